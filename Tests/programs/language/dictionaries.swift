var ages = ["anna": 30, "ben": 25]
ages["carl"] = 41
ages["ben"] = nil
ages["anna"]! += 1
print(ages.count, ages["anna"] ?? 0, ages["x"] as Any, ages.keys.sorted(), ages.values.sorted())
for (name, age) in ages.sorted(by: { $0.key < $1.key }) { print(name, age) }
ages["dora", default: 0] += 5
print(ages["dora"]!, ages.isEmpty, ages["anna"] == 31)
print(ages.updateValue(1, forKey: "dora") as Any, ages.removeValue(forKey: "carl") as Any)
let squares = Dictionary(uniqueKeysWithValues: (1...3).map { ($0, $0 * $0) })
print(squares[2]!, squares.mapValues { $0 + 1 }[3]!, squares.filter { $0.key > 1 }.count)
let groups = Dictionary(grouping: ["apple", "avocado", "bean"]) { $0.first! }
print(groups["a"]!, groups["b"]!)
var empty: [String: [Int]] = [:]
empty["a", default: []].append(1)
empty["a", default: []].append(2)
print(empty, empty.isEmpty)
print(squares.contains { $0.value == 9 }, squares.map { $0.key }.sorted(), squares.reduce(0) { $0 + $1.value })
let merged = ["a": 1].merging(["a": 2, "b": 3]) { old, new in old + new }
print(merged["a"]!, merged["b"]!)
print(squares.min { $0.value < $1.value }!.key, ["x": 1])
if let (key, value) = squares.first(where: { $0.key == 3 }) { print(key, value) }
var nested = ["a": ["x": 1]]
nested["a"]?["y"] = 2
print(nested["a"]!.count, nested["b"]?["x"] as Any)

// expect: 2 31 nil ["anna", "carl"] [31, 41]
// expect: anna 31
// expect: carl 41
// expect: 5 false true
// expect: Optional(5) Optional(41)
// expect: 4 10 2
// expect: ["apple", "avocado"] ["bean"]
// expect: ["a": [1, 2]] false
// expect: true [1, 2, 3] 14
// expect: 3 3
// expect: 1 ["x": 1]
// expect: 3 9
// expect: 2 nil
