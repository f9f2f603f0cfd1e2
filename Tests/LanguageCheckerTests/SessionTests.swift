import LanguageChecker
import Testing

/// What one cell leaves for the next.
@Suite struct Sessions {
  /// Checks cells one after the other, committing those that are right; the type of the last one's value.
  private func type(after cells: String...) -> String? {
    let checker = Checker(modules: [.standardLibrary])
    var result: String?
    for (number, text) in cells.enumerated() {
      let cell = checker.check(SourceFile(name: "In[\(number + 1)]", text: text))
      result = cell.program.map { $0.result?.type.description ?? "()" }
      if let program = cell.program { checker.commit(program) }
    }
    return result
  }

  @Test func namesAreKnownLater() {
    #expect(
      type(after: "let x = 2.5", "func f(_ a: Double) -> [Double] { [a] }", "f(x)") == "[Double]")
  }

  @Test func variablesAreRedefinedWithAnotherType() {
    #expect(type(after: "let x = 1", "let x = \"a\"", "x") == "String")
    #expect(type(after: "let x = 1", "var x = x + 1", "x += 1; x") == "Int")
  }

  @Test func aFunctionOfTheSameSignatureReplacesTheEarlierOne() {
    #expect(type(after: "func f() -> Int { 1 }", "func f() -> String { \"\" }", "f()") == "String")
    #expect(
      type(after: "func f(_ x: Int) -> Int { 1 }", "func f(_ x: Int) -> Double { 2 }", "f(1)")
        == "Double")
  }

  @Test func functionsOfOtherSignaturesOverload() {
    let cells = ("func f(_ x: Int) -> Int { 1 }", "func f(_ x: String) -> Bool { true }")
    #expect(type(after: cells.0, cells.1, "f(1)") == "Int")
    #expect(type(after: cells.0, cells.1, "f(\"a\")") == "Bool")
  }

  @Test func typesAreRedefinedAndValuesOfTheOldOneStayWhatTheyAre() {
    #expect(type(after: "struct P { var x = 1 }", "struct P { var y = 2.5 }", "P().y") == "Double")
    #expect(
      type(after: "struct P { var x = 1 }", "let p = P()", "struct P { var y = 2.5 }", "p.x")
        == "Int")
    #expect(
      type(after: "struct P { var x = 1 }", "let p = P()", "struct P { var y = 2.5 }", "p.y") == nil
    )
  }

  @Test func aFunctionBecomesAVariableAndBack() {
    #expect(type(after: "func f() -> Int { 1 }", "let f = 2.5", "f") == "Double")
    #expect(type(after: "let f = 2.5", "func f() -> Int { 1 }", "f()") == "Int")
  }

  @Test func extensionsAddMembersForLaterCells() {
    #expect(
      type(after: "extension Int { var half: Double { Double(self) / 2 } }", "3.half") == "Double")
    #expect(
      type(
        after: "struct P { var x = 1 }", "extension P { func y() -> String { \"\" } }", "P().y()")
        == "String")
  }

  @Test func operatorsAreKnownLater() {
    #expect(
      type(after: "struct V { var x = 1; static func + (a: V, b: V) -> V { a } }", "(V() + V()).x")
        == "Int")
    #expect(
      type(
        after: "infix operator **: MultiplicationPrecedence\nfunc ** (a: Int, b: Int) -> Int { a }",
        "2 ** 3")
        == "Int")
  }

  @Test func aRefusedCellHasNoEffect() {
    #expect(type(after: "let a = 1", "let a = 2.5\nlet b: Int = \"x\"", "a") == "Int")
    #expect(type(after: "let a = 1\nlet b: Int = \"x\"", "a") == nil)
    #expect(type(after: "extension Int { var half: Int { \"x\" } }", "3.half") == nil)
    #expect(
      type(after: "struct P { var x = 1 }", "extension P { var y: Int { 1 } }\nnope()", "P().y")
        == nil)
  }

  @Test func aCellThatIsNotCommittedIsForgotten() {
    let checker = Checker(modules: [.standardLibrary])
    let first = checker.check(
      SourceFile(name: "In[1]", text: "let a = 1\nextension Int { var one: Int { 1 } }"))
    #expect(first.program != nil)
    #expect(checker.check(SourceFile(name: "In[2]", text: "a")).program == nil)
    #expect(checker.check(SourceFile(name: "In[3]", text: "2.one")).program == nil)
  }

  @Test func functionsMayBeUsedBeforeTheLineThatDeclaresThem() {
    #expect(type(after: "let x = f()\nfunc f() -> Int { g() }\nfunc g() -> Int { 1 }\nx") == "Int")
  }

  @Test(
    arguments: [
      ("let x = 1", "()"), ("x", nil), ("1 + 1", "Int"), ("1 + 1;", "()"), ("print(1)", "()"),
      ("var a = [1]\na.append(2)", "()"), ("var a = 1\na += 1", "()"),
      ("func f() -> Int { 1 }", "()"),
      ("if true { 1 }", "()"), ("[1].map { $0 }", "[Int]"),
      ("import Foundation\nsqrt(2)", "Double"),
      ("// only a comment", "()"), ("", "()"), ("nil", nil), ("(1, \"a\")", "(Int, String)"),
      ("pow(2, 10)", "Decimal"),
    ] as [(String, String?)])
  func theLastExpressionIsTheResult(_ text: String, type expected: String?) {
    #expect(type(after: text) == expected)
  }
}
