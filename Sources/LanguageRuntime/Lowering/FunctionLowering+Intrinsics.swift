internal import LanguageChecker

extension FunctionLowering {
  func lowerIntrinsic(
    _ name: String, _ reference: FunctionReference, receiver: Argument?, arguments: [Argument],
    type: StaticType, into destination: Register?
  ) throws -> Value? {
    if name.hasPrefix("Table.") || name.hasPrefix("Dictionary.") {
      return try lowerTableIntrinsic(
        name, (name == "Table.empty" ? [] : [receiver].compactMap { $0 }) + arguments, type: type,
        into: destination)
    }
    guard let intrinsic = Intrinsic.byName[name] else {
      throw RuntimeFailure.notAvailable("'\(reference.declaration.name)' (\(name))")
    }
    let isMember =
      receiver != nil && !reference.declaration.isStatic
      && reference.declaration.kind != .initializer
    let all = (isMember ? [receiver].compactMap { $0 } : []) + arguments
    func argument(_ index: Int) throws -> Argument {
      guard all.indices.contains(index) else {
        throw RuntimeFailure.inconsistent("\(name) without its operand")
      }
      return all[index]
    }
    switch intrinsic {
    case .binary(let opcode, let isSwapped):
      return try binary(
        opcode, isSwapped: isSwapped, argument(0), argument(1), into: destination)
    case .negatedBinary(let opcode, let isSwapped):
      let value = try binary(
        opcode, isSwapped: isSwapped, argument(0), argument(1), into: destination)
      emit(.boolNot, value.index, value.index)
      return value
    case .textAppend:
      let place = try argument(0)
      try appendToText({ try changed(place) }, argument(1))
      return nil
    case .textConcatenate: return try concatenation(argument(0), argument(1))
    case .unary(let opcode):
      if let constant = try argument(0).literal, opcode == .intNegate {
        return try self.constant(0 &- constant, into: destination)
      }
      let operand = try ready(argument(0))
      let register = try destination ?? allocate(.raw)
      emit(opcode, register.index, operand.index)
      return Value(register: register, isTemporary: true)
    case .arrayCount, .arrayIsEmpty:
      let array = try lent(looked(at: argument(0)))
      let register = try destination ?? allocate(.raw)
      switch array {
      case .object(let object):
        emit(intrinsic.isCount ? .arrayCount : .arrayIsEmpty, register.index, object)
      case .pointer(let pointer):
        emit(intrinsic.isCount ? .lentCount : .lentIsEmpty, register.index, pointer)
      }
      return Value(register: register, isTemporary: true)
    case .arrayGet:
      let array = try copiedIfChanged(argument(0), by: argument(1))
      let index = try ready(argument(1))
      return try read(
        .element(.value(array), index: index.register, bank(type) ?? .object), into: destination)
    case .arraySet:
      let index = try copied(ready(argument(1)))
      let value = try owned(ready(argument(2)))
      try write(
        value, to: .element(try changed(argument(0)), index: index.register, value.bank))
      return nil
    case .arrayAppend:
      let element = try owned(ready(argument(1)))
      let (array, close) = try open(try changed(argument(0)))
      emit(element.bank == .raw ? .appendRaw : .appendObject, array.index, element.index)
      try close()
      return nil
    case .arrayRemoveLast:
      let register = try allocate(bank(type) ?? .object)
      let (array, close) = try open(try changed(argument(0)))
      let remove = emit(
        register.bank == .raw ? .removeLastRaw : .removeLastObject, register.index, array.index)
      try putBack(after: remove, close)
      return Value(register: register, isTemporary: true)
    case .arraySwap:
      let first = try copied(ready(argument(1)))
      let second = try copied(ready(argument(2)))
      let (array, close) = try open(try changed(argument(0)))
      let swap = emit(.swapElements, array.index, first.index, second.index)
      try putBack(after: swap, close)
      return nil
    case .arrayReserve:
      let count = try ready(argument(1))
      let (array, close) = try open(try changed(argument(0)))
      emit(.reserveCapacity, array.index, count.index)
      try close()
      return nil
    case .arrayEmpty:
      let element = type.arrayElement ?? .void
      let register = try destination ?? allocate(.object)
      emit(.makeArray, register.index, 0, bank(element) == .raw ? 0 : 1)
      return Value(register: register, isTemporary: true)
    case .arrayRepeating:
      let value = try copiedIfChanged(argument(0), by: argument(1))
      let count = try ready(argument(1))
      let register = try allocate(.object)
      emit(
        .makeRepeating, register.index, value.index, value.bank == .raw ? 0 : 1, count.index)
      return Value(register: register, isTemporary: true)
    case .anyEqual: return try equality(argument(0), argument(1), into: destination)
    case .anyHash:
      let value = try ready(argument(0))
      let register = try destination ?? allocate(.raw)
      emit(
        value.bank == .raw ? .hashRaw : .hashObject, register.index, value.index, 0,
        machine.address(of: machine.descriptor(of: self.type(of: try argument(0)))))
      return Value(register: register, isTemporary: true)
    case .anyDescribe, .anyDebugDescribe:
      let isDebug = if case .anyDebugDescribe = intrinsic { 1 } else { 0 }
      let value = try ready(argument(0))
      let register = try destination ?? allocate(.object)
      emit(
        value.bank == .raw ? .describeRaw : .describeObject, register.index, value.index, isDebug,
        machine.address(of: machine.descriptor(of: self.type(of: try argument(0)))))
      return Value(register: register, isTemporary: true)
    }
  }

  /// The place of a receiver that the intrinsic only looks at.
  func looked(at argument: Argument) throws -> Access {
    switch argument {
    case .expression(let expression):
      if case .load(let place) = expression.kind { return try access(place, forWriting: false) }
      return .value(try value(expression))
    case .place(let access, _): return access
    case .ready(let value, _): return .value(value)
    }
  }

  /// The place of a receiver that the intrinsic changes.
  func changed(_ argument: Argument) throws -> Access {
    switch argument {
    case .expression(let expression):
      if case .inoutArgument(let place) = expression.kind {
        return try access(place, forWriting: true)
      }
      return .value(try copied(value(expression)))
    case .place(let access, _): return access
    case .ready(let value, _): return .value(try copied(value))
    }
  }

  private func binary(
    _ opcode: Opcode, isSwapped: Bool, _ left: Argument, _ right: Argument,
    into destination: Register?
  ) throws -> Value {
    let left = withLiteral(left)
    let right = withLiteral(right)
    if !isSwapped, let constant = right.literal,
      let (fused, immediate) = opcode.withConstant(constant)
    {
      let operand = try ready(left)
      let register = try destination ?? allocate(.raw)
      emit(fused, register.index, operand.index, 0, immediate)
      return Value(register: register, isTemporary: true)
    }
    if let constant = right.doubleLiteral, let fused = opcode.withDoubleConstant {
      let operand = try ready(left)
      let register = try destination ?? allocate(.raw)
      emit(fused, register.index, operand.index, 0, constant.bits)
      return Value(register: register, isTemporary: true)
    }
    if let constant = left.doubleLiteral, opcode == .doubleAdd || opcode == .doubleMultiply,
      let fused = opcode.withDoubleConstant
    {
      let operand = try ready(right)
      let register = try destination ?? allocate(.raw)
      emit(fused, register.index, operand.index, 0, constant.bits)
      return Value(register: register, isTemporary: true)
    }
    let leftValue = try copiedIfChanged(left, by: right)
    let rightValue = try ready(right)
    let register = try destination ?? allocate(.raw)
    emit(
      opcode, register.index, isSwapped ? rightValue.index : leftValue.index,
      isSwapped ? leftValue.index : rightValue.index)
    return Value(register: register, isTemporary: true)
  }

  /// `x += y` of numbers: the operation without a call.
  ///
  /// - Returns: Whether the operator was one of these.
  func compoundAssignment(_ declaration: FunctionDeclaration, _ arguments: [Argument]) throws
    -> Bool
  {
    guard declaration.kind == .operatorFunction, declaration.module == .standardLibrary,
      declaration.name.count > 1, declaration.name.last == "=", arguments.count == 2,
      declaration.parameters.first?.isInout == true, let owner = declaration.owner,
      case .raw = owner.representation, case .body = machine.implementation(of: declaration),
      let opcode = arithmetic(String(declaration.name.dropLast()), of: owner),
      type(of: arguments[1]) == type(of: arguments[0])
    else { return false }
    let access = try changed(arguments[0])
    let written = withLiteral(arguments[1])
    let operand =
      written.isLiteralNumber
      ? written : Argument.ready(try ready(arguments[1]), type(of: arguments[1]))
    if opcode == .intAdd, try addToEntry(access, operand) { return true }
    let settled = try settled(access)
    if case .register(let register) = settled {
      let current = Value(register: register, isTemporary: false)
      _ = try binary(
        opcode, isSwapped: false, .ready(current, type(of: arguments[0])), operand, into: register)
    } else {
      let current = try read(settled)
      let result = try binary(
        opcode, isSwapped: false, .ready(current, type(of: arguments[0])), operand, into: nil)
      try write(result, to: settled)
    }
    return true
  }

  /// The instruction of a type's binary operator.
  private func arithmetic(_ name: String, of owner: NominalDeclaration) -> Opcode? {
    for case let function as FunctionDeclaration in owner.members(named: name)
    where function.parameters.count == 2
      && function.parameters.allSatisfy({ $0.type == owner.selfType })
    {
      if case .intrinsic(let name) = machine.implementation(of: function),
        case .binary(let opcode, isSwapped: false) = Intrinsic.byName[name]
      {
        return opcode
      }
    }
    return nil
  }

  /// Emits a jump that compares by itself, if the condition is a comparison of numbers.
  func branchOnComparison(_ condition: TypedExpression, jumpIf expected: Bool, to target: Label)
    throws -> Bool
  {
    guard case .call(let reference, let receiver, let arguments) = condition.kind,
      case .intrinsic(let name) = machine.implementation(of: resolved(reference).declaration)
    else { return false }
    if name == "Bool.not" {
      guard
        let operand = (receiver.flatMap { reference.declaration.isStatic ? nil : $0 })
          ?? arguments.first
      else { return false }
      if expected {
        try branch(operand, ifFalse: target)
      } else {
        try branch(operand, ifTrue: target)
      }
      return true
    }
    guard let fused = FusedComparison.byName[name], arguments.count == 2 else { return false }
    if let fusedConstant = fused.constant,
      let constant = withLiteral(.expression(arguments[1])).literal,
      let small = Int16(exactly: constant)
    {
      let left = try value(arguments[0])
      jump(
        expected ? fusedConstant.ifTrue : fusedConstant.ifFalse, left.index, 0,
        Int(small), to: target)
      return true
    }
    let left = try copiedIfChanged(.expression(arguments[0]), by: .expression(arguments[1]))
    let right = try value(arguments[1])
    let (opcode, isSwapped) = expected ? fused.ifTrue : fused.ifFalse
    jump(
      opcode, isSwapped ? right.index : left.index, isSwapped ? left.index : right.index,
      to: target)
    return true
  }

  /// The declaration that a call of a requirement leads to for a concrete type.
  func resolved(_ reference: FunctionReference) -> FunctionReference {
    let substitutions = reference.substitutions.mapValues(concrete)
    guard let requirements = reference.declaration.owner, requirements.kind == .protocol,
      let parameter = requirements.selfParameter, let selfType = substitutions[parameter],
      !selfType.isExistential
    else { return reference }
    let reference = FunctionReference(
      reference.declaration, substitutions: substitutions, dispatch: reference.dispatch)
    return machine.witness(reference, in: selfType) ?? reference
  }
}

extension Intrinsic {
  fileprivate var isCount: Bool {
    if case .arrayCount = self { return true }
    return false
  }
}

extension Argument {
  /// The value of an `Int` literal.
  var literal: Int? {
    guard case .expression(let expression) = self,
      case .integerLiteral(let value) = expression.kind,
      expression.type.isStandard("Int")
    else { return nil }
    return value
  }
}

extension Argument {
  /// Whether it is a literal of type `Int` or `Double`.
  var isLiteralNumber: Bool { literal != nil || doubleLiteral != nil }

  /// The value of a `Double` literal.
  var doubleLiteral: Double? {
    guard case .expression(let expression) = self, expression.type.isStandard("Double") else {
      return nil
    }
    switch expression.kind {
    case .floatingLiteral(let value): return value
    case .integerLiteral(let value): return Double(value)
    default: return nil
    }
  }
}

extension Opcode {
  /// The instruction on a `Double` with a constant on the right.
  fileprivate var withDoubleConstant: Opcode? {
    switch self {
    case .doubleAdd: return .doubleAddConstant
    case .doubleSubtract: return .doubleSubtractConstant
    case .doubleMultiply: return .doubleMultiplyConstant
    case .doubleDivide: return .doubleDivideConstant
    default: return nil
    }
  }

  /// The instruction with a constant on the right, where there is one that fails in no other way.
  fileprivate func withConstant(_ constant: Int) -> (Opcode, Int)? {
    switch self {
    // With a constant below 0 the machine would say `x - 1` for `x + -1`.
    case .intAdd: return constant < 0 ? nil : (.intAddConstant, constant)
    case .intSubtract: return constant < 0 ? nil : (.intAddConstant, -constant)
    case .intMultiply: return (.intMultiplyConstant, constant)
    case .intDivide: return constant == 0 || constant == -1 ? nil : (.intDivideConstant, constant)
    case .intRemainder:
      return constant == 0 || constant == -1 ? nil : (.intRemainderConstant, constant)
    default: return nil
    }
  }
}
