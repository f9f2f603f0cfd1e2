import Testing

/// A sum, difference or product that does not fit is named with its operands in the order in which they are written, whatever
/// they are read from and whatever instructions that becomes. The expected sentence is put together from the operands.
@Suite struct OverflowSentences {
  /// Where an operand may stand: how it is set up, and how it is written.
  struct Operand: CustomStringConvertible {
    let name: String
    let declaration: (String) -> String
    let expression: (String) -> String
    var isPlace = true
    var description: String { name }
  }

  static func operands(_ n: String) -> [Operand] {
    [
      Operand(name: "literal", declaration: { _ in "" }, expression: { $0 }, isPlace: false),
      Operand(
        name: "variable", declaration: { "var v\(n) = \($0)" }, expression: { _ in "v\(n)" }),
      Operand(
        name: "field", declaration: { "var p\(n) = P(x: 0, y: \($0))" },
        expression: { _ in "p\(n).y" }),
      Operand(
        name: "field of a class", declaration: { "let c\(n) = C(\($0))" },
        expression: { _ in "c\(n).y" }),
      Operand(
        name: "nested field", declaration: { "var q\(n) = Q(p: P(x: 0, y: \($0)))" },
        expression: { _ in "q\(n).p.y" }),
      Operand(
        name: "element", declaration: { "var a\(n) = [0, \($0)]" }, expression: { _ in "a\(n)[1]" }),
      Operand(
        name: "nested element", declaration: { "var m\(n) = [[0], [0, \($0)]]" },
        expression: { _ in "m\(n)[1][1]" }),
      Operand(
        name: "entry", declaration: { "var d\(n) = [\"k\": \($0)]" },
        expression: { _ in "d\(n)[\"k\", default: 0]" }),
      Operand(
        name: "tuple element", declaration: { "var t\(n) = (0, \($0))" },
        expression: { _ in "t\(n).1" }),
      Operand(
        name: "optional", declaration: { "var o\(n): Int? = \($0)" }, expression: { _ in "o\(n)!" }),
      Operand(
        name: "call", declaration: { "func f\(n)() -> Int { \($0) }" },
        expression: { _ in "f\(n)()" }, isPlace: false),
    ]
  }

  static let types = """
    struct P { var x: Int; var y: Int }
    struct Q { var p: P }
    final class C { var y: Int; init(_ y: Int) { self.y = y } }

    """

  static let sums: [(left: String, symbol: String, right: String)] = [
    ("9223372036854775807", "+", "3"), ("3", "+", "9223372036854775807"),
    ("-9223372036854775807", "+", "-3"), ("-9223372036854775807", "-", "3"),
    ("9223372036854775807", "-", "-3"), ("9223372036854775807", "*", "3"),
    ("3", "*", "9223372036854775807"), ("-3", "*", "9223372036854775807"),
  ]

  static func sentence(_ left: String, _ symbol: String, _ right: String) -> String {
    let right = right.hasPrefix("-") ? "(\(right))" : right
    return "ArithmeticOverflow: \(left) \(symbol) \(right) overflows Int"
  }

  /// Runs a cell at the top level and in a function; a cell that fails leaves nothing behind.
  private func expect(
    _ expected: String, _ session: Session, _ statements: String, value: String? = nil
  ) {
    let result = value.map { "\nlet result = \($0)" } ?? ""
    #expect(session.run(statements + result) == expected, "\(statements + result)")
    let returned = value.map { "\nreturn \($0)" } ?? ""
    let type = value == nil ? "" : "-> Int "
    let function = "func run() \(type){\n\(statements)\(returned)\n}\nrun()"
    #expect(session.run(function) == expected, "\(function)")
  }

  @Test(arguments: operands("1"))
  func nameOperandsInOrder(_ left: Operand) {
    let session = Session()
    session.run(Self.types)
    for right in Self.operands("2") where left.name != "literal" || right.name != "literal" {
      for (a, symbol, b) in Self.sums {
        expect(
          Self.sentence(a, symbol, b), session, left.declaration(a) + "\n" + right.declaration(b),
          value: "\(left.expression(a)) \(symbol) \(right.expression(b))")
      }
    }
  }

  @Test(arguments: operands("1").filter(\.isPlace))
  func nameOperandsOfCompoundAssignments(_ left: Operand) {
    let session = Session()
    session.run(Self.types)
    for right in Self.operands("2") {
      for (a, symbol, b) in Self.sums {
        expect(
          Self.sentence(a, symbol, b), session,
          """
          \(left.declaration(a))
          \(right.declaration(b))
          \(left.expression(a)) \(symbol)= \(right.expression(b))
          """)
      }
    }
  }

  /// Methods read fields of `self`; loops read their variable.
  @Test(arguments: [
    (
      "struct S { var y: Int; func f(_ k: Int) -> Int { k + y } }\nS(y: 9223372036854775807).f(3)",
      "3 + 9223372036854775807"
    ),
    (
      "struct S { var y: Int; func f(_ k: Int) -> Int { y + k } }\nS(y: 9223372036854775807).f(3)",
      "9223372036854775807 + 3"
    ),
    (
      "final class S { var y = 9223372036854775807; func f(_ k: Int) -> Int { k + y } }\nS().f(3)",
      "3 + 9223372036854775807"
    ),
    (
      "struct S { var y: Int; func f() -> Int { 3 + y } }\nS(y: 9223372036854775807).f()",
      "3 + 9223372036854775807"
    ),
    (
      "struct S { var y: Int; mutating func f(_ k: Int) { y += k } }\nvar s = S(y: 9223372036854775807)\ns.f(3)",
      "9223372036854775807 + 3"
    ),
    ("[3, 9223372036854775807].reduce(0, +)", "3 + 9223372036854775807"),
    ("[3, 9223372036854775807].reduce(0) { $1 + $0 }", "9223372036854775807 + 3"),
    ("var sum = 0\nfor x in [3, 9223372036854775807] { sum = x + sum }", "9223372036854775807 + 3"),
    (
      "var sum = 0\nfor i in 0..<3 { sum += 9223372036854775807 }",
      "9223372036854775807 + 9223372036854775807"
    ),
    ("let values = [1]\nlet i = 9223372036854775807\nvalues[i + 1]", "9223372036854775807 + 1"),
    ("let values = [1]\nlet i = 9223372036854775807\nvalues[1 + i]", "1 + 9223372036854775807"),
    ("let values = [1]\nlet i = -9223372036854775807\nvalues[i - 2]", "-9223372036854775807 - 2"),
    ("let values = [1]\nlet i = 9223372036854775807\nvalues[i - -2]", "9223372036854775807 - (-2)"),
    (
      "let values = [[1]]\nlet i = 9223372036854775807\nvalues[0][i + 1]", "9223372036854775807 + 1"
    ),
    (
      "let values = [[1]]\nlet i = 9223372036854775807\nvalues[i + 1][0]", "9223372036854775807 + 1"
    ),
    ("[\"a\": 3].mapValues { $0 + 9223372036854775807 }", "3 + 9223372036854775807"),
  ]) func nameOperandsWhereCodeIsLoweredInPlace(_ cell: String, _ operation: String) {
    #expect(Session().run(cell) == "ArithmeticOverflow: \(operation) overflows Int")
  }
}
