enum Move { case up, down, left, right }
enum Op { case push(Int), add, multiply, drop }
func run() -> Int {
  let moves: [Move] = [.up, .right, .down, .left, .up, .up, .right]
  var x = 0, y = 0
  for i in 0..<100_000 {
    switch moves[i % 7] {
    case .up: y += 1
    case .down: y -= 1
    case .left: x -= 1
    case .right: x += 1
    }
  }
  let ops: [Op] = [.push(3), .push(4), .add, .push(5), .multiply, .drop]
  var stack: [Int] = []
  for i in 0..<60_000 {
    switch ops[i % 6] {
    case .push(let v): stack.append(v)
    case .add:
      let b = stack.removeLast(), a = stack.removeLast()
      stack.append(a + b)
    case .multiply:
      let b = stack.removeLast(), a = stack.removeLast()
      stack.append(a * b % 1000)
    case .drop: x += stack.removeLast()
    }
  }
  return x * 1_000_000 + y
}
