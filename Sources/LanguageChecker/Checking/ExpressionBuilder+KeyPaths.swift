extension ExpressionBuilder {
  /// A key path as a function of its root, or as an object with functions that read and assign.
  func keyPath(
    _ names: [String], _ type: StaticType, _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    let failed = TypedExpression(.nilLiteral, type: .error, range: range)
    if case .function(let function) = type, let root = function.parameters.first?.type {
      guard let path = checker.keyPath(names, from: root) else { return failed }
      return reader(path.steps, from: root, to: function.result, range, scope)
    }
    guard type.isKeyPath, case .nominal(let declaration, let arguments) = type,
      let path = checker.keyPath(names, from: arguments[0])
    else { return failed }
    let (root, value) = (arguments[0], arguments[1])
    var functions = [reader(path.steps, from: root, to: value, range, scope)]
    if declaration.name != "KeyPath" {
      functions.append(writer(path.steps, from: root, to: value, isInout: true, range, scope))
    }
    if declaration.name == "ReferenceWritableKeyPath" {
      functions.append(writer(path.steps, from: root, to: value, isInout: false, range, scope))
    }
    let initializers = declaration.members(named: "init").compactMap { $0 as? FunctionDeclaration }
    guard let initializer = initializers.first(where: { $0.parameters.count == functions.count })
    else { return failed }
    return TypedExpression(
      .call(
        FunctionReference(initializer, substitutions: declaration.replacements(for: arguments)),
        receiver: nil, arguments: functions), type: type, range: range)
  }

  private func variable(_ name: String, _ type: StaticType, _ range: SourceRange, isLet: Bool)
    -> VariableDeclaration
  {
    VariableDeclaration(
      name: name, module: .session, range: range, type: type, isLet: isLet, storage: .local)
  }

  private func reader(
    _ steps: [KeyPathStep], from root: StaticType, to result: StaticType, _ range: SourceRange,
    _ scope: Scope
  ) -> TypedExpression {
    let parameter = variable("root", root, range, isLet: true)
    let place = place(steps, from: parameter)
    let value = TypedExpression(.load(place), type: result, range: range)
    return function([parameter], [false], .return(value), result: result, range)
  }

  private func writer(
    _ steps: [KeyPathStep], from root: StaticType, to result: StaticType, isInout: Bool,
    _ range: SourceRange, _ scope: Scope
  ) -> TypedExpression {
    let parameter = variable("root", root, range, isLet: !isInout)
    let new = variable("newValue", result, range, isLet: true)
    let value = TypedExpression(.load(.variable(new)), type: result, range: range)
    let assignment = TypedExpression(
      .assign(place(steps, from: parameter), value), type: .void, range: range)
    return function(
      [parameter, new], [isInout, false], .expression(assignment), result: .void, range)
  }

  /// The place that the steps lead to.
  private func place(_ steps: [KeyPathStep], from root: VariableDeclaration) -> Place {
    var place = Place.variable(root)
    for step in steps {
      switch step {
      case .property(let property, let substitutions):
        place = .property(place, property, substitutions: substitutions)
      case .element(let index): place = .tupleElement(place, index)
      }
    }
    return place
  }

  private func function(
    _ parameters: [VariableDeclaration], _ isInout: [Bool], _ body: TypedStatement.Kind,
    result: StaticType, _ range: SourceRange
  ) -> TypedExpression {
    let type = FunctionType(
      parameters: zip(parameters, isInout).map { .init($0.type, isInout: $1) }, result: result)
    return TypedExpression(
      .closure(
        ClosureDeclaration(
          parameters: parameters, type: type,
          body: TypedBlock([TypedStatement(body, range: range)]), captures: [], captureList: [],
          range: range)), type: .function(type), range: range)
  }
}
