// A `nil` in one row makes an optional of the elements of all rows.
let board = [[nil, 1], [2]]
print(board, type(of: board))
print([[1, nil], [2], []].map(\.count), type(of: [[[nil]], [["a"]]]))
let table = [[0.5, nil], [1, 2]]
for row in table { print(row.compactMap { $0 }.reduce(0, +)) }
let name: String? = "x"
print([[name], [nil, "y"]].flatMap { $0 }.map { $0 ?? "-" })

// The value says what a generic type consists of.
let seen = [1, 2, 2] as Set
print(seen.count, type(of: seen), ([1, 2] as Set).union([3]).sorted())
print(["a", "b"] as Array, type(of: [1, 2.5] as Set), type(of: [1: "x"] as Dictionary))
let maybe = 1 as Optional
print(maybe as Any, ([1, 2, 3] as ArraySlice).dropFirst())

// expect: [[nil, Optional(1)], [Optional(2)]] Array<Array<Optional<Int>>>
// expect: [2, 1, 0] Array<Array<Array<Optional<String>>>>
// expect: 0.5
// expect: 3.0
// expect: ["x", "-", "y"]
// expect: 2 Set<Int> [1, 2, 3]
// expect: ["a", "b"] Set<Double> Dictionary<Int, String>
// expect: Optional(1) [2, 3]
