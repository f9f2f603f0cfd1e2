func queens(_ n: Int) -> [[Int]] {
  var solutions: [[Int]] = []
  var columns: [Int] = []
  func isSafe(_ column: Int) -> Bool {
    let row = columns.count
    return columns.enumerated().allSatisfy { r, c in c != column && abs(c - column) != row - r }
  }
  func place() {
    if columns.count == n {
      solutions.append(columns)
      return
    }
    for column in 0..<n where isSafe(column) {
      columns.append(column)
      place()
      columns.removeLast()
    }
  }
  place()
  return solutions
}

func permutations<T>(_ items: [T]) -> [[T]] {
  guard let first = items.first else { return [[]] }
  return permutations(Array(items.dropFirst())).flatMap { rest in
    (0...rest.count).map { i in rest[..<i] + [first] + rest[i...] }
  }
}

func combinations<T>(_ items: [T], choose k: Int) -> [[T]] {
  if k == 0 { return [[]] }
  if items.count < k { return [] }
  let rest = Array(items.dropFirst())
  return combinations(rest, choose: k - 1).map { [items[0]] + $0 } + combinations(rest, choose: k)
}

func powerSet(_ items: [String]) -> [[String]] {
  items.reduce([[]]) { sets, item in sets + sets.map { $0 + [item] } }
}

for n in 4...7 { print("\(n) queens: \(queens(n).count) solutions") }
if let board = queens(6).first {
  for column in board {
    print((0..<6).map { $0 == column ? "Q" : "." }.joined(separator: " "))
  }
}
print(permutations([1, 2, 3]))
print(permutations(Array("abcd")).count, Set(permutations(Array("aab")).map { String($0) }).sorted())
print(combinations(["a", "b", "c", "d"], choose: 2).map { $0.joined() })
print(powerSet(["x", "y", "z"]).map { "{" + $0.joined(separator: ",") + "}" })

// expect: 4 queens: 2 solutions
// expect: 5 queens: 10 solutions
// expect: 6 queens: 4 solutions
// expect: 7 queens: 40 solutions
// expect: . Q . . . .
// expect: . . . Q . .
// expect: . . . . . Q
// expect: Q . . . . .
// expect: . . Q . . .
// expect: . . . . Q .
// expect: [[1, 2, 3], [2, 1, 3], [2, 3, 1], [1, 3, 2], [3, 1, 2], [3, 2, 1]]
// expect: 24 ["aab", "aba", "baa"]
// expect: ["ab", "ac", "ad", "bc", "bd", "cd"]
// expect: ["{}", "{x}", "{y}", "{x,y}", "{z}", "{x,z}", "{y,z}", "{x,y,z}"]
