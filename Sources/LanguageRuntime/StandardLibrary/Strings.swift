extension NativeRegistry {
  mutating func addStrings() {
    add("String.fromCharacters") { call in call.write(String(try call.read([Character].self))) }
    add("String.digits") { call in
      let value = call.readInt()
      let radix = call.readInt()
      guard (2...36).contains(radix) else { throw RuntimeFailure.radixOutOfRange(radix) }
      call.write(String(value, radix: radix, uppercase: call.readBool()))
    }
    add("String.repeating") { call in
      let text = try call.read(String.self)
      let count = call.readInt()
      guard count >= 0 else {
        throw RuntimeFailure.negativeCount("String(repeating:count:)", count)
      }
      try AvailableMemory.check(
        count, size: text.utf8.count, for: "String(repeating:count:) with a count of \(count)")
      call.write(String(repeating: text, count: count))
    }
    add("String.joined") { call in
      let texts = try call.read([String].self)
      let separator = try call.read(String.self)
      let length = texts.reduce(0) { $0 + $1.utf8.count }
      let (separators, overflow) = separator.utf8.count.multipliedReportingOverflow(
        by: max(0, texts.count - 1))
      try AvailableMemory.check(
        overflow ? Int.max : length &+ separators, size: 1, for: "joined(separator:)")
      call.write(texts.joined(separator: separator))
    }
    add("String.debugDescription") { call in
      call.write(try call.read(String.self).debugDescription)
    }
    add("String.hash") { call in call.write(try call.read(String.self).hashValue) }
    add("String.concatenate") { call in
      let left = try call.read(String.self)
      call.write(try checkedSum(left, call.read(String.self)))
    }
    add("String.append") { call in
      let register = call.readLater()
      let added = try call.read(String.self)
      var text = try call.take(register, as: String.self)
      try AvailableMemory.check(text.utf8.count + added.utf8.count, size: 1, for: "the text")
      text += added
      call.put(text, in: register)
    }
    addComparison("equal", ==)
    addComparison("notEqual", !=)
    addComparison("less", <)
    addComparison("lessOrEqual", <=)
    addComparison("greater", >)
    addComparison("greaterOrEqual", >=)
    addComparison("hasPrefix") { $0.hasPrefix($1) }
    addComparison("hasSuffix") { $0.hasSuffix($1) }
    addComparison("contains") { $0.containsText($1) }
    add("String.count") { call in call.write(try call.read(String.self).count) }
    add("String.isEmpty") { call in call.write(try call.read(String.self).isEmpty) }
    add("String.characters") { call in call.write(Array(try call.read(String.self))) }
    add("String.first") { call in call.write(try call.read(String.self).first) }
    add("String.last") { call in call.write(try call.read(String.self).last) }
    add("String.lowercased") { call in call.write(try call.read(String.self).lowercased()) }
    add("String.uppercased") { call in call.write(try call.read(String.self).uppercased()) }
    add("String.capitalized") { call in call.write(try call.read(String.self).capitalizedWords) }
    add("String.utf8") { call in call.write(try call.read(String.self).utf8.map { Int($0) }) }
    add("String.split") { call in
      let text = try call.read(String.self)
      let separator = try call.read(Character.self)
      let maxSplits = call.readInt()
      guard maxSplits >= 0 else { throw RuntimeFailure.negativeCount("split", maxSplits) }
      call.write(
        text.split(
          separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: call.readBool()))
    }
    add("String.components") { call in
      let text = try call.read(String.self)
      call.write(text.parts(separatedBy: try call.read(String.self)))
    }
    add("String.replacing") { call in
      let text = try call.read(String.self)
      let target = try call.read(String.self)
      let replacement = try call.read(String.self)
      guard !target.isEmpty else {
        call.write(text)
        return
      }
      call.write(text.parts(separatedBy: target).joined(separator: replacement))
    }
    add("String.format") { call in
      let format = try call.read(String.self)
      call.write(try FormattedText.make(format, try call.read([String].self)))
    }
  }

  private mutating func addComparison(
    _ name: String, _ compare: @escaping (String, String) -> Bool
  ) {
    add("String.\(name)") { call in
      let left = try call.read(String.self)
      call.write(compare(left, try call.read(String.self)))
    }
  }
}

private func checkedSum(_ left: String, _ right: String) throws -> String {
  try AvailableMemory.check(left.utf8.count + right.utf8.count, size: 1, for: "the text")
  return left + right
}

extension String {
  /// Whether another text's characters stand in this one, in a row.
  fileprivate func containsText(_ other: String) -> Bool {
    if other.isEmpty { return true }
    let own = Array(self)
    let wanted = Array(other)
    guard own.count >= wanted.count else { return false }
    return (0...(own.count - wanted.count)).contains { start in
      wanted.indices.allSatisfy { own[start + $0] == wanted[$0] }
    }
  }

  /// The texts between the places where the separator's characters stand.
  fileprivate func parts(separatedBy separator: String) -> [String] {
    guard !separator.isEmpty else { return [self] }
    let bytes = Array(utf8)
    let wanted = Array(separator.utf8)
    let isBoundary = characterBoundaries(of: bytes)
    var parts: [String] = []
    var start = 0
    var position = 0
    while position + wanted.count <= bytes.count {
      let end = position + wanted.count
      if bytes[position] == wanted[0], bytes[position..<end].elementsEqual(wanted),
        isBoundary.isEmpty || (isBoundary[position] && isBoundary[end])
      {
        parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
        position = end
        start = position
      } else {
        position += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  /// At which offsets characters begin or end; empty if at all, as every byte is a character.
  private func characterBoundaries(of bytes: [UInt8]) -> [Bool] {
    if bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\r") }) { return [] }
    var result = [Bool](repeating: false, count: bytes.count + 1)
    var offset = 0
    result[0] = true
    for character in self {
      offset += character.utf8.count
      result[offset] = true
    }
    return result
  }

  /// The text with a capital at the start of each word and small letters in it.
  fileprivate var capitalizedWords: String {
    var result = ""
    var isInWord = false
    for character in self {
      result += isInWord ? character.lowercased() : character.uppercased()
      isInWord = character.isLetter || character == "'" || character == "’"
    }
    return result
  }
}
