struct Queue<Element> { private var inbox: [Element] = []; private var outbox: [Element] = []
  var isEmpty: Bool { inbox.isEmpty && outbox.isEmpty }
  mutating func enqueue(_ e: Element) { inbox.append(e) }
  mutating func dequeue() -> Element? { if outbox.isEmpty { outbox = inbox.reversed(); inbox = [] }; return outbox.popLast() } }
var q = Queue<String>(); q.enqueue("a"); q.enqueue("b"); print(q.dequeue()!, q.dequeue()!, q.dequeue() == nil)
final class Cache<Key: Hashable, Value> { private var store: [Key: Value] = [:]; let make: (Key) -> Value; private(set) var hits = 0
  init(_ make: @escaping (Key) -> Value) { self.make = make }
  subscript(k: Key) -> Value { if let v = store[k] { hits += 1; return v }; let v = make(k); store[k] = v; return v } }
let c = Cache<Int, String> { "v\($0)" }; print(c[1], c[1], c.hits)
func largest<T: Comparable>(_ xs: [T]) -> T? { guard var m = xs.first else { return nil }; for x in xs where x > m { m = x }; return m }
print(largest([1, 3, 2])!, largest(["a", "c"])!, largest([Double]()) as Any)
func mapValues<K, V, W>(_ d: [K: V], _ f: (V) -> W) -> [K: W] { var r: [K: W] = [:]; for (k, v) in d { r[k] = f(v) }; return r }
print(mapValues(["a": 1]) { Double($0) / 2 })
enum Either<L, R> { case left(L), right(R); func fold<T>(_ f: (L) -> T, _ g: (R) -> T) -> T { switch self { case .left(let l): f(l); case .right(let r): g(r) } } }
let e: Either<Int, String> = .right("x"); print(e.fold({ "\($0)" }, { $0 + "!" }))
struct Matrix<T: Numeric> { var rows: [[T]]; static func * (a: Matrix, b: Matrix) -> Matrix { Matrix(rows: a.rows.map { r in (0..<b.rows[0].count).map { j in zip(r, b.rows).reduce(0) { $0 + $1.0 * $1.1[j] } } }) } }
print((Matrix(rows: [[1, 2], [3, 4]]) * Matrix(rows: [[0, 1], [1, 0]])).rows)
func zero<T: AdditiveArithmetic>(_: T.Type) -> T { .zero }
print(zero(Int.self), zero(Double.self))
class Base<T> { var v: T; init(_ v: T) { self.v = v } }
class Derived: Base<Int> { func twice() -> Int { v * 2 } }
class Derived2<U>: Base<[U]> { func n() -> Int { v.count } }
print(Derived(4).twice(), Derived2(["a"]).n())
func sumAll<S: Sequence>(_ s: S) -> S.Element where S.Element: Numeric { s.reduce(0, +) }
print(sumAll([1, 2]), sumAll(Set([1.5])))
func avg<T: BinaryFloatingPoint>(_ xs: [T]) -> T { xs.reduce(0, +) / T(xs.count) }
print(avg([1.0, 2.0]), avg([Float(1), 4]))
func pw<T: BinaryInteger>(_ b: T, _ e: Int) -> T { (0..<e).reduce(1) { r, _ in r * b } }
print(pw(2, 8), pw(UInt8(2), 3))

// expect: a b true
// expect: v1 v1 1
// expect: 3 c nil
// expect: ["a": 0.5]
// expect: x!
// expect: [[2, 1], [4, 3]]
// expect: 0 0.0
// expect: 8 1
// expect: 3 1.5
// expect: 1.5 2.5
// expect: 256 8
