internal import SwiftSyntax

extension DeclarationBinder {
  // MARK: Functions

  mutating func bindFunction(
    _ function: FunctionDeclSyntax, in scope: Scope, operators: inout Set<String>
  ) -> [String] {
    let name = function.name.text
    let plain = symbolPrefix(scope) + (DeclSyntax(function).memberName ?? name)
    if let reason = Exclusions.reason(for: plain) {
      result.notBound.append((plain, reason, true))
      return []
    }
    // Calls reach an override through the declaration that it overrides.
    if function.modifiers.has(.override) { return [] }
    if repeatsRequirement(DeclSyntax(function), in: scope) { return [] }
    let signatures: [Signature]
    do {
      signatures = try scope.reader.signatures(
        parameters: function.signature.parameterClause.parameters,
        result: function.signature.returnClause?.type,
        effects: function.signature.effectSpecifiers, generics: function.genericParameterClause,
        where: function.genericWhereClause)
    } catch {
      refuse(plain, error)
      return []
    }
    let isOperator = name.first.map { !($0.isLetter || $0 == "_" || $0 == "`") } ?? false
    let isStatic = function.modifiers.isStatic
    let isMutating = function.modifiers.has(.mutating)
    var lines: [String] = []
    for signature in signatures {
      let target: Thunk.Target
      if isOperator {
        operators.insert(name)
        target = signature.parameters.count == 1 ? .prefixOperator(name) : .infixOperator(name)
        if function.modifiers.has(.postfix) {
          refuse(plain, NotBindable("it is a postfix operator"))
        }
      } else if scope.receiver == nil {
        target = .function("\(file.module).\(name)")
      } else if isStatic {
        target = .function("\(scope.name).\(name)")
      } else {
        target = .method(name)
      }
      var modifiers = ""
      if isStatic { modifiers += "static " }
      if isMutating { modifiers += "mutating " }
      if function.modifiers.has(.prefix) { modifiers += "prefix " }
      let space = isOperator ? " " : ""
      let symbol = symbolPrefix(scope) + name + (isOperator ? "" : signature.labels)
      let hasReceiver = scope.receiver != nil && !isStatic && !isOperator
      let bound = emit(
        symbol, signature, target, hasReceiver ? scope.receiver : nil,
        isMutating: isMutating && !scope.isClass,
        attributes: function.attributes.has("discardableResult") ? ["@discardableResult"] : [],
        "\(modifiers)func \(name)\(space)\(signature.genericClause)\(signature.interfaceText)")
      if bound.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines += function.documentationLines + bound
    }
    return lines
  }

  mutating func bindInitializer(_ initializer: InitializerDeclSyntax, in scope: Scope) -> [String] {
    let plain = symbolPrefix(scope) + (DeclSyntax(initializer).memberName ?? "init")
    if let reason = Exclusions.reason(for: plain) {
      result.notBound.append((plain, reason, true))
      return []
    }
    if scope.isProtocol {
      refuse(plain, NotBindable("a protocol requires it"))
      return []
    }
    let signatures: [Signature]
    do {
      signatures = try scope.reader.signatures(
        parameters: initializer.signature.parameterClause.parameters, result: nil,
        effects: initializer.signature.effectSpecifiers,
        generics: initializer.genericParameterClause,
        where: initializer.genericWhereClause)
    } catch {
      refuse(plain, error)
      return []
    }
    guard let own = scope.receiver else { return [] }
    let isFailable = initializer.optionalMark != nil
    var lines: [String] = []
    for var signature in signatures {
      let shown = "init\(isFailable ? "?" : "")\(signature.genericClause)\(signature.interfaceText)"
      signature.result = isFailable ? .optional(own) : own
      let bound = emit(
        symbolPrefix(scope) + "init" + signature.labels, signature, .initializer(own.swiftText),
        nil, shown)
      if bound.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines += initializer.documentationLines + bound
    }
    return lines
  }

  // MARK: Properties and subscripts

  mutating func bindVariable(_ variable: VariableDeclSyntax, in scope: Scope) -> [String] {
    var lines: [String] = []
    if variable.modifiers.has(.override) { return [] }
    for binding in variable.bindings {
      let name = binding.pattern.trimmedDescription
      let symbol = symbolPrefix(scope) + name
      if let reason = Exclusions.reason(for: symbol) {
        result.notBound.append((symbol, reason, true))
        continue
      }
      if repeatsRequirement(DeclSyntax(variable), in: scope) { continue }
      do {
        let type = try propertyType(binding, in: scope)
        let isStatic = variable.modifiers.isStatic
        let settable = isSettable(variable, binding) && !variable.modifiers.hasHiddenSetter
        let base = isStatic ? scope.name : "receiver"
        let path = scope.receiver == nil ? "\(file.module).\(name)" : "\(base).\(name)"
        let receiver = isStatic ? nil : scope.receiver
        let bound = emitAccessors(
          symbol: symbol, settable: settable, receiver: receiver, scope: scope,
          getter: (
            Signature(
              parameters: [], result: type, throws: binding.getterThrows),
            receiver == nil ? .staticGetter(path) : .getter(name)
          ),
          setter: (
            Signature(
              parameters: [.init(label: nil, name: "newValue", type: type)], result: .void,
              throws: false), .setter(path)
          ),
          text: "\(isStatic ? "static " : "")var \(name): \(type.interfaceText)")
        if bound.isEmpty { continue }
        if !lines.isEmpty { lines.append("") }
        lines += variable.documentationLines + bound
      } catch {
        refuse(symbol, error)
      }
    }
    return lines
  }

  mutating func bindSubscript(_ subscripting: SubscriptDeclSyntax, in scope: Scope) -> [String] {
    let plain = symbolPrefix(scope) + (DeclSyntax(subscripting).memberName ?? "subscript")
    if let reason = Exclusions.reason(for: plain) {
      result.notBound.append((plain, reason, true))
      return []
    }
    let signatures: [Signature]
    do throws(NotBindable) {
      if subscripting.modifiers.isStatic { throw NotBindable("it is a static subscript") }
      signatures = try scope.reader.signatures(
        parameters: subscripting.parameterClause.parameters,
        result: subscripting.returnClause.type, effects: nil,
        generics: subscripting.genericParameterClause, where: subscripting.genericWhereClause,
        subscripts: true)
    } catch {
      refuse(plain, error)
      return []
    }
    let settable =
      !subscripting.modifiers.hasHiddenSetter && (subscripting.accessorBlock?.hasSetter ?? false)
    var lines: [String] = []
    for signature in signatures {
      var setter = signature
      setter.parameters.append(.init(label: nil, name: "newValue", type: signature.result))
      setter.result = .void
      // A subscript's parameters have no labels unless they are written twice.
      let shown = signature.parameters.map { parameter in
        let label = parameter.label.map { "\($0) " } ?? ""
        let value = parameter.defaultValue.map { " = \($0)" } ?? ""
        let variadic = parameter.isVariadic ? "..." : ""
        return "\(label)\(parameter.name): \(parameter.type.interfaceText)\(variadic)\(value)"
      }
      let bound = emitAccessors(
        symbol: symbolPrefix(scope) + "subscript" + signature.labels, settable: settable,
        receiver: scope.receiver, scope: scope, getter: (signature, .subscriptGetter),
        setter: (setter, .subscriptSetter),
        text:
          "subscript\(signature.genericClause)(\(shown.joined(separator: ", "))) -> \(signature.result.interfaceText)"
      )
      if bound.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines += subscripting.documentationLines + bound
    }
    return lines
  }

  private mutating func emitAccessors(
    symbol: String, settable: Bool, receiver: BoundType?, scope: Scope,
    getter: (signature: Signature, target: Thunk.Target),
    setter: (signature: Signature, target: Thunk.Target), text: String
  ) -> [String] {
    let read = emit(symbol, getter.signature, getter.target, receiver, text + " { get }")
    guard settable, let marked = read.first else { return read }
    let write = emit(
      symbol + "=", setter.signature, setter.target, receiver,
      isMutating: receiver != nil && !scope.isClass, "")
    guard let setterMark = write.first else { return read }
    func quoted(_ attribute: String) -> Substring {
      attribute.dropFirst("@native(".count).dropLast()
    }
    return ["@native(\(quoted(marked)), \(quoted(setterMark)))", text + " { get set }"]
  }

  /// A property's type: written, or plain from its initial value.
  private func propertyType(
    _ binding: PatternBindingSyntax, in scope: Scope
  ) throws(NotBindable) -> BoundType {
    if let annotation = binding.typeAnnotation { return try scope.reader.read(annotation.type) }
    guard let value = binding.initializer?.value else { throw NotBindable("it has no type") }
    if value.is(IntegerLiteralExprSyntax.self) { return .named("Int") }
    if value.is(FloatLiteralExprSyntax.self) { return .named("Double") }
    if value.is(BooleanLiteralExprSyntax.self) { return .named("Bool") }
    if value.is(StringLiteralExprSyntax.self) { return .named("String") }
    if let call = value.as(FunctionCallExprSyntax.self) {
      let callee = call.calledExpression.trimmedDescription
      if let type = try? scope.reader.read(named: callee), case .named = type { return type }
    }
    throw NotBindable("its declaration does not say its type")
  }

  private func isSettable(_ variable: VariableDeclSyntax, _ binding: PatternBindingSyntax) -> Bool {
    if variable.bindingSpecifier.tokenKind == .keyword(.let) { return false }
    guard let accessors = binding.accessorBlock else { return true }
    return accessors.hasSetter
  }

  // MARK: Enum cases

  mutating func bindCases(_ declaration: EnumCaseDeclSyntax, in scope: Scope) -> [String] {
    guard let own = scope.receiver else { return [] }
    var lines: [String] = []
    for element in declaration.elements {
      let name = element.name.text
      let path = "\(scope.name).\(name)"
      do {
        var parameters: [Signature.Parameter] = []
        var payload: [String] = []
        for (index, parameter) in (element.parameterClause?.parameters ?? []).enumerated() {
          let label = parameter.firstName?.text
          parameters.append(
            .init(
              label: label == "_" ? nil : label, name: label ?? "value\(index)",
              type: try scope.reader.read(parameter.type),
              defaultValue: parameter.defaultValue?.value.oneLine))
          let type = try scope.reader.read(parameter.type).interfaceText
          let value = parameter.defaultValue.map { " = \($0.value.oneLine)" } ?? ""
          payload.append((label.map { "\($0): " } ?? "") + type + value)
        }
        let signature = Signature(parameters: parameters, result: own, throws: false)
        // The machine makes a case by its own name.
        result.thunks.append(
          try Thunk(
            symbol: path, target: parameters.isEmpty ? .staticGetter(path) : .function(path),
            receiver: nil, signature: signature, checksErrors: false))
        let bound = [
          "case \(name)\(parameters.isEmpty ? "" : "(\(payload.joined(separator: ", ")))")"
        ]
        if !lines.isEmpty { lines.append("") }
        lines += declaration.documentationLines + bound
      } catch {
        refuse(path, error)
      }
    }
    return lines
  }

  /// Whether a protocol's extension implements one of its own requirements, which is bound already.
  private func repeatsRequirement(_ declaration: DeclSyntax, in scope: Scope) -> Bool {
    guard !scope.isProtocol, case .existential(let name)? = scope.receiver,
      let key = declaration.memberName
    else { return false }
    return library.requirements[name]?.contains(key) ?? false
  }
}

extension AccessorBlockSyntax {
  var hasSetter: Bool {
    guard case .accessors(let accessors) = accessors else { return false }
    return accessors.contains { accessor in
      let kind = accessor.accessorSpecifier.tokenKind
      return [.keyword(.set), .keyword(._modify), .keyword(.didSet), .keyword(.willSet)]
        .contains(kind)
    }
  }
}

extension PatternBindingSyntax {
  var getterThrows: Bool {
    guard case .accessors(let accessors)? = accessorBlock?.accessors else { return false }
    return accessors.contains { $0.effectSpecifiers?.throwsClause != nil }
  }
}

extension DeclSyntax {
  private var modifierList: DeclModifierListSyntax? {
    asProtocol((any WithModifiersSyntax).self)?.modifiers
  }

  var isPublic: Bool { modifierList?.isPublic ?? false }

  /// Whether it says itself that users should not see it.
  var isHidden: Bool {
    if modifierList?.contains(where: {
      [.keyword(.private), .keyword(.fileprivate), .keyword(.internal), .keyword(.package)]
        .contains($0.name.tokenKind) && $0.detail == nil
    }) ?? false {
      return true
    }
    let attributes = asProtocol((any WithAttributesSyntax).self)?.attributes ?? []
    return attributes.has("_spi") || attributes.has("usableFromInline")
      || declaredName?.hasPrefix("_") ?? false
  }

  /// The name of a type, function or variable.
  var declaredName: String? {
    if let named = asProtocol((any NamedDeclSyntax).self) { return named.name.text }
    return self.as(VariableDeclSyntax.self)?.bindings.first?.pattern.trimmedDescription
  }
}
