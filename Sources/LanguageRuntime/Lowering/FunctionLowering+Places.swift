internal import LanguageChecker

/// A place whose indices, arguments and objects are evaluated, so that it can be read and written.
indirect enum Access {
  case register(Register)
  /// A session variable seen from a function.
  case global(Register)
  /// In a box, which an object register holds.
  case box(Int, Bank)
  /// A field of a struct or tuple.
  case field(Access, slot: Int, Bank)
  /// A field of an instance, which an object register holds.
  case instanceField(Int, slot: Int, Bank)
  case element(Access, index: Register, Bank)
  /// The value of an entry of a dictionary.
  case entry(Access, entry: Register, Bank)
  /// The value of a key that is looked for when it is read or changed.
  case lookup(Lookup)
  /// A property or subscript without storage.
  case accessors(Accessors)
  /// The value of an optional.
  case wrapped(Access, StaticType)
  case observed(Access, VariableDeclaration, owner: Access, [GenericParameter: StaticType])
  /// A stored property that is made on first use.
  case lazy(Access, VariableDeclaration, owner: Access, [GenericParameter: StaticType])
  /// A variable that does not keep its object alive.
  case weak(Access, Ownership)
  case value(Value)
  case discard(Bank?)

  struct Accessors {
    let base: Access?
    let baseType: StaticType?
    let getter: FunctionReference
    let setter: FunctionReference?
    let arguments: [(value: Value, type: StaticType)]
    let type: StaticType
  }
}

extension FunctionLowering {
  // MARK: Evaluating what a place depends on

  /// - Parameter forWriting: whether the place is to be changed.
  func access(_ place: Place, forWriting: Bool) throws -> Access {
    switch place {
    case .variable(let variable): return try access(variable)
    case .property(let base, let variable, let replacements):
      return try propertyAccess(base, variable, replacements, forWriting: forWriting)
    case .subscript(let base, let getter, let setter, let arguments):
      return try subscriptAccess(base, getter, setter, arguments, forWriting: forWriting)
    case .tupleElement(.variable(let variable), let index) where part(index, of: variable) != nil:
      return .register(part(index, of: variable) ?? Register(bank: .raw, index: 0))
    case .tupleElement(let base, let index):
      let layout = try tupleLayout(placeType(base))
      guard layout.fields.indices.contains(index) else {
        throw RuntimeFailure.inconsistent("a tuple element \(index)")
      }
      let field = layout.fields[index]
      return .field(
        try access(base, forWriting: forWriting), slot: field.slot,
        field.descriptor.isRaw ? .raw : .object)
    case .forceUnwrap(let base):
      let type = try placeType(base)
      guard let wrapped = type.optionalObject else {
        throw RuntimeFailure.inconsistent("a '!' behind \(type)")
      }
      return .wrapped(try access(base, forWriting: forWriting), wrapped)
    case .value(let expression):
      return try access(expression)
    case .discard: return .discard(nil)
    }
  }

  private func access(_ expression: TypedExpression) throws -> Access {
    if case .load(let place) = expression.kind { return try access(place, forWriting: false) }
    guard let value = try lower(expression) else {
      throw RuntimeFailure.notAvailable("a member of '()'")
    }
    return .value(value)
  }

  func access(_ variable: VariableDeclaration) throws -> Access {
    let access: Access
    switch try location(of: variable) {
    case .register(let register): access = .register(register)
    case .box(let register, let bank): access = .box(register, bank)
    case .global(let register): access = isTopLevel ? .register(register) : .global(register)
    case .function(let known): access = .value(try object(of: known))
    case .literal(let expression): access = .value(try value(expression))
    case .tuple(let parts): access = .value(try tuple(parts, of: concrete(variable.type)))
    }
    return variable.ownership == .strong ? access : .weak(access, variable.ownership)
  }

  /// Where a variable is; gives session variables and static properties their place on first use.
  func location(of variable: VariableDeclaration) throws -> Location {
    if let known = locations[variable] { return known }
    switch variable.storage {
    case .global:
      return .global(try machine.global(variable, concrete(variable.type)))
    case .static:
      return .global(try lowerStatic(variable))
    case .local:
      if case .metatype(let type) = variable.type {
        // `self` of a static method.
        let register = try allocate(.object)
        emit(.loadObject, register.index, 0, 0, machine.address(of: descriptor(type)))
        return .register(register)
      }
      throw RuntimeFailure.inconsistent("the variable '\(variable.name)' has no place")
    case .stored, .computed:
      throw RuntimeFailure.inconsistent("the property '\(variable.name)' without its owner")
    }
  }

  private func propertyAccess(
    _ base: Place, _ property: VariableDeclaration, _ replacements: [GenericParameter: StaticType],
    forWriting: Bool
  ) throws -> Access {
    var variable = property
    var replacements = replacements.mapValues(concrete)
    var baseType = try placeType(base)
    if variable.isStatic, case .metatype(let type) = baseType { baseType = type }
    if variable.owner?.kind == .protocol, !baseType.isExistential {
      if let (witness, found) = variable.witness(in: baseType) {
        variable = witness
        replacements.merge(found.mapValues(concrete)) { _, new in new }
      }
    }
    switch variable.storage {
    case .stored(let index):
      guard let owner = variable.owner else {
        throw RuntimeFailure.inconsistent("the property '\(variable.name)' without its type")
      }
      if owner.representation == .native {
        throw RuntimeFailure.notAvailable("the stored property '\(variable.name)'")
      }
      let isReference = owner.isReference
      let field = try machine.field(index, of: owner, in: baseType)
      let bank: Bank = field.descriptor.isRaw ? .raw : .object
      let ownerAccess: Access
      let result: Access
      if isReference {
        let object = try read(try access(base, forWriting: false))
        ownerAccess = .value(object)
        result = .instanceField(object.index, slot: field.slot, bank)
      } else {
        ownerAccess = try access(base, forWriting: forWriting)
        result = .field(ownerAccess, slot: field.slot, bank)
      }
      if variable.ownership != .strong { return .weak(result, variable.ownership) }
      if variable.isLazy { return .lazy(result, variable, owner: ownerAccess, replacements) }
      if forWriting, variable.willSet != nil || variable.didSet != nil,
        !isInsideObserver(of: variable)
      {
        return .observed(result, variable, owner: ownerAccess, replacements)
      }
      return result
    case .computed(let getter, let setter):
      let isClass = variable.owner?.kind == .class && !variable.isStatic && !isSuper(base)
      let isRequirement = variable.owner?.kind == .protocol && baseType.isExistential
      let dispatch: FunctionReference.Dispatch =
        isClass ? .virtual : isRequirement ? .witness : .direct
      let baseAccess =
        variable.isStatic
        ? nil : try access(base, forWriting: forWriting && !(setter?.owner?.isReference ?? false))
      return .accessors(
        .init(
          base: baseAccess, baseType: baseType,
          getter: FunctionReference(getter, substitutions: replacements, dispatch: dispatch),
          setter: setter.map {
            FunctionReference($0, substitutions: replacements, dispatch: dispatch)
          }, arguments: [], type: concrete(variable.type.substituting(replacements))))
    case .static, .global, .local:
      return try access(variable)
    }
  }

  /// Whether a place is `super`, through which methods are called without looking for overrides.
  private func isSuper(_ place: Place) -> Bool {
    if case .value(let expression) = place, case .upcast(let inner) = expression.kind,
      case .load(.variable(let variable)) = inner.kind
    {
      return variable.name == "self"
    }
    return false
  }

  /// An observer that assigns to its own property does not call itself; neither does an initializer.
  private func isInsideObserver(of variable: VariableDeclaration) -> Bool {
    guard let declaration else { return false }
    return declaration === variable.willSet || declaration === variable.didSet
      || declaration.kind == .initializer && declaration.owner === variable.owner
  }

  private func subscriptAccess(
    _ base: Place, _ getter: FunctionReference, _ setter: FunctionReference?,
    _ arguments: [TypedExpression], forWriting: Bool
  ) throws -> Access {
    let baseType = try placeType(base)
    let isReference = getter.declaration.owner?.isReference ?? false
    let baseAccess =
      getter.declaration.isStatic
      ? nil : try access(base, forWriting: forWriting && !isReference)
    if case .intrinsic("Array.get") = machine.implementation(of: getter.declaration),
      let element = baseType.arrayElement, let argument = arguments.first, let baseAccess,
      let index = try lower(argument)
    {
      // The index may be a variable that changes before the element is put back.
      let isFixed = index.isTemporary || argument.loadedVariable?.isLet == true
      let stable = forWriting && !isFixed ? try copied(index) : index
      return .element(baseAccess, index: stable.register, bank(element) ?? .raw)
    }
    if let baseAccess, isLookup(getter), let argument = arguments.first {
      let key = try value(argument)
      // Nobody may change it before it is looked for.
      if let lookup = lookup(
        getter, baseAccess, baseType, key: forWriting ? try copied(key) : key,
        fallback: arguments.count > 1 ? arguments[1] : nil)
      {
        return lookup
      }
    }
    var values: [(Value, StaticType)] = []
    for argument in arguments {
      guard let value = try lower(argument) else { continue }
      values.append((forWriting ? try copied(value) : value, concrete(argument.type)))
    }
    let type = getter.declaration.result.substituting(getter.substitutions)
    return .accessors(
      .init(
        base: baseAccess, baseType: baseType, getter: getter, setter: setter, arguments: values,
        type: concrete(type)))
  }

  /// Where an element of a constant tuple is that was not put together.
  func part(_ index: Int, of variable: VariableDeclaration) -> Register? {
    guard case .tuple(let parts)? = locations[variable], parts.indices.contains(index) else {
      return nil
    }
    return parts[index]
  }

  /// A tuple of values that stand in registers.
  private func tuple(_ parts: [Register], of type: StaticType) throws -> Value {
    let layout = try tupleLayout(type)
    let result = try temporary(.object)
    emit(.makeAggregate, result.index, layout.rawCount, layout.objectCount)
    for (field, part) in zip(layout.fields, parts) {
      let value = try owned(Value(register: part, isTemporary: false))
      emit(
        value.bank == .raw ? .putFieldRaw : .putFieldObject, result.index, value.index, 0,
        field.slot)
    }
    return result
  }

  func copied(_ value: Value) throws -> Value {
    if value.isTemporary { return value }
    let copy = try temporary(value.bank)
    move(value, to: copy.register)
    return copy
  }

  // MARK: Reading

  func read(_ access: Access, into destination: Register? = nil) throws -> Value {
    switch access {
    case .register(let register): return Value(register: register, isTemporary: false)
    case .value(let value): return value
    case .global(let global):
      let register = try destination ?? allocate(global.bank)
      emit(
        global.bank == .raw ? .loadGlobalRaw : .loadGlobalObject, register.index, 0, 0,
        global.index)
      return Value(register: register, isTemporary: true)
    case .box(let box, let bank):
      return try readField(of: .object(box), slot: 0, bank, into: destination)
    case .field(let base, let slot, let bank):
      return try readField(of: lent(base), slot: slot, bank, into: destination)
    case .instanceField(let object, let slot, let bank):
      return try readField(of: .object(object), slot: slot, bank, into: destination)
    case .element(.element(let base, let row, .object), let index, .raw):
      let register: Register
      switch try lent(base) {
      case .object(let outer):
        register = try destination ?? allocate(.raw)
        emit(.nestedElementRaw, register.index, outer, row.index, index.index)
      case .pointer(let outer):
        let array = try allocate(.raw)
        emit(.lendLentElement, array.index, outer, row.index)
        register = try destination ?? allocate(.raw)
        emit(.lentElementRaw, register.index, array.index, index.index)
      }
      return Value(register: register, isTemporary: true)
    case .element(let base, let index, let bank):
      let array = try lent(base)
      let register = try destination ?? allocate(bank)
      switch array {
      case .object(let object):
        emit(bank == .raw ? .elementRaw : .elementObject, register.index, object, index.index)
      case .pointer(let pointer):
        emit(
          bank == .raw ? .lentElementRaw : .lentElementObject, register.index, pointer, index.index)
      }
      return Value(register: register, isTemporary: true)
    case .entry(let base, let entry, let bank):
      let table = try lent(base)
      let register = try destination ?? allocate(bank)
      var pointer = try allocate(.raw).index
      switch table {
      case .object(let object): emit(.lendRegister, pointer, object)
      case .pointer(let outer): pointer = outer
      }
      emit(bank == .raw ? .entryRaw : .entryObject, register.index, pointer, entry.index)
      return Value(register: register, isTemporary: true)
    case .lookup(let lookup): return try read(lookup, into: destination)
    case .wrapped(.lookup(let lookup), _) where lookup.fallback == nil:
      return try forceUnwrapped(lookup, into: destination)
    case .accessors(let accessors):
      guard let value = try callGetter(accessors) else {
        throw RuntimeFailure.notAvailable("a property of type '()'")
      }
      return value
    case .wrapped(let base, let type):
      return try unwrap(read(base), type, into: destination)
    case .observed(let inner, _, _, _): return try read(inner, into: destination)
    case .lazy(let inner, let variable, let owner, let replacements):
      return try readLazy(inner, variable, owner, replacements)
    case .weak(let inner, let ownership): return try strongReference(read(inner), ownership)
    case .discard: throw RuntimeFailure.inconsistent("'_' is read")
    }
  }

  /// An object that is only looked into: in a register of its own, or as a bare pointer that nobody counts. The pointer is good for the
  /// next few instructions, which only read.
  enum Lent {
    case object(Int)
    case pointer(Int)
  }

  func lent(_ access: Access) throws -> Lent {
    switch access {
    case .register(let register): return .object(register.index)
    case .value(let value): return .object(value.index)
    case .global(let global):
      let pointer = try allocate(.raw)
      emit(.lendGlobal, pointer.index, 0, 0, global.index)
      return .pointer(pointer.index)
    case .box(let box, .object): return try lendField(of: .object(box), slot: 0)
    case .instanceField(let object, let slot, .object):
      return try lendField(of: .object(object), slot: slot)
    case .field(let base, let slot, .object): return try lendField(of: lent(base), slot: slot)
    case .element(let base, let index, .object):
      let array = try lent(base)
      let pointer = try allocate(.raw)
      switch array {
      case .object(let object): emit(.lendElement, pointer.index, object, index.index)
      case .pointer(let outer): emit(.lendLentElement, pointer.index, outer, index.index)
      }
      return .pointer(pointer.index)
    case .wrapped(.lookup(let lookup), _) where lookup.fallback == nil && lookup.bank == .object:
      return try lentValue(lookup)
    default: return .object(try read(access).index)
    }
  }

  private func lendField(of object: Lent, slot: Int) throws -> Lent {
    let pointer = try allocate(.raw)
    switch object {
    case .object(let object): emit(.lendField, pointer.index, object, 0, slot)
    case .pointer(let outer): emit(.lendLentField, pointer.index, outer, 0, slot)
    }
    return .pointer(pointer.index)
  }

  private func readField(of object: Lent, slot: Int, _ bank: Bank, into destination: Register?)
    throws -> Value
  {
    let register = try destination ?? allocate(bank)
    switch object {
    case .object(let object):
      emit(bank == .raw ? .fieldRaw : .fieldObject, register.index, object, 0, slot)
    case .pointer(let pointer):
      emit(bank == .raw ? .lentFieldRaw : .lentFieldObject, register.index, pointer, 0, slot)
    }
    return Value(register: register, isTemporary: true)
  }

  // MARK: Writing

  /// Puts a value into a place.
  func write(_ value: Value, to access: Access) throws {
    switch access {
    case .register(let register): move(value, to: register)
    case .global(let global):
      if global.bank == .raw {
        emit(.storeGlobalRaw, value.index, 0, 0, global.index)
      } else if value.isTemporary {
        emit(.putGlobalObject, value.index, 0, 0, global.index)
      } else {
        emit(.storeGlobalObject, value.index, 0, 0, global.index)
      }
    case .box(let box, _):
      let value = try owned(value)
      emit(value.bank == .raw ? .putFieldRaw : .putFieldObject, box, value.index)
    case .instanceField(let object, let slot, _):
      let value = try owned(value)
      emit(value.bank == .raw ? .putFieldRaw : .putFieldObject, object, value.index, 0, slot)
    case .field(let base, let slot, _):
      let value = try owned(value)
      let (aggregate, close) = try open(base)
      emit(
        value.bank == .raw ? .setFieldRaw : .setFieldObject, aggregate.index, value.index, 0, slot)
      try close()
    case .element(.element(let base, let row, .object), let index, .raw):
      let (array, close) = try open(base)
      let set = emit(
        .setNestedElementRaw, array.index, row.index, index.index, value.index)
      try putBack(after: set, close)
    case .element(let base, let index, _):
      let value = try owned(value)
      let (array, close) = try open(base)
      let set = emit(
        value.bank == .raw ? .setElementRaw : .setElementObject, array.index, index.index,
        value.index)
      try putBack(after: set, close)
    case .entry(let base, let entry, _):
      let value = try owned(value)
      let (table, close) = try open(base)
      let set = emit(
        value.bank == .raw ? .setEntryRaw : .setEntryObject, table.index, entry.index, value.index)
      try putBack(after: set, close)
    case .lookup(let lookup):
      if lookup.fallback == nil {
        try writeOptional(value, to: lookup)
      } else {
        try write(value, to: lookup)
      }
    case .wrapped(.lookup(let lookup), _) where lookup.fallback == nil:
      try write(value, to: try settled(access))
    case .accessors(let accessors): try callSetter(accessors, value)
    case .wrapped(let base, let type):
      // `x! = value` needs a value to be there.
      _ = try unwrap(read(base), type)
      try write(try wrap(value, type), to: base)
    case .observed(let inner, let variable, let owner, let replacements):
      try writeObserved(value, inner, variable, owner, replacements)
    case .lazy(let inner, let variable, _, _):
      try write(try wrap(value, concrete(variable.type)), to: inner)
    case .weak(let inner, _): try write(try weakReference(to: value), to: inner)
    case .value, .discard: break
    }
  }

  // MARK: Changing in place

  /// Takes the value of a place into a register, where it can be changed without being copied, and says how to put it back.
  ///
  /// - Parameter window: the register to take it to; by default the variable's own one, if there is one.
  func open(_ access: Access, into window: Register? = nil) throws -> (
    Register, close: () throws -> Void
  ) {
    switch access {
    case .register(let register):
      guard let window else { return (register, {}) }
      move(Value(register: register, isTemporary: true), to: window)
      return (
        window, { self.move(Value(register: window, isTemporary: true), to: register) }
      )
    case .global(let global) where global.bank == .object:
      let register = try window ?? allocate(.object)
      emit(.takeGlobalObject, register.index, 0, 0, global.index)
      return (register, { self.emit(.putGlobalObject, register.index, 0, 0, global.index) })
    case .box(let box, .object):
      let register = try window ?? allocate(.object)
      emit(.pullField, register.index, box)
      return (register, { self.emit(.putFieldObject, box, register.index) })
    case .instanceField(let object, let slot, .object):
      let register = try window ?? allocate(.object)
      emit(.pullField, register.index, object, 0, slot)
      return (register, { self.emit(.putFieldObject, object, register.index, 0, slot) })
    case .field(let base, let slot, .object):
      let (aggregate, close) = try open(base)
      let register = try window ?? allocate(.object)
      emit(.takeField, register.index, aggregate.index, 0, slot)
      return (
        register,
        {
          self.emit(.setFieldObject, aggregate.index, register.index, 0, slot)
          try close()
        }
      )
    case .element(let base, let index, .object):
      let (array, close) = try open(base)
      let register = try window ?? allocate(.object)
      let take = emit(.takeElement, register.index, array.index, index.index)
      return (
        register,
        {
          self.emit(.setElementObject, array.index, index.index, register.index)
          try self.putBack(after: take, close)
        }
      )
    case .entry(let base, let entry, .object):
      let (table, close) = try open(base)
      let register = try window ?? allocate(.object)
      let take = emit(.takeEntry, register.index, table.index, entry.index)
      return (
        register,
        {
          self.emit(.setEntryObject, table.index, entry.index, register.index)
          try self.putBack(after: take, close)
        }
      )
    case .lookup(let lookup) where lookup.fallback != nil && lookup.bank == .object:
      return try open(settled(access), into: window)
    case .wrapped(.lookup(let lookup), _) where lookup.fallback == nil && lookup.bank == .object:
      return try open(settled(access), into: window)
    case .wrapped(let base, let type) where bank(type) == .object && type.optionalObject == nil:
      let (optional, close) = try open(base, into: window)
      let unwrap = emit(.unwrapObject, optional.index, optional.index)
      return (optional, { try self.putBack(after: unwrap, close) })
    case .value(let value):
      let register = try window ?? allocate(value.bank)
      move(value, to: register)
      return (register, {})
    default:
      // Read, and write back.
      let value = try read(access)
      let register = try window ?? allocate(value.bank)
      move(value, to: register)
      return (
        register, { try self.write(Value(register: register, isTemporary: true), to: access) }
      )
    }
  }

  /// Emits what puts a place back, and notes it for the case that an instruction before it fails.
  func putBack(after instruction: Int, _ close: () throws -> Void) throws {
    let start = code.count
    try close()
    if code.count > start {
      writeBacks.append(
        .init(covered: instruction..<instruction + 1, replayed: start..<code.count))
    }
  }
}

extension Access {
  /// Whether it is a variable, which can be taken out and put back without further registers.
  var isVariable: Bool {
    switch self {
    case .register, .global, .box: return true
    default: return false
    }
  }
}

extension StaticType {
  var isExistential: Bool {
    if case .existential = self { return true }
    return false
  }
}
