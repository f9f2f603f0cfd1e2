import Display
import NotebookSession
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What cells with commands do; unless said otherwise the expected texts follow from what a command promises.
@Suite(.serialized) struct CommandTests {
  let notebook = TestNotebook()

  // MARK: Where commands stand

  @Test func commandsStandBetweenStatementsAnywhereInACell() {
    #expect(notebook.run("let a = 1\n%who\nlet b = a + 1\n%who\nb") == "2")
    #expect(notebook.output == "Variables: a\nVariables: a  b\n")
  }

  @Test func textsAndCommentsMayHoldLinesThatLookLikeCommands() {
    #expect(notebook.run("let t = \"\"\"\n%who\n\"\"\"\n/*\n%who\n*/\nt") == "\"%who\"")
    #expect(notebook.output == "")
  }

  @Test func anErrorIsPointedAtWhereItStandsInTheCell() {
    #expect(
      notebook.run("%%time\nlet n = 1\nlet m: Int = \"é\"")
        == "In[1]:3:14: error: cannot convert value of type 'String' to specified type 'Int'\n"
        + "  3 | let m: Int = \"é\"\n    |              ^~~")
    #expect(
      notebook.run("%time let x = unknown")
        == "In[2]:1:15: error: cannot find 'unknown' in scope\n"
        + "  1 | %time let x = unknown\n    |               ^~~~~~~")
  }

  @Test func anErrorAfterACommandTakesBackWhatStandsBeforeIt() {
    #expect(notebook.run("var kept = 1") == "")
    #expect(
      notebook.run("kept = 2\nlet fresh = 3\n%who\nlet z = 0\n1 / z").contains("DivisionByZero"))
    #expect(notebook.run("kept") == "1")
    #expect(notebook.run("fresh").contains("cannot find 'fresh' in scope"))
  }

  @Test func aCellIsCheckedAsAWholeBeforeItsFirstCommand() {
    #expect(notebook.run("let a = 1\n%who\nlet b = c").contains("cannot find 'c' in scope"))
    #expect(notebook.output == "")
    #expect(notebook.run("a").contains("cannot find 'a' in scope"))
  }

  @Test func anOptionalChainOverTwoLinesIsNoQuestion() {
    #expect(notebook.run("let word: String? = \"ab\"\nword?\n  .count ?? 0") == "2")
  }

  // MARK: What is wrong

  // conformance: 92
  @Test func anUnknownCommandSuggestsTheNearest() {
    #expect(
      notebook.run("let a = 1\n%tiem a")
        == "In[1]:2:1: error: there is no command '%tiem'; did you mean '%time'?\n"
        + "  2 | %tiem a\n    | ^~~~~\n    | %time")
    #expect(notebook.run("a").contains("cannot find 'a' in scope"), "nothing of the cell has run")
    #expect(
      notebook.run("%%tme\n1").contains("there is no command '%%tme'; did you mean '%%time'?"))
    #expect(
      notebook.run("%frobnicate").contains(
        "there is no command '%frobnicate'; '%help' lists those there are"))
  }

  @Test(arguments: [
    ("%matplotlib inline", "charts need no setting up"),
    ("%pip install torch", "packages are not installed from a cell"),
    ("%cd data", "commands of the system belong in a terminal"),
    ("%%bash\nls", "commands of the system belong in a terminal"),
    ("!ls -l", "cells do not run programs of the system; use a terminal"),
    ("!pip install torch", "cells do not run programs of the system; use a terminal"),
    ("%timeit f()", "'%time STATEMENT' measures one run"),
    ("%run other.swift", "to put a file's text into this cell write '%load FILE'"),
  ]) func whatOtherKernelsHaveSaysWhatToDoHere(cell: String, advice: String) {
    #expect(notebook.run(cell).contains(advice))
  }

  @Test func anExclamationMarkBeforeAVariableIsSwift() {
    #expect(notebook.run("let find = true") == "")
    #expect(notebook.run("!find") == "false")
  }

  @Test func commandsInsideBracketsAreRefused() {
    #expect(
      notebook.run("func f() {\n  %who\n}").contains(
        "In[1]:2:3: error: '%who' has to stand between statements, outside of all brackets"))
  }

  @Test func aCommandForCellsIsTheFirstLine() {
    #expect(
      notebook.run("1\n%%time").contains(
        "'%%time' stands for a whole cell: it has to be the first line"))
    #expect(notebook.run("%%who").contains("'%who' is a command of one line"))
    #expect(notebook.run("%time").contains("'%time' needs more; it is written '%time STATEMENT'"))
  }

  // MARK: Each command

  // conformance: 92
  @Test func timeRunsAStatementAndTellsCheckAndRunApart() {
    #expect(notebook.run("%time let x = (1...3).map {\n  $0 * 2\n}\nx") == "[2, 4, 6]")
    let lines = notebook.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("CPU times: user ") == true)
    #expect(lines.last?.hasPrefix("Wall time: ") == true)
    #expect(lines.last?.contains(" (check ") == true && lines.last?.contains(", run ") == true)
    #expect(notebook.run("%%time\nx.count") == "3")
    #expect(notebook.output.hasPrefix("CPU times: user "))
  }

  // conformance: 92
  @Test func whoListsNamesByKindAndVariablesOfAType() {
    #expect(notebook.run("%who") == "")
    #expect(notebook.output == "Nothing has been declared yet.\n")
    _ = notebook.run("let n = 1; let t = [1.5]; func f(_ x: Int, by y: Int) {}; struct P {}")
    _ = notebook.run("%who")
    #expect(notebook.output == "Variables: n  t\nFunctions: f(_:by:)\nTypes: P\n")
    _ = notebook.run("%who Int")
    #expect(notebook.output == "Variables: n\n")
    _ = notebook.run("%who Array")
    #expect(notebook.output == "Variables: t\n")
    _ = notebook.run("%who Bool")
    #expect(notebook.output == "There is no variable of type 'Bool'.\n")
  }

  // conformance: 92
  @Test func whosShowsTypesValuesAndShapesAsTextAndTable() {
    _ = notebook.run(
      "let t = Tensor.zeros([2, 3]); let n: Int? = nil; let a = Array(0..<1000); let s = \"<b>\"; struct P { var x = 1 }; let p = P(); let d = [\"a\": 1]"
    )
    _ = notebook.run("%whos")
    #expect(
      notebook.output == """
        Name  Type            Value
        a     [Int]           [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, …] 1000 elements
        d     [String : Int]  1 element
        n     Int?            nil
        p     P               (x: 1)
        s     String          "<b>"
        t     Tensor          shape [2, 3]
        P     struct

        """)
    #expect(notebook.html.contains("<td style=\"text-align:left\">\"&lt;b&gt;\"</td>"))
  }

  // conformance: 92
  @Test func resetForgetsEverythingOrSomeNames() {
    _ = notebook.run("let a = 1; let b = 2; func f() {}; struct P {}")
    _ = notebook.run("%reset b")
    #expect(notebook.output == "Forgot b.\n")
    #expect(notebook.run("b").contains("cannot find 'b' in scope"))
    #expect(notebook.run("a") == "1")
    #expect(notebook.run("%reset aa").contains("your cells have not declared 'aa'"))
    _ = notebook.run("%reset")
    #expect(notebook.output == "Forgot 1 variable, 1 function and 1 type.\n")
    #expect(notebook.run("a").contains("cannot find 'a' in scope"))
    #expect(notebook.run("Tensor.zeros([1]).shape") == "[1]", "the library stays")
  }

  @Test func whatFollowsAResetIsCheckedAfterIt() {
    _ = notebook.run("let a = 1")
    #expect(notebook.run("%reset\nlet a = \"new\"\na") == "\"new\"")
    #expect(notebook.run("%reset\na").contains("cannot find 'a' in scope"))
    #expect(notebook.run("a") == "\"new\"", "the cell has failed, so it has forgotten nothing")
  }

  // conformance: 92
  @Test func historyListsCellsWithTheirNames() {
    _ = notebook.run("let a = 1")
    _ = notebook.run("nonsense")
    _ = notebook.run("%history")
    #expect(
      notebook.output
        == "// In[1]\nlet a = 1\n\n// In[2]  (failed)\nnonsense\n\n// In[3]\n%history\n")
    _ = notebook.run("%history -n 1")
    #expect(notebook.output == "// In[4]\n%history -n 1\n")
    #expect(
      notebook.run("%history -n many").contains(
        "'%history' does not take '-n many'; it is written '%history [-n COUNT]'"))
  }

  // conformance: 92
  @Test func loadPutsAFileIntoTheCell() {
    let path = notebook.file("helper.swift", "func twice(_ x: Int) -> Int { 2 * x }\n")
    #expect(notebook.run("%load \(path)") == "")
    #expect(notebook.nextInput == "// %load \(path)\nfunc twice(_ x: Int) -> Int { 2 * x }")
    #expect(
      notebook.run("%load /no/such/file").contains(
        "FileError: cannot read '/no/such/file': No such file or directory"))
    #expect(notebook.run("%load").contains("'%load' needs more; it is written '%load FILE'"))
  }

  // conformance: 92
  @Test func exportWritesAProgramWithCommandsAsComments() {
    _ = notebook.run("%%time\nlet a = 20")
    _ = notebook.run("nonsense")
    _ = notebook.run("%time a + 1\n%who\na * 2")
    _ = notebook.run("a?")
    let path = notebook.file("program.swift", "")
    #expect(notebook.run("%export \(path)") == "")
    #expect(notebook.output == "Wrote 3 cells to '\(path)'.\n")
    #expect(
      notebook.contents(path) == """
        import Foundation
        import Gradus

        // In[1]
        // %%time
        let a = 20

        // In[3]
        /* %time */ a + 1
        // %who
        display(a * 2)

        // In[4]
        // a?

        """)
  }

  // conformance: 92
  @Test func helpListsEveryCommandWithASentenceAndAnExample() {
    _ = notebook.run("%help")
    for name in ["time", "who", "whos", "reset", "history", "load", "export", "help"] {
      #expect(notebook.output.contains("%\(name)"))
    }
    _ = notebook.run("%help %history")
    #expect(notebook.output.hasPrefix("%history [-n COUNT]\n\nLists the cells"))
    #expect(
      notebook.run("%help histroy").contains(
        "there is no command '%histroy'; did you mean '%history'?"))
  }

  @Test func aQuestionMarkOpensTheDocumentation() {
    #expect(notebook.run("Linear?") == "")
    #expect(notebook.pages.last?.contains("A fully connected layer with an activation.") == true)
    _ = notebook.run("?Tensor.matmul")
    #expect(notebook.pages.last?.contains("func matmul(") == true)
    _ = notebook.run("%time?")
    #expect(notebook.pages.last?.hasPrefix("%time STATEMENT") == true)
    #expect(
      notebook.run("Linaer?").contains("nothing is known about 'Linaer'; did you mean 'Linear'?"))
  }
  /// Expected: an answer whose range lies in the text, and no crash, for any text and cursor.
  @Test func anyTextCanBeAskedAbout() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "%", "%%", "time", " ", "\n", "?", "!", "ls", "\"", "\"\"\"", "\\(", "(", ")", "[", "]", "{",
      "}", ".", ",", ":", "let ", "a", "😀", "é", "//", "/*", "*/", "#", "=", "->", "case ",
      "func f",
      "switch a {", "%help ", "%load /", "Tensor", "\\.", "$0", "1", ";", "\r\n", "return ",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0..<14, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let cursor = Int.random(in: 0...text.unicodeScalars.count, using: &random)
      let range = notebook.session.complete(text, cursor: cursor).range
      #expect(range.lowerBound >= 0 && range.upperBound <= text.unicodeScalars.count, "\(text)")
      _ = notebook.session.inspect(text, cursor: cursor, isFull: true)
      _ = notebook.session.completeness(of: text)
      _ = notebook.run(text + "\n%who\n" + text)
    }
  }
}
