extension Array: Bridged where Element: Bridged {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> [Element] {
    guard let array = slot.object as? ArrayObject else { throw mismatch(slot.object) }
    var result: [Element] = []
    result.reserveCapacity(array.count)
    try machine.inPortions(0..<array.count) { portion in
      if Element.isRaw {
        for index in portion {
          result.append(try Element.decode(Slot(raw: array.raw(at: index)), machine))
        }
      } else {
        for index in portion {
          result.append(try Element.decode(Slot(array.object(at: index)), machine))
        }
      }
    }
    return result
  }

  public func encode(_ machine: Machine) -> Slot {
    let array = ArrayObject(holdsObjects: !Element.isRaw, capacity: count)
    for element in self { array.append(element.encode(machine)) }
    return Slot(array)
  }
}

extension Optional: Bridged where Wrapped: Bridged {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> Wrapped? {
    guard let object = slot.object else { return nil }
    if Wrapped.isRaw {
      guard let box = object as? RawBox else { throw mismatch(object) }
      return try Wrapped.decode(Slot(raw: box.raw), machine)
    }
    if let box = object as? OptionalBox { return try Wrapped.decode(Slot(box.object), machine) }
    return try Wrapped.decode(slot, machine)
  }

  public func encode(_ machine: Machine) -> Slot {
    guard let value = self else { return Slot(nil) }
    let slot = value.encode(machine)
    if Wrapped.isRaw { return Slot(RawBox(slot.raw)) }
    return value is any OptionalValue ? Slot(OptionalBox(slot.object)) : slot
  }
}

private protocol OptionalValue {}
extension Optional: OptionalValue {}

extension Range: Bridged where Bound: Bridged {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> Range<Bound> {
    let (lower, upper) = try bounds(slot, machine, Bound.self, as: Self.self)
    guard lower <= upper else {
      throw RuntimeFailure(
        name: "InvalidRange", message: "a range cannot go from \(lower) down to \(upper)")
    }
    return lower..<upper
  }
  public func encode(_ machine: Machine) -> Slot { encodeBounds(lowerBound, upperBound, machine) }
}

extension ClosedRange: Bridged where Bound: Bridged {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> ClosedRange<Bound> {
    let (lower, upper) = try bounds(slot, machine, Bound.self, as: Self.self)
    guard lower <= upper else {
      throw RuntimeFailure(
        name: "InvalidRange", message: "a range cannot go from \(lower) down to \(upper)")
    }
    return lower...upper
  }
  public func encode(_ machine: Machine) -> Slot { encodeBounds(lowerBound, upperBound, machine) }
}

/// The two fields of a range of the prelude, `lowerBound` and `upperBound`.
private func bounds<Bound: Bridged, Owner: Bridged>(
  _ slot: Slot, _ machine: Machine, _ bound: Bound.Type, as owner: Owner.Type
) throws -> (Bound, Bound) {
  guard let fields = slot.object as? Aggregate, fields.rawCount + fields.objectCount == 2 else {
    throw Owner.mismatch(slot.object)
  }
  func field(_ index: Int) throws -> Bound {
    try Bound.decode(
      Bound.isRaw ? Slot(raw: fields.slots[index]) : Slot(fields.object(at: index)), machine)
  }
  return (try field(0), try field(1))
}

private func encodeBounds<Bound: Bridged>(_ lower: Bound, _ upper: Bound, _ machine: Machine)
  -> Slot
{
  let fields = Aggregate.make(
    rawCount: Bound.isRaw ? 2 : 0, objectCount: Bound.isRaw ? 0 : 2)
  for (index, bound) in [lower, upper].enumerated() {
    let slot = bound.encode(machine)
    if Bound.isRaw { fields.slots[index] = slot.raw } else { fields.set(index, slot.object) }
  }
  return Slot(fields)
}
