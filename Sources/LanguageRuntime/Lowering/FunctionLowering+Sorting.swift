internal import LanguageChecker

/// What a comparison of two elements looks at, if that is one number or text of each: `{ $0.score > $1.score }`, or `>` alone.
private struct SortKey {
  /// Where it is in the element; -1 if it is the element.
  let slot: Int
  /// 0: `Int`, 1: `Double`, 2: `Float`, 3: `String`
  let kind: Int
  let isDescending: Bool
}

extension FunctionLowering {
  /// Sorts by such a comparison without calling it; in the rare case that there is no order (a NaN), the general way is left to do it.
  ///
  /// - Returns: Whether it was such a sort.
  func sortByKey(
    _ reference: FunctionReference, receiver: Argument?, arguments: [Argument]
  ) throws -> Bool {
    guard !isSortingGenerally, let owner = reference.declaration.owner,
      owner.name == "Array", owner.module == .standardLibrary,
      reference.declaration.fullName == "sort(by:)", let receiver,
      case .expression(let comparison)? = arguments.first,
      let element = type(of: receiver).arrayElement,
      let key = try sortKey(comparison, of: element),
      let sort = owner.members(named: "_sortByKey").first as? FunctionDeclaration
    else { return false }
    let place = try placed(receiver)
    let numbers = [key.slot, key.kind, key.isDescending ? 1 : 0]
    let isSorted = try call(
      FunctionReference(sort, substitutions: reference.substitutions), receiver: place,
      arguments: zip(numbers, sort.parameters).map { .ready(try constant($0), $1.type) },
      type: sort.result, into: nil)
    guard let isSorted else { return false }
    let end = Label()
    jump(.jumpIfTrue, isSorted.index, to: end)
    isSortingGenerally = true
    _ = try call(reference, receiver: place, arguments: arguments, type: .void, into: nil)
    isSortingGenerally = false
    self.place(end)
    return true
  }

  private func sortKey(_ comparison: TypedExpression, of element: StaticType) throws -> SortKey? {
    guard isKnownFunction(comparison) else { return nil }
    let known: KnownFunction
    switch comparison.kind {
    case .closure(let closure):
      known = KnownFunction(.closure(closure), activation, comparison)
    case .functionValue(let reference, nil):
      guard case .function(let type) = concrete(comparison.type) else { return nil }
      known = KnownFunction(.function(reference, type, receiver: nil), activation, comparison)
    case .load(.variable(let variable)):
      guard case .function(let found)? = locations[variable] else { return nil }
      known = found
    default: return nil
    }
    let outer = activation
    defer { activation = outer }
    activation = known.environment
    switch known.body {
    case .function(let reference, _, nil):
      guard let (kind, isDescending) = order(reference),
        machine.isRaw(element) || element.isStandard("String")
      else { return nil }
      return SortKey(slot: -1, kind: kind, isDescending: isDescending)
    case .closure(let closure):
      guard closure.parameters.count == 2, let result = closure.body.singleResult,
        case .call(let reference, _, let operands) = result.kind, operands.count == 2,
        let (kind, isDescending) = order(reference)
      else { return nil }
      for (first, second) in [(0, 1), (1, 0)] {
        if let left = try slot(operands[0], of: closure.parameters[first]),
          let right = try slot(operands[1], of: closure.parameters[second]), left == right
        {
          return SortKey(
            slot: left, kind: kind, isDescending: isDescending != (first == 1))
        }
      }
      return nil
    default: return nil
    }
  }

  /// What an operator compares, and whether it asks for the larger one first.
  private func order(_ reference: FunctionReference) -> (kind: Int, isDescending: Bool)? {
    guard
      case .intrinsic(let name) = machine.implementation(of: resolved(reference).declaration)
    else { return nil }
    switch name {
    case "Int.less": return (0, false)
    case "Int.greater": return (0, true)
    case "Double.less": return (1, false)
    case "Double.greater": return (1, true)
    case "Float.less": return (2, false)
    case "Float.greater": return (2, true)
    case "String.less": return (3, false)
    case "String.greater": return (3, true)
    default: return nil
    }
  }

  /// Where in a parameter's value an expression's is: -1 if it is the parameter itself.
  private func slot(_ expression: TypedExpression, of parameter: VariableDeclaration) throws -> Int?
  {
    switch expression.kind {
    case .load(.variable(let variable)) where variable === parameter: return -1
    case .load(.property(.variable(let variable), let property, _)) where variable === parameter:
      return try slot(of: property, in: parameter)
    case .load(.property(.value(let base), let property, _))
    where base.loadedVariable === parameter:
      return try slot(of: property, in: parameter)
    case .load(.tupleElement(.variable(let variable), let index)) where variable === parameter:
      return try elementSlot(index, of: parameter)
    case .tupleElement(let base, let index) where base.loadedVariable === parameter:
      return try elementSlot(index, of: parameter)
    default: return nil
    }
  }

  private func slot(of property: VariableDeclaration, in parameter: VariableDeclaration) throws
    -> Int?
  {
    guard case .stored(let index) = property.storage, !property.isLazy,
      property.ownership == .strong, let owner = property.owner, owner.representation == .fields
    else { return nil }
    return try machine.field(index, of: owner, in: concrete(parameter.type)).slot
  }

  private func elementSlot(_ index: Int, of parameter: VariableDeclaration) throws -> Int? {
    let fields = try tupleLayout(concrete(parameter.type)).fields
    return fields.indices.contains(index) ? fields[index].slot : nil
  }
}

extension TypedBlock {
  /// The value of a body that only gives one.
  var singleResult: TypedExpression? {
    guard statements.count == 1 else { return nil }
    switch statements[0].kind {
    case .return(let value): return value
    case .expression(let expression): return expression
    default: return nil
    }
  }
}
