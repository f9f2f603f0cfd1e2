/// Sorting by what is known of each element beforehand: stable, and ended by an interrupt.
///
/// Elements are sorted beside their array, so that it is never half sorted.
enum StableSort {
  /// What an element is sorted by, as a number whose order is the elements', and the element itself.
  struct Numbered {
    var key: UInt64
    var bits: Int
  }

  /// A text to sort by with its first eight bytes as a number, and the element itself.
  struct Titled {
    var start: UInt64
    var text: Unmanaged<TextObject>
    var bits: Int
  }

  /// Between two looks at whether the cell is interrupted, this many elements are moved.
  private static let portion = 1 << 15
  /// Up to this many elements are sorted by insertion.
  private static let shortRun = 12

  // MARK: By number

  /// Sorts by numbers, one byte at a time from the lowest; bytes that all numbers share are passed over.
  static func sort(
    _ elements: UnsafeMutableBufferPointer<Numbered>, _ check: () throws -> Void
  ) throws {
    guard var source = elements.baseAddress, elements.count > 1 else { return }
    let count = elements.count
    if count <= 64 {
      return try mergeSort(elements, check) { $0.key < $1.key }
    }
    var isSorted = true
    var differing: UInt64 = 0
    let first = source[0].key
    for index in 1..<count {
      let key = source[index].key
      if key < source[index - 1].key { isSorted = false }
      differing |= key ^ first
      if index % portion == 0 { try check() }
    }
    if isSorted { return }
    // Each byte costs about as much as two levels of merging.
    let bytes = (0..<8).filter { differing >> (8 * $0) & 0xFF != 0 }
    if bytes.count * 2 > Int.bitWidth - count.leadingZeroBitCount {
      return try mergeSort(elements, check) { $0.key < $1.key }
    }
    let scratch = UnsafeMutablePointer<Numbered>.allocate(capacity: count)
    defer { scratch.deallocate() }
    var target = scratch
    try withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { places in
      for byte in bytes {
        let shift = UInt64(8 * byte)
        places.initialize(repeating: 0)
        for start in stride(from: 0, to: count, by: portion) {
          try check()
          for index in start..<min(start + portion, count) {
            places[Int(truncatingIfNeeded: source[index].key >> shift & 0xFF)] &+= 1
          }
        }
        var sum = 0
        for value in 0..<256 {
          let next = sum + places[value]
          places[value] = sum
          sum = next
        }
        for start in stride(from: 0, to: count, by: portion) {
          try check()
          for index in start..<min(start + portion, count) {
            let element = source[index]
            let value = Int(truncatingIfNeeded: element.key >> shift & 0xFF)
            target[places[value]] = element
            places[value] &+= 1
          }
        }
        swap(&source, &target)
      }
    }
    if bytes.count % 2 == 1 { target.update(from: source, count: count) }
  }

  // MARK: By comparison

  /// Sorts runs by insertion and merges them in pairs until one is left.
  @inline(__always)
  static func mergeSort<Element>(
    _ elements: UnsafeMutableBufferPointer<Element>, _ check: () throws -> Void,
    _ isLess: (Element, Element) -> Bool
  ) throws {
    guard var source = elements.baseAddress, elements.count > 1 else { return }
    let count = elements.count
    for start in stride(from: 0, to: count, by: shortRun) {
      if start % portion < shortRun { try check() }
      for index in start + 1..<max(start + 1, min(start + shortRun, count)) {
        let element = source[index]
        var place = index
        while place > start, isLess(element, source[place - 1]) {
          source[place] = source[place - 1]
          place -= 1
        }
        source[place] = element
      }
    }
    if count <= shortRun { return }
    let own = source
    let scratch = UnsafeMutablePointer<Element>.allocate(capacity: count)
    defer { scratch.deallocate() }
    var target = scratch
    var width = shortRun
    var untilCheck = portion
    while width < count {
      for low in stride(from: 0, to: count, by: width * 2) {
        let middle = min(low + width, count)
        let high = min(middle + width, count)
        var left = low
        var right = middle
        var place = low
        if middle < high, isLess(source[middle], source[middle - 1]) {
          while left < middle, right < high {
            if isLess(source[right], source[left]) {
              target[place] = source[right]
              right += 1
            } else {
              target[place] = source[left]
              left += 1
            }
            place += 1
            untilCheck -= 1
            if untilCheck <= 0 {
              untilCheck = portion
              try check()
            }
          }
        }
        (target + place).update(from: source + left, count: middle - left)
        place += middle - left
        (target + place).update(from: source + right, count: high - right)
      }
      try check()
      swap(&source, &target)
      width *= 2
    }
    if source != own { own.update(from: source, count: count) }
  }
}

extension ArrayObject {
  /// What stands in a slot of an element's object; `nil` if it has no such slot.
  private func field(_ slot: Int, at index: Int) -> Int? {
    guard let object = storage[index].unmanagedObject else { return nil }
    return object._withUnsafeGuaranteedRef { object in
      guard let fields = object as? Aggregate,
        slot < fields.rawCount + max(0, fields.objectCount)
      else { return nil }
      return fields.slots[slot]
    }
  }

  /// Sorts by a number of each element: the element itself (slot -1) or what stands in a slot of its object.
  ///
  /// - Parameter order: a number whose order is the one that is wanted, made from the bits; `nil` for a NaN.
  /// - Returns: Whether there is such an order; if not, nothing has changed.
  func sort(
    bySlot slot: Int, _ check: () throws -> Void, order: (Int) -> UInt64?
  ) throws -> Bool {
    let entries = UnsafeMutableBufferPointer<StableSort.Numbered>.allocate(capacity: count)
    defer { entries.deallocate() }
    for index in 0..<count {
      guard let number = slot < 0 ? storage[index] : field(slot, at: index),
        let key = order(number)
      else { return false }
      entries.initializeElement(at: index, to: .init(key: key, bits: storage[index]))
      if index % 65_536 == 65_535 { try check() }
    }
    try StableSort.sort(entries, check)
    for index in 0..<count { storage[index] = entries[index].bits }
    return true
  }

  /// Sorts by a text of each element, in the same way.
  func sort(
    byTextInSlot slot: Int, _ isDescending: Bool, _ check: () throws -> Void
  ) throws -> Bool {
    let entries = UnsafeMutableBufferPointer<StableSort.Titled>.allocate(capacity: count)
    defer { entries.deallocate() }
    var areSimple = true
    for index in 0..<count {
      guard let bits = slot < 0 ? storage[index] : field(slot, at: index),
        let pointer = UnsafeRawPointer(bitPattern: bits)
      else { return false }
      let text = Unmanaged<TextObject>.fromOpaque(pointer)
      let start = text._withUnsafeGuaranteedRef {
        if !$0.isSimple { areSimple = false }
        return $0.firstBytes
      }
      entries.initializeElement(
        at: index, to: .init(start: start, text: text, bits: storage[index]))
      if index % 65_536 == 65_535 { try check() }
    }
    if areSimple {
      if isDescending {
        try StableSort.mergeSort(entries, check) { Self.isBefore($1, $0) }
      } else {
        try StableSort.mergeSort(entries, check) { Self.isBefore($0, $1) }
      }
    } else if isDescending {
      try StableSort.mergeSort(entries, check) { Self.isLess($1.text, $0.text) }
    } else {
      try StableSort.mergeSort(entries, check) { Self.isLess($0.text, $1.text) }
    }
    for index in 0..<count { storage[index] = entries[index].bits }
    return true
  }

  @inline(__always)
  private static func isBefore(_ left: StableSort.Titled, _ right: StableSort.Titled) -> Bool {
    left.start == right.start ? isLess(left.text, right.text) : left.start < right.start
  }

  @inline(__always)
  private static func isLess(_ left: Unmanaged<TextObject>, _ right: Unmanaged<TextObject>) -> Bool
  {
    left._withUnsafeGuaranteedRef { left in
      right._withUnsafeGuaranteedRef { TextObject.isLess(left, $0) }
    }
  }

  /// Sorts numbers, characters and texts; returns whether the elements are of such a type and have an order.
  func sortPlainValues(of element: TypeDescriptor?, _ check: () throws -> Void) throws -> Bool {
    switch element?.shape {
    case .int: return try sort(bySlot: -1, check) { SortOrder.of($0) }
    case .double:
      if try sort(bySlot: -1, check, order: { SortOrder.of(Double(bits: $0)) }) { return true }
      // Where a NaN leads is the algorithm's affair; Swift's own does what a compiled program does.
      var numbers = UnsafeMutableBufferPointer(start: storage, count: count)
      numbers.sort { Double(bits: $0) < Double(bits: $1) }
      return true
    case .float:
      if try sort(bySlot: -1, check, order: { SortOrder.of(Double(Float(bits: $0))) }) {
        return true
      }
      var numbers = UnsafeMutableBufferPointer(start: storage, count: count)
      numbers.sort { Float(bits: $0) < Float(bits: $1) }
      return true
    case .character:
      // Beyond ASCII the codes' order is not the characters'.
      let isPlain = try sort(bySlot: -1, check) {
        UInt(bitPattern: $0) < 0x80 ? UInt64($0) : nil
      }
      if isPlain { return true }
      let characters = UnsafeMutableBufferPointer<Int>.allocate(capacity: count)
      defer { characters.deallocate() }
      for index in 0..<count { characters.initializeElement(at: index, to: storage[index]) }
      try StableSort.mergeSort(characters, check) { Character.isLess($0, $1) }
      for index in 0..<count { storage[index] = characters[index] }
      return true
    case .text: return try sort(byTextInSlot: -1, false, check)
    default: return false
    }
  }
}

/// Numbers without a sign whose order is that of other numbers.
enum SortOrder {
  @inline(__always)
  static func of(_ value: Int) -> UInt64 { UInt64(bitPattern: Int64(value)) ^ 1 << 63 }

  /// `nil` for a NaN, which has no place in an order. Both zeros are the same.
  @inline(__always)
  static func of(_ value: Double) -> UInt64? {
    if value.isNaN { return nil }
    let bits = value == 0 ? 0 : value.bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }
}

extension TextObject {
  /// The first eight bytes as a number; zeros stand for what is missing.
  fileprivate var firstBytes: UInt64 {
    if count >= 8 {
      return UInt64(bigEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }
    var result: UInt64 = 0
    for offset in 0..<count { result |= UInt64(bytes[offset]) << UInt64(56 - 8 * offset) }
    return result
  }
}
