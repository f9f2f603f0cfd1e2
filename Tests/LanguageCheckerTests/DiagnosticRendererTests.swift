import LanguageChecker
import Testing

@Suite struct DiagnosticRendering {
  let file = SourceFile(
    name: "In[3]", text: "let rate = 0.1\nlet x = lerningRate * 2\n\tlet 日本 = y")

  @Test func showsPlaceMessageLineAndCaret() {
    let range = SourceRange(file: file, start: 23, end: 34)
    let diagnostic = Diagnostic(
      .error, "cannot find 'lerningRate' in scope; did you mean 'learningRate'?", at: range,
      fixIts: [.init(message: "replace", range: range, replacement: "learningRate")])
    #expect(
      DiagnosticRenderer().render([diagnostic]) == """
        In[3]:2:9: error: cannot find 'lerningRate' in scope; did you mean 'learningRate'?
          2 | let x = lerningRate * 2
            |         ^~~~~~~~~~~
            |         learningRate
        """)
  }

  @Test func showsNotesBehindTheirDiagnosticAndDiagnosticsInOrder() {
    let first = Diagnostic(.warning, "never used", at: SourceRange(file: file, start: 4, end: 8))
    let note = Diagnostic(.note, "declared here", at: SourceRange(file: file, start: 4, end: 8))
    let second = Diagnostic(
      .error, "wrong", at: SourceRange(file: file, start: 35, end: 36), notes: [note])
    #expect(
      DiagnosticRenderer().render([second, first]) == """
        In[3]:1:5: warning: never used
          1 | let rate = 0.1
            |     ^~~~
        In[3]:2:21: error: wrong
          2 | let x = lerningRate * 2
            |                     ^
        In[3]:1:5: note: declared here
          1 | let rate = 0.1
            |     ^~~~
        """)
  }

  @Test func showsAPartOfAVeryLongLine() {
    // `é` has two bytes, so that the place may not be in the middle of one.
    let long = SourceFile(name: "In[1]", text: String(repeating: "é", count: 400) + " = wrong")
    let range = SourceRange(file: long, start: 803, end: 808)
    let rows = DiagnosticRenderer().render([Diagnostic(.error, "no", at: range)]).split(
      separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[0] == "In[1]:1:804: error: no")
    #expect(rows[1] == "  1 | …" + String(repeating: "é", count: 74) + " = wrong")
    #expect(rows[2] == "    | " + String(repeating: " ", count: 78) + "^~~~~")
  }

  @Test func countsWhatIsTooMuchToRead() {
    let all = (0..<105).map { _ in
      Diagnostic(.error, "wrong", at: SourceRange(file: file, start: 4, end: 8))
    }
    let text = DiagnosticRenderer().render(all)
    #expect(text.split(separator: "\n").count == 100 * 3 + 1)
    #expect(text.hasSuffix("\n5 more like these; mend the first ones and run the cell again"))
  }

  @Test func countsColumnsOfTheScreenForTabsAndWideCharacters() {
    // Tab, `let `, two wide characters of 3 bytes each, ` = `, y: byte 14 of the line.
    let start = file.text.utf8.count - 1
    let diagnostic = Diagnostic(
      .error, "?", at: SourceRange(file: file, start: start, end: start + 1))
    #expect(
      DiagnosticRenderer().render([diagnostic])
        == "In[3]:3:15: error: ?\n  3 | \tlet 日本 = y\n    | \t           ^")
  }

  /// Columns counted by hand: a family, a flag and a raised thumb are two wide, a letter with its accent is one.
  @Test(arguments: [
    ("let a = \"日本👩‍👩‍👧e\u{301}\" + y", 20), ("let a = \"🇩🇪👍🏽\" * y", 17), ("\tlet 日 = \"🎉\" - y", 17),
  ])
  func pointsBehindWideCharacters(_ text: String, column: Int) {
    let cell = Checker(modules: [.standardLibrary]).check(SourceFile(name: "In[1]", text: text))
    let caret = DiagnosticRenderer().render(cell.diagnostics).split(separator: "\n").last ?? ""
    // The tab stands for itself.
    let blanks = caret.drop { $0 != "|" }.dropFirst(2).prefix { $0 != "^" }
    #expect(blanks.count == column)
    #expect(blanks.allSatisfy { $0 == " " || $0 == "\t" })
  }

  @Test func underlinesToTheEndOfTheFirstLineOnly() {
    let diagnostic = Diagnostic(.error, "?", at: SourceRange(file: file, start: 11, end: 30))
    #expect(
      DiagnosticRenderer().render([diagnostic])
        == "In[3]:1:12: error: ?\n  1 | let rate = 0.1\n    |            ^~~")
  }

  @Test func pointsBehindTheEndOfTheText() {
    let empty = SourceFile(name: "In[1]", text: "")
    let diagnostic = Diagnostic(.error, "?", at: SourceRange(file: empty, start: 5, end: 9))
    #expect(DiagnosticRenderer().render([diagnostic]) == "In[1]:1:6: error: ?\n  1 |\n    | ^")
  }

  @Test func colorsForTerminals() {
    let diagnostic = Diagnostic(.error, "?", at: SourceRange(file: file, start: 0, end: 3))
    #expect(
      DiagnosticRenderer(style: .ansi).render([diagnostic]) == """
        \u{1B}[1mIn[3]:1:1: \u{1B}[0m\u{1B}[1;31merror: \u{1B}[0m\u{1B}[1m?\u{1B}[0m
        \u{1B}[2m  1 | \u{1B}[0mlet rate = 0.1
        \u{1B}[2m    | \u{1B}[0m\u{1B}[1;32m^~~\u{1B}[0m
        """)
  }
}
