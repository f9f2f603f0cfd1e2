internal import LanguageChecker

/// What `dump` prints: a value and its parts, one per line.
struct ValueDump {
  private let machine: Machine
  private var rest: Int
  private var numbers: [ObjectIdentifier: Int] = [:]
  private(set) var text = ""

  init(_ machine: Machine, maximumItems: Int) {
    self.machine = machine
    rest = maximumItems
  }

  private struct Part {
    let name: String?
    let content: Content
  }

  private indirect enum Content {
    case value(TypeDescriptor, Slot)
    /// What a dictionary's entry and the values of an enum's case are shown as.
    case tuple([Part])
  }

  mutating func write(
    _ type: TypeDescriptor, _ slot: Slot, name: String?, indent: Int, depth: Int
  ) throws {
    try write(Part(name: name, content: .value(type, slot)), indent, depth)
  }

  private mutating func write(_ part: Part, _ indent: Int, _ depth: Int) throws {
    try machine.live.pointee.stack.check()
    guard rest > 0 else { return }
    rest -= 1
    if rest % 4096 == 0 { try machine.checkInterrupt() }
    switch part.content {
    case .tuple(let parts):
      begin(partCount: parts.count, part.name, indent, depth)
      text += "(\(parts.count) element\(parts.count == 1 ? "" : "s"))\n"
      if depth > 0 { try write(parts, indent, depth) }
    case .value(var type, var slot):
      while case .existential = type.shape, let value = slot.object as? Existential {
        (type, slot) = (value.descriptor, value.slot)
      }
      try write(type, slot, part.name, indent, depth)
    }
  }

  private mutating func write(
    _ type: TypeDescriptor, _ slot: Slot, _ name: String?, _ indent: Int, _ depth: Int
  ) throws {
    let parts = try parts(of: type, slot)
    begin(partCount: parts.count, name, indent, depth)
    text += try title(of: type, slot, partCount: parts.count)
    if let identity = identity(of: type, slot) {
      if let number = numbers[identity] {
        text += " #\(number)\n"
        return
      }
      text += " #\(numbers.count)"
      numbers[identity] = numbers.count
    }
    text += "\n"
    guard depth > 0 else { return }
    if let layout = (slot.object as? Aggregate)?.classLayout, case .instance = type.shape {
      try writeInherited(layout, slot, indent, depth)
    }
    try write(parts, indent, depth)
  }

  private mutating func begin(partCount: Int, _ name: String?, _ indent: Int, _ depth: Int) {
    text += String(repeating: " ", count: indent)
    text += partCount == 0 ? "- " : depth <= 0 ? "▹ " : "▿ "
    if let name { text += "\(name): " }
  }

  private mutating func write(_ parts: [Part], _ indent: Int, _ depth: Int) throws {
    for (index, part) in parts.enumerated() {
      if rest <= 0 {
        let left = parts.count - index
        text += String(repeating: " ", count: indent + 4)
        text += "(\(left)\(index > 0 ? " more" : "") \(left == 1 ? "child" : "children"))\n"
        return
      }
      try write(part, indent + 2, depth - 1)
    }
  }

  /// The fields of superclasses stand under a line of their own each.
  private mutating func writeInherited(
    _ layout: ClassLayout, _ slot: Slot, _ indent: Int, _ depth: Int
  ) throws {
    guard let parent = layout.superclass, rest > 0 else { return }
    rest -= 1
    let parts = fields(parent.fields.dropFirst(parent.firstOwnField), of: parent.descriptor, slot)
    begin(partCount: parts.count, "super", indent + 2, depth - 1)
    text += "\(parent.descriptor.qualifiedName)\n"
    guard depth > 1 else { return }
    try writeInherited(parent, slot, indent + 2, depth - 1)
    try write(parts, indent + 2, depth - 1)
  }

  // MARK: What a value is called and made of

  private func title(of type: TypeDescriptor, _ slot: Slot, partCount: Int) throws -> String {
    func counted(_ noun: String) -> String { "\(partCount) \(noun)\(partCount == 1 ? "" : "s")" }
    switch type.shape {
    case .void, .tuple: return "(\(counted("element")))"
    case .array: return counted("element")
    case .dictionary: return counted("key/value pair")
    case .set: return counted("member")
    case .structure where type.type.isStandard("ArraySlice"): return counted("element")
    case .structure where !type.describesItself: return type.qualifiedName
    case .instance:
      guard let own = (slot.object as? Aggregate)?.classLayout?.descriptor else { break }
      return own.describesItself ? try own.text(slot, isDebug: true) : own.qualifiedName
    case .payloadEnum(let cases) where !type.describesItself:
      guard let object = slot.object as? Aggregate, cases.indices.contains(object.slots[0]) else {
        break
      }
      return "\(type.qualifiedName).\(cases[object.slots[0]].enumCase.name)"
    default: break
    }
    return try type.text(slot, isDebug: true)
  }

  private func identity(of type: TypeDescriptor, _ slot: Slot) -> ObjectIdentifier? {
    switch type.shape {
    case .instance, .metatype: slot.object.map(ObjectIdentifier.init)
    default: nil
    }
  }

  private func parts(of type: TypeDescriptor, _ slot: Slot) throws -> [Part] {
    switch type.shape {
    case .structure(let layout):
      if type.type.isStandard("ArraySlice") { return elements(ofSlice: layout, type, slot) }
      return fields(layout.fields[...], of: type, slot).filter { $0.name?.hasPrefix("_") != true }
    case .tuple(let layout): return numbered(fields(layout.fields[...], of: type, slot))
    case .payloadEnum(let cases):
      guard let object = slot.object as? Aggregate, cases.indices.contains(object.slots[0]) else {
        return []
      }
      let found = cases[object.slots[0]]
      let values = fields(found.layout.fields[...], of: type, slot)
      guard let first = values.first else { return [] }
      let isOne = values.count == 1 && first.name == nil
      let content = isOne ? first.content : .tuple(numbered(values))
      return [Part(name: found.enumCase.name, content: content)]
    case .instance:
      guard let layout = (slot.object as? Aggregate)?.classLayout else { return [] }
      return fields(layout.fields.dropFirst(layout.firstOwnField), of: layout.descriptor, slot)
    case .array(let element):
      guard let array = slot.object as? ArrayObject else { return [] }
      return elements(of: array, 0..<array.count, element)
    case .dictionary(let key, let value):
      guard let table = slot.object as? HashTable else { return [] }
      return table.indices.map { entry in
        let pair = [
          Part(name: "key", content: .value(key, table.key(entry))),
          Part(name: "value", content: .value(value, table.value(entry))),
        ]
        return Part(name: nil, content: .tuple(pair))
      }
    case .set(let element):
      guard let table = slot.object as? HashTable else { return [] }
      return table.indices.map { Part(name: nil, content: .value(element, table.key($0))) }
    case .optional(let wrapped):
      guard let value = machine.unwrapped(slot, wrapped) else { return [] }
      return [Part(name: "some", content: .value(wrapped, value))]
    default: return []
    }
  }

  private func fields(_ fields: ArraySlice<Field>, of type: TypeDescriptor, _ slot: Slot) -> [Part]
  {
    guard let object = slot.object as? Aggregate else { return [] }
    return fields.map {
      Part(name: $0.name, content: .value($0.descriptor, type.slot($0, of: object)))
    }
  }

  /// Elements of tuples without a label are called `.0`, `.1`, ….
  private func numbered(_ parts: [Part]) -> [Part] {
    parts.enumerated().map { Part(name: $1.name ?? ".\($0)", content: $1.content) }
  }

  private func elements(of array: ArrayObject, _ range: Range<Int>, _ type: TypeDescriptor)
    -> [Part]
  {
    range.clamped(to: 0..<array.count).map {
      Part(name: nil, content: .value(type, array.slot(at: $0)))
    }
  }

  private func elements(ofSlice layout: Layout, _ type: TypeDescriptor, _ slot: Slot) -> [Part] {
    guard layout.fields.count == 3, let object = slot.object as? Aggregate,
      let array = type.slot(layout.fields[0], of: object).object as? ArrayObject,
      let element = layout.fields[0].descriptor.element
    else { return [] }
    let start = type.slot(layout.fields[1], of: object).raw
    return elements(
      of: array, start..<max(start, type.slot(layout.fields[2], of: object).raw), element)
  }
}

extension TypeDescriptor {
  /// Whether the type says itself how a value is shown.
  fileprivate var describesItself: Bool {
    customDescription != nil || customDebugDescription != nil
  }
}
