internal import SwiftSyntax

extension CellChecker {
  /// `let` and `var` in a body or at the top level.
  func binding(_ syntax: VariableDeclSyntax, _ parse: ParseContext) -> [TypedStatement] {
    let isLet = syntax.bindingSpecifier.tokenKind == .keyword(.let)
    var result: [TypedStatement] = []
    for attribute in syntax.attributes {
      parse.unsupported("this attribute is", at: attribute)
    }
    if syntax.modifiers.has("lazy") { parse.unsupported("a 'lazy' variable is", at: syntax) }
    for (binding, annotation) in zip(syntax.bindings, syntax.bindings.annotations) {
      let range = parse.range(binding)
      let implicit = annotation?.as(ImplicitlyUnwrappedOptionalTypeSyntax.self)
      var wanted = (implicit?.wrappedType ?? annotation).map {
        resolve(
          TypeNode($0, in: parse), currentScope, allowsOpenGenerics: binding.initializer != nil)
      }
      if implicit != nil { wanted = wanted.map { standard.optional(of: $0) } }
      let accessors = Accessors(binding.accessorBlock, context: parse)
      if accessors.hasGetter || accessors.willSet != nil || accessors.didSet != nil {
        if accessors.willSet != nil || accessors.didSet != nil {
          result += observedVariable(binding, accessors, wanted, parse)
        } else if let variable = computedVariable(binding, accessors, wanted, parse) {
          declare(variable)
        }
        continue
      }
      guard let value = binding.initializer?.value else {
        guard let wanted else {
          report("type annotation missing in pattern", at: range)
          declareError(binding.pattern, isLet: isLet, parse)
          continue
        }
        let pattern = self.pattern(
          binding.pattern, matching: wanted, isLet: isLet, parse, isDeclaration: true)
        for variable in pattern.variables where isLet { unassigned.insert(variable) }
        for variable in pattern.variables {
          variable.isImplicitlyUnwrapped = implicit != nil
          variable.ownership = ownership(syntax, wanted, parse)
        }
        var initial: TypedExpression?
        if !isLet, wanted.optionalObject != nil {
          initial = TypedExpression(.nilLiteral, type: wanted, range: range)
        }
        result.append(TypedStatement(.binding(pattern, initial), range: range))
        continue
      }
      let node = parse.expression(value)
      flush(parse)
      let known = wanted == .error ? nil : wanted
      let expression =
        wanted == .error ? nil : check(node, wanted: known, purpose: .specified)
      guard let expression else {
        declareError(binding.pattern, isLet: isLet, parse)
        continue
      }
      if expression.type.isVoid, binding.pattern.is(IdentifierPatternSyntax.self), wanted == nil {
        let name = binding.pattern.trimmedDescription
        warn(
          "\(isLet ? "constant" : "variable") '\(name)' inferred to have type '()', which may be unexpected",
          at: parse.range(binding.pattern))
      }
      if case .nilLiteral = expression.kind, expression.type == .error {
        declareError(binding.pattern, isLet: isLet, parse)
        continue
      }
      let pattern = self.pattern(
        binding.pattern, matching: expression.type, isLet: isLet, parse, isDeclaration: true)
      for variable in pattern.variables {
        variable.isImplicitlyUnwrapped = implicit != nil
        variable.ownership = ownership(syntax, expression.type, parse)
      }
      result.append(TypedStatement(.binding(pattern, expression), range: range))
    }
    return result
  }

  /// The names of a binding that failed exist all the same, so that later uses say nothing more.
  private func declareError(_ pattern: PatternSyntax, isLet: Bool, _ parse: ParseContext) {
    _ = self.pattern(pattern, matching: .error, isLet: isLet, parse, isDeclaration: true)
  }

  private func computedVariable(
    _ binding: PatternBindingSyntax, _ accessors: Accessors, _ type: StaticType?,
    _ parse: ParseContext
  ) -> VariableDeclaration? {
    guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier else {
      return nil
    }
    guard let type else {
      report("computed property must have an explicit type", at: parse.range(binding))
      return nil
    }
    let builder = DeclarationBuilder(
      library: library, context: parse, module: .session, scope: currentScope, isInterface: false)
    let variable = VariableDeclaration(
      name: parse.name(name), module: .session, range: parse.range(name), type: type, isLet: false,
      storage: .local)
    let getter = FunctionDeclaration(
      name: variable.name, module: .session, range: variable.range, kind: .getter,
      implementation: .requirement)
    getter.result = type
    getter.accessedProperty = variable
    builder.implement(
      getter, DeclarationBuilder.Attributes(), body: accessors.getter, at: binding, currentScope,
      owner: nil)
    var setter: FunctionDeclaration?
    if accessors.hasSetter {
      let made = FunctionDeclaration(
        name: variable.name, module: .session, range: variable.range, kind: .setter,
        implementation: .requirement)
      made.accessedProperty = variable
      builder.addNewValue(accessors.newValueName, type, to: made, currentScope)
      builder.implement(
        made, DeclarationBuilder.Attributes(), body: accessors.setter, at: binding, currentScope,
        owner: nil)
      setter = made
    }
    variable.storage = .computed(getter: getter, setter: setter)
    retained.append(builder)
    pendingBodies += builder.uncheckedFunctions
    return variable
  }

  private func ownership(
    _ syntax: VariableDeclSyntax, _ type: StaticType, _ parse: ParseContext
  ) -> Ownership {
    guard syntax.modifiers.has("weak") || syntax.modifiers.has("unowned") else { return .strong }
    let builder = DeclarationBuilder(
      library: library, context: parse, module: .session, scope: currentScope, isInterface: false)
    defer { flush(parse) }
    return builder.ownership(syntax, type)
  }

  /// Makes a variable known in the current scope.
  func declare(_ variable: VariableDeclaration) {
    if let earlier = currentScope.declarations(named: variable.name).last, variable.name != "_",
      earlier is VariableDeclaration, !declaresInGuard
    {
      report(
        "invalid redeclaration of '\(variable.name)'",
        at: variable.range ?? earlierRange(earlier, variable),
        notes: earlier.range.map {
          [Diagnostic(.note, "'\(variable.name)' previously declared here", at: $0)]
        } ?? [])
    }
    if context.isTopLevel, currentScope.parent === session {
      if case .local = variable.storage { variable.storage = .global }
      currentScope.replace(with: variable)
      newDeclarations.append(variable)
      return
    }
    context.declare(variable)
    currentScope.add(variable)
  }

  private func earlierRange(_ earlier: Declaration, _ variable: VariableDeclaration) -> SourceRange
  {
    earlier.range ?? SourceRange(file: SourceFile(name: "", text: ""), start: 0, end: 0)
  }

  /// Declares a variable of an inner scope.
  func declareLocal(_ variable: VariableDeclaration) {
    context.declare(variable)
    currentScope.add(variable)
  }
}
