internal import SwiftSyntax

/// What `@Clamped(0...1) var rate` says: how the property's wrapper is made from a value.
struct PropertyWrapping {
  /// The wrapper's type, as it is written.
  let wrapper: String
  let arguments: LabeledExprListSyntax?
  let context: ParseContext
  /// The stored property that holds the wrapper.
  let storage: VariableDeclaration
  /// Whether an initializer gives the property its first value, from which the wrapper is made.
  let isInitializedLater: Bool
}

extension DeclarationBuilder {
  /// The property wrapper among attributes.
  func wrapper(among attributes: AttributeListSyntax) -> (NominalDeclaration, AttributeSyntax)? {
    if isInterface { return nil }
    for case .attribute(let attribute) in attributes {
      guard let name = attribute.attributeName.as(IdentifierTypeSyntax.self)?.name.text else {
        continue
      }
      prepare(named: name)
      for case let nominal as NominalDeclaration in scopeDeclarations(name)
      where nominal.isPropertyWrapper { return (nominal, attribute) }
    }
    return nil
  }

  func wrapsProperties(_ nominal: NominalDeclaration) -> Bool {
    nominal.knownMembers.values.contains { members in
      members.contains { ($0 as? VariableDeclaration)?.wrapping != nil }
    }
  }

  /// A property with a wrapper is a stored property `_name` and computed ones that ask it, all written as text.
  func wrapped(
    _ syntax: VariableDeclSyntax, _ wrapper: NominalDeclaration, _ attribute: AttributeSyntax,
    of nominal: NominalDeclaration, _ scope: Scope, isExtension: Bool
  ) {
    guard syntax.bindings.count == 1, let binding = syntax.bindings.first,
      let pattern = binding.pattern.as(IdentifierPatternSyntax.self)
    else {
      context.unsupported("a property wrapper of several properties is", at: syntax)
      return
    }
    let name = context.name(pattern.identifier)
    if isExtension {
      context.error("extensions must not contain stored properties", at: pattern)
      return
    }
    if nominal.kind != .structure && nominal.kind != .class {
      context.error("property wrapper cannot be applied to a property of this type", at: pattern)
      return
    }
    if syntax.bindingSpecifier.tokenKind != .keyword(.var) {
      context.error("property wrapper can only be applied to a 'var'", at: attribute)
      return
    }
    if binding.accessorBlock != nil {
      context.unsupported("a property wrapper of a property with accessors is", at: attribute)
      return
    }
    if syntax.modifiers.contains(where: {
      ["static", "class", "lazy", "weak"].contains($0.name.text)
    }
    ) {
      context.unsupported("a property wrapper of a property of this kind is", at: attribute)
      return
    }
    let initializers = wrapper.members(named: "init").compactMap { $0 as? FunctionDeclaration }
    guard let wrapping = storage(binding, name, initializers, wrapper, attribute, nominal, scope)
    else { return }
    guard case .nominal(_, let arguments) = wrapping.storage.type else { return }
    let replacements = wrapper.replacements(for: arguments)
    var text = ""
    for (member, property) in [("wrappedValue", name), ("projectedValue", "`$\(name)`")] {
      guard
        let inner = wrapper.members(named: member).first(where: { $0 is VariableDeclaration })
          as? VariableDeclaration
      else { continue }
      let set =
        inner.isSettable
        ? (wrapper.isReference ? "nonmutating " : "") + "set { _\(name).\(member) = newValue }" : ""
      let access = syntax.modifiers.trimmedDescription
      text += """
        \(access) var \(property): \(inner.type.substituting(replacements)) { get { _\(name).\(member) } \(set) }

        """
    }
    withSynthesized(text, for: nominal, scope, at: context.range(pattern)) { builder, members in
      builder.addMembers(members, to: nominal, scope, nominal.requirements, isExtension: true)
    }
    for case let variable as VariableDeclaration in nominal.members(named: name) {
      variable.wrapping = wrapping
    }
  }

  /// Declares the stored property that holds a wrapper.
  private func storage(
    _ binding: PatternBindingSyntax, _ name: String, _ initializers: [FunctionDeclaration],
    _ wrapper: NominalDeclaration, _ attribute: AttributeSyntax, _ nominal: NominalDeclaration,
    _ scope: Scope
  ) -> PropertyWrapping? {
    let type = binding.typeAnnotation?.type.trimmedDescription
    var arguments: LabeledExprListSyntax?
    if case .argumentList(let list)? = attribute.arguments, !list.isEmpty { arguments = list }
    let given = arguments?.trimmedDescription
    var written = attribute.attributeName.trimmedDescription
    if let type, !wrapper.ownParameters.isEmpty, !written.contains("<") { written += "<\(type)>" }
    var text = "var _\(name)"
    var isLater = false
    if let value = binding.initializer?.value {
      prepare(value)
      let typed = type.map { "(\(value.trimmedDescription)) as \($0)" } ?? value.trimmedDescription
      text += " = \(written)(wrappedValue: \(typed)\(given.map { ", " + $0 } ?? ""))"
    } else if let given {
      text += " = \(written)(\(given))"
    } else if initializers.contains(where: { function in
      function.parameters.allSatisfy { $0.hasDefault && $0.label != "wrappedValue" }
    }) {
      text += " = \(written)()"
    } else {
      text += ": \(written)"
      isLater = true
    }
    var storage: VariableDeclaration?
    withSynthesized(text + "\n", for: nominal, scope, at: context.range(binding)) {
      builder, members in
      guard let syntax = members.first?.decl.as(VariableDeclSyntax.self) else { return }
      storage =
        builder.properties(syntax, owner: nominal, scope, nominal.requirements).first
      if let storage { nominal.addMember(storage) }
    }
    return storage.map {
      PropertyWrapping(
        wrapper: attribute.attributeName.trimmedDescription, arguments: arguments,
        context: context, storage: $0, isInitializedLater: isLater)
    }
  }

  /// The initializer that a struct with wrapped properties has by itself.
  func memberwiseInitializer(
    _ members: MemberBlockItemListSyntax, of nominal: NominalDeclaration
  ) -> String {
    var parameters: [String] = []
    var body = ""
    for item in members {
      guard let syntax = item.decl.as(VariableDeclSyntax.self) else { continue }
      for binding in syntax.bindings {
        guard let pattern = binding.pattern.as(IdentifierPatternSyntax.self) else { continue }
        let name = context.name(pattern.identifier)
        let value = binding.initializer?.value.trimmedDescription
        for case let variable as VariableDeclaration in nominal.members(named: name) {
          if let wrapping = variable.wrapping {
            let list = wrapping.arguments?.trimmedDescription
            if wrapping.isInitializedLater || value != nil {
              parameters.append("\(name): \(variable.type)\(value.map { " = " + $0 } ?? "")")
              body +=
                "self._\(name) = \(wrapping.wrapper)(wrappedValue: \(name)\(list.map { ", " + $0 } ?? ""))\n"
            }
            continue
          }
          guard case .stored = variable.storage, !variable.isLazy,
            !(variable.isLet && value != nil)
          else { continue }
          let initial =
            value ?? (variable.initialValue != nil && !variable.isLet ? "nil" : nil)
          parameters.append(
            "\(name): \(variable.type.parameterDescription)\(initial.map { " = " + $0 } ?? "")")
          body += "self.\(name) = \(name)\n"
        }
      }
    }
    return "init(\(parameters.joined(separator: ", "))) {\n\(body)}\n"
  }
}

extension StaticType {
  /// The type as a parameter that is kept has it.
  fileprivate var parameterDescription: String {
    if case .function = self { "@escaping \(self)" } else { "\(self)" }
  }
}

extension CellChecker {
  /// `self.rate = 0.1` in an initializer, when there is no wrapper yet, makes it.
  func wrapperInitialization(_ node: ExpressionNode) -> ExpressionNode? {
    guard case .assign(let left, let right) = node.kind,
      case .function(let function)? = currentScope.function?.kind, function.kind == .initializer,
      let owner = function.owner
    else { return nil }
    let name: String
    var base: ExpressionNode?
    switch left.kind {
    case .name(let written, nil, _): name = written
    case .member(let object?, let written, _, nil):
      guard case .name("self", _, _) = object.kind else { return nil }
      (name, base) = (written, object)
    default: return nil
    }
    guard
      let property = owner.members(named: name).first as? VariableDeclaration,
      let wrapping = property.wrapping, wrapping.isInitializedLater,
      base != nil || !function.parameters.contains(where: { $0.variable.name == name })
    else { return nil }
    let storage = wrapping.storage.name
    let object =
      base ?? ExpressionNode(.name("self", labels: nil, genericArguments: []), at: left.range)
    let place = ExpressionNode(
      .member(object, name: storage, nameRange: left.range, labels: nil), at: left.range)
    var arguments = [
      ExpressionNode.Argument(label: "wrappedValue", labelRange: nil, value: right)
    ]
    for argument in wrapping.arguments ?? [] {
      arguments.append(
        ExpressionNode.Argument(
          label: argument.label?.text, labelRange: nil,
          value: wrapping.context.expression(argument.expression)))
    }
    let wrapper = wrapping.wrapper.prefix { $0 != "<" }
    let made = ExpressionNode(
      .call(
        ExpressionNode(.name(String(wrapper), labels: nil, genericArguments: []), at: right.range),
        arguments), at: right.range)
    return ExpressionNode(.assign(place, made), at: node.range)
  }
}
