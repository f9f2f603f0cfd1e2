import LanguageChecker
import Testing

@Suite struct CompletenessOfText {
  @Test(arguments: [
    "", "\n", "let x = 1", "let x = 1\n", "print(1) // done", "func f() {\n}", "let s = \"a { b\"",
    "if x > 1 { print(x) }", "x", "for i in 0..<3 {\n  print(i)\n}\n\n", "let x = [\n  1,\n]",
    "/* comment */", "let t = \"\"\"\n  text\n  \"\"\"", "struct P { var x = 1 }",
    "let x = a\n  .b()",
  ])
  func isComplete(_ text: String) {
    #expect(Completeness(of: text) == .complete)
  }

  @Test(arguments: [
    ("func f() {", "  "), ("for i in 0..<3 {", "  "), ("let x = [1,", ""), ("let x = (1 +", ""),
    ("let x = 1 +", ""), ("print(", "  "), ("let x =", ""), ("if a {\n  b()\n} else", ""),
    ("func f() {\n  let y = 1", "  "), ("xs.map { x in", "  "), ("/* comment", ""),
    ("let t = \"\"\"\n  text", "  "), ("func f(a: Int) ->", ""), ("@discardableResult", ""),
    ("func f() {\n  if a {\n", "    "), ("while true {   ", "  "), ("let f = { (x: Int) in", "  "),
  ])
  func isIncomplete(_ text: String, indent: String) {
    #expect(Completeness(of: text) == .incomplete(indent: indent))
  }

  @Test(arguments: [
    "print(\"abc", "let x = 1 1", "1 + * 2", "let x = [1, 2}}", "for in 0..<3 { }", "class { }",
    "}", "let = 3", "print(\"abc\nlet y = 2", "func f( {",
  ])
  func isInvalid(_ text: String) {
    #expect(Completeness(of: text) == .invalid)
  }
}
