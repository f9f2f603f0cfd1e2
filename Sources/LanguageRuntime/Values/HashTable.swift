/// The entries of a `Dictionary` or `Set`, in the order in which their keys came.
///
/// A dictionary value is one reference to such an object; whoever changes it makes sure first that nobody else has it. Entries stand in a
/// row, each as its hash (0 where one was removed), its key and, in a dictionary, its value; `slots` leads from hashes to entries.
final class HashTable: ManagedBuffer<HashTable.Fields, Int> {
  /// How keys are compared and hashed.
  enum Keys: UInt8 {
    /// By their bits: `Int`, `Bool`, enums without payload.
    case integer
    case double, float, character, text
    /// Field by field: structs and tuples of numbers, characters and texts.
    case fields
    /// As their type descriptor says; this may run code of a cell.
    case other
  }

  /// What the tables of a concrete type share.
  final class Layout {
    let keys: Keys
    let key: TypeDescriptor
    /// `nil` in a set.
    let value: TypeDescriptor?
    /// The fields of a key, if they are compared.
    let keyFields: PlainFields?
    var keysAreObjects: Bool { !key.isRaw }
    var valuesAreObjects: Bool { value.map { !$0.isRaw } ?? false }

    init(key: TypeDescriptor, value: TypeDescriptor?) {
      self.key = key
      self.value = value
      keyFields = key.plainFields
      switch key.shape {
      case .int, .bool: keys = .integer
      case .plainEnum:
        keys = key.customEquality == nil && key.customHashValue == nil ? .integer : .other
      case .double: keys = .double
      case .float: keys = .float
      case .character: keys = .character
      case .text: keys = .text
      default: keys = keyFields == nil ? .other : .fields
      }
    }
  }

  struct Fields {
    var entries: UnsafeMutablePointer<Int>
    /// Numbers of entries from 1, or 0; a power of two of them, at least twice as many as entries.
    var slots: UnsafeMutablePointer<Int32>
    var mask: Int
    /// A hash's upper bits are its slot.
    var shift: Int
    var capacity: Int
    /// The entries that are in use, removed ones included.
    var end: Int
    var count: Int
    /// The entries before this one are removed.
    var first: Int
    /// Words of an entry: 3, or 2 in a set.
    let width: Int
    let keys: Keys
    /// Belongs to the layout, which lives as long as the machine.
    let keyFields: PlainFields?
    let keysAreObjects: Bool
    let valuesAreObjects: Bool
  }

  static let headerOffset = 16

  /// What an empty table looks at: two free slots.
  private static let noSlots: UnsafeMutablePointer<Int32> = {
    let slots = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
    slots.initialize(repeating: 0, count: 2)
    return slots
  }()

  static func make(_ layout: Layout) -> HashTable {
    make(
      width: layout.value == nil ? 2 : 3, keys: layout.keys, keyFields: layout.keyFields,
      keysAreObjects: layout.keysAreObjects, valuesAreObjects: layout.valuesAreObjects)
  }

  private static func make(
    width: Int, keys: Keys, keyFields: PlainFields?, keysAreObjects: Bool, valuesAreObjects: Bool
  ) -> HashTable {
    let buffer = HashTable.create(minimumCapacity: 0) { _ in
      Fields(
        entries: UnsafeMutableRawPointer(noSlots).assumingMemoryBound(to: Int.self),
        slots: noSlots, mask: 1, shift: 63, capacity: 0, end: 0, count: 0, first: 0, width: width,
        keys: keys, keyFields: keyFields, keysAreObjects: keysAreObjects,
        valuesAreObjects: valuesAreObjects)
    }
    return unsafeDowncast(buffer, to: HashTable.self)
  }

  deinit { fields.pointee.releaseAll() }

  @inline(__always)
  var fields: UnsafeMutablePointer<Fields> { withUnsafeMutablePointerToHeader { $0 } }

  var count: Int { fields.pointee.count }
  var end: Int { fields.pointee.end }

  /// Another table with the same entries at the same places.
  func copy() -> HashTable {
    let own = fields.pointee
    let result = HashTable.make(
      width: own.width, keys: own.keys, keyFields: own.keyFields,
      keysAreObjects: own.keysAreObjects, valuesAreObjects: own.valuesAreObjects)
    result.fields.pointee.take(own, withValues: true)
    return result
  }

  /// A table of another type with the same keys at the same places; its values are zero.
  func keys(for layout: Layout) -> HashTable {
    let result = HashTable.make(layout)
    result.fields.pointee.take(fields.pointee, withValues: false)
    return result
  }

  // MARK: Entries

  func key(_ entry: Int) -> Slot {
    let own = fields.pointee
    let bits = own.entries[entry * own.width + 1]
    return own.keysAreObjects
      ? Slot(bits.unmanagedObject?.takeUnretainedValue()) : Slot(raw: bits)
  }

  /// The value of an entry of a dictionary.
  func value(_ entry: Int) -> Slot {
    let own = fields.pointee
    let bits = own.entries[entry * own.width + 2]
    return own.valuesAreObjects
      ? Slot(bits.unmanagedObject?.takeUnretainedValue()) : Slot(raw: bits)
  }

  /// The places of the entries.
  var indices: [Int] {
    let own = fields.pointee
    return (own.first..<max(own.first, own.end)).filter { own.isEntry($0) }
  }
}

extension HashTable.Fields {
  /// Whether there is an entry at a place.
  @inline(__always)
  func isEntry(_ entry: Int) -> Bool {
    UInt(bitPattern: entry) < UInt(bitPattern: end) && entries[entry &* width] != 0
  }

  /// The first entry at or behind a place; `end` if there is none.
  @inline(__always)
  func next(_ entry: Int) -> Int {
    var entry = Swift.max(entry, first)
    while entry < end, entries[entry &* width] == 0 { entry &+= 1 }
    return Swift.min(entry, end)
  }

  // MARK: Finding

  /// Spreads a number over all bits. Never 0.
  @inline(__always)
  static func spread(_ number: Int) -> Int {
    (number ^ (number >> 32)) &* -0x61C8_8646_80B5_83EB | 1
  }

  @inline(__always)
  private func slot(_ hash: Int) -> Int { Int(bitPattern: UInt(bitPattern: hash) >> UInt(shift)) }

  /// The entry of a key that is compared by its bits; -1 if there is none.
  @inline(__always)
  func find(integer key: Int) -> Int {
    var slot = slot(Self.spread(key))
    while true {
      let entry = Int(slots[slot])
      if entry == 0 { return -1 }
      if entries[(entry &- 1) &* width &+ 1] == key { return entry &- 1 }
      slot = (slot &+ 1) & mask
    }
  }

  /// The entry of a key with a hash that `isEqual` accepts; -1 if there is none.
  @inline(__always)
  func find(_ hash: Int, _ isEqual: (Int) throws -> Bool) rethrows -> Int {
    var slot = slot(hash)
    while true {
      let entry = Int(slots[slot])
      if entry == 0 { return -1 }
      let place = (entry &- 1) &* width
      if entries[place] == hash, try isEqual(entries[place &+ 1]) { return entry &- 1 }
      slot = (slot &+ 1) & mask
    }
  }

  func find(text key: TextObject) -> Int {
    find(Self.spread(key.hashNumber)) { bits in
      guard let pointer = UnsafeRawPointer(bitPattern: bits) else { return false }
      return Unmanaged<TextObject>.fromOpaque(pointer)._withUnsafeGuaranteedRef {
        TextObject.areEqual($0, key)
      }
    }
  }

  /// The entry of a key that is compared field by field, with the key's hash in the table; the entry is -1 if there is none.
  func find(aggregate key: UnsafeRawPointer) -> (entry: Int, hash: Int) {
    guard let fields = keyFields else { return (-1, 1) }
    let hash = Self.spread(fields.hash(key))
    let entry = find(hash) { bits in
      guard let other = UnsafeRawPointer(bitPattern: bits) else { return false }
      return fields.areEqual(other, key)
    }
    return (entry, hash)
  }

  // MARK: Changing

  /// Adds an entry whose key is not there yet; its value is 0. The key's reference becomes the table's.
  mutating func add(_ hash: Int, key: Int) throws -> Int {
    if end == capacity { try grow(to: count + 1) }
    let entry = end
    let place = entry * width
    entries[place] = hash
    entries[place + 1] = key
    if width == 3 { entries[place + 2] = 0 }
    end += 1
    count += 1
    enter(entry, hash)
    return entry
  }

  @inline(__always)
  private func enter(_ entry: Int, _ hash: Int) {
    var slot = slot(hash)
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: entry &+ 1)
  }

  /// Removes an entry, which must be there.
  mutating func remove(_ entry: Int) {
    let place = entry * width
    let hash = entries[place]
    var hole = slot(hash)
    while slots[hole] != Int32(truncatingIfNeeded: entry + 1) { hole = (hole + 1) & mask }
    // Entries behind the hole that it kept from their slot move up.
    var next = (hole + 1) & mask
    while slots[next] != 0 {
      let home = slot(entries[(Int(slots[next]) - 1) * width])
      if (next - home) & mask >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = 0
    entries[place] = 0
    count -= 1
    let key = entries[place + 1]
    let value = width == 3 ? entries[place + 2] : 0
    entries[place + 1] = 0
    if width == 3 { entries[place + 2] = 0 }
    if entry == first { first = self.next(entry) }
    while end > 0, entries[(end - 1) * width] == 0 { end -= 1 }
    if end == 0 { first = 0 }
    if keysAreObjects { DeferredRelease.release(key) }
    if valuesAreObjects { DeferredRelease.release(value) }
  }

  /// Makes room for `minimum` entries in all.
  mutating func reserve(_ minimum: Int) throws {
    if minimum > capacity - (end - count) { try grow(to: minimum) }
  }

  /// Makes room for `minimum` entries: by leaving out removed ones if there are many, otherwise with more memory.
  private mutating func grow(to minimum: Int) throws {
    let holes = end - count
    let isEnough = holes > capacity / 4 && capacity >= minimum
    let newCapacity = isEnough ? capacity : Swift.max(minimum, capacity * 2, 4)
    var slotCount = 8
    while slotCount < newCapacity * 2 { slotCount *= 2 }
    let room = slotCount / 2
    guard room < Int(Int32.max) else {
      throw RuntimeFailure.notEnoughMemory(
        "a dictionary", needed: UInt64(room) * 24, available: UInt64(Int32.max) * 24)
    }
    try AvailableMemory.check(room, size: width * 8 + 8, for: "a dictionary of \(minimum) entries")
    let oldEntries = entries
    let oldSlots = slots
    let oldCapacity = capacity
    let oldEnd = end
    entries = .allocate(capacity: room * width)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    mask = slotCount - 1
    shift = slotCount.leadingZeroBitCount + 1
    capacity = room
    end = 0
    for old in first..<Swift.max(first, oldEnd) where oldEntries[old * width] != 0 {
      (entries + end * width).update(from: oldEntries + old * width, count: width)
      enter(end, entries[end * width])
      end += 1
    }
    first = 0
    if oldCapacity > 0 {
      oldEntries.deallocate()
      oldSlots.deallocate()
    }
  }

  /// Takes over the entries of another table; this one is empty.
  fileprivate mutating func take(_ other: Self, withValues: Bool) {
    guard other.capacity > 0 else { return }
    entries = .allocate(capacity: other.capacity * width)
    slots = .allocate(capacity: other.mask + 1)
    slots.update(from: other.slots, count: other.mask + 1)
    mask = other.mask
    shift = other.shift
    capacity = other.capacity
    end = other.end
    count = other.count
    first = other.first
    for entry in 0..<end {
      let from = other.entries + entry * other.width
      let to = entries + entry * width
      to[0] = from[0]
      to[1] = from[1]
      if width == 3 { to[2] = withValues && other.width == 3 ? from[2] : 0 }
      guard to[0] != 0 else { continue }
      if keysAreObjects { _ = to[1].unmanagedObject?.retain() }
      if valuesAreObjects, withValues { _ = to[2].unmanagedObject?.retain() }
    }
  }

  fileprivate mutating func releaseAll() {
    guard capacity > 0 else { return }
    if keysAreObjects || valuesAreObjects {
      for entry in first..<Swift.max(first, end) where entries[entry * width] != 0 {
        if keysAreObjects { DeferredRelease.release(entries[entry * width + 1]) }
        if valuesAreObjects { DeferredRelease.release(entries[entry * width + 2]) }
      }
    }
    entries.deallocate()
    slots.deallocate()
    capacity = 0
  }
}
