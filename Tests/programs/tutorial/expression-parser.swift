indirect enum Expression {
  case number(Double)
  case variable(String)
  case unary(Character, Expression)
  case binary(Expression, Character, Expression)
  case call(String, [Expression])
}

enum ParseError: Error, CustomStringConvertible {
  case unexpected(Character, at: Int)
  case unexpectedEnd
  case unknown(String)

  var description: String {
    switch self {
    case .unexpected(let c, let position): "unexpected '\(c)' at \(position)"
    case .unexpectedEnd: "unexpected end"
    case .unknown(let name): "unknown name '\(name)'"
    }
  }
}

struct Parser {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) { characters = text.filter { $0 != " " }.map { $0 } }

  private var current: Character? { position < characters.count ? characters[position] : nil }

  private mutating func accept(_ set: String) -> Character? {
    guard let c = current, set.contains(c) else { return nil }
    position += 1
    return c
  }

  static func parse(_ text: String) throws -> Expression {
    var parser = Parser(text)
    let result = try parser.sum()
    if let rest = parser.current { throw ParseError.unexpected(rest, at: parser.position) }
    return result
  }

  private mutating func sum() throws -> Expression {
    var left = try product()
    while let op = accept("+-") { left = .binary(left, op, try product()) }
    return left
  }

  private mutating func product() throws -> Expression {
    var left = try power()
    while let op = accept("*/") { left = .binary(left, op, try power()) }
    return left
  }

  private mutating func power() throws -> Expression {
    let base = try atom()
    guard accept("^") != nil else { return base }
    return .binary(base, "^", try power())
  }

  private mutating func atom() throws -> Expression {
    if accept("-") != nil { return .unary("-", try atom()) }
    if accept("(") != nil {
      let inner = try sum()
      try expect(")")
      return inner
    }
    guard let c = current else { throw ParseError.unexpectedEnd }
    if c.isNumber { return .number(Double(take { $0.isNumber || $0 == "." })!) }
    guard c.isLetter else { throw ParseError.unexpected(c, at: position) }
    let name = take { $0.isLetter }
    guard accept("(") != nil else { return .variable(name) }
    var arguments = [try sum()]
    while accept(",") != nil { arguments.append(try sum()) }
    try expect(")")
    return .call(name, arguments)
  }

  private mutating func expect(_ wanted: Character) throws {
    guard let c = current else { throw ParseError.unexpectedEnd }
    guard c == wanted else { throw ParseError.unexpected(c, at: position) }
    position += 1
  }

  private mutating func take(while condition: (Character) -> Bool) -> String {
    var text = ""
    while let c = current, condition(c) {
      text.append(c)
      position += 1
    }
    return text
  }
}

func evaluate(_ expression: Expression, _ variables: [String: Double] = [:]) throws -> Double {
  switch expression {
  case .number(let value): return value
  case .variable(let name):
    guard let value = variables[name] else { throw ParseError.unknown(name) }
    return value
  case .unary(_, let inner): return -(try evaluate(inner, variables))
  case .binary(let l, let op, let r):
    let (a, b) = (try evaluate(l, variables), try evaluate(r, variables))
    switch op {
    case "+": return a + b
    case "-": return a - b
    case "*": return a * b
    case "/": return a / b
    default: return (0..<Int(b)).reduce(1) { product, _ in product * a }
    }
  case .call("max", let arguments):
    return try arguments.map { try evaluate($0, variables) }.max() ?? 0
  case .call("sqrt", let arguments) where arguments.count == 1:
    return try evaluate(arguments[0], variables).squareRoot()
  case .call(let name, _): throw ParseError.unknown(name)
  }
}

let variables = ["x": 3.0, "half": 0.5]
for text in [
  "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-x * 2 + half", "max(1, x, 2) / sqrt(16)",
  "1 +", "2 * (3", "4 $ 4", "y + 1", "sin(1)", "10 / 4 - 0.5 * 1",
] {
  do {
    print(text, "=", try evaluate(Parser.parse(text), variables))
  } catch let error as ParseError {
    print(text, "->", error)
  }
}

// expect: 1 + 2 * 3 = 7.0
// expect: (1 + 2) * 3 = 9.0
// expect: 2 ^ 3 ^ 2 = 512.0
// expect: -x * 2 + half = -5.5
// expect: max(1, x, 2) / sqrt(16) = 0.75
// expect: 1 + -> unexpected end
// expect: 2 * (3 -> unexpected end
// expect: 4 $ 4 -> unexpected '$' at 1
// expect: y + 1 -> unknown name 'y'
// expect: sin(1) -> unknown name 'sin'
// expect: 10 / 4 - 0.5 * 1 = 2.0
