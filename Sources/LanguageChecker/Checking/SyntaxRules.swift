internal import SwiftSyntax

/// Rules about declarations that need no types: which modifiers fit where, what may not be said twice.
final class SyntaxRules: SyntaxVisitor {
  private let context: ParseContext

  static func check(_ context: ParseContext) {
    let rules = SyntaxRules(context)
    rules.walk(context.tree)
  }

  private init(_ context: ParseContext) {
    self.context = context
    super.init(viewMode: .sourceAccurate)
  }

  private enum Place {
    case topLevel, structure, classType, enumeration, proto, extensionBody, body
  }

  /// What a declaration stands in.
  private func place(of node: some SyntaxProtocol) -> Place {
    var current = node.parent
    while let here = current {
      switch here.kind {
      case .structDecl: return .structure
      case .classDecl: return .classType
      case .enumDecl: return .enumeration
      case .protocolDecl: return .proto
      case .extensionDecl: return .extensionBody
      case .codeBlock, .closureExpr, .accessorBlock: return .body
      default: current = here.parent
      }
    }
    return .topLevel
  }

  private func modifier(_ name: String, in list: DeclModifierListSyntax) -> DeclModifierSyntax? {
    list.first { $0.name.text == name }
  }

  private func isType(_ place: Place) -> Bool {
    switch place {
    case .structure, .classType, .enumeration, .proto, .extensionBody: true
    case .topLevel, .body: false
    }
  }

  /// Modifiers that say something about classes or members.
  private func checkModifiers(_ list: DeclModifierListSyntax, in place: Place, of what: String) {
    if let found = modifier("override", in: list), place != .classType, place != .extensionBody {
      context.error("'override' can only be specified on class members", at: found)
    }
    if let found = modifier("final", in: list), place != .classType, place != .extensionBody {
      context.error("only classes and class members may be marked with 'final'", at: found)
    }
    if let found = modifier("static", in: list), !isType(place) {
      context.error("static \(what) may only be declared on a type", at: found)
    }
  }

  // MARK: Functions

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    let place = place(of: node)
    checkModifiers(node.modifiers, in: place, of: "methods")
    if let found = modifier("mutating", in: node.modifiers) {
      if place == .classType {
        context.error("'mutating' is not valid on instance methods in classes", at: found)
      } else if !isType(place) {
        context.error("'mutating' is only valid on methods", at: found)
      }
    }
    if place == .proto, let body = node.body {
      context.error("protocol methods must not have bodies", at: body)
    }
    checkParameters(node.signature.parameterClause)
    checkGenerics(node.genericParameterClause)
    return .visitChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    let place = place(of: node)
    if let found = modifier("convenience", in: node.modifiers),
      place == .structure || place == .enumeration
    {
      context.error(
        "initializers in \(place == .structure ? "structs" : "enums") are not marked with 'convenience'",
        at: found)
    }
    checkParameters(node.signature.parameterClause)
    return .visitChildren
  }

  private func checkParameters(_ clause: FunctionParameterClauseSyntax) {
    var seen: [String: TokenSyntax] = [:]
    var follows = false
    for parameter in clause.parameters {
      let name = parameter.secondName ?? parameter.firstName
      checkUnique(name, &seen)
      if follows, parameter.firstName.text == "_" {
        context.error(
          "a parameter following a variadic parameter requires a label", at: parameter.firstName)
      }
      follows = parameter.ellipsis != nil
      if let value = parameter.defaultValue,
        parameter.type.as(AttributedTypeSyntax.self)?.specifiers.contains(where: {
          $0.trimmedDescription == "inout"
        }) == true
      {
        context.error(
          "cannot provide default value to inout parameter '\(name.text)'", at: value.value)
      }
    }
  }

  private func checkGenerics(_ clause: GenericParameterClauseSyntax?) {
    var seen: [String: TokenSyntax] = [:]
    for parameter in clause?.parameters ?? [] { checkUnique(parameter.name, &seen) }
  }

  private func checkUnique(_ name: TokenSyntax, _ seen: inout [String: TokenSyntax]) {
    guard name.text != "_" else { return }
    if let earlier = seen[name.text] {
      context.add(
        Diagnostic(
          .error, "invalid redeclaration of '\(name.text)'", at: context.range(name),
          notes: [
            Diagnostic(
              .note, "'\(name.text)' previously declared here", at: context.range(earlier))
          ]))
    } else {
      seen[name.text] = name
    }
  }

  // MARK: Variables

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    let place = place(of: node)
    checkModifiers(node.modifiers, in: place, of: "properties")
    let isLet = node.bindingSpecifier.tokenKind == .keyword(.let)
    if let found = modifier("lazy", in: node.modifiers) {
      if isLet {
        context.error("'lazy' cannot be used on a let", at: found)
      } else if node.modifiers.has("static") {
        context.error("'lazy' cannot be used on an already-lazy global", at: found)
      } else if let binding = node.bindings.first(where: { $0.initializer == nil }) {
        context.error("lazy properties must have an initializer", at: binding.pattern)
      }
    }
    for binding in node.bindings {
      if place == .proto, binding.accessorBlock == nil {
        context.error(
          "property in protocol must have explicit { get } or { get set } specifier",
          at: binding.pattern)
      }
      guard let block = binding.accessorBlock else { continue }
      checkAccessors(block, binding, isLet: isLet)
    }
    return .visitChildren
  }

  private func checkAccessors(
    _ block: AccessorBlockSyntax, _ binding: PatternBindingSyntax, isLet: Bool
  ) {
    switch block.accessors {
    case .getter:
      if isLet {
        context.error("'let' declarations cannot be computed properties", at: block)
      } else if binding.initializer != nil {
        context.error("variable with getter/setter cannot have an initial value", at: binding)
      }
    case .accessors(let list):
      let names = list.map(\.accessorSpecifier.text)
      let isObserving = names.contains { $0 == "willSet" || $0 == "didSet" }
      if isLet {
        context.error(
          "'let' declarations cannot be \(isObserving ? "observing" : "computed") properties",
          at: block)
      } else if !isObserving, binding.initializer != nil {
        context.error("variable with getter/setter cannot have an initial value", at: binding)
      } else if names.contains("set"), !names.contains("get") {
        context.error("variable with a setter must also have a getter", at: block)
      }
    }
  }

  // MARK: Types

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    if let found = modifier("final", in: node.modifiers) {
      context.error("only classes and class members may be marked with 'final'", at: found)
    }
    checkGenerics(node.genericParameterClause)
    return .visitChildren
  }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    var seen: [String: TokenSyntax] = [:]
    for member in node.memberBlock.members {
      for element in member.decl.as(EnumCaseDeclSyntax.self)?.elements ?? [] {
        checkUnique(element.name, &seen)
        if let value = element.rawValue, node.inheritanceClause == nil {
          context.error(
            "enum case cannot have a raw value if the enum does not have a raw type",
            at: value.value)
        }
      }
    }
    checkRawValues(node)
    return .visitChildren
  }

  private func checkRawValues(_ node: EnumDeclSyntax) {
    var seen: [String: ExprSyntax] = [:]
    for member in node.memberBlock.members {
      for element in member.decl.as(EnumCaseDeclSyntax.self)?.elements ?? [] {
        guard let value = element.rawValue?.value else { continue }
        let written =
          value.is(StringLiteralExprSyntax.self)
          ? "String" : value.is(IntegerLiteralExprSyntax.self) ? "Int" : nil
        let wanted = node.inheritanceClause?.inheritedTypes.first?.type.trimmedDescription
        if let written, let wanted, ["Int", "String"].contains(wanted), written != wanted {
          context.error(
            "cannot convert value of type '\(written)' to raw type '\(wanted)'", at: value)
        }
        let text = value.trimmedDescription
        if let earlier = seen[text] {
          context.add(
            Diagnostic(
              .error, "raw value for enum case is not unique", at: context.range(value),
              notes: [
                Diagnostic(.note, "raw value previously used here", at: context.range(earlier))
              ]))
        }
        seen[text] = value
      }
    }
  }

  // MARK: Switches

  override func visit(_ node: SwitchExprSyntax) -> SyntaxVisitorContinueKind {
    var hasDefault = false
    for item in node.cases {
      guard case .switchCase(let item) = item else { continue }
      if hasDefault {
        context.error(
          "additional 'case' blocks cannot appear after the 'default' block of a 'switch'", at: item
        )
        break
      }
      if case .default = item.label { hasDefault = true }
    }
    return .visitChildren
  }

  override func visit(_ node: FallThroughStmtSyntax) -> SyntaxVisitorContinueKind {
    var current = node.parent
    while let here = current {
      if here.is(SwitchCaseSyntax.self) { return .skipChildren }
      if here.is(FunctionDeclSyntax.self) || here.is(ClosureExprSyntax.self) { break }
      current = here.parent
    }
    context.error("'fallthrough' is only allowed inside a switch", at: node)
    return .skipChildren
  }
}
