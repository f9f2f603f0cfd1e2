enum Rule { 
  case simpson((Double) -> Double, from: Double)
  case other(Int)
  func callAsFunction(_ n: Int) -> Double { 
    switch self { case .simpson(let f, let a): return f(a) * Double(n)
    case .other(let i): return Double(i * n) }
  }
}
let r = Rule.simpson({ $0 * 2 }, from: 3)
print(r(2))
print([1,2].map(Rule.other).map { $0(3) })
print(Rule.other(4)(5))
let make = Rule.other
print(make(3)(3))
enum Plain { case a, b
  func callAsFunction(_ x: Int) -> Int { self == .a ? x : -x } }
print(Plain.a(3), Plain.b(4))

// expect: 12.0
// expect: [3.0, 6.0]
// expect: 20.0
// expect: 9.0
// expect: 3 -4
