public import LanguageChecker

/// Reads what a ``ValueWriter`` has written. Nothing in the bytes can do worse than make it throw.
public struct ValueReader {
  private let bytes: [UInt8]
  private var position = 0
  private let machine: Machine
  private let declaration: (String) -> NominalDeclaration?
  private var types: [StaticType] = []
  /// The objects so far, with the type they were read as; one that is still being read is `nil`.
  private var objects: [(object: AnyObject?, type: ObjectIdentifier)] = []
  /// Dictionaries and sets with what belongs in them: keys can be compared when they have been read as a whole.
  private var tables: [(HashTable, TypeDescriptor, [(Slot, Slot?)])] = []

  /// - Parameter declaration: The type that the file calls by a name.
  public init(
    _ bytes: [UInt8], machine: Machine, declaration: @escaping (String) -> NominalDeclaration?
  ) {
    self.bytes = bytes
    self.machine = machine
    self.declaration = declaration
  }

  public var isAtEnd: Bool { position == bytes.count }

  static func damaged(_ what: String) -> StorageError { .damaged(what) }

  // MARK: Plain

  public mutating func readCount() throws -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while true {
      guard position < bytes.count, shift < 63 else { throw Self.damaged("a number is cut off") }
      let byte = bytes[position]
      position += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard let count = Int(exactly: result) else { throw Self.damaged("a number is too large") }
    return count
  }

  /// The number of things that follow, each of which takes at least so many bytes.
  public mutating func readLength(bytesEach: Int) throws -> Int {
    let count = try readCount()
    guard bytesEach == 0 || count <= (bytes.count - position) / bytesEach else {
      throw Self.damaged("it ends too early")
    }
    return count
  }

  public mutating func readInt() throws -> Int {
    try readRaw(count: 8) { Int(littleEndian: $0.loadUnaligned(as: Int.self)) }
  }

  public mutating func readDouble() throws -> Double {
    Double(bitPattern: UInt64(UInt(bitPattern: try readInt())))
  }

  public mutating func readBool() throws -> Bool { try readRaw(count: 1) { $0[0] != 0 } }

  public mutating func readText() throws -> String {
    let count = try readLength(bytesEach: 1)
    return try readRaw(count: count) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands over the next bytes.
  public mutating func readRaw<Result>(
    count: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    guard count >= 0, count <= bytes.count - position else {
      throw Self.damaged("it ends too early")
    }
    defer { position += count }
    return try bytes.withUnsafeBytes {
      try body(UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
    }
  }

  // MARK: Values

  /// Reads a value with its type.
  public mutating func readValue() throws -> CellValue {
    let type = machine.descriptor(of: try readType())
    return CellValue(try read(type), type)
  }

  /// Reads a value of the library, or one that a cell has made for a protocol of the library.
  public mutating func read<Wanted>(as wanted: Wanted.Type) throws -> Wanted {
    let value = try readValue()
    return try machine.existential(Existential(value.slot, value.descriptor), as: wanted)
  }

  /// Reads a reference to an object of the library.
  public mutating func readReference<Object: AnyObject & StorableValue>(to type: Object.Type)
    throws -> Object
  {
    let read = try readOnce(ObjectIdentifier(type)) { try Object.restored(from: &$0) }
    guard let object = read as? Object else { throw Self.damaged("a reference leads elsewhere") }
    return object
  }

  mutating func read(_ type: TypeDescriptor) throws -> Slot {
    if case .character = type.shape {
      let text = try readText()
      guard let first = text.first, text.count == 1 else { throw Self.damaged("no character") }
      return first.encode(machine)
    }
    if type.isRaw {
      let raw = try readInt()
      if case .plainEnum(let cases) = type.shape, !cases.indices.contains(raw) {
        throw Self.damaged("'\(type.name)' has no such case")
      }
      return Slot(raw: raw)
    }
    return Slot(try readObject(type))
  }

  private mutating func readObject(_ type: TypeDescriptor) throws -> AnyObject? {
    try machine.checkStack()
    if case .optional(let wrapped) = type.shape {
      if !wrapped.isRaw, wrapped.type.optionalObject == nil { return try readObject(wrapped) }
      return try readOnce(ObjectIdentifier(type)) { reader -> AnyObject in
        let inner = try reader.read(wrapped)
        return wrapped.isRaw ? RawBox(inner.raw) : OptionalBox(inner.object)
      }
    }
    if case .instance = type.shape {
      guard let object = try readInstance() else { return nil }
      guard let layout = object.classLayout, machine.conforms(layout.descriptor, to: type.type)
      else { throw Self.damaged("an instance is of another class") }
      return object
    }
    return try readOnce(type.identity) { try $0.readContents(type) }
  }

  /// - Parameter kind: What the object has to be if it was read before.
  private mutating func readOnce(
    _ kind: ObjectIdentifier, _ contents: (inout ValueReader) throws -> AnyObject
  ) throws -> AnyObject? {
    let mark = try readCount()
    if mark == 0 { return nil }
    if mark > 1 { return try known(mark - 3, kind) }
    let index = objects.count
    objects.append((nil, kind))
    let object = try contents(&self)
    objects[index].object = object
    return object
  }

  private func known(_ index: Int, _ kind: ObjectIdentifier) throws -> AnyObject {
    guard objects.indices.contains(index), objects[index].type == kind,
      let object = objects[index].object
    else { throw Self.damaged("a reference leads elsewhere") }
    return object
  }

  /// Instances are there before their fields, which may refer back to them.
  private mutating func readInstance() throws -> Aggregate? {
    let kind = ObjectIdentifier(ClassLayout.self)
    let mark = try readCount()
    if mark == 0 { return nil }
    if mark > 1 { return try known(mark - 3, kind) as? Aggregate }
    let index = objects.count
    objects.append((nil, kind))
    guard case .instance(let layout) = machine.descriptor(of: try readType()).shape else {
      throw Self.damaged("an instance has no class")
    }
    let object = Aggregate.makeInstance(layout)
    objects[index].object = object
    try read(layout.fields, into: object)
    return object
  }

  private mutating func readContents(_ type: TypeDescriptor) throws -> AnyObject {
    switch type.shape {
    case .void: return Aggregate.make(rawCount: 0, objectCount: 0)
    case .structure(let layout), .tuple(let layout):
      let object = Aggregate.make(rawCount: layout.rawCount, objectCount: layout.objectCount)
      try read(layout.fields, into: object)
      return object
    case .payloadEnum(let cases):
      let index = try readCount()
      guard cases.indices.contains(index) else {
        throw Self.damaged("'\(type.name)' has no such case")
      }
      let layout = cases[index].layout
      let object = Aggregate.make(rawCount: layout.rawCount, objectCount: layout.objectCount)
      object.slots[0] = index
      try read(layout.fields, into: object)
      return object
    case .array(let element):
      let count = try readLength(bytesEach: element.holdsAnyBits ? 8 : 1)
      let array = ArrayObject(holdsObjects: !element.isRaw, capacity: count)
      if element.holdsAnyBits {
        try readRaw(count: 8 * count) { bytes in
          for index in 0..<count {
            array.append(
              raw: Int(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: Int.self)))
          }
        }
        return array
      }
      for _ in 0..<count { array.append(try read(element)) }
      return array
    case .dictionary(let key, let value):
      return try readTable(type, bytesEach: 2) { (try $0.read(key), try $0.read(value)) }
    case .set(let element):
      return try readTable(type, bytesEach: 1) { (try $0.read(element), nil) }
    case .existential:
      let value = try readValue()
      return Existential(value.slot, value.descriptor)
    case .metatype: return machine.descriptor(of: try readType())
    case .text: return TextObject.make(try readText())
    case .native(let bridged): return try readNative(bridged, type)
    case .function: throw Self.damaged("a closure cannot be read")
    case .int, .unsigned, .double, .float, .bool, .character, .plainEnum, .optional, .instance:
      throw Self.damaged("'\(type.name)' has no contents")
    }
  }

  private mutating func readTable(
    _ type: TypeDescriptor, bytesEach: Int, _ entry: (inout ValueReader) throws -> (Slot, Slot?)
  ) throws -> AnyObject {
    guard let layout = type.tableLayout else { throw Self.damaged("'\(type.name)' is no table") }
    let table = HashTable.make(layout)
    var entries: [(Slot, Slot?)] = []
    for _ in 0..<(try readLength(bytesEach: bytesEach)) { entries.append(try entry(&self)) }
    tables.append((table, type, entries))
    return table
  }

  private mutating func read(_ fields: [Field], into object: Aggregate) throws {
    for field in fields {
      let isWeak = !field.descriptor.isRaw && position < bytes.count && bytes[position] == 2
      if isWeak { position += 1 }
      var slot = try read(field.descriptor)
      if isWeak { slot.object = slot.object.map(WeakReference.init) }
      if field.descriptor.isRaw {
        object.slots[field.slot] = slot.raw
      } else {
        object.set(field.slot, slot.object)
      }
    }
  }

  private mutating func readNative(_ bridged: (any Bridged.Type)?, _ type: TypeDescriptor) throws
    -> AnyObject
  {
    let object: AnyObject?
    switch bridged {
    case let storable as any (Bridged & StorableValue).Type:
      object = try restored(storable).encode(machine).object
    default: throw Self.damaged("'\(type.name)' cannot be read")
    }
    guard let object else { throw Self.damaged("'\(type.name)' is empty") }
    return object
  }

  private mutating func restored<Value: Bridged & StorableValue>(_ type: Value.Type) throws -> Value
  {
    try Value.restored(from: &self)
  }

  /// Fills dictionaries and sets, once all values have been read.
  public mutating func finish() throws {
    for (table, type, entries) in tables {
      for (key, value) in entries {
        guard try machine.insert(key, value, into: table, type) else {
          throw Self.damaged("a key comes twice")
        }
      }
    }
    tables = []
  }

  // MARK: Types

  mutating func readType() throws -> StaticType {
    try machine.checkStack()
    let mark = try readCount()
    if mark > 0 {
      guard types.indices.contains(mark - 1) else { throw Self.damaged("there is no such type") }
      return types[mark - 1]
    }
    let type: StaticType
    switch StoredType(rawValue: try readCount()) {
    case .nominal?:
      let declaration = try readDeclaration()
      let count = try readLength(bytesEach: 1)
      guard count == declaration.genericParameters.count, declaration.kind != .protocol else {
        throw Self.damaged("'\(declaration.name)' is another type")
      }
      type = .nominal(declaration, try (0..<count).map { _ in try readType() })
    case .tuple?:
      let count = try readLength(bytesEach: 2)
      type = .tuple(
        try (0..<count).map { _ in
          let label = try readText()
          return TupleElement(label: label.isEmpty ? nil : label, type: try readType())
        })
    case .function?:
      let count = try readLength(bytesEach: 2)
      let parameters = try (0..<count).map { _ in
        let isInout = try readBool()
        return FunctionType.Parameter(try readType(), isInout: isInout)
      }
      let result = try readType()
      type = .function(
        FunctionType(parameters: parameters, result: result, throws: try readBool()))
    case .existential?:
      let count = try readLength(bytesEach: 1)
      type = .existential(try (0..<count).map { _ in try readDeclaration() })
    case .metatype?: type = .metatype(try readType())
    case nil: throw Self.damaged("there is no such kind of type")
    }
    types.append(type)
    return type
  }

  private mutating func readDeclaration() throws -> NominalDeclaration {
    let name = try readText()
    guard let found = declaration(name) else { throw Self.damaged("there is no type '\(name)'") }
    return found
  }
}

extension TypeDescriptor {
  /// Whether all 64-bit patterns are values.
  var holdsAnyBits: Bool {
    switch shape {
    case .int, .unsigned, .double: true
    default: false
    }
  }

  /// What a reference to a value of the type has to lead to.
  fileprivate var identity: ObjectIdentifier {
    if case .native(let bridged?) = shape { return ObjectIdentifier(bridged) }
    return ObjectIdentifier(self)
  }
}
