// Code that becomes fewer instructions: sums as indices, fields as operands, switches over many constants.
func neighbours(_ values: [Int]) -> [Int] {
  var result: [Int] = []
  for i in 1..<values.count - 1 {
    let left = i - 1
    result.append(values[i - 1] + values[i + 1] - values[left])
  }
  return result
}
print(neighbours([1, 2, 4, 8, 16]))

func shifted(_ values: [Int]) -> [Int] {
  var values = values
  for i in 0..<values.count - 1 { values[i + 1] = values[i] + values[i + 1] }
  for i in 1..<values.count { values[i - 1] += i }
  var i = 0
  while i < values.count - 1 {
    i += 1
    values[i - 1] = values[i - 1] * 10 + i
  }
  return values
}
print(shifted([1, 2, 3, 4]))

func blurred(_ grid: [[Double]]) -> [[Double]] {
  var grid = grid
  for i in 1..<grid.count - 1 {
    for j in 1..<grid[i].count - 1 {
      let j1 = j + 1
      grid[i][j] = grid[i - 1][j - 1] + grid[i + 1][j + 1] + grid[i - 1][j1] - grid[i][j1 - 1]
      grid[i + 1][j - 1] = grid[i - 1][j]
    }
  }
  return grid
}
print(blurred([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))

func words(_ names: [String]) -> String {
  var text = ""
  for i in 1..<names.count { text += names[i - 1] + names[i] + "," }
  return text
}
print(words(["a", "b", "c"]))

struct Body {
  var x = 1.0, v = 2.0
  var steps = 0
  mutating func step(_ dt: Double) {
    v -= x * dt
    x = dt - x
    x += v * v + x
    steps += 1
    steps = steps + steps
  }
}
var bodies = [Body(), Body(x: 3, v: 4)]
for _ in 0..<3 { for i in bodies.indices { bodies[i].step(0.5) } }
print(bodies)

final class Tally {
  var count = 0
  var sum = 0.0
  func add(_ x: Double) {
    count += 1
    sum = sum + x * sum + x
    if count > 2 { count -= 3 }
  }
}
let tally = Tally()
for i in 0..<10 { tally.add(Double(i) / 10) }
print(tally.count, tally.sum)

enum Direction: Int, CaseIterable { case north, east, south, west }
enum Token { case number(Int), name(String), plus, minus, end }
func turned(_ d: Direction, _ isSharp: Bool) -> String {
  switch d {
  case .north where isSharp: return "n!"
  case .north: return "n"
  case .east: return "e"
  case .south where isSharp: return "s!"
  case .west: return "w"
  default: return "other"
  }
}
print(Direction.allCases.map { turned($0, true) + turned($0, false) })
func score(_ tokens: [Token]) -> Int {
  var score = 0
  for token in tokens {
    switch token {
    case .number(let n) where n > 10: score += 1000
    case .number(let n): score += n
    case .plus: score += 1
    case .name(let text): score += text.count
    case .minus: score -= 1
      fallthrough
    case .end: score *= 2
    }
  }
  return score
}
print(score([.number(3), .number(20), .plus, .name("four"), .minus, .end]))
func named(_ n: Int) -> String {
  switch n {
  case 0: return "zero"
  case 3: return "three"
  case 1, 2: return "few"
  case 200: return "many"
  case -1: return "negative"
  case 5...7: return "some"
  case 3: return "never"
  default: return "?"
  }
}
print([-2, -1, 0, 1, 2, 3, 4, 5, 7, 8, 199, 200, 201, Int.max, Int.min].map(named))
func fact(_ n: Int) -> Int { n < 2 ? 1 : n * fact(n - 1) }
func swapped(_ a: inout Int, _ b: inout Int) { (a, b) = (b + 1, a + 1) }
var p = 1, q = 2
swapped(&p, &q)
print(fact(10), p, q)
class Shape { func sides() -> Int { 0 } }
class Square: Shape { override func sides() -> Int { 4 } }
func total(_ shapes: [Shape]) -> Int {
  var n = 0
  for s in shapes { n += s.sides() + 1 }
  return n
}
print(total([Shape(), Square(), Shape()]))

func lasts(_ values: [Int]) -> String {
  var text = ""
  var rest = values
  while true {
    guard let last = rest.last else { break }
    text += "\(last) \(rest.last!) \(rest.first ?? -1) "
    let kept = rest.last
    if let first = rest.first, first > 1 { text += "first \(first) " }
    rest.removeLast()
    text += "\(kept!) \(rest.last ?? 0) \(kept == nil), "
    if let next = rest.last { text += "next \(next + last) " } else { text += "none " }
  }
  return text
}
print(lasts([1, 2, 3]))
func running(_ values: [Int]) -> [Int] {
  var sums = [0]
  for v in values { sums.append(sums.last! + v) }
  var best: Int? = nil
  for v in values where v > (best ?? 0) { best = v }
  let smallest = values.min()
  return sums + [best ?? -1, smallest ?? -1, best! - smallest!]
}
print(running([3, 1, 2]))

func besideTheDiagonal(_ grid: [[Int]], _ k: Int) -> Int {
  let i = k + 1
  return grid[i][i + 1]
}
print(besideTheDiagonal([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 0))
func onTheDiagonal(_ grid: [[Int]], _ k: Int) -> Int {
  let i = k - 1
  return grid[i + 1][i + 1] + grid[i + 1][i]
}
print(onTheDiagonal([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 2))
// expect: [4, 8, 16]
// expect: [21, 52, 93, 10]
// expect: [[1.0, 2.0, 3.0], [4.0, 8.0, 6.0], [2.0, 8.0, 9.0]]
// expect: ab,bc,
// expect: [main.Body(x: 4.01177978515625, v: 1.2421875, steps: 14), main.Body(x: -2.27923583984375, v: 0.8671875, steps: 14)]
// expect: 1 32.52212864
// expect: ["n!n", "ee", "s!other", "ww"]
// expect: 4028
// expect: ["?", "negative", "zero", "few", "few", "three", "?", "some", "some", "?", "?", "many", "?", "?", "?"]
// expect: 3628800 3 2
// expect: 7
// expect: 3 3 1 3 2 false, next 5 2 2 1 2 1 false, next 3 1 1 1 1 0 false, none
// expect: [0, 3, 4, 6, 3, 1, 2]
// expect: 6
// expect: 17
