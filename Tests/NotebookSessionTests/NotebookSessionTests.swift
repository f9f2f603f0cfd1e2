import Display
import LanguageChecker
import LanguageRuntime
import NotebookBindings
import NotebookSession
import Testing

/// A session with the whole library.
private func makeSession() -> NotebookSession {
  let session = NotebookSession(library: LibraryBindings.interfaces, style: .plain) {
    LibraryBindings.register(in: &$0)
  }
  LibraryBindings.attach(to: session.machine)
  return session
}

extension NotebookSession {
  /// The text that a cell shows; its error's name and message if it fails.
  fileprivate func text(_ cell: String) -> String {
    switch run(cell, name: "In[1]") {
    case .success(let bundle): bundle?.plainText ?? ""
    case .failure(let failure): "\(failure.name): \(failure.message)"
    }
  }
}

/// Expected values: what swiftc's program prints for the same lines, unless said otherwise.
@Suite struct NotebookSessionTests {
  let session = makeSession()

  @Test func variablesFunctionsAndTypesLastFromCellToCell() {
    #expect(
      session.text("var n = 2; func twice(_ x: Int) -> Int { 2 * x }; struct P { var x = 1 }") == ""
    )
    #expect(session.text("n = twice(n); P(x: n)") == "P(x: 4)")
    #expect(session.text("n") == "4")
  }

  @Test func aStringResultShowsAsALiteralAndPrintDoesNot() {
    #expect(session.text("\"a\\\"b\"") == "\"a\\\"b\"")
    #expect(session.text("[\"a\"]") == "[\"a\"]")
  }

  @Test func aSemicolonHidesTheResult() {
    #expect(session.text("1 + 1;") == "")
  }

  @Test func aRefusedCellDeclaresNothing() {
    #expect(session.text("let a = 1\nlet b: Int = \"x\"").hasPrefix("CompileError: "))
    #expect(session.text("a").hasPrefix("CompileError: cannot find 'a' in scope"))
  }

  @Test func aFailedCellTakesBackItsAssignmentsAndDeclarations() {
    #expect(session.text("var kept = [1, 2]") == "")
    #expect(
      session.text("kept.append(3); let fresh = 1; print(1 / (fresh - 1))")
        == "DivisionByZero: division by zero")
    #expect(session.text("kept") == "[1, 2]")
    #expect(session.text("fresh").hasPrefix("CompileError: cannot find 'fresh' in scope"))
  }

  @Test func aLaterDeclarationHidesAnEarlierOneAndOldFunctionsKeepWhatTheyUsed() {
    #expect(session.text("let x = 1; func f() -> Int { x }") == "")
    #expect(session.text("let x = x + 10\nx") == "11")
    #expect(session.text("f()") == "1")
    #expect(session.text("func f() -> Int { x * 2 }\nf()") == "22")
  }

  @Test func functionsWithOtherParametersOverloadEarlierOnes() {
    #expect(session.text("func size(_ x: Int) -> String { \"int\" }") == "")
    #expect(session.text("func size(_ x: String) -> String { \"text\" }") == "")
    #expect(session.text("size(1) + size(\"a\")") == "\"inttext\"")
  }

  @Test func aTypeMayBeDeclaredAgainAndOldValuesKeepTheirs() {
    #expect(session.text("struct P { var x = 1 }; let old = P()") == "")
    #expect(session.text("struct P { var y = 2 }\nP()") == "P(y: 2)")
    #expect(session.text("old.x") == "1")
  }

  @Test func anExpressionIsEvaluatedWithoutDeclaringAnything() {
    _ = session.text("let n = 20")
    guard case .success(let bundle) = session.evaluate("n + 1") else {
      Issue.record("refused")
      return
    }
    #expect(bundle?.plainText == "21")
  }

  @Test func messagesNameThePlaceInTheCellThatFailed() {
    _ = session.text("func half(_ n: Int) -> Int { 10 / n }")
    guard case .failure(let failure) = session.run("let a = 1\nhalf(a - 1)", name: "In[7]") else {
      Issue.record("no failure")
      return
    }
    #expect(failure.traceback[0].contains("DivisionByZero: division by zero"))
    #expect(failure.traceback.dropFirst() == ["  called at In[7]:2:1"])
  }

  @Test func completionKnowsTypesWithoutRunningAnything() {
    _ = session.text("let words = [\"a\", \"b\"]")
    let (items, range) = session.complete("words.joi", cursor: 9)
    #expect(items.map(\.text) == ["joined"])
    #expect(range == 6..<9)
  }

  @Test func completionCountsUnicodeScalars() {
    let (items, range) = session.complete("\"é😀\".upper", cursor: 10)
    #expect(items.map(\.text) == ["uppercased"])
    #expect(range == 5..<10)
  }

  @Test func inspectionShowsSignatureAndDocumentation() {
    let bundle = session.inspect("binaryCrossEntropy", cursor: 3, isFull: true)
    #expect(
      bundle?.plainText.contains("func binaryCrossEntropy(logits: Tensor, targets: Tensor)") == true
    )
  }
}

@Suite struct ProgramExportTests {
  private func export(_ cells: [String]) throws -> String {
    var export = ProgramExport(checker: makeSession().checker)
    for (index, cell) in cells.enumerated() {
      try export.add(cell: cell, name: "cell \(index + 1)")
    }
    return export.text
  }

  @Test func resultsAreShownAndRedefinitionsOpenAScope() throws {
    #expect(
      try export(["let x = 1", "let x = x + 1\nx"]) == """
        import Foundation
        import Gradus

        // cell 1
        let x = 1

        // cell 2
        do {  // 'x' again
        let x = x + 1
        display(x)
        }

        """)
  }

  @Test func callsForTheirEffectStayAsTheyAre() throws {
    #expect(try export(["print(1)"]).contains("\nprint(1)\n"))
  }

  @Test func aWrongCellIsRefusedWithItsPlace() {
    #expect(throws: ExportError.self) { try export(["let x: Int = \"a\""]) }
  }
}
