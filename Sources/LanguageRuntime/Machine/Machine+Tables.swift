/// Dictionaries and sets: what the loop does not do itself.
extension Machine {
  /// The entry of a key; -1 if there is none. For keys of other types this may run code of a cell.
  func find(_ key: Slot, in table: HashTable, _ type: TypeDescriptor) throws -> Int {
    try entry(of: key, in: table, type).entry
  }

  /// The same, with the key's hash in the table.
  private func entry(of key: Slot, in table: HashTable, _ type: TypeDescriptor) throws -> (
    entry: Int, hash: Int
  ) {
    let fields = table.fields
    let hash: Int
    switch fields.pointee.keys {
    case .integer:
      return (fields.pointee.find(integer: key.raw), HashTable.Fields.spread(key.raw))
    case .double:
      let value = Double(bits: key.raw)
      hash = HashTable.Fields.spread(value == 0 ? 0 : key.raw)
      return (fields.pointee.find(hash) { Double(bits: $0) == value }, hash)
    case .float:
      let value = Float(bits: key.raw)
      hash = HashTable.Fields.spread(value == 0 ? 0 : key.raw)
      return (fields.pointee.find(hash) { Float(bits: $0) == value }, hash)
    case .character:
      hash = HashTable.Fields.spread(Character.hash(key.raw))
      return (fields.pointee.find(hash) { Character.areEqual($0, key.raw) }, hash)
    case .text:
      guard let text = key.object as? TextObject else { throw RuntimeFailure.notInitialized }
      hash = HashTable.Fields.spread(text.hashNumber)
      return (fields.pointee.find(text: text), hash)
    case .fields:
      guard let object = key.object else { throw RuntimeFailure.notInitialized }
      return withExtendedLifetime(object) {
        fields.pointee.find(aggregate: Unmanaged.passUnretained(object).toOpaque())
      }
    case .other:
      guard let keyType = type.tableLayout?.key else { throw RuntimeFailure.notInitialized }
      hash = HashTable.Fields.spread(try keyType.hash(key))
      // The table is held here twice, so that nothing that `==` does changes it.
      let held = Unmanaged.passRetained(table)
      defer { held.release() }
      let entry = try fields.pointee.find(hash) { bits in
        try keyType.equal(
          keyType.isRaw ? Slot(raw: bits) : Slot(bits.unmanagedObject?.takeUnretainedValue()), key)
      }
      return (entry, hash)
    }
  }

  /// The entry of a key in the table of a register, which is nobody else's then; made with a value of 0 if there is none.
  func place(
    _ key: Slot, in register: UnsafeMutablePointer<AnyObject?>, _ type: TypeDescriptor
  ) throws -> Int {
    let (entry, hash) = try entry(of: key, inRegister: register, type)
    let fields = try Machine.unique(register).fields
    if entry >= 0 { return entry }
    return try fields.pointee.add(
      hash, key: fields.pointee.keysAreObjects ? Int(retaining: key.object) : key.raw)
  }

  /// Adds an entry to a table that is being made; says whether its key is new.
  func insert(_ key: Slot, _ value: Slot?, into table: HashTable, _ type: TypeDescriptor) throws
    -> Bool
  {
    let (entry, hash) = try entry(of: key, in: table, type)
    if entry >= 0 { return false }
    let fields = table.fields
    let added = try fields.pointee.add(
      hash, key: fields.pointee.keysAreObjects ? Int(retaining: key.object) : key.raw)
    if let value {
      fields.pointee.entries[added * fields.pointee.width + 2] =
        fields.pointee.valuesAreObjects ? Int(retaining: value.object) : value.raw
    }
    return true
  }

  /// Holds the table only while it looks.
  @inline(never)
  private func entry(
    of key: Slot, inRegister register: UnsafeMutablePointer<AnyObject?>, _ type: TypeDescriptor
  ) throws -> (entry: Int, hash: Int) {
    guard let table = register.pointee as? HashTable else { throw RuntimeFailure.notInitialized }
    return try entry(of: key, in: table, type)
  }

  /// Makes the table in a register nobody else's.
  static func unique(_ register: UnsafeMutablePointer<AnyObject?>) throws -> HashTable {
    if !isKnownUniquelyReferenced(&register.pointee) {
      register.pointee = (register.pointee as? HashTable)?.copy()
    }
    guard let table = register.pointee else { throw RuntimeFailure.notInitialized }
    return unsafeDowncast(table, to: HashTable.self)
  }

  // MARK: Instructions

  /// Runs an instruction on a table outside the loop; returns what went wrong.
  @inline(never)
  func tableStep(
    _ step: UnsafeMutablePointer<Instruction>, _ frame: UnsafeMutablePointer<Frame>,
    _ r: UnsafeMutablePointer<Int>,
    _ o: UnsafeMutablePointer<AnyObject?>
  ) -> RuntimeFailure? {
    live.pointee.frame = frame + 1
    live.pointee.raw = r + frame.pointee.record.pointee.rawCount
    live.pointee.objects = o + frame.pointee.record.pointee.objectCount
    do {
      try tableOperation(step.pointee, r, o)
      return nil
    } catch {
      return failure(from: error)
    }
  }

  /// `table[key, default: #] += R[c]` for a key that is not there.
  @inline(never)
  func addEntry(
    _ step: UnsafeMutablePointer<Instruction>, _ table: UnsafeMutablePointer<HashTable.Fields>,
    _ r: UnsafeMutablePointer<Int>, _ o: UnsafeMutablePointer<AnyObject?>
  ) -> RuntimeFailure? {
    let i = step.pointee
    let (sum, overflow) = i.immediate.addingReportingOverflow(r[Int(i.c)])
    if overflow { return .overflow(i.immediate, "+", r[Int(i.c)]) }
    do {
      let hash: Int
      let key: Int
      if i.opcode == .addToRawEntry {
        key = r[Int(i.b)]
        hash = HashTable.Fields.spread(key)
      } else if let fields = table.pointee.keyFields {
        guard let object = o[Int(i.b)] else { return .notInitialized }
        hash = HashTable.Fields.spread(fields.hash(Unmanaged.passUnretained(object).toOpaque()))
        key = Int(retaining: object)
      } else {
        guard let text = o[Int(i.b)] as? TextObject else { return .notInitialized }
        hash = HashTable.Fields.spread(text.hashNumber)
        key = Int(retaining: text)
      }
      let entry = try table.pointee.add(hash, key: key)
      table.pointee.entries[entry * table.pointee.width + 2] = sum
      return nil
    } catch {
      return failure(from: error)
    }
  }

  /// The instructions on tables, where they are not plain enough for the loop.
  func tableOperation(
    _ i: Instruction, _ r: UnsafeMutablePointer<Int>, _ o: UnsafeMutablePointer<AnyObject?>
  ) throws {
    let a = Int(i.a)
    let b = Int(i.b)
    let c = Int(i.c)
    switch i.opcode {
    case .makeTable:
      guard let layout = descriptor(at: i.immediate).tableLayout else {
        throw RuntimeFailure.inconsistent("a table without a layout")
      }
      o[a] = HashTable.make(layout)
    case .findRawKey, .findObjectKey:
      let key = i.opcode == .findRawKey ? Slot(raw: r[c]) : Slot(o[c])
      r[a] = try find(key, in: lentTable(r[b]), descriptor(at: i.immediate))
    case .placeRawKey, .placeObjectKey:
      let key = i.opcode == .placeRawKey ? Slot(raw: r[c]) : Slot(o[c])
      r[a] = try place(key, in: o + b, descriptor(at: i.immediate))
    case .takeEntry:
      let table = try entry(r[c], of: o + b)
      let place = table.pointee.entries + r[c] * table.pointee.width + 2
      let bits = place.pointee
      place.pointee = 0
      o[a] = bits.unmanagedObject?.takeRetainedValue()
    case .setEntryRaw:
      let table = try entry(r[b], of: o + a)
      table.pointee.entries[r[b] * table.pointee.width + 2] = r[c]
    case .setEntryObject:
      let table = try entry(r[b], of: o + a)
      let place = table.pointee.entries + r[b] * table.pointee.width + 2
      let old = place.pointee
      place.pointee = Int(retaining: o[c])
      o[c] = nil
      DeferredRelease.release(old)
    case .removeEntry:
      let table = try Machine.unique(o + a)
      guard table.fields.pointee.isEntry(r[b]) else { throw RuntimeFailure.staleIndex }
      table.fields.pointee.remove(r[b])
    case .reserveTable:
      let minimum = r[b]
      try AvailableMemory.check(minimum, size: 32, for: "reserveCapacity(\(minimum))")
      try Machine.unique(o + a).fields.pointee.reserve(max(0, min(minimum, 1 << 26)))
    default: throw RuntimeFailure.inconsistent("an unknown operation on a table")
    }
  }

  private func lentTable(_ bits: Int) throws -> HashTable {
    guard let pointer = UnsafeRawPointer(bitPattern: bits) else {
      throw RuntimeFailure.notInitialized
    }
    return Unmanaged<HashTable>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// The unshared table in a register, which has a certain entry.
  private func entry(_ entry: Int, of register: UnsafeMutablePointer<AnyObject?>) throws
    -> UnsafeMutablePointer<HashTable.Fields>
  {
    let fields = try Machine.unique(register).fields
    guard fields.pointee.isEntry(entry) else { throw RuntimeFailure.staleIndex }
    return fields
  }
}
