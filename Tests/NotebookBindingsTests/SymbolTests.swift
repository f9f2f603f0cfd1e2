import LanguageChecker
import LanguageRuntime
import NotebookBindings
import Testing

/// The interface text against what is registered.
@Suite struct SymbolTests {
  private var text: String {
    LibraryBindings.interfaces.flatMap(\.chunks).map(\.text).joined(separator: "\n")
  }

  /// The strings of every `@native(…)` in the interfaces.
  private var named: Set<String> {
    var symbols: Set<String> = []
    for line in text.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      guard line.hasPrefix("@native(\"") else { continue }
      for (index, part) in line.split(separator: "\"").enumerated() where index % 2 == 1 {
        symbols.insert(String(part))
      }
    }
    return symbols
  }

  @Test func everySymbolOfTheInterfacesIsRegistered() {
    var registry = NativeRegistry()
    LibraryBindings.register(in: &registry)
    let missing = named.filter { registry[$0] == nil }
    #expect(missing.sorted() == [])
    #expect(named.contains("display(_:)"))
  }

  @Test func chunksSayWhichNamesTheyDeclare() {
    for chunk in LibraryBindings.interfaces.flatMap(\.chunks) {
      #expect(!chunk.names.isEmpty)
      #expect(chunk.names.allSatisfy { chunk.text.contains($0) })
    }
  }
}
