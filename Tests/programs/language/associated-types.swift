protocol Container {
  associatedtype Item
  var count: Int { get }
  mutating func append(_ item: Item)
  subscript(i: Int) -> Item { get }
}
struct Stack<Element>: Container {
  var items: [Element] = []
  var count: Int { items.count }
  mutating func append(_ item: Element) { items.append(item) }
  subscript(i: Int) -> Element { items[i] }
}
func allMatch<A: Container, B: Container>(_ a: A, _ b: B) -> Bool where A.Item == B.Item, A.Item: Equatable {
  guard a.count == b.count else { return false }
  for i in 0..<a.count where a[i] != b[i] { return false }
  return true
}
extension Container where Item: Comparable {
  func largest() -> Item? {
    if count == 0 { return nil }
    var best = self[0]
    for i in 1..<count where self[i] > best { best = self[i] }
    return best
  }
}
extension Container where Item == Int { var total: Int { var t = 0; for i in 0..<count { t += self[i] }; return t } }
var s = Stack<Int>(); s.append(3); s.append(9); s.append(4)
var t = Stack<Int>(); t.append(3); t.append(9); t.append(4)
print(allMatch(s, t), s.largest()!, s.total)

// expect: true 9 16
