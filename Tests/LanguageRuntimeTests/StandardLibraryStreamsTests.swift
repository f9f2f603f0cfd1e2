import LanguageChecker
import LanguageRuntime
import Testing

/// `print` and `readLine` go through the session's streams.
@Suite struct StandardLibraryStreams {
  private func run(_ text: String, input: [String] = []) throws -> [String] {
    var written: [String] = []
    var lines = input[...]
    var registry = NativeRegistry()
    registry.addStandardLibrary(
      streams: StandardStreams(write: { written.append($0) }, readLine: { lines.popFirst() }))
    let checker = Checker(modules: [.standardLibrary])
    let program = try #require(checker.check(SourceFile(name: "In[1]", text: text)).program)
    _ = try Machine(registry: registry).run(program)
    return written
  }

  @Test func eachPrintIsOneWrite() throws {
    let written = try run(
      """
      print("a", 1, [2.5], separator: "-", terminator: "|")
      print()
      debugPrint("q")
      """)
    #expect(written == ["a-1-[2.5]|", "\n", "\"q\"\n"])
  }

  @Test func linesAreReadUntilThereAreNone() throws {
    let written = try run(
      """
      while let line = readLine() { print(line.count) }
      print(readLine() == nil)
      """, input: ["ab", ""])
    #expect(written == ["2\n", "0\n", "true\n"])
  }

  @Test func aLineCanKeepItsEnd() throws {
    let written = try run("print(readLine(strippingNewline: false)!.count)", input: ["ab"])
    #expect(written == ["3\n"])
  }

  @Test func whatReadingThrowsEndsTheCell() {
    struct Closed: Error {}
    var registry = NativeRegistry()
    registry.addStandardLibrary(streams: StandardStreams(readLine: { throw Closed() }))
    let checker = Checker(modules: [.standardLibrary])
    let cell = checker.check(SourceFile(name: "In[1]", text: "let line = readLine()"))
    #expect(throws: (any Error).self) {
      _ = try Machine(registry: registry).run(try #require(cell.program))
    }
  }
}
