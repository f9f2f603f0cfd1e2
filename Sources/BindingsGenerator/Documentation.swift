internal import Foundation
internal import SwiftSyntax

/// The comment in front of a declaration, as the library's rules divide it.
struct Documentation {
  /// The text of each line, without its slashes.
  let lines: [String]

  init(_ comment: [String]) {
    lines = comment.map { line in
      var text = line.drop { $0 == " " }.dropFirst(3)
      if text.first == " " { text = text.dropFirst() }
      return String(text)
    }
  }

  /// The first sentence, or the whole first paragraph if it has no end.
  var firstSentence: String {
    let paragraph = lines.prefix { !$0.isEmpty && !$0.hasPrefix("```") }.joined(separator: " ")
    var previous: Character = " "
    for (index, character) in zip(paragraph.indices, paragraph) {
      if previous == ".", character == " " { return String(paragraph[..<index]) }
      previous = character
    }
    return paragraph
  }

  /// What the comment says about shapes: `x` `[…, inputs]`, one entry a tensor.
  var shapes: [String] {
    var result: [String] = []
    var isTableOfShapes = false
    for line in lines {
      if line.hasPrefix("|") {
        let cells = line.split(separator: "|").map { cell in
          String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        if cells.count >= 2, cells[1] == "Shape" {
          isTableOfShapes = true
        } else if isTableOfShapes, cells.count >= 2, !cells[0].hasPrefix("-") {
          result.append("\(cells[0]) \(cells[1])")
        }
      } else {
        isTableOfShapes = false
        if let shape = Self.shape(in: line), !result.contains(shape) { result.append(shape) }
      }
    }
    return result
  }

  /// `- Parameter x: The input, shape `[…, inputs]`.` gives "`x` `[…, inputs]`".
  private static func shape(in line: String) -> String? {
    guard line.contains("hape `["), let open = line.range(of: "hape `[")?.upperBound else {
      return nil
    }
    let shape = "[" + line[open...].prefix { $0 != "`" }
    let item = line.drop { $0 == " " || $0 == "-" }
    if item.hasPrefix("Returns") { return "result `\(shape)`" }
    guard let colon = item.firstIndex(of: ":") else { return nil }
    let name = item[..<colon].split(separator: " ").last ?? ""
    return "`\(name)` `\(shape)`"
  }

  // MARK: Order

  /// The parts of a comment, in the order in which they stand.
  private enum Section: Int, CaseIterable {
    case formula, shapes, example, parameters, returns, errors, cost, source

    var name: String {
      switch self {
      case .formula: "the formula"
      case .shapes: "the table of shapes"
      case .example: "the example"
      case .parameters: "the parameters"
      case .returns: "what is returned"
      case .errors: "the errors"
      case .cost: "the cost"
      case .source: "the source"
      }
    }
  }

  /// What stands too late or is missing; nil if the comment is as it should be.
  var problem: String? {
    if lines.allSatisfy(\.isEmpty) { return "it has no documentation" }
    var latest: Section?
    var isInCode = false
    for line in lines {
      let text = line.drop { $0 == " " }
      var section: Section?
      if text.hasPrefix("```") {
        if !isInCode { section = text.hasPrefix("```swift") ? .example : .formula }
        isInCode.toggle()
      } else if isInCode {
        continue
      } else if text.hasPrefix("|"), text.contains("Shape") {
        section = .shapes
      } else if text.hasPrefix("- Parameter") {
        section = .parameters
      } else if text.hasPrefix("- Returns:") {
        section = .returns
      } else if text.hasPrefix("- Throws:") || text.hasPrefix("Errors:") {
        section = .errors
      } else if text.hasPrefix("Cost:") || text.hasPrefix("- Complexity:") {
        section = .cost
      } else if text.hasPrefix("Source:") {
        section = .source
      }
      guard let section else { continue }
      if let latest, section.rawValue < latest.rawValue {
        return "\(section.name) must stand before \(latest.name)"
      }
      latest = section
    }
    return nil
  }
}

/// Public declarations whose comments are missing or out of order.
package func undocumented(in files: [LibraryFile]) -> [String] {
  var problems: [String] = []
  func look(_ declaration: DeclSyntax, _ path: [String], inherits: Bool, _ file: LibraryFile) {
    if declaration.isHidden { return }
    if let addition = declaration.as(ExtensionDeclSyntax.self) {
      let path = [addition.extendedType.trimmedDescription]
      for member in addition.memberBlock.members {
        look(member.decl, path, inherits: addition.modifiers.isPublic, file)
      }
      return
    }
    guard declaration.isPublic || inherits else { return }
    if declaration.is(ImportDeclSyntax.self) { return }
    let name =
      declaration.memberName ?? declaration.declaredName
      ?? declaration.as(EnumCaseDeclSyntax.self)?.elements.first?.name.text
      ?? String(declaration.trimmedDescription.prefix(40))
    let symbol = (path + [name]).joined(separator: ".")
    if let problem = Documentation(declaration.documentationLines).problem {
      problems.append("\(file.module)/\(file.path).swift: \(symbol): \(problem)")
    }
    guard let group = declaration.asProtocol((any DeclGroupSyntax).self) else { return }
    let isEnum = declaration.is(EnumDeclSyntax.self)
    let isProtocol = declaration.is(ProtocolDeclSyntax.self)
    for member in group.memberBlock.members {
      let inherits = isProtocol || isEnum && member.decl.is(EnumCaseDeclSyntax.self)
      look(member.decl, path + [name], inherits: inherits, file)
    }
  }
  for file in files {
    for item in file.syntax.statements {
      if let declaration = item.item.as(DeclSyntax.self) {
        look(declaration, [], inherits: false, file)
      }
    }
  }
  return problems
}
