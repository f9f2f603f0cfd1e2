extension NativeRegistry {
  mutating func addIntegers() {
    add("Int.description") { call in call.write(call.readInt().description) }
    add("Int.parse") { call in
      let text = try call.readText()
      let radix = call.readInt()
      guard (2...36).contains(radix) else { throw RuntimeFailure.radixOutOfRange(radix) }
      if radix == 10, let value = text.plainInteger {
        call.write(Optional(value))
      } else {
        call.write(Int(text.string, radix: radix))
      }
    }
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
