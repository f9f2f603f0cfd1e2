import LanguageChecker
import LanguageRuntime
import Testing

@Suite struct StandardLibrarySymbols {
  @Test func everyNativeThatIsDeclaredIsThereAndNoOther() {
    var declared: Set<String> = []
    for chunk in ModuleInterface.standardLibrary.chunks {
      for part in chunk.text.split(separator: "@native(").dropFirst() {
        let arguments = part.prefix { $0 != ")" }
        for symbol in arguments.split(separator: ",") {
          declared.insert(symbol.trimmingSpacesAndQuotes)
        }
      }
    }
    var registry = NativeRegistry()
    registry.addStandardLibrary(streams: StandardStreams())
    let registered = Set(registry.symbols)
    #expect(declared.subtracting(registered).sorted() == [])
    #expect(registered.subtracting(declared).sorted() == [])
  }
}

extension Substring {
  fileprivate var trimmingSpacesAndQuotes: String {
    String(filter { $0 != " " && $0 != "\"" })
  }
}
