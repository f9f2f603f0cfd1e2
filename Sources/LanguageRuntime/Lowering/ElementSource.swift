internal import LanguageChecker

/// What a `for` loop goes over, with its parts in registers: no iterator is made, and no optional or tuple per element.
indirect enum ElementSource {
  /// The array in an object register, the position of its next element, and what the elements are.
  case array(Int, position: Int, StaticType)
  /// A part of an array: its positions are counted from `position` to `end`.
  case slice(Int, position: Int, end: Int, StaticType)
  case range(position: Int, end: Int)
  /// The same from the end to the start.
  case reversedRange(position: Int, start: Int)
  /// Three registers in a row: the next value, the end and the step.
  case stride(Int, isThrough: Bool)
  case enumerated(ElementSource, count: Int, StaticType)
  case zipped(ElementSource, ElementSource, StaticType)
}

/// An element of such a source: a value, or the elements of a tuple that was not put together.
indirect enum ElementPart {
  case value(Value, StaticType)
  case tuple([ElementPart], StaticType)
}

extension FunctionLowering {
  /// Whether a loop over values of a type needs no iterator.
  func canOpen(_ type: StaticType) -> Bool {
    if type.arrayElement != nil || type.isIntegerRange { return true }
    guard case .nominal(let declaration, let arguments) = type,
      declaration.module == .standardLibrary
    else { return false }
    switch declaration.name {
    case "ArraySlice": return true
    case "StrideTo", "StrideThrough": return arguments.first?.isStandard("Int") ?? false
    case "EnumeratedSequence", "Zip2Sequence": return arguments.allSatisfy { canOpen(concrete($0)) }
    case "ReversedCollection":
      return arguments.first.map {
        concrete($0).arrayElement != nil || concrete($0).isIntegerRange
      } ?? false
    default: return false
    }
  }

  /// Goes over the elements of a source.
  func lowerOpened(
    _ pattern: TypedPattern, _ sequence: Value, _ type: StaticType, _ element: StaticType,
    _ condition: TypedExpression?, _ body: TypedBlock, _ target: JumpTarget, _ next: Label,
    _ end: Label
  ) throws {
    guard let source = try open(sequence, type) else {
      throw RuntimeFailure.inconsistent("a loop over '\(type)'")
    }
    place(next)
    loops[target] = LoopTargets(
      breakLabel: end, continueLabel: next, depth: scopes.count, isBackward: true)
    try scope {
      for variable in pattern.variables { try declare(variable) }
      let part = try advance(source, for: pattern, orJumpTo: end)
      let skip = Label()
      try match(pattern, part, orJumpTo: skip)
      try lowerLoopBody(condition, body, next)
      place(skip)
    }
    jump(.jumpBack, to: next)
  }

  /// Puts the parts of a sequence into registers.
  private func open(_ sequence: Value, _ type: StaticType) throws -> ElementSource? {
    if let element = type.arrayElement {
      return .array(try kept(sequence), position: try constant(0).index, element)
    }
    if type.isIntegerRange {
      let (lower, upper) = try bounds(of: sequence, type)
      return .range(position: lower, end: upper)
    }
    guard case .nominal(let declaration, let arguments) = type else { return nil }
    func field(_ name: String) throws -> (Value, StaticType) {
      guard let index = declaration.storedProperties.firstIndex(where: { $0.name == name }) else {
        throw RuntimeFailure.inconsistent("'\(declaration.name)' has no '\(name)'")
      }
      let field = try machine.field(index, of: declaration, in: type)
      return (
        try read(
          .field(.value(sequence), slot: field.slot, field.descriptor.isRaw ? .raw : .object)),
        field.descriptor.type
      )
    }
    switch declaration.name {
    case "ArraySlice":
      guard let element = arguments.first else { return nil }
      return .slice(
        try kept(field("_base").0), position: try field("startIndex").0.index,
        end: try field("endIndex").0.index, concrete(element))
    case "StrideTo", "StrideThrough":
      let first = try allocate(.raw)
      let end = try allocate(.raw)
      let step = try allocate(.raw)
      move(try field("_start").0, to: first)
      move(try field("_end").0, to: end)
      move(try field("_stride").0, to: step)
      return .stride(first.index, isThrough: declaration.name == "StrideThrough")
    case "EnumeratedSequence":
      let (base, baseType) = try field("_base")
      guard let inner = try open(base, baseType) else { return nil }
      return .enumerated(inner, count: try constant(-1).index, try elementType(of: type))
    case "Zip2Sequence":
      let (left, leftType) = try field("_sequence1")
      let (right, rightType) = try field("_sequence2")
      guard let first = try open(left, leftType), let second = try open(right, rightType) else {
        return nil
      }
      return .zipped(first, second, try elementType(of: type))
    case "ReversedCollection":
      let (base, baseType) = try field("_base")
      if let element = baseType.arrayElement {
        let array = try kept(base)
        let count = try allocate(.raw)
        emit(.arrayCount, count.index, array)
        return .slice(array, position: count.index, end: -1, element)
      }
      let (lower, upper) = try bounds(of: base, baseType)
      return .reversedRange(position: upper, start: lower)
    default: return nil
    }
  }

  private func bounds(of range: Value, _ type: StaticType) throws -> (Int, Int) {
    let lower = try allocate(.raw)
    let upper = try allocate(.raw)
    emit(.fieldRaw, lower.index, range.index)
    emit(.fieldRaw, upper.index, range.index, 0, 1)
    emit(.checkRange, lower.index, upper.index, type.isStandard("ClosedRange") ? 1 : 0)
    return (lower.index, upper.index)
  }

  /// A reference that the loop holds until it ends.
  private func kept(_ value: Value) throws -> Int {
    let register = try allocate(.object)
    scopes[scopes.count - 1].objectRegisters.append(register.index)
    move(value, to: register)
    return register.index
  }

  private func elementType(of sequence: StaticType) throws -> StaticType {
    guard case .nominal(let declaration, let arguments) = sequence,
      let element = declaration.associatedType(named: "Element")
    else { throw RuntimeFailure.inconsistent("a loop over '\(sequence)'") }
    return concrete(element.substituting(declaration.replacements(for: arguments)))
  }

  /// Emits what takes the next element, or jumps if there is none.
  private func advance(
    _ source: ElementSource, for pattern: TypedPattern, orJumpTo end: Label
  ) throws -> ElementPart {
    switch source {
    case .array(let array, let position, let element):
      let register = try elementRegister(pattern, bank(element) ?? .object)
      jump(
        register.bank == .raw ? .nextRawElement : .nextObjectElement, register.index, array,
        position, to: end)
      return .value(Value(register: register, isTemporary: false), element)
    case .slice(let array, let position, let limit, let element):
      let register = try elementRegister(pattern, bank(element) ?? .object)
      let index: Int
      if limit < 0 {
        jump(.jumpIntLessEqualConstant, position, 0, 0, to: end)
        emit(.intAddConstant, position, position, 0, -1)
        index = position
      } else {
        index = try allocate(.raw).index
        jump(.nextInRange, index, limit, position, to: end)
      }
      emit(register.bank == .raw ? .elementRaw : .elementObject, register.index, array, index)
      return .value(Value(register: register, isTemporary: false), element)
    case .range(let position, let limit):
      let register = try elementRegister(pattern, .raw)
      jump(.nextInRange, register.index, limit, position, to: end)
      return .value(Value(register: register, isTemporary: false), machine.intType)
    case .reversedRange(let position, let start):
      let register = try elementRegister(pattern, .raw)
      jump(.jumpIntLessEqual, position, start, to: end)
      emit(.intAddConstant, position, position, 0, -1)
      emit(.moveRaw, register.index, position)
      return .value(Value(register: register, isTemporary: false), machine.intType)
    case .stride(let first, let isThrough):
      let register = try elementRegister(pattern, .raw)
      jump(.nextInStride, register.index, first, isThrough ? 1 : 0, to: end)
      return .value(Value(register: register, isTemporary: false), machine.intType)
    case .enumerated(let inner, let count, let type):
      let patterns = pattern.elements(2)
      let element = try advance(inner, for: patterns[1], orJumpTo: end)
      emit(.intAddConstant, count, count, 0, 1)
      let offset = Value(register: Register(bank: .raw, index: count), isTemporary: false)
      return .tuple([.value(offset, machine.intType), element], type)
    case .zipped(let left, let right, let type):
      let patterns = pattern.elements(2)
      let first = try advance(left, for: patterns[0], orJumpTo: end)
      let second = try advance(right, for: patterns[1], orJumpTo: end)
      return .tuple([first, second], type)
    }
  }

  /// Where an element is put: into the variable that it is for, if that has a register.
  private func elementRegister(_ pattern: TypedPattern, _ bank: Bank) throws -> Register {
    if case .variable(let variable) = pattern, case .register(let register)? = locations[variable],
      register.bank == bank
    {
      return register
    }
    let register = try allocate(bank)
    if bank == .object { scopes[scopes.count - 1].objectRegisters.append(register.index) }
    return register
  }

  /// Binds a pattern's variables to an element, or jumps if it does not fit.
  private func match(_ pattern: TypedPattern, _ part: ElementPart, orJumpTo target: Label) throws {
    switch (pattern, part) {
    case (.any, _): break
    case (.tuple(let patterns), .tuple(let parts, _)) where patterns.count == parts.count:
      for (pattern, part) in zip(patterns, parts) { try match(pattern, part, orJumpTo: target) }
    case (.variable(let variable), .value(let value, _)):
      if case .register(let register)? = locations[variable], register == value.register { break }
      try match(pattern, value, part.type, orJumpTo: target)
    case (.variable(let variable), .tuple(let parts, _)) where variable.isLet:
      var registers: [Register] = []
      for part in parts { registers.append(try whole(part).register) }
      locations[variable] = .tuple(registers)
    default:
      let value = try whole(part)
      try match(pattern, value, part.type, orJumpTo: target)
    }
  }

  /// An element as one value.
  private func whole(_ part: ElementPart) throws -> Value {
    switch part {
    case .value(let value, _): return value
    case .tuple(let parts, let type):
      let layout = try tupleLayout(type)
      var values: [(Field, Value)] = []
      for (field, part) in zip(layout.fields, parts) {
        values.append((field, try owned(try whole(part))))
      }
      let result = try allocate(.object)
      scopes[scopes.count - 1].objectRegisters.append(result.index)
      emit(.makeAggregate, result.index, layout.rawCount, layout.objectCount)
      for (field, value) in values {
        emit(
          value.bank == .raw ? .putFieldRaw : .putFieldObject, result.index, value.index, 0,
          field.slot)
      }
      return Value(register: result, isTemporary: false)
    }
  }
}

extension ElementPart {
  fileprivate var type: StaticType {
    switch self {
    case .value(_, let type), .tuple(_, let type): return type
    }
  }
}

extension TypedPattern {
  /// The patterns of a tuple's elements, if it takes the tuple apart.
  fileprivate func elements(_ count: Int) -> [TypedPattern] {
    if case .tuple(let patterns) = self, patterns.count == count { return patterns }
    return [TypedPattern](repeating: .any, count: count)
  }
}
