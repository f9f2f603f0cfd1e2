// reject
struct Score {
  init(points: Double) {}
  init(points: Float) {}
  func add(_ x: Double) {}
  func add(_ x: Float) {}
  func add(bonus x: Double) {}
  func add(bonus x: Float) {}
  subscript(x: Double) -> Int { 1 }
  subscript(x: Float) -> Int { 2 }
  static func + (a: Score, b: Double) -> Score { a }
  static func + (a: Score, b: Float) -> Score { a }
}
func scale(_ x: Double, by y: Double) -> Double { x * y }
func scale(_ x: Float, by y: Float) -> Float { x * y }
let score = Score(points: 1.5 as Float)
let other = Score(points: 1)
score.add(1)
score.add(bonus: 1)
let item = score[1]
let sum = score + 1
let scaled = [1, 2].map { Int($0) }.map { _ in scale(1, by: 2) }

// error: 17:13: ambiguous use of 'init(points:)'
// error: 18:7: ambiguous use of 'add'
// error: 19:7: ambiguous use of 'add(bonus:)'
// error: 20:17: ambiguous use of 'subscript(_:)'
// error: 21:17: ambiguous use of operator '+'
// error: 22:48: ambiguous use of 'scale(_:by:)'
