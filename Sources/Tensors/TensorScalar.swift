/// A number type of which a tensor can be made: `Int`, `Float`, `Double` or `Bool`.
public protocol TensorScalar {
  /// The number as a tensor stores it.
  var tensorElement: Float { get }
  /// The element type that an array of such numbers becomes by itself.
  static var tensorType: DType { get }
}

extension Int: TensorScalar {
  /// The number as a tensor stores it.
  @inlinable public var tensorElement: Float { Float(self) }
  /// Whole numbers become float32, as all numbers do.
  public static var tensorType: DType { .float32 }
}

extension Float: TensorScalar {
  /// The number as a tensor stores it.
  @inlinable public var tensorElement: Float { self }
  /// Numbers become float32.
  public static var tensorType: DType { .float32 }
}

extension Double: TensorScalar {
  /// The number as a tensor stores it.
  @inlinable public var tensorElement: Float { Float(self) }
  /// Numbers become float32.
  public static var tensorType: DType { .float32 }
}

extension Bool: TensorScalar {
  /// 1 for true, 0 for false.
  @inlinable public var tensorElement: Float { self ? 1 : 0 }
  /// Booleans stay Boolean.
  public static var tensorType: DType { .bool }
}

/// The type of a tensor's elements.
///
/// | Together with | bool | int32 | int64 | float16 | bfloat16 | float32 |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | bool | int32 | int32 | int64 | float16 | bfloat16 | float32 |
/// | int32 | int32 | int32 | int64 | float32 | float32 | float32 |
/// | int64 | int64 | int64 | int64 | float32 | float32 | float32 |
/// | float16 | float16 | float32 | float32 | float16 | float32 | float32 |
/// | bfloat16 | bfloat16 | float32 | float32 | float32 | bfloat16 | float32 |
/// | float32 | float32 | float32 | float32 | float32 | float32 | float32 |
///
/// The table says what the sum of two tensors is. These are NumPy's rules, with float32 for its float64.
/// Quotients of whole numbers are float32.
public enum DType: String, CustomStringConvertible {
  /// Numbers of about 7 digits; the type of everything that is trained.
  case float32
  /// Whole numbers from -2147483648 to 2147483647; the type of indices.
  case int32
  /// True or false; the type of comparisons.
  case bool
  /// Whole numbers of 64 bits; sums and products are exact and wrap around.
  case int64
  /// Numbers of 16 bits with about 3 digits, up to 65504. Operations compute in float32 and round once.
  case float16
  /// Numbers of 16 bits with about 2 digits and the range of float32. Operations compute in float32 and
  /// round once.
  case bfloat16

  /// The name, as in the header of a printed tensor.
  public var description: String { rawValue }

  /// The bytes of an element.
  package var byteCount: Int {
    switch self {
    case .bool: 1
    case .float16, .bfloat16: 2
    case .float32, .int32: 4
    case .int64: 8
    }
  }

  /// Whether it is stored in 16 bits and computed with in 32.
  var isHalf: Bool { self == .float16 || self == .bfloat16 }

  /// Whether it stands for whole numbers, or Booleans.
  var isWhole: Bool { self == .bool || self == .int32 || self == .int64 }

  /// What two types have in common.
  func joined(with other: DType) -> DType {
    if self == other { return self }
    if isWhole && other.isWhole { return self == .int64 || other == .int64 ? .int64 : .int32 }
    if isHalf && other == .bool { return self }
    if self == .bool && other.isHalf { return other }
    return .float32
  }
}
