internal import LanguageChecker

/// What native code finds when it looks into a value of a cell, as Swift's `Mirror` shows a value of a compiled program.
extension ConformingValue {
  /// A stored property, element or payload.
  public struct Part {
    /// The property's name or the element's index; nil for the value of an optional and the like.
    public let name: String?
    /// A Swift value, or a `ConformingValue` where Swift has no type for it.
    public let value: Any
  }

  /// What makes an instance of a class the same wherever it stands; nil for values.
  public var identity: ObjectIdentifier? {
    if case .instance = existential.descriptor.shape, let object = existential.slot.object {
      return ObjectIdentifier(object)
    }
    return nil
  }

  /// The stored properties in the order of their declaration, a superclass's first; elements of arrays, values of dictionaries
  /// in the order of their keys. Numbers and texts are left out: there may be many.
  public var parts: [Part] {
    let slot = existential.slot
    let type = existential.descriptor
    switch type.shape {
    case .structure(let layout), .tuple(let layout):
      guard let object = slot.object as? Aggregate else { return [] }
      return parts(layout.fields, type, object)
    case .instance:
      guard let object = slot.object as? Aggregate, let layout = object.classLayout else {
        return []
      }
      return parts(layout.fields, type, object)
    case .payloadEnum(let cases):
      guard let object = slot.object as? Aggregate, cases.indices.contains(object.slots[0]) else {
        return []
      }
      let found = cases[object.slots[0]]
      let payload = parts(found.layout.fields, type, object)
      if found.layout.fields.count == 1, found.layout.fields[0].name == nil {
        return payload.map { Part(name: found.enumCase.name, value: $0.value) }
      }
      return payload.map {
        Part(name: "\(found.enumCase.name).\($0.name ?? "0")", value: $0.value)
      }
    case .array(let element):
      guard let array = slot.object as? ArrayObject, !element.isRaw,
        !element.type.isStandard("String")
      else { return [] }
      return (0..<array.count).compactMap { index in
        part("\(index)", array.slot(at: index), element)
      }
    case .dictionary(let key, let value):
      guard let table = slot.object as? HashTable, !value.isRaw else { return [] }
      let entries = table.indices.compactMap { entry -> Part? in
        guard let name = try? key.text(table.key(entry)) else { return nil }
        return part(name, table.value(entry), value)
      }
      return entries.sorted { ($0.name ?? "") < ($1.name ?? "") }
    case .set(let element):
      guard let table = slot.object as? HashTable else { return [] }
      return table.indices.enumerated().compactMap { index, entry in
        part("\(index)", table.key(entry), element)
      }
    case .optional(let wrapped):
      guard let inner = machine.unwrapped(slot, wrapped) else { return [] }
      return part(nil, inner, wrapped).map { [$0] } ?? []
    case .existential:
      guard let inner = slot.object as? Existential else { return [] }
      return part(nil, inner.slot, inner.descriptor).map { [$0] } ?? []
    case .void, .int, .unsigned, .double, .float, .bool, .character, .text, .plainEnum, .function,
      .metatype,
      .native:
      return []
    }
  }

  private func parts(_ fields: [Field], _ type: TypeDescriptor, _ object: Aggregate) -> [Part] {
    fields.enumerated().compactMap { index, field in
      part(field.name ?? "\(index)", type.slot(field, of: object), field.descriptor)
    }
  }

  private func part(_ name: String?, _ slot: Slot, _ type: TypeDescriptor) -> Part? {
    switch type.shape {
    case .void, .int, .unsigned, .double, .float, .bool, .character, .text, .plainEnum, .function,
      .metatype:
      return nil
    case .native:
      guard let value = machine.swiftValue(slot, type) else { return nil }
      return Part(name: name, value: value)
    case .existential:
      guard let inner = slot.object as? Existential else { return nil }
      return part(name, inner.slot, inner.descriptor)
    case .structure, .tuple, .instance, .payloadEnum, .array, .dictionary, .set, .optional:
      guard slot.object != nil else { return nil }
      return Part(
        name: name, value: ConformingValue(machine: machine, existential: .init(slot, type)))
    }
  }

  /// The properties and indices that lead to a value inside this one, such as `blocks.0`; nil if it is not in it.
  public func path(to other: ConformingValue) -> String? {
    guard let target = other.existential.slot.object else { return nil }
    var visited: Set<ObjectIdentifier> = []
    func search(_ value: ConformingValue, _ path: String) -> String? {
      guard visited.count < 10_000, let object = value.existential.slot.object,
        visited.insert(ObjectIdentifier(object)).inserted
      else { return nil }
      for part in value.parts {
        guard let inner = part.value as? ConformingValue else { continue }
        let name = [path, part.name ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
        if inner.existential.slot.object === target { return name }
        if let found = search(inner, name) { return found }
      }
      return nil
    }
    return search(self, "")
  }

  /// Whether the value's type conforms to a protocol of that name.
  public func conforms(to name: String) -> Bool {
    machine.protocolNames(of: existential.descriptor).contains(name)
  }
}
