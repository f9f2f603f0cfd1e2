extension Prelude {
  static let optional = ModuleInterface.Chunk(
    names: ["Optional", "??", "==", "!=", "_OptionalNilComparisonType"],
    text: #"""
      /// A value or `nil`.
      enum Optional<Wrapped>: ExpressibleByNilLiteral {
        case none
        case some(Wrapped)

        init(_ some: Wrapped) { self = .some(some) }
        /// The function's result for the value; `nil` if there is none.
        func map<U>(_ transform: (Wrapped) throws -> U) rethrows -> U? {
          if let value = self { return .some(try transform(value)) }
          return nil
        }
        /// The function's result, itself optional, for the value; `nil` if there is none.
        func flatMap<U>(_ transform: (Wrapped) throws -> U?) rethrows -> U? {
          if let value = self { return try transform(value) }
          return nil
        }
        static func == (lhs: Wrapped?, rhs: _OptionalNilComparisonType) -> Bool {
          if let _ = lhs { return false }
          return true
        }
        static func != (lhs: Wrapped?, rhs: _OptionalNilComparisonType) -> Bool {
          if let _ = lhs { return true }
          return false
        }
        static func == (lhs: _OptionalNilComparisonType, rhs: Wrapped?) -> Bool {
          if let _ = rhs { return false }
          return true
        }
        static func != (lhs: _OptionalNilComparisonType, rhs: Wrapped?) -> Bool {
          if let _ = rhs { return true }
          return false
        }
      }

      /// What `nil` is in `x == nil`.
      struct _OptionalNilComparisonType: ExpressibleByNilLiteral {
        init() {}
      }

      extension Optional: Equatable where Wrapped: Equatable {
        static func == (lhs: Wrapped?, rhs: Wrapped?) -> Bool {
          if let left = lhs {
            if let right = rhs { return left == right }
            return false
          }
          if let _ = rhs { return false }
          return true
        }
        static func != (lhs: Wrapped?, rhs: Wrapped?) -> Bool {
          if let left = lhs {
            if let right = rhs { return left != right }
            return true
          }
          if let _ = rhs { return true }
          return false
        }
      }

      extension Optional: Hashable where Wrapped: Hashable {
        func hash(into hasher: inout Hasher) {
          if let value = self {
            hasher._combine(1)
            hasher.combine(value)
          } else {
            hasher._combine(0)
          }
        }
      }

      /// The value, or what stands on the right if there is none. The right side is only evaluated then.
      func ?? <T>(optional: T?, defaultValue: @autoclosure () throws -> T) rethrows -> T {
        if let value = optional { return value }
        return try defaultValue()
      }
      /// The value, or what stands on the right if there is none. The right side is only evaluated then.
      func ?? <T>(optional: T?, defaultValue: @autoclosure () throws -> T?) rethrows -> T? {
        if let value = optional { return value }
        return try defaultValue()
      }
      """#)
}
