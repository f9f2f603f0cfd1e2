#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension TextObject {
  /// The character that begins at an offset, and where it ends.
  func character(at offset: Int) -> (bits: Int, end: Int) {
    let own = fields
    if own.pointee.isSimple { return (Int(own.pointee.bytes[offset]), offset + 1) }
    let string = whole.string
    let start = self.start
    let index = string.utf8.index(string.startIndex, offsetBy: start + offset)
    let limit = string.utf8.index(string.startIndex, offsetBy: start + count)
    // The end of a part may cut a character.
    let next = min(string.index(after: index), limit)
    return (
      Character(String(string[index..<next])).bits,
      string.utf8.distance(from: string.startIndex, to: next) - start
    )
  }

  /// All characters, as an array of their bits.
  func characters(_ check: () throws -> Void) throws -> ArrayObject {
    let result = ArrayObject(holdsObjects: false, capacity: count)
    if isSimple {
      for (offset, byte) in buffer.enumerated() {
        result.append(raw: Int(byte))
        if offset % 65_536 == 65_535 { try check() }
      }
    } else {
      for character in string {
        result.append(raw: character.bits)
        if result.count % 8192 == 8191 { try check() }
      }
    }
    return result
  }

  func characterCount(_ check: () throws -> Void) throws -> Int {
    if isSimple { return count }
    if count < 100_000 { return string.count }
    var result = 0
    for _ in string {
      result += 1
      if result % 8192 == 0 { try check() }
    }
    return result
  }

  /// The text with the letters of ASCII in a range in the other case; `other` is for texts beyond ASCII, whose scalars it changes one by
  /// one, so that a part at a time will do.
  func changingCase(
    of letters: ClosedRange<UInt8>, _ check: () throws -> Void, _ other: (String) -> String
  ) throws -> TextObject {
    let portion = 65_536
    guard isSimple else {
      if count <= portion { return TextObject.make(other(string)) }
      var result: AnyObject? = TextObject.make(capacity: count)
      var start = 0
      while start < count {
        var end = min(start + portion, count)
        // Not in the middle of a scalar.
        while end < count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        let part = UnsafeBufferPointer(start: bytes + start, count: end - start)
        try TextObject.append(other(String(decoding: part, as: UTF8.self)), to: &result)
        start = end
        try check()
      }
      guard let result = result as? TextObject else { throw RuntimeFailure.notInitialized }
      return result
    }
    let result = TextObject.make(copying: bytes, count: count, isSimple: true)
    let bytes = result.bytes
    for start in stride(from: 0, to: count, by: portion) {
      for offset in start..<min(start + portion, count) where letters.contains(bytes[offset]) {
        bytes[offset] ^= 0x20
      }
      try check()
    }
    return result
  }

  /// Where another text's characters stand in this one, in a row; looked for from an offset on.
  func firstOffset(of other: TextObject, from offset: Int) -> Int? {
    if other.count == 0 { return offset }
    guard offset + other.count <= count else {
      return isSimple && other.isSimple ? nil : slowOffset(of: other, from: offset)
    }
    guard isSimple && other.isSimple else { return slowOffset(of: other, from: offset) }
    return byteOffset(of: other, from: offset)
  }

  /// Where another text's bytes, of which there is at least one, stand in this one.
  private func byteOffset(of other: TextObject, from offset: Int) -> Int? {
    let own = buffer
    let wanted = other.buffer
    guard let start = own.baseAddress, let wantedStart = wanted.baseAddress else { return nil }
    var offset = offset
    while offset + wanted.count <= own.count {
      guard
        let found = memchr(
          start + offset, Int32(wanted[0]), own.count - offset - wanted.count + 1)
      else { return nil }
      let position = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if memcmp(found, wantedStart, wanted.count) == 0 { return position }
      offset = position + 1
    }
    return nil
  }

  /// The same where characters may be written in several ways.
  private func slowOffset(of other: TextObject, from offset: Int) -> Int? {
    let text = string
    let wanted = Array(other.string)
    var index = text.utf8.index(text.startIndex, offsetBy: offset)
    while index < text.endIndex {
      var position = index
      var matched = 0
      while matched < wanted.count, position < text.endIndex, text[position] == wanted[matched] {
        position = text.index(after: position)
        matched += 1
      }
      if matched == wanted.count {
        return text.utf8.distance(from: text.startIndex, to: index)
      }
      index = text.index(after: index)
    }
    return nil
  }

  /// The parts between the characters that equal the separator, as an array of `Substring`.
  func split(
    _ separator: Int, _ maxSplits: Int, omittingEmpty: Bool, _ check: () throws -> Void
  ) throws -> ArrayObject {
    let result = ArrayObject(holdsObjects: true)
    guard isSimple, (0..<0x80).contains(separator) || separator > 0 else {
      let character = Character(bits: separator)
      let start = self.start
      let text = substring
      for part in text.split(
        separator: character, maxSplits: maxSplits, omittingEmptySubsequences: omittingEmpty)
      {
        let lower = part.base.utf8.distance(from: part.base.startIndex, to: part.startIndex) - start
        result.append(self.part(lower, lower + part.utf8.count))
        if result.count % 4096 == 4095 { try check() }
      }
      return result
    }
    let own = fields.pointee
    var first = 0
    var splits = 0
    // Beyond ASCII it cannot occur.
    let byte = separator < 0x80 ? UInt8(separator) : nil
    while let byte, splits < maxSplits, first <= own.count,
      let found = memchr(own.bytes + first, Int32(byte), own.count - first)
    {
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(own.bytes)
      if end > first || !omittingEmpty {
        result.append(owned: part(first, end))
        splits += 1
        if splits % 4096 == 4095 { try check() }
      }
      first = end + 1
    }
    if own.count > first || !omittingEmpty { result.append(part(first, own.count)) }
    return result
  }

  /// The parts between the characters with certain numbers; omits empty ones on demand.
  func split(
    at cuts: ArrayObject, omittingEmpty: Bool, _ check: () throws -> Void
  ) throws -> ArrayObject {
    let result = ArrayObject(holdsObjects: true)
    var first = 0
    var position = 0
    var offset = 0
    for index in 0...cuts.count {
      var end = count
      var next = count
      if index < cuts.count {
        let cut = cuts.raw(at: index)
        if isSimple {
          end = min(max(cut, 0), count)
          next = min(end + 1, count)
        } else {
          while position < cut, offset < count {
            offset = character(at: offset).end
            position += 1
          }
          end = offset
          next = offset < count ? character(at: offset).end : count
        }
      }
      if end > first || !omittingEmpty { result.append(part(first, max(first, end))) }
      first = next
      if index % 4096 == 4095 { try check() }
    }
    return result
  }

  /// The texts between the places where the separator stands.
  func components(separatedBy separator: TextObject, _ check: () throws -> Void) throws
    -> ArrayObject
  {
    let result = ArrayObject(holdsObjects: true)
    func add(_ lower: Int, _ upper: Int) {
      result.append(
        TextObject.make(
          copying: bytes + lower, count: upper - lower,
          isSimple: isSimple || TextObject.areSimple(bytes + lower, upper - lower)))
    }
    var first = 0
    if separator.count > 0 {
      let isBoundary = isSimple ? [] : characterBoundaries
      var offset = 0
      while offset + separator.count <= count,
        let lower = byteOffset(of: separator, from: offset)
      {
        let upper = lower + separator.count
        if isBoundary.isEmpty || isBoundary[lower] && isBoundary[upper] {
          add(first, lower)
          if result.count % 4096 == 4095 { try check() }
          first = upper
          offset = upper
        } else {
          offset = lower + 1
        }
      }
    }
    add(first, count)
    return result
  }

  /// At which offsets characters begin or end.
  private var characterBoundaries: [Bool] {
    var result = [Bool](repeating: false, count: count + 1)
    var offset = 0
    result[0] = true
    for character in string {
      offset += character.utf8.count
      result[offset] = true
    }
    return result
  }
}

extension TextObject {
  /// The number that the text consists of, if it has up to 18 digits and nothing else.
  var plainInteger: Int? {
    guard (1...18).contains(count) else { return nil }
    var value = 0
    for byte in buffer {
      let digit = Int(byte) - 48
      guard (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

extension String {
  /// The text with a capital at the start of each word and small letters in it.
  var capitalizedWords: String {
    var result = ""
    var isInWord = false
    for character in self {
      result += isInWord ? character.lowercased() : character.uppercased()
      isInWord = character.isLetter || character == "'" || character == "’"
    }
    return result
  }
}

extension ArrayObject {
  /// The elements from the last to the first.
  func reversed() -> ArrayObject {
    let result = copy()
    for index in 0..<(count / 2) { result.swapAt(index, count - 1 - index) }
    return result
  }
}
