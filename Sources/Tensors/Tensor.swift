internal import CNumerics

/// An array of numbers with any number of axes, whose operations can be differentiated.
///
/// A tensor is a value: a copy never changes when the original does. Operations that take two tensors
/// follow NumPy's broadcasting: shapes are compared from the last axis, and a size of 1 stretches.
///
/// ```swift
/// let m = Tensor([[1, 2, 3], [4, 5, 6]])
/// print(m.shape)                  // [2, 3]
/// print((m * 10).sum().item())    // 210.0
/// ```
///
/// Numbers are stored as float32 unless another ``DType`` is asked for; Booleans as bool.
public struct Tensor {
  package var body: TensorBody

  package init(body: TensorBody) { self.body = body }

  /// What a failed operation gives.
  package static var poisoned: Tensor { Tensor(body: .poisoned) }

  /// Whether this stands for the result of an operation that failed.
  package var isPoisoned: Bool { body.isPoisoned }

  /// The sizes along the axes, outermost first; `[]` for a single number.
  public var shape: [Int] { body.isPoisoned ? [] : body.shape }

  /// The number of axes.
  public var rank: Int { body.isPoisoned ? 0 : body.rank }

  /// The number of elements: the product of the sizes.
  public var count: Int { body.count }

  /// The type of the elements.
  public var dtype: DType { DType(body.dtype) }

  /// How far apart, in elements, neighbours along each axis lie in memory.
  public var strides: [Int] {
    Array(UnsafeBufferPointer(start: body.strides, count: rank))
  }

  /// Whether there are no elements.
  public var isEmpty: Bool { body.count == 0 }

  // MARK: Reading

  /// The only element of a tensor that has one, of whatever shape.
  ///
  /// ```swift
  /// print(Tensor([[3, 4]]).sum().item())   // 7.0
  /// ```
  ///
  /// Errors: ``TensorError/notOneElement(shape:)``.
  public func item() -> Float {
    if body.isPoisoned { return .nan }
    guard body.count == 1 else {
      TensorError.raise(.notOneElement(shape: shape))
      return .nan
    }
    switch body.dtype {
    case CNInt32: return Float(body.integers[0])
    case CNBool: return body.bytes[0] == 0 ? 0 : 1
    case CNFloat32: return body.floats[0]
    default: return scalars[0]
    }
  }

  /// All elements, row by row, as numbers.
  ///
  /// ```swift
  /// print(Tensor([[1, 2], [3, 4]]).scalars)   // [1.0, 2.0, 3.0, 4.0]
  /// ```
  public var scalars: [Float] {
    if body.isPoisoned { return [] }
    guard let values = body.contiguousFloats("scalars") else { return [] }
    return Array(UnsafeBufferPointer(start: values.floats, count: values.count))
  }

  /// All elements as whole numbers, row by row; fractions are cut off towards zero.
  public var integers: [Int] {
    if body.isPoisoned { return [] }
    guard let values = detached().to(.int64).body.contiguous("integers"), !values.isPoisoned
    else { return [] }
    return UnsafeBufferPointer(start: values.longs, count: values.count).map { Int($0) }
  }

  /// The same elements as another type.
  ///
  /// Numbers become true where they are not 0; to whole numbers, fractions are cut off and what does not
  /// fit becomes the nearest number that does; to 16 bits, numbers are rounded to the nearest, of two to
  /// the even one. Gradients flow through conversions between float32, float16 and bfloat16; they are
  /// float32 everywhere.
  public func to(_ dtype: DType) -> Tensor {
    if body.isPoisoned || dtype == self.dtype { return self }
    guard let copy = TensorBody.like("to", body, dtype.code) else { return .poisoned }
    cn_copy(body.header, copy.header)
    if body.carriesGradient && !body.isWhole && !dtype.isWhole {
      copy.node = ClosureNode("to", composed: body) { upstream, _ in upstream }
    }
    return Tensor(body: copy)
  }
}

extension DType {
  init(_ code: CNDType) {
    switch code {
    case CNInt32: self = .int32
    case CNBool: self = .bool
    case CNInt64: self = .int64
    case CNFloat16: self = .float16
    case CNBFloat16: self = .bfloat16
    default: self = .float32
    }
  }

  var code: CNDType {
    switch self {
    case .float32: CNFloat32
    case .int32: CNInt32
    case .bool: CNBool
    case .int64: CNInt64
    case .float16: CNFloat16
    case .bfloat16: CNBFloat16
    }
  }
}

extension Tensor: Equatable {
  /// Whether two tensors have the same shape, element type and elements.
  ///
  /// For a comparison element by element use `.==`.
  public static func == (left: Tensor, right: Tensor) -> Bool {
    guard left.shape == right.shape, left.dtype == right.dtype,
      left.isPoisoned == right.isPoisoned
    else { return false }
    if left.dtype.isWhole { return left.integers == right.integers }
    return left.scalars == right.scalars
  }
}
