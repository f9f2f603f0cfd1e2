extension NativeRegistry {
  /// Operations on arrays whatever their elements are.
  mutating func addArrays() {
    add("Array.repeating") { call in
      let holdsObjects = !(call.nextType?.isRaw ?? false)
      let value = call.readSlot()
      let count = call.readInt()
      guard count >= 0 else {
        throw RuntimeFailure.negativeCount("Array(repeating:count:)", count)
      }
      try AvailableMemory.check(
        count, size: 8, for: "Array(repeating:count:) with a count of \(count)")
      let array = ArrayObject(holdsObjects: holdsObjects, capacity: count)
      for _ in 0..<count { array.append(value) }
      call.writeSlot(Slot(array))
    }
    add("Array.slice") { call in
      let array = try call.readArray()
      let range = try array.range(call.readInt(), call.readInt())
      call.writeSlot(Slot(array.copy(range)))
    }
    add("Array.replace") { call in
      let register = call.readLater()
      let lower = call.readInt()
      let upper = call.readInt()
      let elements = try call.readArray()
      try call.changeArray(register) { array in
        let range = try array.range(lower, upper)
        try AvailableMemory.check(array.count + elements.count, size: 8, for: "the array")
        array.replace(range, with: elements)
      }
    }
    add("Array.appendContents") { call in
      let register = call.readLater()
      let elements = try call.readArray()
      try call.changeArray(register) { array in
        try AvailableMemory.check(array.count + elements.count, size: 8, for: "the array")
        array.append(contentsOf: elements)
      }
    }
    add("Array.concatenate") { call in
      let left = try call.readArray()
      let right = try call.readArray()
      try AvailableMemory.check(left.count + right.count, size: 8, for: "the array")
      let array = left.copy(0..<left.count, capacity: left.count + right.count)
      array.append(contentsOf: right)
      call.writeSlot(Slot(array))
    }
    add("Array.insert") { call in
      let register = call.readLater()
      let value = call.readSlot()
      let index = call.readInt()
      try call.changeArray(register) { array in
        guard index >= 0, index <= array.count else {
          throw RuntimeFailure.insertionOutOfRange(index, count: array.count)
        }
        let inserted = ArrayObject(holdsObjects: array.holdsObjects)
        inserted.append(value)
        array.replace(index..<index, with: inserted)
      }
    }
    add("Array.remove") { call in
      let register = call.readLater()
      let index = call.readInt()
      let removed = try call.changeArray(register) { array in
        let value = try array.element(at: index)
        array.replace(index..<(index + 1), with: ArrayObject(holdsObjects: array.holdsObjects))
        return value
      }
      call.writeSlot(removed)
    }
    add("Array.reserve") { call in
      let register = call.readLater()
      let capacity = call.readInt()
      try AvailableMemory.check(capacity, size: 8, for: "reserveCapacity(\(capacity))")
      try call.changeArray(register) { $0.reserve(capacity) }
    }
    add("Array.reverse") { call in
      try call.changeArray(call.readLater()) { array in
        for index in 0..<(array.count / 2) { array.swapAt(index, array.count - 1 - index) }
      }
    }
    add("Array.sortPlainValues") { call in
      let element = call.nextType?.element
      let register = call.readLater()
      let isSorted = try call.changeArray(register) { $0.sortPlainValues(of: element) }
      call.write(isSorted)
    }
    add("Array.sortByKey") { call in
      let register = call.readLater()
      let slot = call.readInt()
      let kind = call.readInt()
      let isDescending = call.readInt() != 0
      let isSorted = try call.changeArray(register) {
        switch kind {
        case 0: $0.sort(bySlot: slot, isDescending) { Int($0) }
        case 1: $0.sort(bySlot: slot, isDescending) { Double(bits: $0) }
        default: $0.sort(bySlot: slot, isDescending) { Float(bits: $0) }
        }
      }
      call.write(isSorted)
    }
  }
}

extension ArrayObject {
  fileprivate func range(_ lower: Int, _ upper: Int) throws -> Range<Int> {
    guard lower >= 0, lower <= upper, upper <= count else {
      throw RuntimeFailure.rangeOutOfBounds(lower, upper, count: count)
    }
    return lower..<upper
  }

  fileprivate func element(at index: Int) throws -> Slot {
    guard index >= 0, index < count else {
      throw RuntimeFailure.indexOutOfRange(index, count: count)
    }
    return slot(at: index)
  }

  /// Sorts by a number of each element: the element itself (slot -1) or what stands in a slot of its object. Elements with the same
  /// number stay in their order.
  ///
  /// - Returns: Whether there is such an order; if not, nothing has changed.
  fileprivate func sort<Key: Comparable>(
    bySlot slot: Int, _ isDescending: Bool, key: (Int) -> Key
  ) -> Bool {
    var entries: [(key: Key, bits: Int)] = []
    entries.reserveCapacity(count)
    for index in 0..<count {
      let bits = storage[index]
      var number = bits
      if slot >= 0 {
        guard let object = object(at: index) as? Aggregate,
          object.rawCount + max(0, object.objectCount) > slot
        else { return false }
        number = object.slots[slot]
      }
      let value = key(number)
      guard value == value else { return false }
      entries.append((value, bits))
    }
    if isDescending {
      entries.sort { $0.key > $1.key }
    } else {
      entries.sort { $0.key < $1.key }
    }
    for (index, entry) in entries.enumerated() { storage[index] = entry.bits }
    return true
  }

  /// Sorts numbers and texts; returns whether the elements are of such a type.
  fileprivate func sortPlainValues(of element: TypeDescriptor?) -> Bool {
    var slots = UnsafeMutableBufferPointer(start: storage, count: count)
    switch element?.shape {
    case .int: slots.sort()
    case .double: slots.sort { Double(bits: $0) < Double(bits: $1) }
    case .float: slots.sort { Float(bits: $0) < Float(bits: $1) }
    case .character: slots.sort { Character.isLess($0, $1) }
    case .text:
      slots.sort { left, right in
        Unmanaged<TextObject>.fromOpaque(UnsafeRawPointer(bitPattern: left)!)
          ._withUnsafeGuaranteedRef { left in
            Unmanaged<TextObject>.fromOpaque(UnsafeRawPointer(bitPattern: right)!)
              ._withUnsafeGuaranteedRef { TextObject.isLess(left, $0) }
          }
      }
    default: return false
    }
    return true
  }
}
