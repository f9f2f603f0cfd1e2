/// The text of generated files.
package struct GeneratedSource {
  /// Paths inside the package, with their text.
  package private(set) var files: [String: String] = [:]
  /// Declarations that are neither bound nor excluded.
  package private(set) var problems: [String] = []

  /// - Parameters:
  ///   - files: The library's source files.
  ///   - handBound: Interface text that is written by hand, for the page that lists everything.
  package init(_ files: [LibraryFile], handBound: [[String]] = []) {
    let library = Library(files: files)
    let first = files.map { DeclarationBinder(library: library, file: $0) }
    var counts: [String: Int] = [:]
    for symbol in first.flatMap(\.plainSymbols) { counts[symbol, default: 0] += 1 }
    let ambiguous = Set(counts.filter { $0.value > 1 }.keys)
    let typed = first.reduce(into: Set<String>()) { $0.formUnion($1.typedSymbols) }
    let bound = files.map { file in
      let binder = DeclarationBinder(
        library: library, file: file, ambiguousSymbols: ambiguous, allTypedSymbols: typed)
      return (file, binder.result)
    }
    for (file, result) in bound where !result.chunks.isEmpty {
      self.files["\(generatedFolder)/\(file.bindingName).swift"] = Self.text(file, result)
    }
    self.files["\(generatedFolder)/GeneratedBindings.swift"] = Self.index(bound, library)
    self.files[generatedReport] = Self.report(
      bound.flatMap { file, result in
        result.notBound.map { ($0.symbol, $0.reason) }
      })
    self.files[generatedReference] = Reference.text(
      modules: modules.map { module in
        let files = bound.filter { $0.0.module == module }
        return (
          module,
          files.flatMap { file, result in result.chunks.map { (file.topic, $0.lines) } }
        )
      }, byHand: handBound)
    for (file, result) in bound {
      for item in result.notBound where !item.isExcluded {
        problems.append("\(file.module)/\(file.path).swift: \(item.symbol): \(item.reason)")
      }
    }
  }

  private static let header =
    "// Written by scripts/update-bindings; do not edit.\n// swift-format-ignore-file\n\n"

  // MARK: One file of the library

  private static func text(_ file: LibraryFile, _ bound: BoundFile) -> String {
    var text = header
    text += "internal import LanguageChecker\ninternal import LanguageRuntime\n"
    for module in visibleModules(file.module) { text += "internal import \(module)\n" }
    text += "\n"
    text += "enum \(file.bindingName) {\n"
    text += list("declarations", bound.chunks.filter { !$0.isExtension })
    text += list("extensions", bound.chunks.filter(\.isExtension))
    text += "  static func register(in registry: inout NativeRegistry) {\n"
    for thunk in bound.thunks {
      text += "    registry.add(\"\(thunk.symbol)\") { call in\n"
      for line in thunk.lines { text += "      \(line)\n" }
      text += "    }\n"
    }
    for adapter in bound.adapters {
      text += "    registry.addAdapter(forProtocol: \"\(adapter.protocolName)\") "
      text += "{ \(adapter.name)(value: $0) }\n"
    }
    text += "  }\n}\n"
    for adapter in bound.adapters {
      text += "\n" + adapter.lines.joined(separator: "\n") + "\n"
    }
    return text
  }

  private static func list(_ name: String, _ chunks: [BoundFile.Chunk]) -> String {
    if chunks.isEmpty { return "" }
    var text = "  static let \(name): [ModuleInterface.Chunk] = [\n"
    for chunk in chunks {
      let names = chunk.names.map { "\"\($0)\"" }.joined(separator: ", ")
      text += "    .init(\n      names: [\(names)],\n      text: ##\"\"\"\n"
      for line in chunk.lines { text += line.isEmpty ? "\n" : "        \(line)\n" }
      text += "        \"\"\"##),\n"
    }
    return text + "  ]\n\n"
  }

  // MARK: All files

  private static func index(_ bound: [(LibraryFile, BoundFile)], _ library: Library) -> String {
    let files = bound.filter { !$0.1.chunks.isEmpty }.map(\.0.bindingName).sorted()
    let modules = Set(bound.filter { !$0.1.types.isEmpty }.map(\.0.module)).sorted()
    let types = bound.flatMap(\.1.types).sorted { $0.name < $1.name }
    var text = header
    text += "internal import LanguageChecker\npublic import LanguageRuntime\n"
    for module in modules { text += "public import \(module)\n" }
    text += "\nenum GeneratedBindings {\n"
    text += "  /// Declarations come before what extends them.\n"
    text += "  static var chunks: [ModuleInterface.Chunk] {\n    [\n"
    for (list, isExtension) in [("declarations", false), ("extensions", true)] {
      for (file, result) in bound.sorted(by: { $0.0.bindingName < $1.0.bindingName })
      where result.chunks.contains(where: { $0.isExtension == isExtension }) {
        text += "      \(file.bindingName).\(list),\n"
      }
    }
    text += "    ].flatMap { $0 }\n  }\n\n"
    text += "  static func register(in registry: inout NativeRegistry) {\n"
    for type in types { text += "    registry.addType(\(type.name).self, as: \"\(type.name)\")\n" }
    for file in files { text += "    \(file).register(in: &registry)\n" }
    text += "  }\n}\n\n"
    for type in types {
      if let bridging = type.bridging { text += "extension \(type.name): \(bridging) {}\n" }
    }
    for (name, conformers) in library.conformers.sorted(by: { $0.key < $1.key }) {
      let function = "\(name.lowercasedFirst)Type"
      text += "\n/// The Swift type of a generic argument that conforms to `\(name)`.\n"
      text += "func \(function)(_ type: TypeDescriptor?) throws -> any (Bridged & \(name)).Type {\n"
      text += "  switch type?.nominalName {\n"
      for type in conformers.sorted() where TypeReader.standardTypes.contains(type) {
        text += "  case \"\(type)\": return \(type).self\n"
      }
      text += "  default: throw unexpectedType(type, as: \"\(name)\")\n  }\n}\n"
    }
    return text
  }

  private static func report(_ items: [(symbol: String, reason: String)]) -> String {
    var text = "# Public declarations that cells do not see\n\n"
    text += "Written by `scripts/update-bindings`; the reasons of exclusions stand in\n"
    text += "`Sources/BindingsGenerator/Exclusions.swift`.\n\n"
    var seen: Set<String> = []
    for item in items.sorted(by: { $0.symbol < $1.symbol }) {
      let line = "- `\(item.symbol)`: \(item.reason)\n"
      if seen.insert(line).inserted { text += line }
    }
    return text
  }
}

extension LibraryFile {
  /// What the file is about, from its name: `Tensor+Creation` is about creation.
  var topic: String {
    let name = path.split(separator: "/").last ?? ""
    let words = name.split(separator: "+").last ?? name
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The name of its generated enum and file: `TensorsReductionsBindings`.
  var bindingName: String {
    let words = path.split { !$0.isLetter && !$0.isNumber }
    return module + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Bindings"
  }
}
