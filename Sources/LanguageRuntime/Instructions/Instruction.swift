/// One step of the machine: 16 bytes.
///
/// `a`, `b` and `c` are mostly registers, counted from the frame's first; the bank follows from the opcode.
struct Instruction {
  var opcode: Opcode
  var a: UInt16
  var b: UInt16
  var c: UInt16
  /// A constant, a jump's distance in instructions, or the address of something that lives as long as the machine.
  var immediate: Int

  /// What is added to the constants that jumps compare with, so that `c` holds negative ones too.
  static let constantBias = 32_768

  init(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ immediate: Int = 0) {
    self.opcode = opcode
    self.a = UInt16(truncatingIfNeeded: a)
    self.b = UInt16(truncatingIfNeeded: b)
    self.c = UInt16(truncatingIfNeeded: c)
    self.immediate = immediate
  }
}
