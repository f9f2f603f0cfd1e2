func swapped<A, B>(_ p: (A, B)) -> (B, A) { (p.1, p.0) }
print(swapped((1, "a")))
func largest<T: Comparable>(_ v: [T]) -> T? {
  guard var best = v.first else { return nil }
  for x in v where x > best { best = x }
  return best
}
print(largest([3, 9, 2])!, largest(["b", "c"])!, largest([Int]()) as Any)
struct Pair<A, B> { let a: A; let b: B; func map<C>(_ f: (B) -> C) -> Pair<A, C> { Pair<A, C>(a: a, b: f(b)) } }
print(Pair(a: 1, b: "x").map { $0 + "y" }.b, Pair(a: true, b: 2.5))
struct Queue<T> { private var items: [T] = []
  var count: Int { items.count }
  mutating func enqueue(_ x: T) { items.append(x) }
  mutating func dequeue() -> T? { items.isEmpty ? nil : items.removeFirst() } }
var q = Queue<String>()
q.enqueue("a")
q.enqueue("b")
print(q.dequeue()!, q.count, q.dequeue()!, q.dequeue() as Any)
func sum<T: Numeric>(_ v: [T]) -> T { v.reduce(0, +) }
print(sum([1, 2, 3]), sum([0.5, 0.25]))
extension Array where Element == Int { var total: Int { reduce(0, +) } }
extension Array where Element: Equatable { func count(of e: Element) -> Int { filter { $0 == e }.count } }
print([1, 2].total, ["a", "b", "a"].count(of: "a"))
extension Array { var second: Element? { count > 1 ? self[1] : nil }
  func chunked(_ n: Int) -> [[Element]] { stride(from: 0, to: count, by: n).map { Array(self[$0..<Swift.min($0 + n, count)]) } } }
print([1, 2, 3].second!, ["x"].second as Any, [1, 2, 3, 4, 5].chunked(2))
func all<S: Sequence>(_ s: S, _ f: (S.Element) -> Bool) -> Bool { for x in s where !f(x) { return false }; return true }
print(all([1, 2]) { $0 > 0 }, all(1...3) { $0 < 3 })
func describe<T>(_ x: T) -> String where T: CustomStringConvertible { "<" + x.description + ">" }
print(describe(1), describe(2.5), describe("s"))
func make<T>(_ type: T.Type, _ f: () -> T) -> T { f() }
print(make(Int.self) { 5 })
enum Either<L, R> { case left(L), right(R) }
let e: Either<Int, String> = .right("r")
switch e { case .left(let i): print(i); case .right(let s): print(s) }
func id<T>(_ x: T) -> T { x }
let n: Double = id(3)
print(n, id("x"))

// expect: ("a", 1)
// expect: 9 c nil
// expect: xy Pair<Bool, Double>(a: true, b: 2.5)
// expect: a 1 b nil
// expect: 6 0.75
// expect: 3 2
// expect: 2 nil [[1, 2], [3, 4], [5]]
// expect: true false
// expect: <1> <2.5> <s>
// expect: 5
// expect: r
// expect: 3.0 x
