struct Shape: Equatable, CustomStringConvertible, ExpressibleByArrayLiteral {
  var sizes: [Int]
  init(_ sizes: [Int]) { self.sizes = sizes }
  init(arrayLiteral elements: Int...) { sizes = elements }
  var count: Int { sizes.reduce(1, *) }
  var description: String { "(" + sizes.map(String.init).joined(separator: " × ") + ")" }
}

enum ShapeError: Error, CustomStringConvertible {
  case notDivisible(Int, by: Int)
  case mismatch(Shape, Shape)

  var description: String {
    switch self {
    case .notDivisible(let width, let heads): "width \(width) is not divisible by \(heads) heads"
    case let .mismatch(a, b): "cannot multiply \(a) with \(b)"
    }
  }
}

func multiply(_ a: Shape, _ b: Shape) throws -> Shape {
  guard a.sizes.count >= 2, b.sizes.count == a.sizes.count, a.sizes.last == b.sizes[b.sizes.count - 2] else {
    throw ShapeError.mismatch(a, b)
  }
  return Shape(a.sizes.dropLast() + [b.sizes[b.sizes.count - 1]])
}

func splitHeads(_ shape: Shape, heads: Int) throws -> Shape {
  let width = shape.sizes[2]
  guard width % heads == 0 else { throw ShapeError.notDivisible(width, by: heads) }
  return [shape.sizes[0], heads, shape.sizes[1], width / heads]
}

func multiHead(batch: Int, length: Int, width: Int, heads: Int) throws {
  let x: Shape = [batch, length, width]
  let q = try splitHeads(x, heads: heads)
  let keysTransposed: Shape = [q.sizes[0], q.sizes[1], q.sizes[3], q.sizes[2]]
  let scores = try multiply(q, keysTransposed)
  let mixed = try multiply(scores, q)
  print("x \(x) -> q \(q) -> scores \(scores) -> mixed \(mixed)")
  print("  numbers in the scores: \(scores.count)")
}

for (width, heads) in [(512, 8), (768, 12), (100, 3)] {
  do {
    try multiHead(batch: 2, length: 10, width: width, heads: heads)
  } catch {
    print("error:", error)
  }
}
do {
  _ = try multiply([2, 3], [4, 5])
} catch ShapeError.mismatch(let a, let b) where a == Shape([2, 3]) {
  print("mismatch of", a, "and", b)
}

// expect: x (2 × 10 × 512) -> q (2 × 8 × 10 × 64) -> scores (2 × 8 × 10 × 10) -> mixed (2 × 8 × 10 × 64)
// expect:   numbers in the scores: 1600
// expect: x (2 × 10 × 768) -> q (2 × 12 × 10 × 64) -> scores (2 × 12 × 10 × 10) -> mixed (2 × 12 × 10 × 64)
// expect:   numbers in the scores: 2400
// expect: error: width 100 is not divisible by 3 heads
// expect: mismatch of (2 × 3) and (4 × 5)
