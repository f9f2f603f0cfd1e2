internal import SwiftSyntax

/// A Swift type that conforms to a protocol of the library by calling what a cell's type declares.
///
/// What the protocol has a default for is called only if the cell's type declares it; otherwise the
/// default runs on a type that has everything but that.
package struct ProtocolAdapter {
  package let protocolName: String
  /// The types' text, one string a line.
  package private(set) var lines: [String] = []

  /// The name of the type that the registry makes.
  package var name: String { "\(Self.baseName(protocolName))Adapter" }

  private struct Requirement {
    /// With labels, as cells' declarations are looked up: `step()`, `learningRate`.
    var member: String
    var signature: Signature
    /// The variable's name; nil for a function.
    var property: String?
    var isSettable = false
    var hasDefault = false
  }

  /// - Returns: Nil if cells cannot conform to the protocol by intent: parts of it are excluded.
  init?(
    _ declaration: ProtocolDeclSyntax, named name: String, library: Library
  ) throws(NotBindable) {
    protocolName = name
    var requirements: [Requirement] = []
    var isClassBound = false
    var queue = [(name, declaration)]
    var seen: Set = [name]
    while let (owner, current) = queue.popLast() {
      for inherited in current.inheritedNames {
        if inherited == "AnyObject" { isClassBound = true }
        if inherited == "CustomStringConvertible" {
          requirements.append(
            Requirement(
              member: "description",
              signature: Signature(parameters: [], result: .named("String"), throws: false),
              property: "description", hasDefault: library.hasDefault("description", of: name)))
        }
        if let parent = library.protocols[inherited], seen.insert(inherited).inserted {
          queue.append((inherited, parent))
        }
      }
      for member in current.memberBlock.members {
        let key = member.decl.memberName ?? ""
        if Exclusions.reason(for: "\(owner).\(key)") != nil { return nil }
        var requirement = try Self.requirement(
          member.decl, key, TypeReader(library: library, owner: [owner]))
        requirement.hasDefault =
          library.hasDefault(key, of: owner) || library.hasDefault(key, of: name)
        if requirement.isSettable, !isClassBound {
          throw NotBindable(
            "cells cannot conform to it: it requires a property that can be set, of values too")
        }
        requirements.append(requirement)
      }
    }
    let base = Self.baseName(name)
    lines = [
      "/// A value of a cell's type that conforms to `\(name)`, as the library sees it."
    ]
    try add("\(base)Adapter", requirements, without: nil, isClassBound)
    for requirement in requirements where requirement.hasDefault {
      lines += [
        "", "/// The same without `\(requirement.member)`: for the library's default of it.",
      ]
      try add(
        Self.defaultName(base, requirement.member), requirements, without: requirement.member,
        isClassBound)
    }
  }

  private static func baseName(_ name: String) -> String { name.filter { $0 != "." } }

  private static func defaultName(_ base: String, _ member: String) -> String {
    let words = member.split { !$0.isLetter && !$0.isNumber }
    return "\(base)AdapterWithout"
      + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func requirement(
    _ member: DeclSyntax, _ key: String, _ reader: TypeReader
  ) throws(NotBindable) -> Requirement {
    func refusal(_ reason: String) -> NotBindable {
      NotBindable("cells cannot conform to it: \(reason)")
    }
    if let function = member.as(FunctionDeclSyntax.self) {
      if function.modifiers.isStatic || function.modifiers.has(.mutating) {
        throw refusal("'\(key)' is static or mutating")
      }
      let signatures = try reader.signatures(
        parameters: function.signature.parameterClause.parameters,
        result: function.signature.returnClause?.type,
        effects: function.signature.effectSpecifiers, generics: function.genericParameterClause,
        where: function.genericWhereClause)
      guard signatures.count == 1, signatures[0].genericParameters.isEmpty else {
        throw refusal("'\(key)' is generic")
      }
      return Requirement(member: key, signature: signatures[0])
    }
    guard let variable = member.as(VariableDeclSyntax.self), !variable.modifiers.isStatic,
      let binding = variable.bindings.first, let type = binding.typeAnnotation?.type
    else { throw refusal("it requires '\(member.trimmedDescription)'") }
    return Requirement(
      member: key,
      signature: Signature(
        parameters: [], result: try reader.read(type), throws: binding.getterThrows),
      property: key, isSettable: binding.accessorBlock?.hasSetter ?? false)
  }

  // MARK: Text

  private mutating func add(
    _ type: String, _ requirements: [Requirement], without missing: String?, _ isClass: Bool
  ) throws(NotBindable) {
    lines += [
      "\(isClass ? "final class" : "struct") \(type): \(protocolName), ConformingAdapter {",
      "  let value: ConformingValue",
    ]
    if isClass { lines += ["", "  init(value: ConformingValue) { self.value = value }"] }
    for requirement in requirements where requirement.member != missing {
      lines.append("")
      lines += try members(requirement).map { $0.isEmpty ? "" : "  " + $0 }
    }
    lines.append("}")
  }

  private func members(_ requirement: Requirement) throws(NotBindable) -> [String] {
    let signature = requirement.signature
    let names = signature.parameters.indices.map { "p\($0)" }
    let effects = signature.throws ? " throws" : ""
    let defaulted = Self.defaultName(Self.baseName(protocolName), requirement.member)
    var body: [String] = []
    if requirement.hasDefault {
      var call = requirement.property ?? ""
      if requirement.property == nil {
        let list = zip(signature.parameters, names).map { ($0.label.map { "\($0): " } ?? "") + $1 }
        let name = requirement.member.prefix { $0 != "(" }
        call = "\(name)(\(list.joined(separator: ", ")))"
      }
      let keyword = signature.throws ? "try " : ""
      body = [
        "guard value.declares(\"\(requirement.member)\") else {",
        "  return \(keyword)\(defaulted)(value: value).\(call)", "}",
      ]
    }
    body += try call(requirement.member, signature, names)
    guard let property = requirement.property else {
      let list = try zip(signature.parameters, names).map { parameter, name throws(NotBindable) in
        if parameter.isInout || parameter.isVariadic {
          throw NotBindable("cells cannot conform to it: '\(requirement.member)' changes arguments")
        }
        let label = parameter.label ?? "_"
        return "\(label) \(name): \(parameter.type.swiftText)"
      }
      let result = signature.result == .void ? "" : " -> \(signature.result.swiftText)"
      let name = requirement.member.prefix { $0 != "(" }
      return ["func \(name)(\(list.joined(separator: ", ")))\(effects)\(result) {"]
        + body.map { "  " + $0 } + ["}"]
    }
    let header = "var \(property): \(signature.result.swiftText)"
    if !requirement.isSettable, !signature.throws {
      return ["\(header) {"] + body.map { "  " + $0 } + ["}"]
    }
    var text = ["\(header) {", "  get\(effects) {"] + body.map { "    " + $0 } + ["  }"]
    if requirement.isSettable {
      let assigned = Signature(
        parameters: [.init(label: nil, name: "newValue", type: signature.result)], result: .void,
        throws: false)
      text += ["  set {"]
      text += try call("\(property)=", assigned, ["newValue"]).map { "    " + $0 }
      text += ["  }"]
    }
    return text + ["}"]
  }

  /// Statements that call what the cell's type declares.
  private func call(
    _ member: String, _ signature: Signature, _ names: [String]
  ) throws(NotBindable) -> [String] {
    var arguments = ""
    for (parameter, name) in zip(signature.parameters, names) {
      if parameter.type.isBridged {
        arguments += ", \(name)"
      } else if case .existential = parameter.type {
        arguments += ", AnyArgument(\(name))"
      } else {
        throw NotBindable(
          "cells cannot conform to it: '\(member)' takes \(parameter.type.interfaceText)")
      }
    }
    let text: String
    switch signature.result {
    case .void: text = "try value.callVoid(\"\(member)\"\(arguments))"
    case .existential where signature.throws:
      text =
        "try value.call(\"\(member)\"\(arguments), returningAny: (\(signature.result.swiftText)).self)"
    case _ where signature.result.isBridged:
      text =
        "try value.call(\"\(member)\"\(arguments), returning: \(signature.result.swiftText).self)"
    default:
      throw NotBindable(
        "cells cannot conform to it: '\(member)' returns \(signature.result.interfaceText)")
    }
    if signature.throws { return ["return \(text)"] }
    let fallback =
      signature.result == .void ? "()" : "fallback(for: \(signature.result.swiftText).self)"
    let result = signature.result == .void ? "" : "return "
    return ["\(result)value.machine.keepingErrors(fallback: \(fallback)) {", "  \(text)", "}"]
  }
}

extension Library {
  /// Whether a protocol's extension implements one of its requirements.
  func hasDefault(_ member: String, of name: String) -> Bool {
    defaults[name]?.contains(member) ?? false
  }
}
