internal import CNumerics

extension Tensor {
  private static func compare(
    _ name: StaticString, _ kind: CNCompare, _ left: Tensor, _ right: Tensor
  )
    -> Tensor
  {
    if left.isPoisoned || right.isPoisoned { return .poisoned }
    // Half precision numbers are float32 numbers, and Booleans whole numbers.
    let joined = left.dtype.joined(with: right.dtype)
    let dtype: DType = joined.isHalf ? .float32 : joined == .bool ? .int32 : joined
    let a = left.to(dtype).body
    let b = right.to(dtype).body
    guard !a.isPoisoned, !b.isPoisoned, let out = result(name, a, b, CNBool) else {
      return .poisoned
    }
    cn_compare(kind, a.header, b.header, out.header)
    return Tensor(body: out)
  }

  /// Where two tensors have equal elements, as a Boolean tensor.
  public static func .== (left: Tensor, right: Tensor) -> Tensor {
    compare(".==", CNEqual, left, right)
  }
  /// Where two tensors have different elements.
  public static func .!= (left: Tensor, right: Tensor) -> Tensor {
    compare(".!=", CNNotEqual, left, right)
  }
  /// Where the left element is smaller.
  public static func .< (left: Tensor, right: Tensor) -> Tensor {
    compare(".<", CNLess, left, right)
  }
  /// Where the left element is smaller or equal.
  public static func .<= (left: Tensor, right: Tensor) -> Tensor {
    compare(".<=", CNLessEqual, left, right)
  }
  /// Where the left element is greater.
  public static func .> (left: Tensor, right: Tensor) -> Tensor {
    compare(".>", CNGreater, left, right)
  }
  /// Where the left element is greater or equal.
  public static func .>= (left: Tensor, right: Tensor) -> Tensor {
    compare(".>=", CNGreaterEqual, left, right)
  }

  /// Where an element equals a number.
  public static func .== <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left .== Tensor(operand: right, beside: left)
  }
  /// Where an element differs from a number.
  public static func .!= <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left .!= Tensor(operand: right, beside: left)
  }
  /// Where an element is smaller than a number.
  ///
  /// ```swift
  /// let x = Tensor([3, -1, 2])
  /// print((x .< 0).scalars)   // [0.0, 1.0, 0.0]
  /// ```
  public static func .< <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left .< Tensor(operand: right, beside: left)
  }
  /// Where an element is at most a number.
  public static func .<= <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left .<= Tensor(operand: right, beside: left)
  }
  /// Where an element is greater than a number.
  public static func .> <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left .> Tensor(operand: right, beside: left)
  }
  /// Where an element is at least a number.
  public static func .>= <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left .>= Tensor(operand: right, beside: left)
  }

  /// The elements of this tensor, but those of another where a mask is true.
  ///
  /// All three broadcast to one shape.
  ///
  /// ```swift
  /// let x = Tensor([3, -1, 2])
  /// print(x.replacing(with: Tensor(0), where: x .< 0).scalars)   // [3.0, 0.0, 2.0]
  /// ```
  ///
  /// Errors: ``TensorError/wrongElementType(operation:dtype:expected:)`` unless the mask is Boolean, and
  /// ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
  public func replacing(with other: Tensor, where mask: Tensor) -> Tensor {
    if isPoisoned || other.isPoisoned || mask.isPoisoned { return .poisoned }
    guard mask.dtype == .bool else {
      return TensorError.raise(
        .wrongElementType(operation: "replacing", dtype: mask.dtype.rawValue, expected: "bool"))
    }
    let name: StaticString = "replacing"
    let joined = dtype.joined(with: other.dtype)
    let own = to(joined).body
    let new = other.to(joined).body
    guard !own.isPoisoned, !new.isPoisoned,
      let values = Tensor.result(name, own, new, joined.code),
      let out = Tensor.result(name, values, mask.body, joined.code)
    else { return .poisoned }
    cn_select(mask.body.header, new.header, own.header, out.header)
    if !joined.isWhole, body.carriesGradient || other.body.carriesGradient {
      let (ownBody, newBody) = (body, other.body)
      out.node = JoiningNode(name, [ownBody, newBody]) { upstream in
        let zero = Tensor.zeros([])
        return [
          ownBody.node == nil
            ? nil : upstream.replacing(with: zero, where: mask).summed(toShapeOf: ownBody),
          newBody.node == nil
            ? nil : zero.replacing(with: upstream, where: mask).summed(toShapeOf: newBody),
        ]
      }
    }
    return Tensor(body: out)
  }
}
