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
public enum DType: String, CustomStringConvertible {
  /// Numbers of about 7 digits; the type of everything that is trained.
  case float32
  /// Whole numbers from -2147483648 to 2147483647; the type of indices.
  case int32
  /// True or false; the type of comparisons.
  case bool

  /// The name, as in the header of a printed tensor.
  public var description: String { rawValue }
}
