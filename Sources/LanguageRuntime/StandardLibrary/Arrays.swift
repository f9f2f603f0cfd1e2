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
      try call.machine.inPortions(0..<count) { array.append(value, count: $0.count) }
      call.writeSlot(Slot(array))
    }
    add("Array.slice") { call in
      let array = try call.readArray()
      let range = try array.range(call.readInt(), call.readInt())
      call.writeSlot(Slot(try array.copy(range, call.machine)))
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
      let machine = call.machine
      try call.changeArray(register) { array in
        try AvailableMemory.check(array.count + elements.count, size: 8, for: "the array")
        try array.append(contentsOf: elements, machine)
      }
    }
    add("Array.concatenate") { call in
      let left = try call.readArray()
      let right = try call.readArray()
      try AvailableMemory.check(left.count + right.count, size: 8, for: "the array")
      let array = ArrayObject(
        holdsObjects: left.holdsObjects, capacity: left.count + right.count)
      try array.append(contentsOf: left, call.machine)
      try array.append(contentsOf: right, call.machine)
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
      let machine = call.machine
      call.write(
        try call.changeArray(register) {
          try $0.sortPlainValues(of: element, machine.checkInterrupt)
        })
    }
    add("Array.sortByKey") { call in
      let register = call.readLater()
      let slot = call.readInt()
      let kind = call.readInt()
      let isDescending = call.readInt() != 0
      let flip = isDescending ? UInt64.max : 0
      let check = call.machine.checkInterrupt
      let isSorted = try call.changeArray(register) { array in
        switch kind {
        case 0: try array.sort(bySlot: slot, check) { SortOrder.of($0) ^ flip }
        case 1:
          try array.sort(bySlot: slot, check) {
            SortOrder.of(Double(bits: $0)).map { $0 ^ flip }
          }
        case 2:
          try array.sort(bySlot: slot, check) {
            SortOrder.of(Double(Float(bits: $0))).map { $0 ^ flip }
          }
        default: try array.sort(byTextInSlot: slot, isDescending, check)
        }
      }
      call.write(isSorted)
    }
  }
}

extension ArrayObject {
  /// Adds another array's elements, or none if the cell is interrupted meanwhile.
  fileprivate func append(contentsOf other: ArrayObject, _ machine: Machine) throws {
    let before = count
    reserve(before + other.count)
    do {
      try machine.inPortions(0..<other.count) { append(from: other, $0) }
    } catch {
      truncate(to: before)
      throw error
    }
  }

  fileprivate func copy(_ range: Range<Int>, _ machine: Machine) throws -> ArrayObject {
    let result = ArrayObject(holdsObjects: holdsObjects, capacity: range.count)
    try machine.inPortions(range) { result.append(from: self, $0) }
    return result
  }

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
}
