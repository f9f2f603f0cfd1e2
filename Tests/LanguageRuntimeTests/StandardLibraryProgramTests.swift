import Foundation
import LanguageChecker
import LanguageRuntime
import Testing

/// Programs in `Tests/programs` print what swiftc's program prints; `update-expected.sh` there makes the expected outputs.
@Suite struct StandardLibraryPrograms {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("programs/standard-library")

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".swift") }.sorted()
  }

  @Test(arguments: names) func printsWhatSwiftPrints(_ name: String) throws {
    let program = Self.folder.appendingPathComponent(name)
    let expected = try String(
      contentsOf: program.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
    let output = try run(String(contentsOf: program, encoding: .utf8), name: name)
    let pairs = zip(lines(output), lines(expected)).enumerated()
    for (number, (printed, wanted)) in pairs where printed != wanted {
      Issue.record("line \(number + 1): \(printed)\n  swiftc: \(wanted)")
    }
    #expect(lines(output).count == lines(expected).count)
  }

  @Test func thereArePrograms() { #expect(Self.names.count > 10) }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

/// What a program prints; its diagnostics or its failure at the end, if there are any.
func run(_ text: String, name: String = "In[1]") -> String {
  var output = ""
  var registry = NativeRegistry()
  registry.addStandardLibrary(streams: StandardStreams(write: { output += $0 }))
  let checker = Checker(modules: [.standardLibrary])
  let cell = checker.check(SourceFile(name: name, text: text))
  guard let program = cell.program else { return DiagnosticRenderer().render(cell.diagnostics) }
  do {
    _ = try Machine(registry: registry).run(program)
  } catch let failure as RuntimeFailure {
    let place = failure.range.map { $0.file.position(at: $0.start) }
    output += "\(failure.name): \(failure.message)"
    if let place { output += " at \(place.line):\(place.column)" }
  } catch {
    output += "\(error)"
  }
  return output
}
