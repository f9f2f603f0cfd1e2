internal import LanguageChecker

extension TypeDescriptor {
  /// A field of an aggregate of this type.
  func slot(_ field: Field, of object: Aggregate) -> Slot {
    if field.descriptor.isRaw { return Slot(raw: object.slots[field.slot]) }
    let value = object.object(at: field.slot)
    return Slot((value as? WeakReference).map(\.value) ?? value)
  }

  private func aggregate(_ slot: Slot) throws -> Aggregate {
    guard let object = slot.object as? Aggregate else { throw RuntimeFailure.notInitialized }
    return object
  }

  private func table(_ slot: Slot) throws -> HashTable {
    guard let table = slot.object as? HashTable else { throw RuntimeFailure.notInitialized }
    return table
  }

  private func text(_ slot: Slot) throws -> TextObject {
    guard let text = slot.object as? TextObject else { throw RuntimeFailure.notInitialized }
    return text
  }

  // MARK: Equality

  /// Whether two values are equal: by the type's own `==` if it has one, otherwise part by part.
  public func equal(_ left: Slot, _ right: Slot) throws -> Bool {
    try machine.live.pointee.stack.check()
    if let own = customEquality {
      return try machine.run(own, [(isRaw, left), (isRaw, right)], resultBank: .raw).raw != 0
    }
    switch shape {
    case .void: return true
    case .int, .unsigned, .bool, .plainEnum: return left.raw == right.raw
    case .double: return Double(bits: left.raw) == Double(bits: right.raw)
    case .float: return Float(bits: left.raw) == Float(bits: right.raw)
    case .character: return Character.areEqual(left.raw, right.raw)
    case .text: return try TextObject.areEqual(text(left), text(right))
    case .structure(let layout), .tuple(let layout):
      let left = try aggregate(left)
      let right = try aggregate(right)
      if let plainFields {
        return plainFields.areEqual(
          Unmanaged.passUnretained(left).toOpaque(), Unmanaged.passUnretained(right).toOpaque())
      }
      return try equalFields(layout, left, right)
    case .payloadEnum(let cases):
      let left = try aggregate(left)
      let right = try aggregate(right)
      guard left.slots[0] == right.slots[0], cases.indices.contains(left.slots[0]) else {
        return false
      }
      return try equalFields(cases[left.slots[0]].layout, left, right)
    case .array(let element):
      guard let left = left.object as? ArrayObject, let right = right.object as? ArrayObject else {
        throw RuntimeFailure.notInitialized
      }
      guard left.count == right.count else { return false }
      if left === right, case .int = element.shape { return true }
      for index in 0..<left.count
      where try !element.equal(left.slot(at: index), right.slot(at: index)) {
        return false
      }
      return true
    case .dictionary(_, let value):
      let left = try table(left)
      let right = try table(right)
      guard left.count == right.count else { return false }
      if left === right, case .int = value.shape { return true }
      for entry in left.indices {
        let other = try machine.find(left.key(entry), in: right, self)
        guard other >= 0, try value.equal(left.value(entry), right.value(other)) else {
          return false
        }
      }
      return true
    case .set:
      let left = try table(left)
      let right = try table(right)
      guard left.count == right.count else { return false }
      for entry in left.indices where try machine.find(left.key(entry), in: right, self) < 0 {
        return false
      }
      return true
    case .optional(let wrapped):
      guard let left = machine.unwrapped(left, wrapped) else { return right.object == nil }
      guard let right = machine.unwrapped(right, wrapped) else { return false }
      return try wrapped.equal(left, right)
    case .instance, .function: return left.object === right.object
    case .existential:
      guard let left = left.object as? Existential, let right = right.object as? Existential else {
        throw RuntimeFailure.notInitialized
      }
      guard left.descriptor === right.descriptor else { return false }
      return try left.descriptor.equal(left.slot, right.slot)
    case .metatype: return left.object === right.object
    case .native:
      if left.object === right.object { return true }
      guard let left = machine.swiftValue(left, self) as? any Equatable,
        let right = machine.swiftValue(right, self)
      else { return false }
      return left.isEqual(to: right)
    }
  }

  private func equalFields(_ layout: Layout, _ left: Aggregate, _ right: Aggregate) throws -> Bool {
    if left === right, layout.fields.isEmpty { return true }
    for field in layout.fields
    where try !field.descriptor.equal(slot(field, of: left), slot(field, of: right)) {
      return false
    }
    return true
  }

  // MARK: Hashing

  /// A hash value; equal values have equal ones.
  public func hash(_ slot: Slot) throws -> Int {
    var hasher = ValueHasher()
    try hash(slot, into: &hasher)
    return hasher.finalize()
  }

  private func hash(_ slot: Slot, into hasher: inout ValueHasher) throws {
    try machine.live.pointee.stack.check()
    if let own = customHashValue {
      hasher.combine(try machine.run(own, [(isRaw, slot)], resultBank: .raw).raw)
      return
    }
    switch shape {
    case .void: break
    case .int, .unsigned, .bool, .plainEnum: hasher.combine(slot.raw)
    case .double: hasher.combine(Double(bits: slot.raw) == 0 ? 0 : slot.raw)
    case .float: hasher.combine(Float(bits: slot.raw) == 0 ? 0 : slot.raw)
    case .character: hasher.combine(Character.hash(slot.raw))
    case .text: hasher.combine(try text(slot).hashNumber)
    case .structure(let layout), .tuple(let layout):
      try hashFields(layout, aggregate(slot), into: &hasher)
    case .payloadEnum(let cases):
      let object = try aggregate(slot)
      hasher.combine(object.slots[0])
      if cases.indices.contains(object.slots[0]) {
        try hashFields(cases[object.slots[0]].layout, object, into: &hasher)
      }
    case .array(let element):
      guard let array = slot.object as? ArrayObject else { throw RuntimeFailure.notInitialized }
      hasher.combine(array.count)
      for index in 0..<array.count { try element.hash(array.slot(at: index), into: &hasher) }
    case .dictionary(let key, let value):
      // The order of the entries does not count.
      let table = try table(slot)
      var sum = 0
      for entry in table.indices {
        var own = ValueHasher()
        try key.hash(table.key(entry), into: &own)
        try value.hash(table.value(entry), into: &own)
        sum &+= own.finalize()
      }
      hasher.combine(sum)
    case .set(let element):
      let table = try table(slot)
      var sum = 0
      for entry in table.indices { sum &+= try element.hash(table.key(entry)) }
      hasher.combine(sum)
    case .optional(let wrapped):
      if let inner = machine.unwrapped(slot, wrapped) {
        hasher.combine(1)
        try wrapped.hash(inner, into: &hasher)
      } else {
        hasher.combine(0)
      }
    case .instance, .function, .metatype:
      if let object = slot.object { hasher.combine(ObjectIdentifier(object).hashValue) }
    case .existential:
      guard let value = slot.object as? Existential else { throw RuntimeFailure.notInitialized }
      try value.descriptor.hash(value.slot, into: &hasher)
    case .native:
      if let value = machine.swiftValue(slot, self) as? any Hashable {
        hasher.combine(value.hashValue)
      }
    }
  }

  private func hashFields(_ layout: Layout, _ object: Aggregate, into hasher: inout ValueHasher)
    throws
  {
    for field in layout.fields {
      try field.descriptor.hash(slot(field, of: object), into: &hasher)
    }
  }

  // MARK: Text

  /// What `String(describing:)` gives, or `String(reflecting:)` of what stands inside something else.
  public func text(_ slot: Slot, isDebug: Bool = false) throws -> String {
    try machine.live.pointee.stack.check()
    if isDebug, let own = customDebugDescription { return try ownText(own, slot) }
    if let own = customDescription { return try ownText(own, slot) }
    switch shape {
    case .void: return "()"
    case .int: return "\(slot.raw)"
    case .unsigned: return "\(UInt64(bitPattern: Int64(slot.raw)))"
    case .double: return "\(Double(bits: slot.raw))"
    case .float: return "\(Float(bits: slot.raw))"
    case .bool: return slot.raw != 0 ? "true" : "false"
    case .character:
      let text = String(Character(bits: slot.raw))
      return isDebug ? text.debugDescription : text
    case .text: return isDebug ? try text(slot).string.debugDescription : try text(slot).string
    case .plainEnum(let cases):
      let name = cases.indices.contains(slot.raw) ? cases[slot.raw].name : "?"
      return isDebug ? "\(qualifiedName).\(name)" : name
    case .payloadEnum(let cases):
      let object = try aggregate(slot)
      guard cases.indices.contains(object.slots[0]) else { return name }
      let found = cases[object.slots[0]]
      let payload = try payloadText(found.layout, object)
      return (isDebug ? "\(qualifiedName)." : "") + found.enumCase.name + payload
    case .structure(let layout):
      let title = isDebug ? qualifiedName : plainName
      return title + (try list(layout, aggregate(slot)))
    case .tuple(let layout): return try list(layout, aggregate(slot))
    case .array(let element):
      guard let array = slot.object as? ArrayObject else { throw RuntimeFailure.notInitialized }
      let parts = try (0..<array.count).map {
        if $0 % 4096 == 4095 { try machine.checkInterrupt() }
        return try element.text(array.slot(at: $0), isDebug: true)
      }
      return "[\(parts.joined(separator: ", "))]"
    case .dictionary(let key, let value):
      let table = try table(slot)
      if table.count == 0 { return "[:]" }
      let parts = try table.indices.map { entry in
        let key = try key.text(table.key(entry), isDebug: true)
        return key + ": " + (try value.text(table.value(entry), isDebug: true))
      }
      return "[\(parts.joined(separator: ", "))]"
    case .set(let element):
      let table = try table(slot)
      let parts = try table.indices.map { try element.text(table.key($0), isDebug: true) }
      return (isDebug ? "Set(" : "") + "[\(parts.joined(separator: ", "))]" + (isDebug ? ")" : "")
    case .optional(let wrapped):
      guard let inner = machine.unwrapped(slot, wrapped) else { return "nil" }
      return "Optional(\(try wrapped.text(inner, isDebug: true)))"
    case .instance:
      guard let layout = (slot.object as? Aggregate)?.classLayout else {
        throw RuntimeFailure.notInitialized
      }
      if layout.descriptor !== self { return try layout.descriptor.text(slot, isDebug: isDebug) }
      return qualifiedName
    case .function: return "(Function)"
    case .existential:
      guard let value = slot.object as? Existential else { throw RuntimeFailure.notInitialized }
      return try value.descriptor.text(value.slot, isDebug: isDebug)
    case .metatype:
      guard let type = (slot.object as? TypeDescriptor)?.type else { return name }
      return isDebug ? type.qualifiedName : type.plainName
    case .native:
      guard let value = machine.swiftValue(slot, self) else { return name }
      return isDebug ? String(reflecting: value) : String(describing: value)
    }
  }

  private func ownText(_ function: Function, _ slot: Slot) throws -> String {
    let result = try machine.run(function, [(isRaw, slot)], resultBank: .object)
    return (result.object as? TextObject)?.string ?? ""
  }

  /// The values of an enum's case; a tuple that is the only one has its parentheses already.
  private func payloadText(_ layout: Layout, _ object: Aggregate) throws -> String {
    guard let first = layout.fields.first else { return "" }
    if layout.fields.count == 1, first.name == nil, case .tuple = first.descriptor.shape {
      return try first.descriptor.text(slot(first, of: object), isDebug: true)
    }
    return try list(layout, object)
  }

  /// `(x: 1, y: 2)`
  private func list(_ layout: Layout, _ object: Aggregate) throws -> String {
    let parts = try layout.fields.map { field in
      let text = try field.descriptor.text(slot(field, of: object), isDebug: true)
      return field.name.map { "\($0): \(text)" } ?? text
    }
    return "(\(parts.joined(separator: ", ")))"
  }

  /// The name without sugar: `Pair<Array<Int>>`.
  private var plainName: String { type.plainName }

  /// The name with its module, as `String(reflecting:)` shows it: a cell's own types are those of the program `main`.
  var qualifiedName: String {
    guard case .nominal(let declaration, _) = type, declaration.module == .session else {
      return plainName
    }
    return type.qualifiedName
  }
}

extension StaticType {
  /// The type as `String(reflecting:)` writes it: `Swift.Array<main.Point>`.
  fileprivate var qualifiedName: String {
    guard case .nominal(let declaration, let arguments) = self,
      arguments.isEmpty || declaration.inheritedParameterCount == 0
    else { return plainName }
    let module: String
    switch declaration.module {
    case .session: module = "main"
    case .standardLibrary: module = "Swift"
    default: return plainName
    }
    let list =
      arguments.isEmpty ? "" : "<\(arguments.map(\.qualifiedName).joined(separator: ", "))>"
    let name = StaticType.nominal(declaration, []).plainName
    return "\(module).\(name)\(list)"
  }

  /// The type as `String(describing:)` writes it: no `[Int]`, but `Array<Int>`.
  var plainName: String {
    switch self {
    case .nominal(let declaration, let arguments):
      if isStandard("_DictionaryKeys") { return "Keys" }
      if isStandard("_DictionaryValues") { return "Values" }
      let arguments = arguments.dropFirst(declaration.inheritedParameterCount)
      if arguments.isEmpty { return declaration.name }
      return "\(declaration.name)<\(arguments.map(\.plainName).joined(separator: ", "))>"
    case .tuple(let elements):
      let list = elements.map { ($0.label.map { "\($0): " } ?? "") + $0.type.plainName }
      return "(\(list.joined(separator: ", ")))"
    default: return description
    }
  }
}

extension Equatable {
  fileprivate func isEqual(to other: Any) -> Bool { (other as? Self) == self }
}

/// Turns the parts of a value into one number, fast.
private struct ValueHasher {
  private var state: UInt64 = 0x243F_6A88_85A3_08D3

  @inline(__always)
  mutating func combine(_ bits: Int) {
    let product = (state ^ UInt64(bitPattern: Int64(bits))).multipliedFullWidth(
      by: 0x9E37_79B9_7F4A_7C15)
    state = (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
  }

  func finalize() -> Int { Int(truncatingIfNeeded: state ^ (state >> 32)) }
}
