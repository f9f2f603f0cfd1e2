internal import Display
internal import JSON
internal import LanguageChecker
internal import LanguageRuntime

/// What the session's cells have declared, as `%who` and `%whos` list it.
struct SessionListing {
  struct Entry {
    let name: String
    let type: String
    let value: String
  }
  private(set) var variables: [Entry] = []
  private(set) var functions: [Entry] = []
  private(set) var types: [Entry] = []

  /// - Parameter type: Only variables of this type, if given.
  init(_ session: NotebookSession, type: String? = nil, withValues: Bool) {
    for (name, declarations) in session.checker.sessionDeclarations.sorted(by: { $0.key < $1.key })
    {
      for declaration in declarations {
        switch declaration {
        case let variable as VariableDeclaration:
          if let type, !variable.type.isNamed(type) { continue }
          let value = withValues ? session.machine.value(of: variable) : nil
          variables.append(
            Entry(
              name: name, type: "\(variable.type)",
              value: value.map { session.machine.summary(of: $0) } ?? ""))
        case let function as FunctionDeclaration where type == nil:
          functions.append(Entry(name: function.fullName, type: function.signature, value: ""))
        case let nominal as NominalDeclaration where type == nil:
          types.append(Entry(name: name, type: nominal.kindName, value: ""))
        case is TypeAliasDeclaration where type == nil:
          types.append(Entry(name: name, type: declaration.signature, value: ""))
        default: break
        }
      }
    }
  }

  var isEmpty: Bool { variables.isEmpty && functions.isEmpty && types.isEmpty }

  /// The names, a line for each kind.
  var names: String {
    let kinds = [("Variables", variables), ("Functions", functions), ("Types", types)]
    return kinds.filter { !$0.1.isEmpty }.map { kind, entries in
      "\(kind): " + entries.map(\.name).joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private var rows: [[String]] {
    (variables + functions + types).map { [$0.name, $0.type, $0.value] }
  }

  /// Name, type and value in a table.
  var table: MIMEBundle {
    let header = ["Name", "Type", "Value"]
    let lines = [header] + rows
    let widths = (0..<2).map { column in lines.map { min($0[column].count, 40) }.max() ?? 0 }
    let text = lines.map { line in
      zip(line, widths + [0]).map { field, width in
        field + String(repeating: " ", count: max(0, width - field.count))
      }.joined(separator: "  ").trimmedAtEnd
    }
    func row(_ tag: String, _ fields: [String]) -> String {
      "<tr>"
        + fields.map { "<\(tag) style=\"text-align:left\">\($0.escapedForHTML)</\(tag)>" }.joined()
        + "</tr>"
    }
    let html =
      "<table><thead>\(row("th", header))</thead><tbody>"
      + rows.map { row("td", $0) }.joined() + "</tbody></table>"
    return MIMEBundle([
      .plainText: .string(text.joined(separator: "\n")), .html: .string(html),
    ])
  }
}

extension StaticType {
  /// Whether the type is written like that, with or without its generic arguments.
  fileprivate func isNamed(_ name: String) -> Bool {
    if description == name { return true }
    if case .nominal(let declaration, _) = self { return declaration.name == name }
    return false
  }
}

extension NominalDeclaration {
  fileprivate var kindName: String {
    switch kind {
    case .structure: "struct"
    case .class: "class"
    case .enumeration: "enum"
    case .protocol: "protocol"
    }
  }
}

extension String {
  fileprivate var escapedForHTML: String {
    reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.append(character)
      }
    }
  }
}
