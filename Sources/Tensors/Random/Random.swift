internal import CNumerics

/// Starts the sequence of random numbers anew.
///
/// All random numbers of the library come from one stream: Philox 4x32 with 10 rounds, keyed by the
/// seed and run over a counter. The same seed gives the same numbers, whatever the machine; without a
/// call the seed is 0.
///
/// ```swift
/// setSeed(1)
/// let a = Tensor.randomNormal([3])
/// setSeed(1)
/// print(a == Tensor.randomNormal([3]))   // true
/// ```
///
/// Every tensor takes whole blocks of four 32-bit words from the stream, in order: a tensor of 5 numbers
/// takes two blocks. How a word becomes a number is said at ``Tensor/randomUniform(_:from:to:)`` and
/// ``Tensor/randomNormal(_:mean:standardDeviation:)`` and will not change.
///
/// Source: Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3. 2011.
public func setSeed(_ seed: Int) { cn_random_seed(UInt64(bitPattern: Int64(seed))) }

extension Tensor {
  /// Random numbers from the normal distribution.
  ///
  /// Two words u and v of the stream become two numbers:
  ///
  /// ```
  /// r = √(−2 ln((u + 1) 2⁻³²)),  φ = 2π v 2⁻³²
  /// x = mean + deviation r cos φ,  y = mean + deviation r sin φ
  /// ```
  ///
  /// - Parameters:
  ///   - shape: The sizes, 0 or more each.
  ///   - mean: The mean of the distribution.
  ///   - standardDeviation: Its width, 0 or more.
  ///
  /// Errors: ``TensorError/negativeSize(operation:shape:)``,
  /// ``TensorError/negative(operation:name:value:)``.
  ///
  /// Source: Box, Muller: A note on the generation of random normal deviates, 1958.
  public static func randomNormal(
    _ shape: [Int], mean: Double = 0, standardDeviation: Double = 1
  ) -> Tensor {
    guard standardDeviation >= 0 else {
      return TensorError.raise(
        .negative(
          operation: "randomNormal", name: "the standard deviation", value: standardDeviation))
    }
    return random("randomNormal", shape) { seed, counter, numbers, count in
      cn_random_normal(seed, counter, Float(mean), Float(standardDeviation), numbers, count)
    }
  }

  /// Random numbers, equally likely everywhere from `low` up to but not including `high`.
  ///
  /// The upper 24 bits of a word u of the stream become a number:
  ///
  /// ```
  /// x = low + (high − low) ⌊u / 2⁸⌋ 2⁻²⁴
  /// ```
  ///
  /// - Parameters:
  ///   - shape: The sizes, 0 or more each.
  ///   - low: The lower limit.
  ///   - high: The upper limit.
  ///
  /// Errors: ``TensorError/negativeSize(operation:shape:)``,
  /// ``TensorError/limitsOutOfOrder(operation:low:high:)``.
  public static func randomUniform(_ shape: [Int], from low: Double = 0, to high: Double = 1)
    -> Tensor
  {
    guard low <= high else {
      return TensorError.raise(.limitsOutOfOrder(operation: "randomUniform", low: low, high: high))
    }
    return random("randomUniform", shape) { seed, counter, numbers, count in
      cn_random_uniform(seed, counter, Float(low), Float(high), numbers, count)
    }
  }

  /// Fills a tensor by a function that gets a seed, the first block's number, and where to write how
  /// many numbers.
  private static func random(
    _ operation: StaticString, _ shape: [Int],
    _ fill: (UInt64, UInt64, UnsafeMutablePointer<Float>, Int) -> Void
  ) -> Tensor {
    guard let checked = checked(operation, shape), let body = TensorBody.make(operation, checked)
    else { return .poisoned }
    var seed: UInt64 = 0
    var counter: UInt64 = 0
    cn_random_reserve(UInt64(body.count / 4 + (body.count % 4 == 0 ? 0 : 1)), &seed, &counter)
    // In parts of about a fortieth of a second, to look for a stop request.
    let numbersAtOnce = 1 << 20
    for start in stride(from: 0, to: body.count, by: numbersAtOnce) {
      if start > 0 && Interruption.isRequested { return .poisoned }
      fill(
        seed, counter + UInt64(start / 4), body.floats + start,
        Swift.min(numbersAtOnce, body.count - start))
    }
    return Tensor(body: body)
  }
}
