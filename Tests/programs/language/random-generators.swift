struct LCG: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state = state &* 6364136223846793005 &+ 1442695040888963407
    return state
  }
}
var g = LCG(seed: 42)
print((0..<5).map { _ in Int.random(in: 0..<100, using: &g) })
print((0..<5).map { _ in Int.random(in: 1...6, using: &g) })
print((0..<3).map { _ in Double.random(in: 0..<1, using: &g) })
print((0..<3).map { _ in Double.random(in: -1...1, using: &g) })
print((0..<3).map { _ in Float.random(in: -1...1, using: &g) })
print((0..<3).map { _ in Float.random(in: 0..<1, using: &g) })
print([1,2,3,4,5,6,7].shuffled(using: &g))
print([1,2,3,4,5,6,7].randomElement(using: &g)!)
print(Bool.random(using: &g))
var xs = Array(0..<10)
xs.shuffle(using: &g)
print(xs)
func pick<G: RandomNumberGenerator>(_ g: inout G) -> Int { Int.random(in: 0..<1000, using: &g) }
print(pick(&g))
print(g.next())
let x: UInt64 = g.next(upperBound: 10)
print(x)
let any: any RandomNumberGenerator = g
print(type(of: any))

// expect: [56, 22, 41, 63, 68]
// expect: [1, 1, 1, 3, 1]
// expect: [0.6283041670296917, 0.18556836194525483, 0.12314034936365881]
// expect: [-0.34696544517906913, 0.5917656837206762, -0.21825499301147833]
// expect: [-0.35940325, -0.15136302, 0.06411362]
// expect: [0.9651841, 0.30125457, 0.25952435]
// expect: [3, 4, 2, 6, 1, 5, 7]
// expect: 3
// expect: false
// expect: [9, 7, 5, 1, 4, 8, 6, 2, 0, 3]
// expect: 648
// expect: 2809635275842615705
// expect: 9
// expect: LCG
