// Protocols with associated types, conditional conformances, opaque results and type erasure.
protocol Container {
  associatedtype Item
  associatedtype Store: Collection where Store.Element == Item
  var items: Store { get }
  init<S: Sequence>(_ items: S) where S.Element == Item
}

extension Container {
  var count: Int { items.count }
  func mapped<C: Container>(to type: C.Type, _ transform: (Item) throws -> C.Item) rethrows -> C {
    C(try items.map(transform))
  }
}
extension Container where Item: Comparable {
  var extremes: (low: Item, high: Item)? {
    guard let low = items.min(), let high = items.max() else { return nil }
    return (low, high)
  }
}
extension Container where Item: Hashable {
  func frequencies() -> [(Item, Int)] where Item: Comparable {
    items.reduce(into: [:]) { $0[$1, default: 0] += 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }
}

struct Bag<Item>: Container {
  let items: [Item]
  init<S: Sequence>(_ items: S) where S.Element == Item { self.items = Array(items) }
}
struct Unique<Item: Hashable>: Container {
  let items: Set<Item>
  init<S: Sequence>(_ items: S) where S.Element == Item { self.items = Set(items) }
}
extension Bag: Equatable where Item: Equatable {}
extension Bag: Sequence {
  func makeIterator() -> IndexingIterator<[Item]> { items.makeIterator() }
}

struct AnyShape<Value> {
  private let body: () -> Value
  let name: String
  init<C: Container>(_ container: C, _ read: @escaping (C) -> Value) {
    body = { read(container) }
    name = "\(C.self)"
  }
  var value: Value { body() }
}

func evens(upTo n: Int) -> some Container { Bag(stride(from: 0, through: n, by: 2)) }
func describe(_ container: some Container) -> String { "\(container.count) items" }
func merged<A: Container, B: Container>(_ a: A, _ b: B) -> Bag<A.Item> where A.Item == B.Item { Bag(Array(a.items) + Array(b.items)) }

let bag = Bag([3, 1, 3, 2])
print(bag.count, bag.extremes!, bag.frequencies(), bag.mapped(to: Unique<Int>.self) { $0 % 2 }.count)
print(describe(evens(upTo: 9)), describe(Unique("hello")), merged(bag, Unique([7])).items, Bag<Int>([]).extremes == nil)
print(bag == Bag([3, 1, 3, 2]), bag.map { $0 * 2 }, bag.contains(2), Bag("abc").mapped(to: Bag<String>.self) { $0.uppercased() }.items)
let shapes = [AnyShape(bag) { $0.count }, AnyShape(Unique([1, 1])) { $0.items.count }]
print(shapes.map { "\($0.name)=\($0.value)" })
for (offset, item) in bag.enumerated() where offset > 1 { print(offset, item, terminator: ";") }
print(zip(bag, bag.dropFirst()).map { $1 - $0 })

// expect: 4 (low: 1, high: 3) [(3, 2), (1, 1), (2, 1)] 2
// expect: 5 items 4 items [3, 1, 3, 2, 7] true
// expect: true [6, 2, 6, 4] true ["A", "B", "C"]
// expect: ["Bag<Int>=4", "Unique<Int>=1"]
// expect: 2 3;3 2;[-2, 2, -1]
