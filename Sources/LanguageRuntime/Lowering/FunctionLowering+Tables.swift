internal import LanguageChecker

/// `dictionary[key]` or `dictionary[key, default: value]`: its parts are evaluated, but the key is not looked for yet.
struct Lookup {
  let base: Access
  let baseType: StaticType
  let key: Value
  /// The dictionary's type at run time.
  let table: TypeDescriptor
  let layout: HashTable.Layout
  let valueType: StaticType
  /// What stands behind `default:`.
  let fallback: TypedExpression?
  var bank: Bank { layout.valuesAreObjects ? .object : .raw }
}

/// Dictionaries and sets.
extension FunctionLowering {
  // MARK: Places

  /// The lookup that a subscript of a dictionary is; `nil` for other subscripts.
  func lookup(
    _ getter: FunctionReference, _ base: Access, _ baseType: StaticType, key: Value,
    fallback: TypedExpression?
  ) -> Access? {
    let table = machine.descriptor(of: baseType)
    guard case .dictionary(_, let value) = table.shape, let layout = table.tableLayout else {
      return nil
    }
    return .lookup(
      Lookup(
        base: base, baseType: baseType, key: key, table: table, layout: layout,
        valueType: value.type, fallback: fallback))
  }

  /// Whether a subscript is one of a dictionary's keys.
  func isLookup(_ getter: FunctionReference) -> Bool {
    guard case .intrinsic(let name) = machine.implementation(of: getter.declaration) else {
      return false
    }
    return name == "Dictionary.value" || name == "Dictionary.valueOrDefault"
  }

  /// The lookup that an expression reads; evaluates what it depends on.
  func lookup(_ expression: TypedExpression, forWriting: Bool = false) throws -> Lookup? {
    guard case .load(let place) = expression.kind,
      case .subscript(_, let getter, _, let arguments) = place, arguments.count == 1,
      isLookup(getter), case .lookup(let lookup) = try access(place, forWriting: forWriting)
    else { return nil }
    return lookup
  }

  // MARK: Finding

  /// The bare pointer to a table, which stays while a key is looked for and its value is read.
  private func lentTable(_ base: Access, _ layout: HashTable.Layout) throws -> Int {
    func lend(_ object: Int) throws -> Int {
      let pointer = try allocate(.raw)
      emit(.lendRegister, pointer.index, object)
      return pointer.index
    }
    // Comparing keys may run code that lets go of the table.
    if layout.keys == .other { return try lend(copied(try read(base)).index) }
    switch try lent(base) {
    case .pointer(let pointer): return pointer
    case .object(let object): return try lend(object)
    }
  }

  /// Looks for a key: the table's bare pointer, and the entry or -1.
  private func find(_ lookup: Lookup) throws -> (table: Int, entry: Register) {
    let table = try lentTable(lookup.base, lookup.layout)
    let entry = try allocate(.raw)
    emit(
      lookup.key.bank == .raw ? .findRawKey : .findObjectKey, entry.index, table, lookup.key.index,
      machine.address(of: lookup.table))
    return (table, entry)
  }

  /// The same before a change: nothing else holds the table then, so that it is changed where it stands.
  private func findBeforeChange(_ lookup: Lookup) throws -> Register {
    let entry = try allocate(.raw)
    try freeingTemporaries {
      move(Value(register: try find(lookup).entry, isTemporary: true), to: entry)
    }
    return entry
  }

  private func value(
    of entry: Register, in table: Int, _ bank: Bank, into destination: Register? = nil
  ) throws -> Value {
    let register = try destination ?? allocate(bank)
    emit(bank == .raw ? .entryRaw : .entryObject, register.index, table, entry.index)
    return Value(register: register, isTemporary: true)
  }

  private func failIfMissing(_ entry: Register) {
    let found = Label()
    jump(.jumpIntGreaterEqualConstant, entry.index, to: found)
    emit(.fail, 0, 0, 0, machine.address(of: FailureBox(.unexpectedNil)))
    place(found)
  }

  // MARK: Reading

  /// The value of `dictionary[key]` as it stands, if there is one.
  func unwrapped(_ lookup: Lookup, into destination: Register? = nil, orJumpTo missing: Label)
    throws -> Value
  {
    let (table, entry) = try find(lookup)
    jump(.jumpIntLessConstant, entry.index, to: missing)
    return try value(of: entry, in: table, lookup.bank, into: destination)
  }

  /// The value of `dictionary[key]!`.
  func forceUnwrapped(_ lookup: Lookup, into destination: Register? = nil) throws -> Value {
    let (table, entry) = try find(lookup)
    failIfMissing(entry)
    return try value(of: entry, in: table, lookup.bank, into: destination)
  }

  /// The object that is the value of `dictionary[key]!`, without counting it.
  func lentValue(_ lookup: Lookup) throws -> Lent {
    let (table, entry) = try find(lookup)
    failIfMissing(entry)
    let pointer = try allocate(.raw)
    emit(.lendEntry, pointer.index, table, entry.index)
    return .pointer(pointer.index)
  }

  func read(_ lookup: Lookup, into destination: Register?) throws -> Value {
    let missing = Label()
    let end = Label()
    let result = try allocate(lookup.fallback == nil ? .object : lookup.bank)
    try freeingTemporaries {
      let found = try unwrapped(lookup, orJumpTo: missing)
      if lookup.fallback == nil {
        move(try wrap(found, lookup.valueType), to: result)
      } else {
        move(found, to: result)
      }
      jump(to: end)
      place(missing)
      if let fallback = lookup.fallback {
        try freeingTemporaries { try self.fallback(fallback, lookup.valueType, into: result) }
      } else {
        emit(.clearObject, result.index)
      }
      place(end)
    }
    return Value(register: result, isTemporary: true)
  }

  /// Evaluates what stands behind `default:`, an autoclosure.
  private func fallback(_ expression: TypedExpression, _ type: StaticType, into result: Register)
    throws
  {
    if let inner = expression.autoclosureBody {
      _ = try value(inner, into: result)
      return
    }
    let made = try callClosure(
      try value(expression), arguments: [], isInout: [], result: type, canThrow: false)
    if let made { move(made, to: result) }
  }

  // MARK: Changing

  /// The value of a key as a place: the entry is looked for now, and made with the default if there is none.
  func settled(_ access: Access) throws -> Access {
    switch access {
    case .lookup(let lookup) where lookup.fallback != nil:
      return try settledEntry(lookup)
    case .wrapped(.lookup(let lookup), _):
      let base = try settled(lookup.base)
      let entry = try findBeforeChange(lookup)
      failIfMissing(entry)
      return .entry(base, entry: entry, lookup.bank)
    case .wrapped(let base, let type): return .wrapped(try settled(base), type)
    case .field(let base, let slot, let bank):
      return .field(try settled(base), slot: slot, bank)
    case .element(let base, let index, let bank):
      return .element(try settled(base), index: index, bank)
    case .entry(let base, let entry, let bank):
      return .entry(try settled(base), entry: entry, bank)
    default: return access
    }
  }

  private func settledEntry(_ lookup: Lookup) throws -> Access {
    let base = try settled(lookup.base)
    let found = Label()
    let entry = try allocate(.raw)
    try freeingTemporaries {
      move(Value(register: try findBeforeChange(lookup), isTemporary: true), to: entry)
      jump(.jumpIntGreaterEqualConstant, entry.index, to: found)
      let value = try temporary(lookup.bank)
      if let expression = lookup.fallback {
        try fallback(expression, lookup.valueType, into: value.register)
      }
      try insert(lookup, base, value, entry)
    }
    place(found)
    return .entry(base, entry: entry, lookup.bank)
  }

  /// Gives a key a value.
  private func insert(_ lookup: Lookup, _ base: Access, _ value: Value, _ entry: Register) throws {
    let (table, close) = try open(base)
    let place = emit(
      lookup.key.bank == .raw ? .placeRawKey : .placeObjectKey, entry.index, table.index,
      lookup.key.index, machine.address(of: lookup.table))
    emit(
      lookup.bank == .raw ? .setEntryRaw : .setEntryObject, table.index, entry.index, value.index)
    try putBack(after: place, close)
  }

  /// `dictionary[key] = value`, where the value is no optional.
  func write(_ value: Value, to lookup: Lookup) throws {
    let entry = try allocate(.raw)
    try insert(lookup, lookup.base, try owned(value), entry)
  }

  /// `dictionary[key] = nil`
  func remove(_ lookup: Lookup) throws {
    let end = Label()
    let entry = try findBeforeChange(lookup)
    jump(.jumpIntLessConstant, entry.index, to: end)
    let (table, close) = try open(lookup.base)
    emit(.removeEntry, table.index, entry.index)
    try close()
    place(end)
  }

  /// `dictionary[key] = optional`
  func writeOptional(_ value: Value, to lookup: Lookup) throws {
    let isNil = Label()
    let end = Label()
    jump(.jumpIfNil, value.index, to: isNil)
    try write(try unwrap(value, lookup.valueType), to: lookup)
    jump(to: end)
    place(isNil)
    try remove(lookup)
    place(end)
  }

  /// `dictionary[key]?.change()`: the value is changed where it stands.
  ///
  /// - Returns: How to put it back.
  func openValue(_ lookup: Lookup, orJumpTo missing: Label) throws -> (
    Value, close: () throws -> Void
  ) {
    let entry = try findBeforeChange(lookup)
    jump(.jumpIntLessConstant, entry.index, to: missing)
    let access = Access.entry(lookup.base, entry: entry, lookup.bank)
    if lookup.bank == .raw {
      let value = try read(access)
      return (value, { try self.write(value, to: access) })
    }
    let (register, close) = try open(access)
    return (Value(register: register, isTemporary: true), close)
  }

  /// `counts[key, default: 0] += 1` in one instruction.
  func addToEntry(_ access: Access, _ amount: Argument) throws -> Bool {
    guard case .lookup(let lookup) = access, let fallback = lookup.fallback,
      let constant = (fallback.autoclosureBody.map { Argument.expression($0) })?.literal,
      [.integer, .text, .fields].contains(lookup.layout.keys),
      case .int = lookup.layout.value?.shape
    else { return false }
    let amount = try ready(amount)
    let (table, close) = try open(try settled(lookup.base))
    let add = emit(
      lookup.key.bank == .raw ? .addToRawEntry : .addToObjectEntry, table.index, lookup.key.index,
      amount.index, constant)
    try putBack(after: add, close)
    return true
  }

  /// `set.insert(x)` whose result nobody looks at: without making that.
  func insertIntoSet(_ expression: TypedExpression) throws -> Bool {
    guard case .call(let reference, let receiver?, let arguments) = expression.kind,
      reference.declaration.name == "insert", arguments.count == 1,
      reference.declaration.parameters.first?.label == nil,
      reference.declaration.module == .standardLibrary, reference.declaration.owner?.name == "Set"
    else { return false }
    _ = try lowerTableIntrinsic(
      "Table.insert", [.expression(receiver), .expression(arguments[0])], type: .void, into: nil)
    return true
  }

  // MARK: Loops

  /// What a loop sees of the entries of a table.
  enum TablePart { case entries, keys, values }

  /// The layout of the dictionary whose keys or values a type is.
  func tableView(_ type: StaticType) -> (HashTable.Layout, TablePart)? {
    let isKeys = type.isStandard("_DictionaryKeys")
    guard isKeys || type.isStandard("_DictionaryValues"),
      case .structure(let fields) = machine.descriptor(of: type).shape,
      let layout = fields.fields.first?.descriptor.tableLayout
    else { return nil }
    return (layout, isKeys ? .keys : .values)
  }

  /// Goes over the entries of a dictionary or set.
  func lowerTable(
    _ pattern: TypedPattern, _ expression: TypedExpression, _ layout: HashTable.Layout,
    _ visible: TablePart, _ element: StaticType, _ target: JumpTarget, _ next: Label, _ end: Label,
    body: () throws -> Void
  ) throws {
    let table = try allocate(.object)
    scopes[scopes.count - 1].objectRegisters.append(table.index)
    if visible == .entries {
      _ = try value(expression, into: table)
    } else {
      // Keys and values are a struct around their dictionary.
      move(try read(.field(.value(try value(expression)), slot: 0, .object)), to: table)
    }
    let position = try constant(0)
    let entry = try allocate(.raw)
    let pointer = try allocate(.raw)
    emit(.lendRegister, pointer.index, table.index)
    place(next)
    loops[target] = LoopTargets(
      breakLabel: end, continueLabel: next, depth: scopes.count, isBackward: true)
    try scope {
      for variable in pattern.variables { try declare(variable) }
      jump(.nextEntry, entry.index, table.index, position.index, to: end)
      let skip = Label()
      func part(_ isKey: Bool, _ pattern: TypedPattern, _ descriptor: TypeDescriptor) throws {
        if case .any = pattern { return }
        let opcode: Opcode =
          descriptor.isRaw
          ? isKey ? .entryKeyRaw : .entryRaw : isKey ? .entryKeyObject : .entryObject
        if case .variable(let variable) = pattern,
          case .register(let register) = locations[variable]
        {
          emit(opcode, register.index, pointer.index, entry.index)
          return
        }
        let register = try allocate(descriptor.isRaw ? .raw : .object)
        if !descriptor.isRaw { scopes[scopes.count - 1].objectRegisters.append(register.index) }
        emit(opcode, register.index, pointer.index, entry.index)
        try match(
          pattern, Value(register: register, isTemporary: false), descriptor.type, orJumpTo: skip)
      }
      if visible == .values, let value = layout.value {
        try part(false, pattern, value)
      } else if visible == .entries, let value = layout.value {
        if case .tuple(let parts) = pattern, parts.count == 2 {
          try part(true, parts[0], layout.key)
          try part(false, parts[1], value)
        } else if case .any = pattern {
        } else {
          let pair = try self.pair(of: entry, pointer.index, layout, value, element)
          try match(pattern, pair, element, orJumpTo: skip)
        }
      } else {
        try part(true, pattern, layout.key)
      }
      try body()
      place(skip)
    }
    jump(.jumpBack, to: next)
  }

  /// `(key: …, value: …)` of an entry.
  private func pair(
    of entry: Register, _ table: Int, _ layout: HashTable.Layout, _ value: TypeDescriptor,
    _ type: StaticType
  ) throws -> Value {
    let fields = try tupleLayout(type)
    let key = try allocate(layout.key.isRaw ? .raw : .object)
    emit(layout.key.isRaw ? .entryKeyRaw : .entryKeyObject, key.index, table, entry.index)
    let value = try self.value(of: entry, in: table, value.isRaw ? .raw : .object)
    let pair = try temporary(.object)
    scopes[scopes.count - 1].objectRegisters.append(pair.index)
    emit(.makeAggregate, pair.index, fields.rawCount, fields.objectCount)
    for (field, part) in zip(fields.fields, [key, value.register]) {
      emit(
        part.bank == .raw ? .putFieldRaw : .putFieldObject, pair.index, part.index, 0, field.slot)
    }
    return pair.borrowed
  }

  // MARK: Intrinsics

  /// Operations that the prelude's bodies use.
  func lowerTableIntrinsic(
    _ name: String, _ arguments: [Argument], type: StaticType, into destination: Register?
  ) throws -> Value? {
    if name == "Table.empty" {
      let register = try destination ?? allocate(.object)
      emit(.makeTable, register.index, 0, 0, machine.address(of: machine.descriptor(of: type)))
      return Value(register: register, isTemporary: true)
    }
    guard let receiver = arguments.first,
      let layout = machine.descriptor(of: self.type(of: receiver)).tableLayout
    else { throw RuntimeFailure.inconsistent("\(name) without a table") }
    let table = machine.descriptor(of: self.type(of: receiver))
    func argument(_ index: Int) throws -> Argument {
      guard arguments.indices.contains(index) else {
        throw RuntimeFailure.inconsistent("\(name) without its operand")
      }
      return arguments[index]
    }
    switch name {
    case "Dictionary.value", "Dictionary.valueOrDefault":
      let key = try copied(ready(argument(1)))
      var fallback: TypedExpression?
      if arguments.count > 2, case .expression(let expression) = arguments[2] {
        fallback = expression
      } else if arguments.count > 2 {
        throw RuntimeFailure.notAvailable("this use of 'subscript(_:default:)'")
      }
      return try read(
        Lookup(
          base: try looked(at: receiver), baseType: self.type(of: receiver), key: key,
          table: table, layout: layout, valueType: layout.value?.type ?? .void, fallback: fallback),
        into: destination)
    case "Table.count":
      let pointer = try lentTable(looked(at: receiver), layout)
      let register = try destination ?? allocate(.raw)
      emit(.tableCount, register.index, pointer)
      return Value(register: register, isTemporary: true)
    case "Table.find":
      let key = try ready(argument(1))
      let pointer = try lentTable(looked(at: receiver), layout)
      let register = try destination ?? allocate(.raw)
      emit(
        key.bank == .raw ? .findRawKey : .findObjectKey, register.index, pointer, key.index,
        machine.address(of: table))
      return Value(register: register, isTemporary: true)
    case "Table.next", "Table.key", "Table.value":
      let index = try ready(argument(1))
      let pointer = try lentTable(looked(at: receiver), layout)
      let register = try destination ?? allocate(bank(type) ?? .object)
      let isRaw = register.bank == .raw
      let opcode: Opcode =
        name == "Table.next"
        ? .nextIndex
        : name == "Table.key"
          ? isRaw ? .entryKeyRaw : .entryKeyObject : isRaw ? .entryRaw : .entryObject
      emit(opcode, register.index, pointer, index.index)
      return Value(register: register, isTemporary: true)
    case "Table.set", "Table.insert":
      let key = try copied(ready(argument(1)))
      let value = arguments.count > 2 ? try owned(ready(argument(2))) : nil
      let entry = try allocate(.raw)
      let (object, close) = try open(try changed(receiver))
      let place = emit(
        key.bank == .raw ? .placeRawKey : .placeObjectKey, entry.index, object.index, key.index,
        machine.address(of: table))
      if let value {
        emit(
          value.bank == .raw ? .setEntryRaw : .setEntryObject, object.index, entry.index,
          value.index)
      }
      try putBack(after: place, close)
      return nil
    case "Table.setValue":
      let entry = try copied(ready(argument(1)))
      let value = try owned(ready(argument(2)))
      let access = Access.entry(try changed(receiver), entry: entry.register, value.bank)
      try write(value, to: access)
      return nil
    case "Table.remove", "Table.reserve":
      let operand = try copied(ready(argument(1)))
      let (object, close) = try open(try changed(receiver))
      let step = emit(
        name == "Table.remove" ? .removeEntry : .reserveTable, object.index, operand.index)
      try putBack(after: step, close)
      return nil
    default: throw RuntimeFailure.notAvailable(name)
    }
  }
}

extension TypedExpression {
  /// The expression that an autoclosure consists of.
  var autoclosureBody: TypedExpression? {
    guard case .closure(let closure) = kind, closure.parameters.isEmpty,
      closure.captureList.isEmpty, closure.body.statements.count == 1
    else { return nil }
    switch closure.body.statements[0].kind {
    case .return(let value?): return value
    case .expression(let value): return value
    default: return nil
    }
  }
}
