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
    // What the machine itself calls stands in no declaration.
    let ofTheMachine: Set = ["Object.deinitialize", "Unowned.get", "Weak.get", "Weak.make"]
    #expect(registered.subtracting(declared) == ofTheMachine)
  }
}

extension Substring {
  fileprivate var trimmingSpacesAndQuotes: String {
    String(filter { $0 != " " && $0 != "\"" })
  }
}
