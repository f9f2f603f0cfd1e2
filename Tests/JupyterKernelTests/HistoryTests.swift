import JSON
import JupyterKernel
import JupyterProtocol
import Testing

struct HistoryTests {
  private let history = History()

  init() {
    for (line, input) in ["a = 1", "print(a)", "a = 1", "b"].enumerated() {
      history.append(line: line + 1, input: input)
    }
    history.setOutput("7", line: 4)
  }

  private func lines(_ content: JSONObject) throws -> [Int] {
    try history.entries(for: HistoryRequest(content: content)).map(\.line)
  }

  @Test func givesTheLastCells() throws {
    #expect(try lines(["hist_access_type": "tail", "n": 2]) == [3, 4])
    #expect(try lines(["hist_access_type": "tail", "n": 99]) == [1, 2, 3, 4])
  }

  @Test func givesARangeOfThisSessionAndNothingOfOthers() throws {
    #expect(
      try lines(["hist_access_type": "range", "session": 0, "start": 2, "stop": 4]) == [2, 3])
    #expect(try lines(["hist_access_type": "range", "session": 1, "start": 3]) == [3, 4])
    #expect(try lines(["hist_access_type": "range", "session": -1]) == [])
  }

  @Test func searchesWholeCells() throws {
    #expect(try lines(["hist_access_type": "search", "pattern": "a*"]) == [1, 3])
    #expect(try lines(["hist_access_type": "search", "pattern": "a"]) == [])
    #expect(
      try lines(["hist_access_type": "search", "pattern": "*", "unique": true]) == [2, 3, 4])
    #expect(try lines(["hist_access_type": "search", "pattern": "*", "n": 1]) == [4])
  }

  @Test func addsOutputsOnRequest() throws {
    let content: JSONObject = ["hist_access_type": "tail", "n": 1]
    #expect(try history.entries(for: HistoryRequest(content: content)).first?.output == nil)
    var wanting = content
    wanting["output"] = true
    #expect(try history.entries(for: HistoryRequest(content: wanting)).first?.output == "7")
  }
}

struct GlobTests {
  // Expected values: Python's `fnmatch.fnmatchcase`.
  @Test(arguments: [
    ("*", "", true), ("*", "a\nb", true), ("a*c", "abbc", true), ("a*c", "abcd", false),
    ("*a*b*", "xxaxxbxx", true), ("*a*b*", "xxbxxaxx", false), ("?", "é", true), ("?", "", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[a-c]x", "dx", false),
    ("[", "[", true), ("a[", "a[", true), ("[]]", "]", true), ("", "", true), ("", "a", false),
    ("**", "abc", true), ("a?c*", "abcdef", true),
  ])
  func matchesLikeAShell(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(text) == expected)
  }

  @Test func takesNoExponentialTime() {
    let text = String(repeating: "a", count: 5000)
    #expect(!Glob(String(repeating: "*a", count: 200) + "*b").matches(text))
  }
}
