extension NativeRegistry {
  /// `UInt64` and `UInt`: registers hold their bits as an `Int`.
  mutating func addUnsignedIntegers() {
    func operation(
      _ symbol: String, _ body: @escaping (UInt64, UInt64) -> (partialValue: UInt64, overflow: Bool)
    ) -> NativeFunction {
      { call in
        let left = call.readUnsigned()
        let right = call.readUnsigned()
        if symbol == "/" || symbol == "%", right == 0 {
          throw symbol == "/" ? RuntimeFailure.divisionByZero : .remainderByZero
        }
        let (value, overflows) = body(left, right)
        if overflows { throw RuntimeFailure.overflow(left, symbol, right) }
        call.writeUnsigned(value)
      }
    }
    add("UInt64.add", operation("+") { $0.addingReportingOverflow($1) })
    add("UInt64.subtract", operation("-") { $0.subtractingReportingOverflow($1) })
    add("UInt64.multiply", operation("*") { $0.multipliedReportingOverflow(by: $1) })
    add("UInt64.divide", operation("/") { $0.dividedReportingOverflow(by: $1) })
    add("UInt64.remainder", operation("%") { $0.remainderReportingOverflow(dividingBy: $1) })
    add("UInt64.shiftRight", operation(">>") { ($0 >> $1, false) })
    add("UInt64.highProduct") { call in
      let left = call.readUnsigned()
      call.writeUnsigned(left.multipliedFullWidth(by: call.readUnsigned()).high)
    }
    add("UInt64.less") { call in
      let left = call.readUnsigned()
      call.write(left < call.readUnsigned())
    }
    add("Character.scalar") { call in
      let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: call.readInt()))
      call.write(Character(scalar ?? "\u{FFFD}"))
    }
    add("String.scalars") { call in
      call.write(try call.read(String.self).unicodeScalars.map { Int($0.value) })
    }
    add("String.decoding") { call in
      let bytes = try call.read([Int].self).map { UInt8(truncatingIfNeeded: $0) }
      call.write(String(decoding: bytes, as: UTF8.self))
    }
    add("UInt64.description") { call in call.write(call.readUnsigned().description) }
    add("UInt64.digits") { call in
      let value = call.readUnsigned()
      let radix = call.readInt()
      guard (2...36).contains(radix) else { throw RuntimeFailure.radixOutOfRange(radix) }
      call.write(String(value, radix: radix, uppercase: call.readBool()))
    }
    add("UInt64.parse") { call in
      let text = try call.read(String.self)
      let radix = call.readInt()
      guard (2...36).contains(radix) else { throw RuntimeFailure.radixOutOfRange(radix) }
      call.write(UInt64(text, radix: radix).map { Int(truncatingIfNeeded: $0) })
    }
    add("UInt64.toDouble") { call in call.write(Double(call.readUnsigned())) }
    add("UInt64.fromDouble") { call in
      let value = call.readDouble()
      guard let whole = UInt64(exactly: value.rounded(.towardZero)) else {
        throw RuntimeFailure(
          name: "ArithmeticOverflow", message: "\(value) does not fit in UInt64")
      }
      call.writeUnsigned(whole)
    }
  }
}

extension NativeCall {
  fileprivate mutating func readUnsigned() -> UInt64 { UInt64(bitPattern: Int64(readInt())) }
  fileprivate func writeUnsigned(_ value: UInt64) { write(Int(truncatingIfNeeded: value)) }
}

extension RuntimeFailure {
  fileprivate static func overflow(_ left: UInt64, _ symbol: String, _ right: UInt64)
    -> RuntimeFailure
  {
    RuntimeFailure(
      name: "ArithmeticOverflow", message: "\(left) \(symbol) \(right) overflows UInt64")
  }
}
