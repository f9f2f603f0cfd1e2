public import LanguageChecker

/// Writes values with everything that they refer to.
///
/// The bytes say nothing that the values' types say already. Objects are written once: what was shared is shared again,
/// and what refers back to itself does so again. Types are written once, too.
///
/// | what | bytes |
/// |---|---|
/// | count, index | 7 bits a byte, lowest first, the highest bit set in all but the last |
/// | number, Boolean, case of a plain enum | 8, lowest first |
/// | text | count of UTF-8 bytes, bytes |
/// | reference | 0: nil; 1: an object follows, which gets the next index; 2: one that is held weakly; else its index + 3 |
/// | array | count, elements |
/// | dictionary | count, each key with its value |
/// | set | count, elements |
/// | struct, tuple | the fields in the order of their declaration |
/// | enum with payload | the case's index, the payload |
/// | class instance | its type, the fields, inherited ones first |
/// | `any P` | the type, the value |
/// | value of the library | what its `store(in:)` writes |
/// | type | 0: it follows and gets the next index; else its index + 1 |
public struct ValueWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// How many bytes there may be at most.
  public var limit = Int.max
  private let machine: Machine
  private let name: (NominalDeclaration) -> String?
  private var types: [StaticType: Int] = [:]
  private var typeOrder: [StaticType] = []
  private var objects: [ObjectIdentifier: Int] = [:]
  /// Keeps the objects: their addresses are not given to others.
  private var objectOrder: [AnyObject] = []

  /// - Parameter name: What the file calls a type; `nil` if a reader could not find it.
  public init(machine: Machine, name: @escaping (NominalDeclaration) -> String?) {
    self.machine = machine
    self.name = name
  }

  /// Writes all that `body` writes, or nothing if it throws.
  public mutating func wholly(_ body: (inout ValueWriter) throws -> Void) throws {
    let mark = (bytes.count, typeOrder.count, objectOrder.count)
    do {
      try body(&self)
    } catch {
      bytes.removeSubrange(mark.0...)
      for type in typeOrder[mark.1...] { types[type] = nil }
      typeOrder.removeSubrange(mark.1...)
      for object in objectOrder[mark.2...] { objects[ObjectIdentifier(object)] = nil }
      objectOrder.removeSubrange(mark.2...)
      throw error
    }
  }

  // MARK: Plain

  /// Writes a number that is not negative; small ones take little room.
  public mutating func write(count: Int) {
    var rest = UInt(bitPattern: count)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  public mutating func write(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  public mutating func write(_ number: Double) { write(Int(bitPattern: UInt(number.bitPattern))) }

  public mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  public mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Makes sure that so many bytes can follow.
  ///
  /// - Throws: ``StorageError/tooLarge(limit:)``.
  public mutating func makeRoom(for count: Int) throws {
    guard bytes.count <= limit, count <= limit - bytes.count else {
      throw StorageError.tooLarge(limit: limit)
    }
  }

  public mutating func write(raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }

  // MARK: Values

  /// Writes a value with its type.
  public mutating func write(_ value: CellValue) throws {
    try write(value.type)
    try write(value.slot, value.descriptor)
  }

  /// Writes a value of the library with its type, also one that a cell has made for a protocol of the library.
  public mutating func write(any value: Any) throws {
    let existential = try machine.existential(of: value)
    try write(existential.descriptor.type)
    try write(existential.slot, existential.descriptor)
  }

  /// Writes a reference to an object of the library; it is written out once.
  public mutating func write<Object: AnyObject & StorableValue>(reference: Object) throws {
    try writeOnce(reference) { try reference.store(in: &$0) }
  }

  mutating func write(_ slot: Slot, _ type: TypeDescriptor) throws {
    if case .character = type.shape {
      // Bits of long characters mean something in this process only.
      write(String(Character(bits: slot.raw)))
    } else if type.isRaw {
      write(slot.raw)
    } else {
      try write(slot.object, type)
    }
  }

  private mutating func write(_ object: AnyObject?, _ type: TypeDescriptor) throws {
    try machine.checkStack()
    if case .optional(let wrapped) = type.shape, !wrapped.isRaw,
      wrapped.type.optionalObject == nil
    {
      return try write(object, wrapped)
    }
    guard let object else {
      write(count: 0)
      return
    }
    try writeOnce(object) { try $0.writeContents(of: object, type) }
  }

  private mutating func writeOnce(
    _ object: AnyObject, _ contents: (inout ValueWriter) throws -> Void
  ) throws {
    if let index = objects[ObjectIdentifier(object)] {
      write(count: index + 3)
      return
    }
    write(count: 1)
    objects[ObjectIdentifier(object)] = objectOrder.count
    objectOrder.append(object)
    try makeRoom(for: 0)
    try contents(&self)
  }

  private mutating func writeContents(of object: AnyObject, _ type: TypeDescriptor) throws {
    switch type.shape {
    case .void: break
    case .structure(let layout), .tuple(let layout):
      try write(layout.fields, of: try aggregate(object), type)
    case .payloadEnum(let cases):
      let object = try aggregate(object)
      guard cases.indices.contains(object.slots[0]) else { throw unknown(type) }
      write(count: object.slots[0])
      try write(cases[object.slots[0]].layout.fields, of: object, type)
    case .instance:
      let object = try aggregate(object)
      guard let layout = object.classLayout else { throw unknown(type) }
      try write(layout.descriptor.type)
      try write(layout.fields, of: object, type)
    case .array(let element):
      guard let array = object as? ArrayObject else { throw unknown(type) }
      write(count: array.count)
      try makeRoom(for: array.count)
      bytes.reserveCapacity(bytes.count + array.count)
      for index in 0..<array.count { try write(array.slot(at: index), element) }
    case .dictionary(let key, let value):
      let table = try table(object, type)
      write(count: table.count)
      for entry in table.indices {
        try write(table.key(entry), key)
        try write(table.value(entry), value)
      }
    case .set(let element):
      let table = try table(object, type)
      write(count: table.count)
      for entry in table.indices { try write(table.key(entry), element) }
    case .optional(let wrapped):
      // What stands in a box: a raw value, or another optional.
      guard let inner = machine.unwrapped(Slot(object), wrapped) else { throw unknown(type) }
      try write(inner, wrapped)
    case .existential:
      guard let value = object as? Existential else { throw unknown(type) }
      try write(value.descriptor.type)
      try write(value.slot, value.descriptor)
    case .metatype:
      guard let meant = object as? TypeDescriptor else { throw unknown(type) }
      try write(meant.type)
    case .function: throw StorageError.notStorable("it holds a closure")
    case .text:
      guard let text = object as? TextObject else { throw unknown(type) }
      write(text.string)
    case .native: try writeNative(object, type)
    case .int, .unsigned, .double, .float, .bool, .character, .plainEnum: throw unknown(type)
    }
  }

  private mutating func write(
    _ fields: [Field], of object: Aggregate, _ type: TypeDescriptor
  ) throws {
    for field in fields {
      if !field.descriptor.isRaw, object.object(at: field.slot) is WeakReference { write(count: 2) }
      try write(type.slot(field, of: object), field.descriptor)
    }
  }

  private mutating func writeNative(_ object: AnyObject, _ type: TypeDescriptor) throws {
    switch machine.swiftValue(Slot(object), type) {
    case let value as any StorableValue: try value.store(in: &self)
    default:
      throw StorageError.notStorable("a value of type '\(type.name)' cannot be kept in a file")
    }
  }

  private func table(_ object: AnyObject, _ type: TypeDescriptor) throws -> HashTable {
    guard let table = object as? HashTable else { throw unknown(type) }
    return table
  }

  private func aggregate(_ object: AnyObject) throws -> Aggregate {
    guard let aggregate = object as? Aggregate else {
      throw StorageError.notStorable("it has no value yet")
    }
    return aggregate
  }

  private func unknown(_ type: TypeDescriptor) -> StorageError {
    .notStorable("a value of type '\(type.name)' cannot be kept in a file")
  }

  // MARK: Types

  mutating func write(_ type: StaticType) throws {
    if let index = types[type] {
      write(count: index + 1)
      return
    }
    write(count: 0)
    switch type {
    case .nominal(let declaration, let arguments):
      write(count: StoredType.nominal.rawValue)
      try write(nameOf: declaration)
      write(count: arguments.count)
      for argument in arguments { try write(argument) }
    case .tuple(let elements):
      write(count: StoredType.tuple.rawValue)
      write(count: elements.count)
      for element in elements {
        write(element.label ?? "")
        try write(element.type)
      }
    case .function(let function):
      write(count: StoredType.function.rawValue)
      write(count: function.parameters.count)
      for parameter in function.parameters {
        write(parameter.isInout)
        try write(parameter.type)
      }
      try write(function.result)
      write(function.throws)
    case .existential(let protocols):
      write(count: StoredType.existential.rawValue)
      write(count: protocols.count)
      for declaration in protocols { try write(nameOf: declaration) }
    case .metatype(let type):
      write(count: StoredType.metatype.rawValue)
      try write(type)
    case .parameter, .member, .error, .variable:
      throw StorageError.notStorable("its type '\(type)' is not known")
    }
    types[type] = typeOrder.count
    typeOrder.append(type)
  }

  private mutating func write(nameOf declaration: NominalDeclaration) throws {
    guard let name = name(declaration) else {
      throw StorageError.notStorable("'\(declaration.name)' is declared inside a function")
    }
    write(name)
  }
}

/// The kinds of types in a file.
enum StoredType: Int {
  case nominal, tuple, function, existential, metatype
}

extension Machine {
  /// Throws when there is little room left for calls inside one another.
  func checkStack() throws { try live.pointee.stack.check() }
}
