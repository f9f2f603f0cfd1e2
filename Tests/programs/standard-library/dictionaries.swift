var ages = ["Ann": 31, "Bob": 25]
print(ages.count, ages["Ann"] ?? 0, ages["Cid"] ?? -1, ages["Cid"] as Any, ages.isEmpty, [String: Int]().isEmpty)
ages["Cid"] = 40
ages["Bob"]! += 1
ages["Ann", default: 0] += 10
ages["Dan", default: 5] *= 2
print(ages.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }, ages.keys.sorted(), ages.values.sorted())
print(ages.removeValue(forKey: "Bob") ?? 0, ages.removeValue(forKey: "Bob") as Any, ages.updateValue(1, forKey: "Ann") ?? 0, ages.updateValue(1, forKey: "New") as Any)
ages["Dan"] = nil
print(ages.count, ages.keys.contains("Dan"), ages.contains { $0.value == 40 })
for (name, age) in ages.sorted(by: { $0.0 < $1.0 }) { print(name, age, terminator: "; ") }
print()
print(["k": 1], [1: "a"], [Int: Int](), ["only": [1, 2]], ["q": "\n"])
print(ages.mapValues { $0 * 2 }["Cid"] ?? 0, ages.filter { $0.value > 10 }, ages.map { $0.key }.sorted(), ages.reduce(0) { $0 + $1.value })
print(Dictionary(grouping: ["apple", "avocado", "bean"], by: { $0.first! })["a"] ?? [], Dictionary(uniqueKeysWithValues: [("x", 1)]), Dictionary(uniqueKeysWithValues: zip(["z"], [2])))
print(Dictionary([("a", 1), ("a", 2)], uniquingKeysWith: +), ["a": 1].merging(["a": 5]) { $0 + $1 }, ["a": 1, "b": 2] == ["b": 2, "a": 1])
var merged = ["x": 1]
merged.merge(["x": 2, "y": 3]) { old, new in old * 10 + new }
print(merged["x"] ?? 0, merged["y"] ?? 0, merged.compactMapValues { $0 > 5 ? "\($0)" : nil })
var groups: [Int: [String]] = [:]
for word in ["a", "bb", "cc", "d", "eee"] { groups[word.count, default: []].append(word) }
print(groups[1] ?? [], groups[2] ?? [], groups[3] ?? [], groups.count)
var squares: [Int: Int] = [:]
for i in 0..<1000 { squares[i] = i * i }
for i in stride(from: 0, to: 1000, by: 3) { squares[i] = nil }
print(squares.count, squares[500] ?? -1, squares[501] ?? -1, squares[998] ?? -1, (0..<1000).filter { squares[$0] != nil }.count)
squares.removeAll()
print(squares, squares.count, ages.first != nil, ages.min { $0.value < $1.value }.map { $0.key != "" } ?? false)
struct Point: Hashable {
  var x: Int
  var y: Int
}
var grid = [Point(x: 0, y: 0): "origin"]
grid[Point(x: 1, y: 2)] = "there"
print(grid[Point(x: 1, y: 2)] ?? "-", grid[Point(x: 2, y: 1)] ?? "-", grid.count)
var nested = ["a": ["b": 1]]
nested["a"]?["c"] = 2
nested["a"]!["b"]! += 5
print(nested["a"]?["b"] ?? 0, nested["a"]?["c"] ?? 0, nested["z"]?["c"] ?? -1)
if let index = ages.keys.firstIndex(of: "Cid") { print(ages.values[index]) }
