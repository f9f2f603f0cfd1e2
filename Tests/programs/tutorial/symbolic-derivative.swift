indirect enum Formula: Equatable {
  case number(Int)
  case x
  case sum(Formula, Formula)
  case product(Formula, Formula)
  case power(Formula, Int)

  static func + (a: Formula, b: Formula) -> Formula { .sum(a, b) }
  static func * (a: Formula, b: Formula) -> Formula { .product(a, b) }
  static func ^ (a: Formula, n: Int) -> Formula { .power(a, n) }
}

extension Formula: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .number(value) }
}

extension Formula {
  var derivative: Formula {
    switch self {
    case .number: 0
    case .x: 1
    case .sum(let a, let b): a.derivative + b.derivative
    case .product(let a, let b): a.derivative * b + a * b.derivative
    case .power(let base, let n): .number(n) * (base ^ (n - 1)) * base.derivative
    }
  }

  var simplified: Formula {
    switch self {
    case .number, .x: return self
    case .sum(let a, let b):
      switch (a.simplified, b.simplified) {
      case (.number(let m), .number(let n)): return .number(m + n)
      case (.number(0), let other), (let other, .number(0)): return other
      case (let a, let b): return a == b ? (2 * a).simplified : a + b
      }
    case .product(let a, let b):
      switch (a.simplified, b.simplified) {
      case (.number(let m), .number(let n)): return .number(m * n)
      case (.number(0), _), (_, .number(0)): return 0
      case (.number(1), let other), (let other, .number(1)): return other
      case (.number(let m), .product(.number(let n), let rest)): return .number(m * n) * rest
      case (let a, .number(let n)): return .number(n) * a
      case (let a, let b): return a * b
      }
    case .power(let base, let n):
      if n == 0 { return 1 }
      let inner = base.simplified
      return n == 1 ? inner : inner ^ n
    }
  }

  func callAsFunction(_ value: Int) -> Int {
    switch self {
    case .number(let n): n
    case .x: value
    case .sum(let a, let b): a(value) + b(value)
    case .product(let a, let b): a(value) * b(value)
    case .power(let base, let n): (0..<n).reduce(1) { result, _ in result * base(value) }
    }
  }
}

extension Formula: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let n): "\(n)"
    case .x: "x"
    case .sum(let a, let b): "(\(a) + \(b))"
    case .product(let a, let b): "\(a)·\(b)"
    case .power(let base, let n): "\(base)^\(n)"
    }
  }
}

let f: Formula = 3 * (.x ^ 2) + 2 * .x + 7
print(f)
print(f.derivative)
print(f.derivative.simplified)
print(f(2), f.derivative(2), f.derivative.derivative.simplified)
let g = (Formula.x + 1) * (.x + 1)
print(g, "->", g.derivative.simplified, "at 4:", g.derivative(4))
print((Formula.x ^ 1).simplified == .x, Formula.sum(.x, 0).simplified == .x)

// expect: ((3·x^2 + 2·x) + 7)
// expect: (((0·x^2 + 3·2·x^1·1) + (0·x + 2·1)) + 0)
// expect: (6·x + 2)
// expect: 23 14 6
// expect: (x + 1)·(x + 1) -> 2·(x + 1) at 4: 10
// expect: true true
