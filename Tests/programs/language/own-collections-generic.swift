struct Deque<Element>: Collection, ExpressibleByArrayLiteral {
  private var items: [Element] = []
  init(arrayLiteral elements: Element...) { items = elements }
  var startIndex: Int { items.startIndex }
  var endIndex: Int { items.endIndex }
  func index(after i: Int) -> Int { items.index(after: i) }
  subscript(position: Int) -> Element { items[position] }
  mutating func push(_ e: Element) { items.append(e) }
}
var d: Deque<String> = ["a", "b"]
d.push("c")
print(d.count, d.map { $0.uppercased() }, d.joined(separator: "-"), d.dropFirst().map { $0 }, d[1...].map { $0 })
for (i, x) in d.enumerated() { print(i, x) }
for i in d.indices { print(i, d[i], terminator: " ") }
print()
print(d.firstIndex { $0 == "b" } as Any, Array(zip(d, 1...)).count, d.contains("c"), d.max()!, d.first { $0 > "a" }!)
struct Matrix: Sequence {
  var rows: [[Double]]
  func makeIterator() -> AnyIterator<Double> {
    var i = 0, j = 0
    return AnyIterator { [rows] in
      guard i < rows.count else { return nil }
      defer { j += 1; if j == rows[i].count { j = 0; i += 1 } }
      return rows[i][j]
    }
  }
}
print(Matrix(rows: [[1, 2], [3, 4]]).reduce(0, +))
struct Vocabulary {
  private(set) var words: [String]
}
extension Vocabulary: RandomAccessCollection {
  var startIndex: Int { words.startIndex }
  var endIndex: Int { words.endIndex }
  subscript(i: Int) -> String { words[i] }
}
let v = Vocabulary(words: ["the", "cat", "sat"])
print(v.count, v.last!, v.reversed().map { $0.count }, v.sorted(), v.shuffled().count, v.indices, v[0..<2].map { $0 }, v.suffix(1).first!, v.prefix(2).last!)
extension Collection where Element: Numeric {
  func total() -> Element { reduce(0, +) }
}
struct Window: RandomAccessCollection {
  let base: [Int]; let size: Int
  var startIndex: Int { 0 }
  var endIndex: Int { Swift.max(0, base.count - size + 1) }
  subscript(i: Int) -> ArraySlice<Int> { base[i..<i + size] }
}
let w = Window(base: [1, 2, 3, 4], size: 2)
for x in w { print(x, x.total()) }
print(w.map { $0.total() }.total(), w.count, w.isEmpty, w.lastIndex { $0.first == 2 } as Any)
func mean<C: Collection>(_ c: C) -> Double where C.Element == Double { c.reduce(0, +) / Double(c.count) }
struct Signal: RandomAccessCollection { let s: [Double]; var startIndex: Int { 0 }; var endIndex: Int { s.count }; subscript(i: Int) -> Double { s[i] } }
print(mean(Signal(s: [1, 2, 6])), mean([2, 4]), mean([1.0, 2, 3][1...]))
let c: any Collection<Double> = Signal(s: [1])
print(c.count)
struct Linked<T>: Sequence { 
  final class Node { let v: T; let next: Node?; init(_ v: T, _ n: Node?) { self.v = v; next = n } }
  var head: Node?
  mutating func push(_ v: T) { head = Node(v, head) }
  struct Iterator: IteratorProtocol { var node: Node?; mutating func next() -> T? { defer { node = node?.next }; return node?.v } }
  func makeIterator() -> Iterator { Iterator(node: head) }
}
var l = Linked<Int>(); l.push(1); l.push(2)
print(Array(l), l.sorted(), l.contains(2), l.map { $0 * 3 })

// expect: 3 ["A", "B", "C"] a-b-c ["b", "c"] ["b", "c"]
// expect: 0 a
// expect: 1 b
// expect: 2 c
// expect: 0 a 1 b 2 c
// expect: Optional(1) 3 true c b
// expect: 10.0
// expect: 3 sat [3, 3, 3] ["cat", "sat", "the"] 3 0..<3 ["the", "cat"] sat cat
// expect: [1, 2] 3
// expect: [2, 3] 5
// expect: [3, 4] 7
// expect: 15 3 false Optional(1)
// expect: 3.0 3.0 2.5
// expect: 1
// expect: [2, 1] [1, 2] true [6, 3]
