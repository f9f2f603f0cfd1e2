internal import Synchronization

extension NativeCall {
  /// Writes a tuple, from what its elements are encoded as.
  public func writeTuple(_ elements: [Slot]) throws {
    guard case .tuple(let layout) = resultType.shape, layout.fields.count == elements.count else {
      throw RuntimeFailure.inconsistent("a tuple of \(elements.count) as a '\(resultType.name)'")
    }
    let object = Aggregate.make(rawCount: layout.rawCount, objectCount: layout.objectCount)
    for (field, element) in zip(layout.fields, elements) {
      if field.descriptor.isRaw {
        object.slots[field.slot] = element.raw
      } else {
        object.set(field.slot, element.object)
      }
    }
    writeSlot(Slot(object))
  }
}

extension Machine {
  /// Stops a native function that waits, if an interrupt was requested.
  public func checkInterrupt() throws {
    if stopRequested.load(ordering: .relaxed) { throw RuntimeFailure.interrupted }
  }

  /// Does something for a range portion by portion; an interrupt ends it in between.
  func inPortions(
    _ range: Range<Int>, of size: Int = 1 << 17, _ body: (Range<Int>) throws -> Void
  ) throws {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + size, range.upperBound)
      try body(start..<end)
      start = end
      try checkInterrupt()
    }
  }
}

extension NativeCall {
  /// The next argument, of any type, for showing it: a Swift value or a `ConformingValue` that `shows` accepts, or its text.
  public mutating func readShown<R>(_ shows: (Any) -> R?, text: (String) -> R) throws -> R {
    guard let type = nextType else { throw RuntimeFailure.notInitialized }
    return try shown(readSlot(), type, shows, text)
  }

  /// The same for the elements of an array, such as a variadic argument.
  public mutating func readEachShown<R>(_ shows: (Any) -> R?, text: (String) -> R) throws -> [R] {
    guard let element = nextType?.element else { throw RuntimeFailure.notInitialized }
    let array = try readArray()
    return try (0..<array.count).map { try shown(array.slot(at: $0), element, shows, text) }
  }

  private func shown<R>(
    _ slot: Slot, _ type: TypeDescriptor, _ shows: (Any) -> R?, _ text: (String) -> R
  ) throws -> R {
    if let value = machine.swiftValue(slot, type), let result = shows(value) { return result }
    if let value = machine.conformingValue(slot, type), let result = shows(value) { return result }
    return text(try type.text(slot))
  }
}
