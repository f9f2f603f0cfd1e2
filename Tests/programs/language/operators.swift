struct V: Equatable { var x: Int; var y: Int
  static func + (a: V, b: V) -> V { V(x: a.x + b.x, y: a.y + b.y) }
  static func * (a: V, k: Int) -> V { V(x: a.x * k, y: a.y * k) }
  static prefix func - (a: V) -> V { V(x: -a.x, y: -a.y) }
  static func += (a: inout V, b: V) { a = a + b }
}
var v = V(x: 1, y: 2) + V(x: 3, y: 4) * 2
v += V(x: 1, y: 1)
print(v, -v, v == V(x: 8, y: 11))
precedencegroup PowerPrecedence { higherThan: MultiplicationPrecedence
  associativity: right }
infix operator **: PowerPrecedence
func ** (a: Int, b: Int) -> Int { b == 0 ? 1 : a * (a ** (b - 1)) }
print(2 ** 3 ** 2, 2 * 3 ** 2)
prefix operator √
prefix func √ (x: Double) -> Double { x.squareRoot() }
print(√16.0 + 1)
postfix operator %%
postfix func %% (x: Double) -> Double { x / 100 }
print(50.0%%)
infix operator |>: AdditionPrecedence
func |> <A, B>(x: A, f: (A) -> B) -> B { f(x) }
print(3 |> { $0 + 1 } |> { "\($0)!" })
func * (s: String, n: Int) -> String { String(repeating: s, count: n) }
print("ab" * 3)
print([1, 2, 3].reduce(1, *), [3, 1].sorted(by: >), zip([1, 2], [3, 4]).map(+))

// expect: V(x: 8, y: 11) V(x: -8, y: -11) true
// expect: 512 18
// expect: 5.0
// expect: 0.5
// expect: 4!
// expect: ababab
// expect: 6 [3, 1] [4, 6]
