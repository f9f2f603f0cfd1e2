extension Prelude {
  static let bool = ModuleInterface.Chunk(
    names: ["Bool", "==", "!=", "!", "&&", "||"],
    text: #"""
      /// `true` or `false`.
      @representation("bool")
      struct Bool: Hashable, ExpressibleByBooleanLiteral, LosslessStringConvertible, Sendable {
        init() { self = false }
        init(_ value: Bool) { self = value }
        /// Reads `true` or `false`; `nil` for everything else.
        init?(_ description: String) {
          if description == "true" {
            self = true
          } else if description == "false" {
            self = false
          } else {
            return nil
          }
        }
        var description: String { self ? "true" : "false" }
        var hashValue: Int { self ? 1 : 0 }
        func hash(into hasher: inout Hasher) { hasher._combine(self ? 1 : 0) }
        /// Changes `true` into `false` and `false` into `true`.
        mutating func toggle() { self = !self }

        @intrinsic("Bool.not") static prefix func ! (a: Bool) -> Bool
        @intrinsic("Bool.equal") static func == (lhs: Bool, rhs: Bool) -> Bool
        @intrinsic("Bool.notEqual") static func != (lhs: Bool, rhs: Bool) -> Bool
        /// Whether both are true; the second is not evaluated if the first is false.
        static func && (lhs: Bool, rhs: @autoclosure () throws -> Bool) rethrows -> Bool {
          if lhs { return try rhs() }
          return false
        }
        /// Whether at least one is true; the second is not evaluated if the first is true.
        static func || (lhs: Bool, rhs: @autoclosure () throws -> Bool) rethrows -> Bool {
          if lhs { return true }
          return try rhs()
        }
        /// `true` or `false` by chance.
        static func random() -> Bool { Int._random(below: 2) == 1 }
      }
      """#)
}
