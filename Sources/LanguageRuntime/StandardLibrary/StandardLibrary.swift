extension NativeRegistry {
  /// Adds what the standard library's declarations name with `@native`.
  ///
  /// - Parameter streams: Where `print` writes and `readLine` reads.
  public mutating func addStandardLibrary(streams: StandardStreams) {
    addType(String.self, as: "String")
    addType(Substring.self, as: "Substring")
    addType(Character.self, as: "Character")
    addIntegers()
    addUnsignedIntegers()
    addFloatingPoint()
    addMaths()
    addDecimals()
    addStrings()
    addStringPositions()
    addCharacters()
    addArrays()
    addDictionaries()
    addStreams(streams)
    addChecks()
    addReferences()
  }
}

/// Where a session's cells print and read lines; whoever owns the session sets both.
public final class StandardStreams {
  /// Takes printed text.
  public var write: (String) -> Void
  /// Gives a line without its newline; `nil` if there is no more input.
  public var readLine: () throws -> String?

  public init(
    write: @escaping (String) -> Void = { _ in }, readLine: @escaping () throws -> String? = { nil }
  ) {
    self.write = write
    self.readLine = readLine
  }
}

extension NativeRegistry {
  mutating func addStreams(_ streams: StandardStreams) {
    add("print") { call in streams.write(try call.read(String.self)) }
    add("readLine") { call in call.write(try streams.readLine()) }
  }

  mutating func addChecks() {
    func instance(_ slot: Slot) -> AnyObject? {
      (slot.object as? Existential).map(\.slot.object) ?? slot.object
    }
    add("Any.address") { call in
      call.write(instance(call.readSlot()).map { Int(bitPattern: ObjectIdentifier($0)) } ?? 0)
    }
    add("Any.identical") { call in
      let left = instance(call.readSlot())
      call.write(left === instance(call.readSlot()))
    }
    add("Any.dump") { call in
      guard let type = call.nextType else { throw RuntimeFailure.notInitialized }
      let value = call.readSlot()
      let name = try call.read(String?.self)
      let indent = min(max(call.readInt(), 0), 1000)
      let depth = call.readInt()
      var dump = ValueDump(call.machine, maximumItems: call.readInt())
      try dump.write(type, value, name: name, indent: indent, depth: depth)
      call.write(dump.text)
    }
    add("fail") { call in
      let name = try call.read(String.self)
      throw RuntimeFailure.failedCheck(name, try call.read(String.self))
    }
  }
}
