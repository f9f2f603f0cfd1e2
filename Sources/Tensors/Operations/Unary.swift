internal import CNumerics

/// A function of each element; keeps its operand and, as the result, its value.
private final class UnaryNode: GradientNode {
  let kind: CNUnary
  /// The operand's elements in C order.
  let x: TensorBody

  init(_ operation: StaticString, _ kind: CNUnary, _ operand: TensorBody, _ x: TensorBody) {
    self.kind = kind
    self.x = x
    super.init(operation, operand)
  }

  override func pullback(_ upstream: TensorBody, output: TensorBody) {
    guard let g = upstream.contiguous(operation), let dx = TensorBody.like(operation, g)
    else { return }
    cn_unary_pullback(kind, x.floats, output.floats, g.floats, dx.floats, g.count)
    first?._withUnsafeGuaranteedRef { $0.accumulate(dx) }
  }

  override func differentiablePullback(_ upstream: Tensor, output: Tensor) {
    guard let first else { return }
    let gradient = slope(upstream, first.tensor, output)
    first._withUnsafeGuaranteedRef { $0.accumulate(gradient.body) }
  }

  /// g f'(x) by tensor operations, for y = f(x).
  private func slope(_ g: Tensor, _ x: Tensor, _ y: Tensor) -> Tensor {
    switch kind {
    case CNNegate: return -g
    case CNExp: return g * y
    case CNLog: return g / x
    case CNSqrt: return g / (y * 2)
    case CNAbs: return g * ((x .> 0).to(.float32) - (x .< 0).to(.float32))
    case CNSin: return g * x.cos()
    case CNCos: return -(g * x.sin())
    case CNTanh: return g * (1 - y * y)
    case CNSigmoid: return g * y * (1 - y)
    case CNRelu: return g * (x .> 0).to(.float32)
    default:
      // gelu: Φ(x) + x φ(x); Φ(x) = gelu(x) / x but at 0, where it is 1/2.
      let isZero = x .== 0
      let one = Tensor(1.0)
      let distribution = (y / x.replacing(with: one, where: isZero))
        .replacing(with: Tensor(0.5), where: isZero)
      let density = (x * x * -0.5).exp() * (1 / (2 * Double.pi).squareRoot())
      return g * (distribution + x * density)
    }
  }
}

extension Tensor {
  /// A function of float32 numbers, of numbers of 16 bits: computed in float32 and rounded once.
  func inFloat32(_ function: (Tensor) -> Tensor) -> Tensor {
    function(to(.float32)).to(dtype)
  }

  func unary(_ operation: StaticString, _ kind: CNUnary) -> Tensor {
    if !body.isFloat && dtype.isHalf { return inFloat32 { $0.unary(operation, kind) } }
    guard !body.isPoisoned, let x = body.contiguousFloats(operation),
      let y = TensorBody.like(operation, x)
    else { return .poisoned }
    // In parts of a few hundredths of a second, to look for a stop request.
    let elementsAtOnce = 1 << 20
    for start in stride(from: 0, to: x.count, by: elementsAtOnce) {
      if start > 0 && Interruption.isRequested { return .poisoned }
      cn_unary(kind, x.floats + start, y.floats + start, Swift.min(elementsAtOnce, x.count - start))
    }
    if body.carriesGradient { y.node = UnaryNode(operation, kind, body, x) }
    return Tensor(body: y)
  }

  /// The negative of each element.
  public static prefix func - (x: Tensor) -> Tensor {
    if x.body.isWhole { return binary("-", CNSubtract, Tensor.zeros([], dtype: .int32), x) }
    return x.unary("-", CNNegate)
  }

  /// The exponential function of each element, `e^x`.
  public func exp() -> Tensor { unary("exp", CNExp) }

  /// The natural logarithm of each element; NaN for negative elements, -∞ for 0.
  public func log() -> Tensor { unary("log", CNLog) }

  /// The square root of each element; NaN for negative elements.
  public func sqrt() -> Tensor { unary("sqrt", CNSqrt) }

  /// The absolute value of each element. Its gradient at 0 is 0; whole numbers stay whole.
  public func abs() -> Tensor {
    body.isWhole ? Tensor.binary("abs", CNMaximum, self, -self) : unary("abs", CNAbs)
  }

  /// The sine of each element, in radians.
  public func sin() -> Tensor { unary("sin", CNSin) }

  /// The cosine of each element, in radians.
  public func cos() -> Tensor { unary("cos", CNCos) }

  /// The hyperbolic tangent of each element, between -1 and 1.
  ///
  /// ```
  /// tanh(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)
  /// ```
  public func tanh() -> Tensor { unary("tanh", CNTanh) }

  /// The logistic function of each element, between 0 and 1.
  ///
  /// ```
  /// σ(x) = 1 / (1 + e⁻ˣ)
  /// ```
  ///
  /// ```swift
  /// print(Tensor([0]).sigmoid().item())   // 0.5
  /// ```
  public func sigmoid() -> Tensor { unary("sigmoid", CNSigmoid) }

  /// Each element, or 0 where it is negative.
  ///
  /// ```
  /// relu(x) = max(x, 0)
  /// ```
  ///
  /// Whole numbers stay whole.
  public func relu() -> Tensor {
    body.isWhole
      ? Tensor.binary("relu", CNMaximum, self, Tensor.zeros([], dtype: .int32))
      : unary("relu", CNRelu)
  }

  /// The Gaussian error linear unit of each element, in its exact form.
  ///
  /// ```
  /// gelu(x) = x Φ(x),   Φ the distribution function of the normal distribution
  /// ```
  ///
  /// Source: Hendrycks, Gimpel: Gaussian Error Linear Units, 2016.
  public func gelu() -> Tensor { unary("gelu", CNGelu) }

  /// Each element, but at least `low` and at most `high`.
  ///
  /// ```swift
  /// print(Tensor([-2, 0.5, 3]).clipped(from: 0, to: 1).scalars)   // [0.0, 0.5, 1.0]
  /// ```
  ///
  /// The gradient is 0 where an element was changed.
  ///
  /// Errors: ``TensorError/limitsOutOfOrder(operation:low:high:)``.
  public func clipped(from low: Double, to high: Double) -> Tensor {
    guard low <= high else {
      return TensorError.raise(.limitsOutOfOrder(operation: "clipped", low: low, high: high))
    }
    if dtype.isHalf { return inFloat32 { $0.clipped(from: low, to: high) } }
    guard !body.isPoisoned, let x = body.contiguousFloats("clipped"),
      let y = TensorBody.like("clipped", x)
    else { return .poisoned }
    cn_clip(x.floats, Float(low), Float(high), y.floats, x.count)
    if body.carriesGradient {
      let operand = self
      let isInside: ClosureNode.Pullback = { upstream, _ in
        upstream * (operand .>= low).to(.float32) * (operand .<= high).to(.float32)
      }
      y.node = ClosureNode("clipped", body, differentiable: isInside) { upstream, _ in
        guard let g = upstream.body.contiguous("clipped"), let dx = TensorBody.like("clipped", x)
        else { return .poisoned }
        cn_clip_pullback(x.floats, Float(low), Float(high), g.floats, dx.floats, x.count)
        return Tensor(body: dx)
      }
    }
    return Tensor(body: y)
  }

  /// Each element raised to a power.
  ///
  /// ```swift
  /// print(Tensor([1, 2, 3]).power(2).scalars)   // [1.0, 4.0, 9.0]
  /// ```
  ///
  /// NaN for a negative element and an exponent that is not a whole number.
  public func power(_ exponent: Double) -> Tensor {
    if dtype.isHalf { return inFloat32 { $0.power(exponent) } }
    guard !body.isPoisoned, let x = body.contiguousFloats("power"),
      let y = TensorBody.like("power", x)
    else { return .poisoned }
    cn_power_scalar(x.floats, exponent, y.floats, x.count)
    if body.carriesGradient {
      let operand = self
      y.node = ClosureNode("power", composed: body) { upstream, _ in
        exponent == 0
          ? Tensor.zeros(upstream.shape)
          : upstream * (operand.power(exponent - 1) * exponent)
      }
    }
    return Tensor(body: y)
  }
}
