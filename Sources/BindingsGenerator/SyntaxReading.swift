internal import SwiftSyntax

extension DeclModifierListSyntax {
  /// Whether it has the modifier, without a detail such as `(set)`.
  func has(_ keyword: Keyword) -> Bool {
    contains { $0.name.tokenKind == .keyword(keyword) && $0.detail == nil }
  }

  /// Whether the declaration can be seen by importers.
  var isPublic: Bool { has(.public) || has(.open) }

  /// Whether the setter is less visible than the declaration.
  var hasHiddenSetter: Bool {
    contains { modifier in
      guard modifier.detail?.detail.text == "set" else { return false }
      return ![.keyword(.public), .keyword(.open)].contains(modifier.name.tokenKind)
    }
  }

  var isStatic: Bool { has(.static) || has(.class) }
}

extension AttributeListSyntax {
  func has(_ name: String) -> Bool {
    contains {
      guard case .attribute(let attribute) = $0 else { return false }
      return attribute.attributeName.trimmedDescription == name
    }
  }
}

extension SyntaxProtocol {
  /// The `///` comment in front, one string a line, slashes included.
  var documentationLines: [String] {
    var lines: [String] = []
    var newlines = 0
    for piece in leadingTrivia {
      switch piece {
      case .docLineComment(let text):
        if newlines > 1 { lines = [] }
        lines.append(text)
        newlines = 0
      case .newlines(let count): newlines += count
      case .spaces, .tabs: break
      default: lines = []
      }
    }
    return lines
  }

  /// The text on one line.
  var oneLine: String {
    trimmedDescription.split(whereSeparator: \.isNewline)
      .map { $0.drop(while: { $0 == " " }) }.joined(separator: " ")
  }
}

extension GenericParameterClauseSyntax? {
  /// The parameters with the protocols that their arguments conform to.
  func constraints(where clause: GenericWhereClauseSyntax?) -> [(name: String, bounds: [String])] {
    guard let self else { return [] }
    return self.parameters.map { parameter in
      let name = parameter.name.text
      var bounds = parameter.inheritedType.map(\.protocolNames) ?? []
      for requirement in clause?.requirements ?? [] {
        if case .conformanceRequirement(let conformance) = requirement.requirement,
          conformance.leftType.trimmedDescription == name
        {
          bounds += conformance.rightType.protocolNames
        }
      }
      return (name, bounds)
    }
  }
}

extension TypeSyntax {
  /// The parts of `P & Q`, in order.
  var protocolNames: [String] {
    if let composition = self.as(CompositionTypeSyntax.self) {
      return composition.elements.flatMap { $0.type.protocolNames }
    }
    return [trimmedDescription]
  }
}
