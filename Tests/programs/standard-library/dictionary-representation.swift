// What an own representation of dictionaries and sets could break: copies, keys of all kinds, removal, places, order of evaluation.

// Copies are independent, wherever they are kept.
var ages = ["Ann": 30, "Bob": 25]
var copy = ages
copy["Ann"]! += 1
copy["Cid"] = 40
ages["Bob", default: 0] -= 5
print(ages.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }, copy.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
struct Store {
  var items: [String: [Int]] = [:]
  var seen: Set<Int> = []
  mutating func add(_ name: String, _ value: Int) {
    items[name, default: []].append(value)
    seen.insert(value)
  }
}
var stores = [Store(), Store()]
stores[0].add("a", 1)
stores[1] = stores[0]
stores[1].add("a", 2)
stores[0].items["a"]?.append(9)
stores[0].items["b"]?.append(9)
stores[1].items["a"]![0] = 7
stores[1].items["a", default: []][1] += 10
print(stores[0].items, stores[1].items, stores[0].seen.sorted(), stores[1].seen.sorted())
var nested: [Int: [Int: [String: Int]]] = [:]
nested[1, default: [:]][2, default: [:]]["x", default: 0] += 3
nested[1]?[2]?["x"]? += 1
nested[1]![2]!["y"] = 5
nested[2]?[2]?["x"] = 8
print(nested[1]![2]!.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }, nested[2] == nil, nested[1]?[3] == nil, nested.count)
func changed(_ d: [Int: Int]) -> [Int: Int] {
  var d = d
  d[0, default: 0] += 1
  return d
}
let empty: [Int: Int] = [:]
print(changed(changed(empty)), empty)

// Reading a default leaves nothing behind; the right side comes before the entry.
var counts: [String: Int] = [:]
print(counts["a", default: 7], counts.count)
counts["a", default: 0] += counts.count
counts["b", default: 10] += counts["a", default: 3]
print(counts["a"]!, counts["b"]!, counts.count)
var log: [String] = []
func key(_ k: String) -> String { log.append("key \(k)"); return k }
func number(_ n: Int) -> Int { log.append("number \(n)"); return n }
counts[key("x")] = number(1)
counts[key("x"), default: number(5)] += number(2)
counts[key("y"), default: number(5)] += number(2)
counts[key("y")]! *= number(3)
counts[key("z")] = nil
print(log, counts["x"] ?? 0, counts["y"] ?? 0)
var k = 1
var byKey: [Int: Int] = [:]
func bump() -> Int { k += 1; return k }
byKey[k] = bump()
byKey[k, default: 0] += bump()
print(byKey.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" })

var doubles: [Double: String] = [0.0: "zero"]
doubles[-0.0] = "minus"
doubles[.nan] = "one"
doubles[.nan] = "two"
doubles[.infinity] = "inf"
print(doubles.count, doubles[0.0]!, doubles[.nan] == nil, doubles[.infinity]!)
var floats: Set<Float> = [0.5, 0.25, 0.5, -0.0, 0.0]
print(floats.count, floats.contains(0), floats.remove(0.5) ?? 0)
print([true: 1, false: 0][true]!, Set([true, true]).count)
enum Suit: CaseIterable { case clubs, hearts }
enum Shape: Hashable { case dot, circle(Double), box(Int, Int) }
var suits: [Suit: Int] = [:]
for suit in Suit.allCases + [.hearts] { suits[suit, default: 0] += 1 }
var shapes: [Shape: Int] = [.dot: 1, .circle(2): 2]
shapes[.box(1, 2), default: 0] += 3
shapes[.box(1, 2), default: 0] += 3
shapes[.circle(-0.0)] = 4
print(suits[.hearts]!, shapes[.box(1, 2)]!, shapes[.circle(0)]!, shapes[.box(2, 1)] == nil, shapes.count)
var grams: [[String]: Int] = [:]
let words = "a b a b c a b".split(separator: " ").map(String.init)
for i in 0..<(words.count - 1) { grams[[words[i], words[i + 1]], default: 0] += 1 }
print(grams[["a", "b"]]!, grams[["b", "a"]]!, grams.count)
struct Point: Hashable { var x: Int; var y: Int }
var visited: Set<Point> = []
print(visited.insert(Point(x: 1, y: 2)).inserted, visited.insert(Point(x: 1, y: 2)).inserted, visited.contains(Point(x: 2, y: 1)))

// A type's own == and hash(into:).
struct Name: Hashable {
  let text: String
  static func == (a: Name, b: Name) -> Bool { a.text.lowercased() == b.text.lowercased() }
  func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }
}
var names: [Name: Int] = [:]
for text in ["Ann", "ANN", "bob", "ann", "Bob"] { names[Name(text: text), default: 0] += 1 }
print(names[Name(text: "aNN")]!, names[Name(text: "BOB")]!, names.keys.map(\.text).sorted())
var nameSet: Set<Name> = [Name(text: "x")]
print(nameSet.insert(Name(text: "X")).memberAfterInsert.text, nameSet.update(with: Name(text: "X"))?.text ?? "-", nameSet.first!.text)
final class Node: Hashable {
  let id: Int
  init(_ id: Int) { self.id = id }
  static func == (a: Node, b: Node) -> Bool { a.id == b.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
let nodes: Set<Node> = [Node(1), Node(2), Node(1)]
print(nodes.count, nodes.contains(Node(2)))

// Optional values.
var maybe: [String: Int?] = ["a": 1]
maybe["b"] = .some(nil)
maybe["c"] = nil
maybe.updateValue(nil, forKey: "d")
print(maybe.count, maybe["b"] != nil, maybe["c"] == nil, maybe["b"]! == nil, maybe["a"]!! + 1)

// Removing, putting back, growing and shrinking.
var many: [Int: Int] = [:]
for i in 0..<1000 { many[i * 7919 % 1009] = i }
for i in stride(from: 0, to: 1000, by: 2) { many[i * 7919 % 1009] = nil }
for i in 0..<100 { many[i * 7919 % 1009, default: 0] += 1 }
print(many.count, many.values.reduce(0, +), many.keys.reduce(0, +))
var texts: [String: String] = [:]
for i in 0..<500 { texts["key\(i)"] = "value\(i)" }
for i in 0..<500 where i % 3 != 0 { texts.removeValue(forKey: "key\(i)") }
for i in 100..<110 { texts["key\(i)"] = "again\(i)" }
print(texts.count, texts["key3"]!, texts["key4"] ?? "-", texts["key101"]!, texts["key102"]!)
var queue = Set(0..<300)
var total = 0
while let next = queue.popFirst() { total += next }
print(total, queue.isEmpty, queue.insert(5).inserted, queue)
for round in 0..<50 {
  many[-1] = round
  many[-1] = nil
}
print(many.count, many[-1] == nil)

// A dictionary that is gone through is a copy of what it was.
var squares = [1: 1, 2: 4, 3: 9]
for (n, square) in squares {
  squares[n + 10] = square
  squares[n] = nil
}
print(squares.keys.sorted())
for (n, _) in squares where n > 11 { squares[n]! += 1 }
for (_, square) in squares { total += square }
print(squares.values.sorted(), total)
for (index, pair) in squares.sorted(by: { $0.key > $1.key }).enumerated() { print(index, pair.key, pair.value, terminator: ";") }
print()
for case let (n, 5) in squares { print("five at", n) }

// Grouping, merging, filtering, counting.
let grouped = Dictionary(grouping: ["apple", "avocado", "bean", "corn", "cherry"]) { $0.first! }
print(grouped["a"]!, grouped["b"]!, grouped["c"]!, grouped.count)
let unique = Dictionary(uniqueKeysWithValues: zip(["x", "y"], 1...))
let summed = Dictionary([("a", 1), ("b", 2), ("a", 3)], uniquingKeysWith: +)
print(unique["y"]!, summed["a"]!, summed.merging(["a": 10, "z": 1]) { $0 * $1 }["a"]!, unique.filter { $0.value > 1 })
var merged = summed
merged.merge([("b", 5), ("q", 6)]) { old, _ in old }
print(merged["b"]!, merged["q"]!, merged.mapValues { "\($0)!" }["a"]!, merged.compactMapValues { $0 > 3 ? $0 : nil }.count)
print(["a": 1] == ["a": 1], ["a": 1] == ["a": 2], ["a": [1]] == ["a": [1]], ["b": 1, "a": 2] == ["a": 2, "b": 1])
print(Set([[1: 2], [1: 2], [2: 1]]).count, Set([Set([1, 2]), Set([2, 1])]).count)
let found = merged.first { $0.value == 6 }
print(found?.key ?? "-", merged.contains { $0.key == "a" }, merged.max { $0.value < $1.value }!.key, merged.reduce(0) { $0 + $1.value })
if let index = merged.index(forKey: "q") { print(merged[index].key, merged.remove(at: index).value, merged.count) }

// Sets.
let odd: Set = [1, 3, 5, 7]
let prime: Set = [2, 3, 5, 7]
print(odd.union(prime).sorted(), odd.intersection(prime).sorted(), odd.subtracting(prime).sorted(), odd.symmetricDifference(prime).sorted())
print(odd.isSubset(of: [1, 3, 5, 7, 9]), odd.isSuperset(of: [1]), odd.isDisjoint(with: [2, 4]), odd.isStrictSubset(of: odd), odd == [7, 5, 3, 1])
var work = odd
work.formUnion(prime)
work.subtract([1])
work.formIntersection([2, 3, 5, 11])
work.formSymmetricDifference([2, 13])
print(work.sorted(), work.map { $0 * 2 }.sorted(), work.filter { $0 > 4 }.sorted(), work.remove(99) == nil, work.min()!, work.firstIndex(of: 99) == nil)

// An error in the middle of a change leaves the dictionary whole.
struct Full: Error {}
struct Shelf {
  var books: [String] = []
  mutating func put(_ book: String) throws {
    books.append(book)
    if books.count > 2 { throw Full() }
  }
}
var shelves: [String: Shelf] = ["x": Shelf()]
func title(_ n: Int) throws -> String {
  if n == 3 { throw Full() }
  return "book \(n)"
}
for n in 0..<5 {
  do {
    try shelves["x"]?.put(try title(n))
    try shelves["y", default: Shelf()].put(try title(n))
  } catch { print("full at", n, shelves["x"]!.books.count, shelves["y"]?.books.count ?? -1) }
}
print(shelves["x"]!.books, shelves["y"]!.books)
