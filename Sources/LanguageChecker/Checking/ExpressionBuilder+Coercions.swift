extension ExpressionBuilder {
  /// The expression as a value of another type, with every conversion written out.
  ///
  /// - Parameter injectInside: Whether `T?` becomes `T??` by wrapping what is inside, so that `nil` stays `nil`.
  func coerce(
    _ value: TypedExpression, to wanted: StaticType, injectInside: Bool = false
  ) -> TypedExpression {
    let type = value.type
    if type == wanted || type == .error || wanted == .error { return value }
    let range = value.range
    if let object = wanted.optionalObject {
      if let inner = type.optionalObject {
        if case .nilLiteral = value.kind {
          return TypedExpression(.nilLiteral, type: wanted, range: range)
        }
        if injectInside || object.optionalObject == nil || inner.optionalObject != nil {
          return mapOptional(value, inner, to: object, wanted)
        }
      }
      return TypedExpression(
        .optionalInjection(coerce(value, to: object)), type: wanted, range: range)
    }
    switch (type, wanted) {
    case (_, .existential):
      if case .existential(let mine) = type, case .existential(let theirs) = wanted,
        !mine.isEmpty || theirs.isEmpty
      {
        return TypedExpression(.upcast(value), type: wanted, range: range)
      }
      warnAboutErasedOptional(value, wanted)
      return TypedExpression(.erase(value), type: wanted, range: range)
    case (.tuple(let mine), .tuple(let theirs)) where mine.count == theirs.count:
      if mine.map(\.type) == theirs.map(\.type) {
        return TypedExpression(.upcast(value), type: wanted, range: range)
      }
      return convertTuple(value, mine, theirs, wanted)
    case (.function(let mine), .function(let theirs)):
      if mine.parameters.count != theirs.parameters.count {
        return takingPair(value, mine, theirs, wanted) ?? value
      }
      let isSame = mine.parameters == theirs.parameters && mine.result == theirs.result
      return TypedExpression(
        isSame ? .upcast(value) : .functionConversion(value), type: wanted, range: range)
    case (.nominal(let x, _), .nominal(let y, _)) where x == y && type.isNominal("Array"):
      return convertArray(value, wanted)
    case (.nominal(let x, let mine), .nominal(let y, let theirs))
    where x == y && mine != theirs && (type.isNominal("Dictionary") || type.isNominal("Set")):
      return convertTable(value, wanted)
    default:
      return TypedExpression(.upcast(value), type: wanted, range: range)
    }
  }

  private func local(_ name: String, _ type: StaticType, _ range: SourceRange)
    -> VariableDeclaration
  {
    let variable = VariableDeclaration(
      name: name, module: .session, range: range, type: type, isLet: true, storage: .local)
    checker.context.declare(variable)
    return variable
  }

  /// A function of several parameters where one of a tuple is wanted: `zip(a, b).map(*)`.
  private func takingPair(
    _ value: TypedExpression, _ mine: FunctionType, _ theirs: FunctionType, _ wanted: StaticType
  ) -> TypedExpression? {
    guard let pairType = theirs.parameters.first?.type, case .tuple(let elements) = pairType,
      elements.count == mine.parameters.count
    else { return nil }
    let range = value.range
    func constant(_ name: String, _ type: StaticType) -> VariableDeclaration {
      VariableDeclaration(
        name: name, module: .session, range: range, type: type, isLet: true, storage: .local)
    }
    func load(_ variable: VariableDeclaration) -> TypedExpression {
      TypedExpression(.load(.variable(variable)), type: variable.type, range: range)
    }
    let function = constant("function", value.type)
    let pair = constant("pair", pairType)
    let arguments = zip(elements, mine.parameters).enumerated().map { index, parts in
      coerce(
        TypedExpression(.tupleElement(load(pair), index), type: parts.0.type, range: range),
        to: parts.1.type)
    }
    let call = TypedExpression(
      .apply(load(function), arguments: arguments), type: mine.result, range: range)
    let result = coerce(call, to: theirs.result)
    let closure = ClosureDeclaration(
      parameters: [pair], type: theirs,
      body: TypedBlock([
        TypedStatement(theirs.result.isVoid ? .expression(result) : .return(result), range: range)
      ]), captures: [], captureList: [(function, value)], range: range)
    closure.doesThrow = mine.throws
    return TypedExpression(.closure(closure), type: wanted, range: range)
  }

  private func mapOptional(
    _ value: TypedExpression, _ inner: StaticType, to object: StaticType, _ wanted: StaticType
  ) -> TypedExpression {
    let bound = local("unwrapped", inner, value.range)
    let unwrapped = TypedExpression(.load(.variable(bound)), type: inner, range: value.range)
    let rest = TypedExpression(
      .optionalInjection(coerce(unwrapped, to: object)), type: wanted, range: value.range)
    return TypedExpression(
      .optionalChain(base: value, bound: bound, rest: rest), type: wanted, range: value.range)
  }

  private func convertTuple(
    _ value: TypedExpression, _ mine: [TupleElement], _ theirs: [TupleElement],
    _ wanted: StaticType
  ) -> TypedExpression {
    if case .tuple(let elements) = value.kind {
      return TypedExpression(
        .tuple(zip(elements, theirs).map { coerce($0, to: $1.type) }), type: wanted,
        range: value.range)
    }
    let temporary = local("tuple", value.type, value.range)
    let result = local("converted", wanted, value.range)
    let elements = zip(mine, theirs).enumerated().map { index, pair in
      coerce(
        TypedExpression(
          .tupleElement(
            TypedExpression(.load(.variable(temporary)), type: value.type, range: value.range),
            index), type: pair.0.type, range: value.range), to: pair.1.type)
    }
    let converted = TypedExpression(.tuple(elements), type: wanted, range: value.range)
    return TypedExpression(
      .block(
        TypedBlock([
          TypedStatement(.binding(.variable(temporary), value), range: value.range),
          TypedStatement(.binding(.variable(result), converted), range: value.range),
        ]), result: result), type: wanted, range: value.range)
  }

  /// `[String: Dog]` as `[String: Any]`, `Set<Dog>` as `Set<Animal>`: entry by entry.
  private func convertTable(_ value: TypedExpression, _ wanted: StaticType) -> TypedExpression {
    let isSet = wanted.isNominal("Set")
    let mine = value.type.nominalArguments
    let theirs = wanted.nominalArguments
    guard let declaration = wanted.nominal, mine.count == theirs.count,
      let add = declaration.members(named: isSet ? "_add" : "_set").first as? FunctionDeclaration,
      let makeIterator = declaration.members(named: "makeIterator").first as? FunctionDeclaration
    else { return TypedExpression(.upcast(value), type: wanted, range: value.range) }
    let range = value.range
    let result = local("converted", wanted, range)
    result.isLet = false
    let parts = mine.enumerated().map { local("part\($0)", $1, range) }
    let arguments = zip(parts, theirs).map { part, type in
      coerce(
        TypedExpression(.load(.variable(part)), type: part.type, range: range), to: type)
    }
    let call = TypedExpression(
      .call(
        FunctionReference(add, substitutions: declaration.replacements(for: theirs)),
        receiver: TypedExpression(.inoutArgument(.variable(result)), type: wanted, range: range),
        arguments: arguments), type: .void, range: range)
    let patterns = parts.map { TypedPattern.variable($0) }
    let element =
      isSet
      ? mine[0]
      : .tuple(zip(["key", "value"], mine).map { TupleElement(label: $0, type: $1) })
    // The machine goes over the entries itself.
    let iteration = FunctionReference(
      makeIterator, substitutions: declaration.replacements(for: mine))
    return TypedExpression(
      .block(
        TypedBlock([
          TypedStatement(
            .binding(
              .variable(result),
              TypedExpression(
                isSet ? .arrayLiteral([]) : .dictionaryLiteral([]), type: wanted, range: range)),
            range: range),
          TypedStatement(
            .forIn(
              isSet ? patterns[0] : .tuple(patterns),
              .sequence(
                value, makeIterator: iteration, iteratorType: element, next: iteration,
                elementType: element), where: nil,
              TypedBlock([TypedStatement(.expression(call), range: range)]), JumpTarget()),
            range: range),
        ]), result: result), type: wanted, range: range)
  }

  /// `[Dog]` as `[Animal]`: element by element.
  private func convertArray(_ value: TypedExpression, _ wanted: StaticType) -> TypedExpression {
    guard let from = value.type.arrayElement, let to = wanted.arrayElement,
      let append = wanted.nominal?.members(named: "append").compactMap({
        $0 as? FunctionDeclaration
      })
      .first(where: { $0.parameters.count == 1 && $0.parameters[0].label == nil })
    else { return TypedExpression(.upcast(value), type: wanted, range: value.range) }
    let range = value.range
    let result = local("converted", wanted, range)
    result.isLet = false
    let element = local("element", from, range)
    let load = TypedExpression(.load(.variable(element)), type: from, range: range)
    let reference = FunctionReference(
      append, substitutions: wanted.nominal?.replacements(for: wanted.nominalArguments) ?? [:])
    let call = TypedExpression(
      .call(
        reference,
        receiver: TypedExpression(.inoutArgument(.variable(result)), type: wanted, range: range),
        arguments: [coerce(load, to: to)]), type: .void, range: range)
    return TypedExpression(
      .block(
        TypedBlock([
          TypedStatement(
            .binding(
              .variable(result), TypedExpression(.arrayLiteral([]), type: wanted, range: range)),
            range: range),
          TypedStatement(
            .forIn(
              .variable(element), .array(value), where: nil,
              TypedBlock([TypedStatement(.expression(call), range: range)]), JumpTarget()),
            range: range),
        ]), result: result), type: wanted, range: range)
  }
}
