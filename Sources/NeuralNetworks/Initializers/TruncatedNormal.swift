public import Tensors

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Tensor {
  /// Random numbers from the part of the normal distribution between two limits.
  ///
  /// ```
  /// x = Φ⁻¹(Φ(low) + u (Φ(high) − Φ(low))),   u uniform in [0, 1)
  /// ```
  ///
  /// with the distribution function Φ of the normal distribution of this mean and deviation.
  ///
  /// ```swift
  /// let w = Tensor.truncatedNormal([1000], standardDeviation: 0.02, from: -0.04, to: 0.04)
  /// print(w.max().item() <= 0.04)   // true
  /// ```
  ///
  /// - Parameters:
  ///   - shape: The sizes, 0 or more each.
  ///   - mean: The mean of the whole distribution.
  ///   - standardDeviation: The width of the whole distribution, greater than 0.
  ///   - low: The lower limit.
  ///   - high: The upper limit.
  ///
  /// Errors: ``TensorError/negativeSize(operation:shape:)``,
  /// ``TensorError/notPositive(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``,
  /// ``TensorError/limitsOutOfOrder(operation:low:high:)``.
  ///
  /// Cost: about a microsecond for each number.
  public static func truncatedNormal(
    _ shape: [Int], mean: Double = 0, standardDeviation: Double = 1, from low: Double = -2,
    to high: Double = 2
  ) -> Tensor {
    let name = "truncatedNormal"
    for (label, value) in [("the mean", mean), ("the lower limit", low), ("the upper limit", high)]
    where !value.isFinite {
      return TensorError.raise(.notFinite(operation: name, name: label, value: value))
    }
    checkPositive(name, "the standard deviation", standardDeviation)
    guard standardDeviation.isFinite, standardDeviation > 0 else { return .poisoned }
    guard low <= high else {
      return TensorError.raise(.limitsOutOfOrder(operation: name, low: low, high: high))
    }
    let uniform = randomUniform(shape)
    if uniform.isPoisoned { return .poisoned }
    // In the lower half of the distribution, where differences of small numbers stay exact.
    let isUpper = low > mean
    // Beyond 39 standard deviations there is nothing that a Double could count.
    func deviations(_ x: Double) -> Double {
      Swift.min(Swift.max(x / standardDeviation, -39), 39)
    }
    let from = deviations(isUpper ? mean - high : low - mean)
    let to = deviations(isUpper ? mean - low : high - mean)
    func distribution(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }
    let (bottom, top) = (distribution(from), distribution(to))
    let numbers = uniform.scalars.map { u -> Double in
      let wanted = bottom + Double(u) * (top - bottom)
      var (below, above) = (from, to)
      for _ in 0..<40 {
        let middle = (below + above) / 2
        if distribution(middle) < wanted { below = middle } else { above = middle }
      }
      let x = mean + (isUpper ? -below : below) * standardDeviation
      return Swift.min(Swift.max(x, low), high)
    }
    return Tensor(numbers, shape: shape)
  }
}
