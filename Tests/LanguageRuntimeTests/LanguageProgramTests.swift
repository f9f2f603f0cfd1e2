import Foundation
import Testing

/// The programs of `Tests/programs` print what swiftc's programs print: the `// expect:` lines at their ends.
@Suite struct LanguagePrograms {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("programs")

  static var names: [String] {
    ["language", "tutorial"].flatMap { name in
      let path = folder.appendingPathComponent(name).path
      let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return files.filter { $0.hasSuffix(".swift") }.sorted().map { "\(name)/\($0)" }
    }
  }

  @Test(arguments: names) func printsWhatSwiftPrints(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.first == "// reject" { return }
    let wanted = lines.filter { $0.hasPrefix("// expect:") }.map {
      $0.dropFirst("// expect:".count).drop { $0 == " " }
    }
    let printed = Session().printed(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    for (number, (line, want)) in zip(printed, wanted).enumerated() where line != want {
      Issue.record("line \(number + 1): \(line)\n  swiftc: \(want)")
    }
    #expect(printed.filter { !$0.isEmpty }.count == wanted.filter { !$0.isEmpty }.count)
  }

  @Test func thereArePrograms() { #expect(Self.names.count >= 40) }
}
