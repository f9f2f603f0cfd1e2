internal import LanguageChecker

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A cursor in a command, or in a text that names a file.
struct CommandCompletion {
  private enum Wanted {
    /// A command's name; after `%%` one that stands for a cell.
    case command(isForCell: Bool)
    case argument(of: any NotebookCommand.Type)
    case file
  }

  private let wanted: Wanted
  private let prefix: String
  private let start: Int
  private let offset: Int

  /// `nil` if the cursor is in Swift text.
  init?(_ text: String, at offset: Int) {
    let bytes = Array(text.utf8)
    guard offset <= bytes.count else { return nil }
    self.offset = offset
    var outline = TextOutline(bytes)
    let lineStart = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    outline.scan(to: lineStart)
    var position = lineStart
    while position < offset, bytes[position] <= UInt8(ascii: " ") { position += 1 }
    if position < offset, bytes[position] == UInt8(ascii: "%"), outline.isBetweenStatements {
      let isForCell = position + 1 < offset && bytes[position + 1] == UInt8(ascii: "%")
      let nameStart = position + (isForCell ? 2 : 1)
      let written = bytes[nameStart..<offset]
      guard let space = written.firstIndex(where: { $0 <= UInt8(ascii: " ") }) else {
        wanted = .command(isForCell: isForCell)
        start = position
        prefix = String(decoding: written, as: UTF8.self)
        return
      }
      let name = String(decoding: bytes[nameStart..<space], as: UTF8.self)
      guard let command = CommandTable.command(named: name), !command.takesStatement else {
        return nil
      }
      wanted = .argument(of: command)
      let last = bytes[..<offset].lastIndex { $0 <= UInt8(ascii: " ") } ?? space
      start = last + 1
      prefix = String(decoding: bytes[start..<offset], as: UTF8.self)
      return
    }
    // `CSVTable(contentsOf: "da`
    outline.scan(to: offset)
    guard case .text(let textStart) = outline.place, textStart <= offset,
      String(decoding: bytes[..<textStart], as: UTF8.self).namesFileAtEnd
    else { return nil }
    wanted = .file
    start = textStart
    prefix = String(decoding: bytes[textStart..<offset], as: UTF8.self)
  }

  func list(in session: NotebookSession) -> CompletionList {
    var items: [CompletionItem] = []
    switch wanted {
    case .command(let isForCell):
      for command in CommandTable.commands where !isForCell || command.takesCell {
        items.append(item(command, sign: isForCell ? "%%" : "%"))
      }
      if prefix.isEmpty, !isForCell {
        for command in CommandTable.commands where command.takesCell {
          items.append(item(command, sign: "%%"))
        }
      }
      items = items.filter { $0.text.drop { $0 == "%" }.hasPrefix(prefix) }
    case .argument(let command):
      switch command.argumentKind {
      case .none: break
      case .file: items = files()
      case .command:
        items = CommandTable.commands.filter { $0.name.hasPrefix(prefix) }.map {
          CompletionItem(text: $0.name, kind: .command, signature: "", documentation: $0.summary)
        }
      case .name:
        items = session.checker.sessionDeclarations.keys.sorted().filter { $0.hasPrefix(prefix) }
          .map { CompletionItem(text: $0, kind: .variable, signature: "") }
      case .type:
        let types = session.checker.sessionDeclarations.values.joined().compactMap {
          ($0 as? VariableDeclaration).map { "\($0.type)" }
        }
        items = Set(types).sorted().filter { $0.hasPrefix(prefix) }.map {
          CompletionItem(text: $0, kind: .type, signature: "")
        }
      }
    case .file: items = files()
    }
    return CompletionList(items: items, range: start..<offset)
  }

  private func item(_ command: any NotebookCommand.Type, sign: String) -> CompletionItem {
    CompletionItem(
      text: sign + command.name, kind: .command, signature: command.usage,
      documentation: command.summary)
  }

  /// Files and folders that begin with what is written; hidden ones only if a dot is.
  private func files() -> [CompletionItem] {
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let name = slash.map { prefix[prefix.index(after: $0)...] } ?? prefix[...]
    guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory), names.count < 1000 {
      let found = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard found.hasPrefix(name), found != ".", found != "..",
        !found.hasPrefix(".") || name.hasPrefix(".")
      else { continue }
      var information = stat()
      let isFolder =
        stat(folder + found, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
      names.append(folder + found + (isFolder ? "/" : ""))
    }
    return names.sorted().map { CompletionItem(text: $0, kind: .file, signature: "") }
  }
}

extension String {
  /// Whether it ends where the path of a file begins: `contentsOf: "`, `load("`.
  fileprivate var namesFileAtEnd: Bool {
    [
      "contentsOf: \"", "path: \"", "file: \"", "contentsOfFile: \"", "atPath: \"",
      "load(\"", "save(\"", "to: \"", "from: \"", "named: \"",
    ].contains { hasSuffix($0) }
  }
}
