extension Int: Bridged {
  public static var isRaw: Bool { true }
  public static func decode(_ slot: Slot, _ machine: Machine) -> Int { slot.raw }
  public func encode(_ machine: Machine) -> Slot { Slot(raw: self) }
}

extension Double: Bridged {
  public static var isRaw: Bool { true }
  public static func decode(_ slot: Slot, _ machine: Machine) -> Double { Double(bits: slot.raw) }
  public func encode(_ machine: Machine) -> Slot { Slot(raw: bits) }

  @inline(__always)
  init(bits: Int) { self.init(bitPattern: UInt64(bitPattern: Int64(bits))) }
  @inline(__always)
  var bits: Int { Int(Int64(bitPattern: bitPattern)) }
}

extension Float: Bridged {
  public static var isRaw: Bool { true }
  public static func decode(_ slot: Slot, _ machine: Machine) -> Float { Float(bits: slot.raw) }
  public func encode(_ machine: Machine) -> Slot { Slot(raw: bits) }

  @inline(__always)
  init(bits: Int) { self.init(bitPattern: UInt32(truncatingIfNeeded: bits)) }
  @inline(__always)
  var bits: Int { Int(bitPattern) }
}

extension Bool: Bridged {
  public static var isRaw: Bool { true }
  public static func decode(_ slot: Slot, _ machine: Machine) -> Bool { slot.raw != 0 }
  public func encode(_ machine: Machine) -> Slot { Slot(raw: self ? 1 : 0) }
}
