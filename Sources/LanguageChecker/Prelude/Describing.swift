extension Prelude {
  static let describing = ModuleInterface.Chunk(
    names: [
      "CustomStringConvertible", "CustomDebugStringConvertible", "LosslessStringConvertible",
      "ExpressibleByNilLiteral", "ExpressibleByBooleanLiteral", "ExpressibleByIntegerLiteral",
      "ExpressibleByFloatLiteral", "ExpressibleByStringLiteral",
      "ExpressibleByStringInterpolation", "ExpressibleByUnicodeScalarLiteral",
      "ExpressibleByExtendedGraphemeClusterLiteral", "ExpressibleByArrayLiteral",
      "ExpressibleByDictionaryLiteral", "RawRepresentable", "CaseIterable", "Sendable",
      "type", "==", "!=",
    ],
    text: #"""
      /// A type that says how it is printed.
      protocol CustomStringConvertible {
        /// What `print` and `"\(value)"` show.
        var description: String { get }
      }

      /// A type that says how it is shown inside arrays and to someone looking for a mistake.
      protocol CustomDebugStringConvertible {
        var debugDescription: String { get }
      }

      /// A type whose description can be read back.
      protocol LosslessStringConvertible: CustomStringConvertible {
        /// Reads a description; `nil` if it is not one.
        init?(_ description: String)
      }

      /// A type that `nil` can be written for.
      protocol ExpressibleByNilLiteral {}
      /// A type that `true` and `false` can be written for.
      protocol ExpressibleByBooleanLiteral {}
      /// A type that `42` can be written for.
      protocol ExpressibleByIntegerLiteral {}
      /// A type that `0.5` can be written for.
      protocol ExpressibleByFloatLiteral {}
      protocol ExpressibleByUnicodeScalarLiteral {}
      /// A type that a text of one character can be written for.
      protocol ExpressibleByExtendedGraphemeClusterLiteral: ExpressibleByUnicodeScalarLiteral {}
      /// A type that `"text"` can be written for.
      protocol ExpressibleByStringLiteral: ExpressibleByExtendedGraphemeClusterLiteral {}
      /// A type that `"text \(value)"` can be written for.
      protocol ExpressibleByStringInterpolation: ExpressibleByStringLiteral {}
      /// A type that `[a, b]` can be written for.
      protocol ExpressibleByArrayLiteral {
        associatedtype ArrayLiteralElement
      }
      /// A type that `[key: value]` can be written for.
      protocol ExpressibleByDictionaryLiteral {
        associatedtype Key
        associatedtype Value
      }

      /// A type that has a plain value for each of its values.
      protocol RawRepresentable {
        associatedtype RawValue
        var rawValue: RawValue { get }
        init?(rawValue: RawValue)
      }

      /// An enum that lists its cases.
      protocol CaseIterable {
        static var allCases: [Self] { get }
      }

      /// A type whose values may be used from several threads.
      protocol Sendable {}

      /// The type that a value has: of an object its own class, whatever class the variable has.
      @native("Any.type") func type<T>(of value: T) -> T.Type

      @native("Any.identical") func == (lhs: Any.Type, rhs: Any.Type) -> Bool
      func != (lhs: Any.Type, rhs: Any.Type) -> Bool { !(lhs == rhs) }
      """#)
}
