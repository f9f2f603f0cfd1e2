extension NativeRegistry {
  mutating func addIntegers() {
    add("Int.description") { call in call.write(call.readInt().description) }
    add("Int.isNumber") { call in call.write(try call.readNumber() != nil) }
    add("Int.number") { call in call.write(try call.readNumber() ?? 0) }
    add("Int.leadingZeroBitCount") { call in call.write(call.readInt().leadingZeroBitCount) }
    add("Int.trailingZeroBitCount") { call in call.write(call.readInt().trailingZeroBitCount) }
    add("Int.nonzeroBitCount") { call in call.write(call.readInt().nonzeroBitCount) }
    add("Int.multiplicationOverflows") { call in
      let left = call.readInt()
      call.write(left.multipliedReportingOverflow(by: call.readInt()).overflow)
    }
    add("Int.random") { call in
      let lower = call.readInt()
      let upper = call.readInt()
      guard lower <= upper else { throw RuntimeFailure.emptyRandomRange() }
      call.write(Int.random(in: lower...upper))
    }
  }
}

extension NativeCall {
  /// The next two arguments, a text and a radix, as a number.
  fileprivate mutating func readNumber() throws -> Int? {
    let text = try readText()
    let radix = readInt()
    guard (2...36).contains(radix) else { throw RuntimeFailure.radixOutOfRange(radix) }
    return radix == 10 ? text.plainInteger ?? Int(text.string) : Int(text.string, radix: radix)
  }
}
