internal import CNumerics

/// A function of pairs of elements.
private final class BinaryNode: GradientNode {
  let kind: CNBinary

  init(_ operation: StaticString, _ kind: CNBinary, _ a: TensorBody, _ b: TensorBody) {
    self.kind = kind
    super.init(operation, a, b)
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    pullback(upstream.body, output: output.body)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let first, let second else { return }
    let g = Tensor(body: upstream)
    let a = first.tensor
    let b = second.tensor
    let y = Tensor(body: output)
    func give(_ operand: Unmanaged<TensorBody>, _ gradient: () -> Tensor) {
      guard operand.isTracked else { return }
      operand._withUnsafeGuaranteedRef { $0.accumulate(gradient().summed(toShapeOf: $0).body) }
    }
    switch kind {
    case CNAdd:
      give(first) { g }
      give(second) { g }
    case CNSubtract:
      give(first) { g }
      give(second) { -g }
    case CNMultiply:
      give(first) { g * b }
      give(second) { g * a }
    case CNDivide:
      give(first) { g / b }
      give(second) { -(g * y) / b }
    case CNPower:
      give(first) {
        // 0 to the power of 0 is 1 whatever the base does; 0 to the power of -1 would make it NaN.
        let isSettled = (a.abs() + b.abs()) .== 0
        return g * b * a.power(b.replacing(with: Tensor.ones([]), where: isSettled) - 1)
      }
      give(second) {
        // 0 to any power does not change with the exponent; log(0) would make it NaN.
        g * y * a.log().replacing(with: Tensor.zeros([]), where: a .== 0)
      }
    case CNRemainder:
      give(first) { g }
      give(second) { -(g * a.floorDivided(by: b)) }
    default:  // the larger or the smaller: half each where they are equal
      let isFirst = (a .== y).to(.float32)
      let isSecond = (b .== y).to(.float32)
      let share = g / (isFirst + isSecond)
      give(first) { share * isFirst }
      give(second) { share * isSecond }
    }
  }
}

extension Tensor {
  static func binary(_ operation: StaticString, _ kind: CNBinary, _ left: Tensor, _ right: Tensor)
    -> Tensor
  {
    let a = left.body
    let b = right.body
    if a.isPoisoned || b.isPoisoned { return .poisoned }
    // Numbers of one kind stay of that kind; Booleans count as 0 and 1.
    if a.isFloat && b.isFloat {
      return binaryOfFloats(operation, kind, a, b)
    }
    let joined = left.dtype.joined(with: right.dtype)
    let isWhole = joined.isWhole && kind != CNDivide
    let dtype: DType = !isWhole ? .float32 : joined == .bool ? .int32 : joined
    let x = left.to(dtype).body
    let y = right.to(dtype).body
    if x.isPoisoned || y.isPoisoned { return .poisoned }
    if !isWhole {
      let result = binaryOfFloats(operation, kind, x, y)
      return joined.isHalf ? result.to(joined) : result
    }
    guard let out = result(operation, x, y, dtype.code) else { return .poisoned }
    cn_binary(kind, x.header, y.header, out.header)
    return Tensor(body: out)
  }

  private static func binaryOfFloats(
    _ operation: StaticString, _ kind: CNBinary, _ a: TensorBody, _ b: TensorBody
  ) -> Tensor {
    guard let out = result(operation, a, b, CNFloat32) else { return .poisoned }
    cn_binary(kind, a.header, b.header, out.header)
    if a.node != nil || b.node != nil, cn_thread_state().pointee.gradients_off == 0,
      kind != CNFloorDivide
    {
      out.node = BinaryNode(operation, kind, a, b)
    }
    return Tensor(body: out)
  }

  /// A body of the shape that two bodies broadcast to; nil after raising an error.
  static func result(
    _ operation: StaticString, _ a: TensorBody, _ b: TensorBody, _ dtype: CNDType
  ) -> TensorBody? {
    var shape = CNShape()
    var bad = 0
    guard cn_broadcast(a.header, b.header, &shape, &bad) else {
      TensorError.raise(
        .shapesDoNotBroadcast(
          operation: "\(operation)", left: a.shape, right: b.shape, axisFromEnd: bad))
      return nil
    }
    return TensorBody.make(operation, shape, dtype)
  }

  /// The elements added up along the axes that broadcasting stretched from this shape.
  func summed(toShapeOf target: TensorBody) -> Tensor {
    let extra = rank - target.rank
    if extra == 0 {
      var isSame = true
      for axis in 0..<target.rank where body.sizes[axis] != target.sizes[axis] { isSame = false }
      if isSame { return self }
    }
    var result = self
    for axis in 0..<rank {
      let own = axis - extra
      if own < 0 || (target.sizes[own] == 1 && body.sizes[axis] != 1) {
        result = result.sum(axis: axis, keepingAxis: true)
      }
    }
    return extra == 0 ? result : result.reshaped(to: target.shape)
  }

  // MARK: Operators

  /// The sum of two tensors, element by element.
  ///
  /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
  public static func + (left: Tensor, right: Tensor) -> Tensor { binary("+", CNAdd, left, right) }

  /// The difference of two tensors, element by element.
  ///
  /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
  public static func - (left: Tensor, right: Tensor) -> Tensor {
    binary("-", CNSubtract, left, right)
  }

  /// The product of two tensors, element by element; for the matrix product see ``matmul(_:)``.
  ///
  /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
  public static func * (left: Tensor, right: Tensor) -> Tensor {
    binary("*", CNMultiply, left, right)
  }

  /// The quotient of two tensors, element by element, as float32; x / 0 is ±∞ or NaN.
  ///
  /// Errors: ``TensorError/shapesDoNotBroadcast(operation:left:right:axisFromEnd:)``.
  public static func / (left: Tensor, right: Tensor) -> Tensor {
    binary("/", CNDivide, left, right)
  }

  /// The sum of each element and a number.
  public static func + <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left + Tensor(operand: right, beside: left)
  }

  /// The difference of each element and a number.
  public static func - <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left - Tensor(operand: right, beside: left)
  }

  /// The product of each element and a number.
  public static func * <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left * Tensor(operand: right, beside: left)
  }

  /// The quotient of each element and a number.
  public static func / <S: TensorScalar>(left: Tensor, right: S) -> Tensor {
    left / Tensor(operand: right, beside: left)
  }

  /// The sum of a number and each element.
  public static func + <S: TensorScalar>(left: S, right: Tensor) -> Tensor {
    Tensor(operand: left, beside: right) + right
  }

  /// The difference of a number and each element.
  public static func - <S: TensorScalar>(left: S, right: Tensor) -> Tensor {
    Tensor(operand: left, beside: right) - right
  }

  /// The product of a number and each element.
  public static func * <S: TensorScalar>(left: S, right: Tensor) -> Tensor {
    Tensor(operand: left, beside: right) * right
  }

  /// The quotient of a number and each element.
  public static func / <S: TensorScalar>(left: S, right: Tensor) -> Tensor {
    Tensor(operand: left, beside: right) / right
  }

  /// Adds another tensor; the variable gets a new value, other copies keep theirs.
  public static func += (left: inout Tensor, right: Tensor) { left = left + right }

  /// Subtracts another tensor; the variable gets a new value, other copies keep theirs.
  public static func -= (left: inout Tensor, right: Tensor) { left = left - right }

  /// Multiplies by another tensor; the variable gets a new value, other copies keep theirs.
  public static func *= (left: inout Tensor, right: Tensor) { left = left * right }

  /// Divides by another tensor; the variable gets a new value, other copies keep theirs.
  public static func /= (left: inout Tensor, right: Tensor) { left = left / right }

  /// A single number beside a tensor: a whole number leaves a tensor of whole numbers one, and any
  /// number leaves half precision half.
  init<S: TensorScalar>(operand: S, beside tensor: Tensor) {
    if !tensor.body.isFloat {
      let type = tensor.dtype
      if type.isHalf {
        self = Tensor(operand: operand, beside: Tensor.one).to(type)
        return
      }
      if type == .int64, operand is Int || operand is Bool {
        self = Tensor([operand], shape: [], dtype: .int64)
        return
      }
    }
    let isWhole = !tensor.body.isFloat && (operand is Int || operand is Bool)
    guard let body = TensorBody.make("Tensor", CNShape([]), isWhole ? CNInt32 : CNFloat32) else {
      self = .poisoned
      return
    }
    if isWhole {
      body.integers[0] =
        (operand as? Int).map { Int32(clamping: $0) } ?? Int32(operand.tensorElement)
    } else {
      body.floats[0] = operand.tensorElement
    }
    self.init(body: body)
  }

  private static var one: Tensor { Tensor.ones([]) }

  // MARK: Functions of two tensors

  /// The larger of two elements; NaN if one of them is.
  ///
  /// ```swift
  /// print(Tensor.maximum(Tensor([1, 5]), Tensor([3, 2])).scalars)   // [3.0, 5.0]
  /// ```
  public static func maximum(_ left: Tensor, _ right: Tensor) -> Tensor {
    binary("maximum", CNMaximum, left, right)
  }

  /// The smaller of two elements; NaN if one of them is.
  public static func minimum(_ left: Tensor, _ right: Tensor) -> Tensor {
    binary("minimum", CNMinimum, left, right)
  }

  /// Each element raised to the power of the element of another tensor.
  public func power(_ exponent: Tensor) -> Tensor {
    Tensor.binary("power", CNPower, self, exponent)
  }
}
