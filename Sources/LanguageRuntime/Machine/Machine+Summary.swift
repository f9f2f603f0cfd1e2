internal import LanguageChecker

/// A native value that says in a few words what it is: a tensor its shape.
public protocol SummarizedValue {
  /// One short line, without the type's name.
  var summary: String { get }
}

extension Machine {
  /// A value in one line: its beginning, and how large it is. Runs nothing that cells declare.
  public func summary(of value: CellValue, limit: Int = 60) -> String {
    var summary = ValueSummary(machine: self, limit: limit)
    summary.add(value.slot, value.descriptor, depth: 0)
    return summary.text
  }
}

/// Writes as much of a value as there is room for.
private struct ValueSummary {
  let machine: Machine
  let limit: Int
  private(set) var text = ""

  init(machine: Machine, limit: Int) {
    self.machine = machine
    self.limit = limit
  }

  private var isFull: Bool { text.utf8.count >= limit }

  mutating func add(_ slot: Slot, _ type: TypeDescriptor, depth: Int) {
    guard depth < 12 else {
      text += "…"
      return
    }
    switch type.shape {
    case .void: text += "()"
    case .int: text += "\(slot.raw)"
    case .unsigned: text += "\(UInt64(bitPattern: Int64(slot.raw)))"
    case .double: text += "\(Double(bits: slot.raw))"
    case .float: text += "\(Float(bits: slot.raw))"
    case .bool: text += slot.raw != 0 ? "true" : "false"
    case .character: text += String(reflecting: Character(bits: slot.raw))
    case .text:
      guard let object = slot.object as? TextObject else { return }
      add(object.string)
    case .plainEnum(let cases):
      text += cases.indices.contains(slot.raw) ? ".\(cases[slot.raw].name)" : "?"
    case .payloadEnum(let cases):
      guard let object = slot.object as? Aggregate, cases.indices.contains(object.slots[0]) else {
        return
      }
      let found = cases[object.slots[0]]
      text += ".\(found.enumCase.name)"
      if !found.layout.fields.isEmpty { addFields(found.layout, object, type, depth) }
    case .structure(let layout):
      guard let object = slot.object as? Aggregate else { return }
      if let range = type.integerRange?.value(of: slot) {
        text += "\(range)"
      } else {
        addFields(layout, object, type, depth)
      }
    case .dictionary, .set:
      guard let count = (slot.object as? HashTable)?.count else { return }
      text += count == 1 ? "1 element" : "\(count) elements"
    case .tuple(let layout):
      if let object = slot.object as? Aggregate { addFields(layout, object, type, depth) }
    case .array(let element):
      guard let array = slot.object as? ArrayObject else { return }
      add(array, element, depth)
    case .optional(let wrapped):
      guard let inner = machine.unwrapped(slot, wrapped) else {
        text += "nil"
        return
      }
      add(inner, wrapped, depth: depth + 1)
    case .instance:
      guard let object = slot.object as? Aggregate, let layout = object.classLayout else { return }
      let fields = layout.fields
      if depth > 0 {
        text += layout.descriptor.name
      } else {
        addFields(fields, object, type, depth)
      }
    case .existential:
      guard let value = slot.object as? Existential else { return }
      add(value.slot, value.descriptor, depth: depth + 1)
    case .function: text += "(Function)"
    case .metatype: text += (slot.object as? TypeDescriptor)?.name ?? type.name
    case .native: addNative(slot, type)
    }
  }

  private mutating func addFields(
    _ layout: Layout, _ object: Aggregate, _ type: TypeDescriptor, _ depth: Int
  ) {
    addFields(layout.fields, object, type, depth)
  }

  private mutating func addFields(
    _ fields: [Field], _ object: Aggregate, _ type: TypeDescriptor, _ depth: Int
  ) {
    text += "("
    for (index, field) in fields.enumerated() {
      if index > 0 { text += ", " }
      if isFull {
        text += "…"
        break
      }
      if let name = field.name { text += "\(name): " }
      add(type.slot(field, of: object), field.descriptor, depth: depth + 1)
    }
    text += ")"
  }

  private mutating func add(_ array: ArrayObject, _ element: TypeDescriptor, _ depth: Int) {
    text += "["
    var isCut = false
    for index in 0..<array.count {
      if index > 0 { text += ", " }
      if isFull {
        text += "…"
        isCut = true
        break
      }
      add(array.slot(at: index), element, depth: depth + 1)
    }
    text += "]"
    if isCut, depth == 0 { text += " \(array.count) elements" }
  }

  /// A long text is not written out to be cut off.
  private mutating func add(_ string: String) {
    let start = String(string.prefix(limit))
    text += String(reflecting: start)
    if start.utf8.count < string.utf8.count { text += "… \(string.count) characters" }
  }

  private mutating func addNative(_ slot: Slot, _ type: TypeDescriptor) {
    guard let value = machine.swiftValue(slot, type) else { return }
    if let value = value as? any SummarizedValue {
      text += value.summary
      return
    }
    let lines = String(describing: value).split(separator: "\n", maxSplits: 1)
    text += lines.first.map(String.init) ?? ""
    if lines.count > 1 { text += " …" }
  }
}
