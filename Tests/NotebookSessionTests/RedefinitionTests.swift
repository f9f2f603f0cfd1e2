import Display
import LanguageChecker
import LanguageRuntime
import NotebookBindings
import NotebookSession
import Testing

/// What `docs/redefinition.md` says, sentence by sentence. Expected values are those of the exported program, where
/// a cell that defines something again stands in a scope of its own.
@Suite struct RedefinitionTests {
  /// Runs cells one after the other and returns what the last one shows.
  private func text(_ cells: String...) -> String {
    let session = NotebookSession(library: LibraryBindings.interfaces, style: .plain) {
      LibraryBindings.register(in: &$0)
    }
    LibraryBindings.attach(to: session.machine)
    var shown = ""
    for (index, cell) in cells.enumerated() {
      switch session.run(cell, name: "In[\(index + 1)]") {
      case .success(let bundle): shown = bundle?.plainText ?? ""
      case .failure(let failure): shown = "\(failure.name): \(failure.message)"
      }
    }
    return shown
  }

  @Test func aVariableIsAnotherOneEvenOfAnotherType() {
    #expect(text("let x = 1", "let x = \"a\"", "x") == "\"a\"")
  }

  @Test func theNewVariableMayBeMadeFromTheOldOne() {
    #expect(text("let x = 1", "let x = Double(x) / 2", "x") == "0.5")
  }

  @Test func aFunctionKeepsTheVariableItWasDefinedWith() {
    #expect(
      text("var rate = 0.1", "func step() -> Double { rate * 2 }", "var rate = 5.0", "step()")
        == "0.2")
  }

  @Test func assigningIsNoRedefinition() {
    #expect(
      text("var rate = 0.1", "func step() -> Double { rate * 2 }", "rate = 5.0", "step()") == "10.0"
    )
  }

  @Test func aClosureKeepsTheVariableItCaptured() {
    #expect(text("var n = 1", "let next = { n + 1 }", "var n = 100", "next()") == "2")
  }

  @Test func aFunctionKeepsTheFunctionItCalls() {
    #expect(
      text(
        "func price() -> Int { 10 }", "func total() -> Int { 2 * price() }",
        "func price() -> Int { 99 }", "[price(), total()]") == "[99, 20]")
  }

  @Test func definingTheCallerAgainTakesTheNewFunction() {
    #expect(
      text(
        "func price() -> Int { 10 }", "func total() -> Int { 2 * price() }",
        "func price() -> Int { 99 }", "func total() -> Int { 2 * price() }", "total()") == "198")
  }

  @Test func aFunctionOfOtherParametersIsAnOverload() {
    #expect(
      text("func f(_ x: Int) -> Int { 1 }", "func f(_ x: String) -> Int { 2 }", "[f(0), f(\"\")]")
        == "[1, 2]")
  }

  @Test func valuesKeepTheTypeTheyWereMadeOf() {
    #expect(text("struct P { var x = 1 }", "let p = P()", "struct P { var y = 2 }", "p.x") == "1")
    #expect(
      text("struct P { var x = 1 }", "let p = P()", "struct P { var y = 2 }", "p.y")
        == "CompileError: value of type 'P' has no member 'y'")
  }

  @Test func oldValuesDoNotFitTheNewType() {
    #expect(
      text(
        "struct P { var x = 1 }", "let p = P()", "struct P { var x = 1 }",
        "func show(_ p: P) -> Int { p.x }", "show(p)"
      ).hasPrefix("CompileError: cannot convert value of type 'P' to expected argument type 'P'"))
  }

  @Test func methodsOfInstancesStayThoseOfTheirClass() {
    #expect(
      text(
        "class A { func name() -> String { \"old\" } }", "let a = A()",
        "class A { func name() -> String { \"new\" } }", "[a.name(), A().name()]")
        == "[\"old\", \"new\"]")
  }

  @Test func aSubclassKeepsItsSuperclass() {
    #expect(
      text(
        "class A { func name() -> String { \"old\" } }", "class B: A {}",
        "class A { func name() -> String { \"new\" } }", "B().name()") == "\"old\"")
  }

  @Test func extensionsBelongToTheTypeTheyWereWrittenFor() {
    #expect(
      text(
        "struct P { var x = 1 }", "extension P { var double: Int { 2 * x } }",
        "struct P { var x = 5 }", "P().double"
      ).hasPrefix("CompileError: value of type 'P' has no member 'double'"))
  }

  @Test func anExtensionRunAgainReplacesItsMembers() {
    #expect(
      text(
        "struct P { var x = 1 }", "extension P { var label: String { \"a\" } }",
        "extension P { var label: String { \"b\" } }", "P().label") == "\"b\"")
  }

  @Test func conformancesBelongToTheTypeThatHasThem() {
    #expect(
      text(
        "protocol Named { var name: String { get } }", "struct P: Named { var name = \"p\" }",
        "protocol Named { var name: String { get } }",
        "func show(_ n: any Named) -> String { n.name }", "show(P())"
      ).hasPrefix("CompileError: "))
  }

  @Test func runningACellAgainDefinesEverythingInItAgain() {
    let cell = "struct P { var x = 1 }\nlet p = P()\nfunc get() -> Int { p.x }"
    #expect(text(cell, cell, "get()") == "1")
  }
}
