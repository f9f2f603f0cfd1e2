extension Prelude {
  static let comparing = ModuleInterface.Chunk(
    names: [
      "Equatable", "Hashable", "Hasher", "Comparable", "==", "!=", "<", ">", "<=", ">=", "~=",
      "===", "!==", "ObjectIdentifier",
      "min", "max", "swap", "Identifiable",
    ],
    text: #"""
      /// A type whose values can be compared with `==`.
      protocol Equatable {
        /// Whether two values are equal.
        static func == (lhs: Self, rhs: Self) -> Bool
      }

      extension Equatable {
        /// Whether two values are equal: all their parts are.
        @intrinsic("Any.equal") static func == (lhs: Self, rhs: Self) -> Bool
        /// Whether two values differ.
        static func != (lhs: Self, rhs: Self) -> Bool { !(lhs == rhs) }
      }

      /// A type whose values can be members of a `Set` and keys of a `Dictionary`.
      protocol Hashable: Equatable {
        /// Feeds the parts that `==` compares to a hasher.
        func hash(into hasher: inout Hasher)
        /// A number that equal values share.
        var hashValue: Int { get }
      }

      extension Hashable {
        func hash(into hasher: inout Hasher) { hasher._combine(_partsHash) }
        var hashValue: Int {
          var hasher = Hasher()
          hash(into: &hasher)
          return hasher.finalize()
        }
        @intrinsic("Any.hash") var _partsHash: Int { get }
      }

      /// Turns a series of values into one number.
      struct Hasher {
        var _state: Int
        init() { _state = 7_046_029_254_386_353 }
        /// Adds a value.
        mutating func combine<H: Hashable>(_ value: H) { value.hash(into: &self) }
        mutating func _combine(_ bits: Int) {
          var mixed = (_state ^ bits) &* 5_871_781_006_564_002_453
          mixed = mixed ^ (mixed >> 29)
          _state = mixed &* 3_935_559_000_370_003_845
        }
        /// The number for everything that was added.
        func finalize() -> Int { _state ^ (_state >> 32) }
      }

      /// A type whose values have an order.
      protocol Comparable: Equatable {
        /// Whether the first value comes before the second.
        static func < (lhs: Self, rhs: Self) -> Bool
        static func <= (lhs: Self, rhs: Self) -> Bool
        static func >= (lhs: Self, rhs: Self) -> Bool
        static func > (lhs: Self, rhs: Self) -> Bool
      }

      extension Comparable {
        static func > (lhs: Self, rhs: Self) -> Bool { rhs < lhs }
        static func <= (lhs: Self, rhs: Self) -> Bool { !(rhs < lhs) }
        static func >= (lhs: Self, rhs: Self) -> Bool { !(lhs < rhs) }
      }

      /// A type whose instances carry what tells them apart.
      protocol Identifiable {
        associatedtype ID: Hashable
        var id: ID { get }
      }

      /// Whether both are the same instance of a class (or both are `nil`).
      @native("Any.identical") func === (lhs: AnyObject?, rhs: AnyObject?) -> Bool
      /// Whether both are different instances.
      func !== (lhs: AnyObject?, rhs: AnyObject?) -> Bool { !(lhs === rhs) }

      /// What tells an instance of a class from all others.
      struct ObjectIdentifier: Hashable, Comparable, CustomDebugStringConvertible {
        let _address: Int
        init(_ x: AnyObject) { _address = ObjectIdentifier._address(of: x) }
        @native("Any.address") static func _address(of object: AnyObject) -> Int
        static func < (lhs: Self, rhs: Self) -> Bool { lhs._address < rhs._address }
        var debugDescription: String {
          "ObjectIdentifier(0x" + String(format: "%016lx", _address) + ")"
        }
      }

      /// Whether a value matches a pattern: whether they are equal.
      func ~= <T: Equatable>(a: T, b: T) -> Bool { a == b }

      /// The smaller of two values; the first if they are equal.
      func min<T: Comparable>(_ x: T, _ y: T) -> T { y < x ? y : x }

      /// The smallest of several values.
      func min<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T {
        var result = min(min(x, y), z)
        for value in rest {
          if value < result { result = value }
        }
        return result
      }

      /// The larger of two values; the second if they are equal.
      func max<T: Comparable>(_ x: T, _ y: T) -> T { y >= x ? y : x }

      /// The largest of several values.
      func max<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T {
        var result = max(max(x, y), z)
        for value in rest {
          if value >= result { result = value }
        }
        return result
      }

      /// Exchanges the values of two variables.
      func swap<T>(_ a: inout T, _ b: inout T) {
        let first = a
        a = b
        b = first
      }
      """#)
}
