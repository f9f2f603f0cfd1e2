extension NativeRegistry {
  mutating func addFloatingPoint() {
    add("Double.parse") { call in call.write(Double(try call.readText().string)) }
    add("Float.parse") { call in call.write(Float(try call.readText().string)) }
    add("Double.description") { call in call.write(call.readDouble().description) }
    add("Float.description") { call in call.write(call.readFloat().description) }
    // Equal numbers have equal bits, but for the two zeros.
    add("Double.hashBits") { call in
      let value = call.readDouble()
      call.write(value == 0 ? 0 : Int(truncatingIfNeeded: value.bitPattern))
    }
    add("Float.hashBits") { call in
      let value = call.readFloat()
      call.write(value == 0 ? 0 : Int(value.bitPattern))
    }
    addUnary("rounded", { $0.rounded() }, { $0.rounded() })
    addUnary("roundedToEven", { $0.rounded(.toNearestOrEven) }, { $0.rounded(.toNearestOrEven) })
    addUnary("ceiling", { $0.rounded(.up) }, { $0.rounded(.up) })
    addUnary("floor", { $0.rounded(.down) }, { $0.rounded(.down) })
    addUnary("truncated", { $0.rounded(.towardZero) }, { $0.rounded(.towardZero) })
    addUnary("nextUp", { $0.nextUp }, { $0.nextUp })
    addUnary("nextDown", { $0.nextDown }, { $0.nextDown })
    addUnary("ulp", { $0.ulp }, { $0.ulp })
    addBinary(
      "truncatingRemainder", { $0.truncatingRemainder(dividingBy: $1) },
      { $0.truncatingRemainder(dividingBy: $1) })
    addBinary(
      "remainder", { $0.remainder(dividingBy: $1) }, { $0.remainder(dividingBy: $1) })
    add("Double.addingProduct") { call in
      let sum = call.readDouble()
      let left = call.readDouble()
      call.write(sum.addingProduct(left, call.readDouble()))
    }
    add("Float.addingProduct") { call in
      let sum = call.readFloat()
      let left = call.readFloat()
      call.write(sum.addingProduct(left, call.readFloat()))
    }
    add("Double.random") { call in call.write(Double.random(in: 0..<1)) }
    add("Float.random") { call in call.write(Float.random(in: 0..<1)) }
  }

  /// A function of one number, for both types.
  mutating func addUnary(
    _ name: String, _ double: @escaping (Double) -> Double, _ float: @escaping (Float) -> Float
  ) {
    add("Double.\(name)") { call in call.write(double(call.readDouble())) }
    add("Float.\(name)") { call in call.write(float(call.readFloat())) }
  }

  /// A function of two numbers, for both types.
  mutating func addBinary(
    _ name: String, _ double: @escaping (Double, Double) -> Double,
    _ float: @escaping (Float, Float) -> Float
  ) {
    add("Double.\(name)") { call in
      let first = call.readDouble()
      call.write(double(first, call.readDouble()))
    }
    add("Float.\(name)") { call in
      let first = call.readFloat()
      call.write(float(first, call.readFloat()))
    }
  }
}
