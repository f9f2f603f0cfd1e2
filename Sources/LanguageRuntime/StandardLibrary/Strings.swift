#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension NativeRegistry {
  mutating func addStrings() {
    add("String.fromCharacters") { call in
      let characters = try call.readArray()
      let builder = TextBuilder(capacity: characters.count)
      try call.machine.inPortions(0..<characters.count) {
        for index in $0 { try builder.append(character: characters.raw(at: index)) }
      }
      call.write(builder)
    }
    add("String.digits") { call in
      let value = call.readInt()
      let radix = call.readInt()
      guard (2...36).contains(radix) else { throw RuntimeFailure.radixOutOfRange(radix) }
      call.write(String(value, radix: radix, uppercase: call.readBool()))
    }
    add("String.repeating") { call in
      let text = try call.readText()
      let count = call.readInt()
      guard count >= 0 else {
        throw RuntimeFailure.negativeCount("String(repeating:count:)", count)
      }
      try AvailableMemory.check(
        count, size: text.count, for: "String(repeating:count:) with a count of \(count)")
      let builder = TextBuilder(capacity: text.count * count)
      try call.machine.inPortions(0..<count) { for _ in $0 { try builder.append(text) } }
      call.write(builder)
    }
    add("String.joined") { call in
      let texts = try call.readArray()
      let separator = try call.readText()
      var length = 0
      for index in 0..<texts.count {
        length += (texts.object(at: index) as? TextObject)?.count ?? 0
      }
      let (separators, overflow) = separator.count.multipliedReportingOverflow(
        by: max(0, texts.count - 1))
      try AvailableMemory.check(
        overflow ? Int.max : length &+ separators, size: 1, for: "joined(separator:)")
      let builder = TextBuilder(capacity: length + separators)
      try call.machine.inPortions(0..<texts.count) {
        for index in $0 {
          if index > 0 { try builder.append(separator) }
          if let text = texts.object(at: index) as? TextObject { try builder.append(text) }
        }
      }
      call.write(builder)
    }
    add("String.debugDescription") { call in
      call.write(try call.read(String.self).debugDescription)
    }
    add("String.hash") { call in call.write(try call.readText().hashNumber) }
    addTest("hasPrefix") { text, prefix in
      guard text.isSimple && prefix.isSimple else { return text.string.hasPrefix(prefix.string) }
      return text.count >= prefix.count && memcmp(text.bytes, prefix.bytes, prefix.count) == 0
    }
    addTest("hasSuffix") { text, suffix in
      guard text.isSimple && suffix.isSimple else { return text.string.hasSuffix(suffix.string) }
      return text.count >= suffix.count
        && memcmp(text.bytes + text.count - suffix.count, suffix.bytes, suffix.count) == 0
    }
    addTest("contains") { $0.firstOffset(of: $1, from: 0) != nil }
    add("String.count") { call in
      let text = try call.readText()
      call.write(try text.characterCount(call.machine.checkInterrupt))
    }
    add("String.isEmpty") { call in call.write(try call.readText().count == 0) }
    add("String.characters") { call in
      call.writeSlot(Slot(try call.readText().characters(call.machine.checkInterrupt)))
    }
    add("String.first") { call in
      let text = try call.readText()
      call.writeOptional(text.count == 0 ? nil : text.character(at: 0).bits)
    }
    add("String.last") { call in call.write(try call.readText().string.last) }
    add("String.lowercased") { call in
      call.writeSlot(
        Slot(
          try call.readText().changingCase(of: 65...90, call.machine.checkInterrupt) {
            $0.lowercased()
          }))
    }
    add("String.uppercased") { call in
      call.writeSlot(
        Slot(
          try call.readText().changingCase(of: 97...122, call.machine.checkInterrupt) {
            $0.uppercased()
          }))
    }
    add("String.capitalized") { call in call.write(try call.read(String.self).capitalizedWords) }
    add("String.utf8") { call in
      let text = try call.readText()
      let bytes = ArrayObject(holdsObjects: false, capacity: text.count)
      try call.machine.inPortions(0..<text.count) {
        for offset in $0 { bytes.append(raw: Int(text.bytes[offset])) }
      }
      call.writeSlot(Slot(bytes))
    }
    add("String.split") { call in
      let text = try call.readText()
      let separator = call.readInt()
      let maxSplits = call.readInt()
      guard maxSplits >= 0 else { throw RuntimeFailure.negativeCount("split", maxSplits) }
      call.writeSlot(
        Slot(
          try text.split(
            separator, maxSplits, omittingEmpty: call.readBool(), call.machine.checkInterrupt)))
    }
    add("String.splitAt") { call in
      let text = try call.readText()
      let cuts = try call.readArray()
      call.writeSlot(
        Slot(
          try text.split(
            at: cuts, omittingEmpty: call.readBool(), call.machine.checkInterrupt)))
    }
    add("String.components") { call in
      let text = try call.readText()
      call.writeSlot(
        Slot(
          try text.components(
            separatedBy: try call.readText(), call.machine.checkInterrupt)))
    }
    add("String.replacing") { call in
      let text = try call.readText()
      let target = try call.readText()
      let replacement = try call.readText()
      let parts = try text.components(separatedBy: target, call.machine.checkInterrupt)
      let builder = TextBuilder(capacity: text.count)
      try call.machine.inPortions(0..<parts.count) {
        for index in $0 {
          if index > 0 { try builder.append(replacement) }
          if let part = parts.object(at: index) as? TextObject { try builder.append(part) }
        }
      }
      call.write(builder)
    }
    add("String.format") { call in
      let format = try call.read(String.self)
      call.write(try FormattedText.make(format, try call.read([String].self)))
    }
  }

  private mutating func addTest(_ name: String, _ test: @escaping (TextObject, TextObject) -> Bool)
  {
    add("String.\(name)") { call in
      let text = try call.readText()
      call.write(test(text, try call.readText()))
    }
  }
}

extension NativeCall {
  /// The next argument, a `String` or `Substring`, without converting it.
  mutating func readText() throws -> TextObject {
    guard let text = readObject() as? TextObject else { throw RuntimeFailure.notInitialized }
    return text
  }

  /// Writes a raw value of an optional type.
  func writeOptional(_ raw: Int?) { writeSlot(Slot(raw.map { RawBox($0) })) }

  func write(_ builder: TextBuilder) { writeSlot(Slot(builder.register)) }
}

/// A text that is being put together.
final class TextBuilder {
  fileprivate var register: AnyObject?
  var text: AnyObject? { register }

  init(capacity: Int) { register = TextObject.make(capacity: capacity) }

  func append(_ text: TextObject) throws { try TextObject.append(text.fields, to: &register) }
  func append(character bits: Int) throws {
    try TextObject.append(character: bits, to: &register)
  }
}
