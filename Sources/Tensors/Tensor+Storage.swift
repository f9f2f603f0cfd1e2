internal import CNumerics

// What it takes to write tensors and the stream of random numbers to a file and to read them back.
extension Tensor {
  /// Hands over the bytes of all elements, row by row: as many for each as its type has.
  package func withElementBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result?
  {
    guard !isPoisoned, let values = self.body.contiguous("saving") else { return nil }
    return try body(
      UnsafeRawBufferPointer(start: values.bytes, count: values.count * dtype.byteCount))
  }

  /// A tensor of such bytes; nil if there are too few or too many, or if there is no room for them.
  package init?(elementBytes bytes: UnsafeRawBufferPointer, shape: [Int], dtype: DType) {
    guard shape.count <= Int(CN_MAX_RANK), shape.allSatisfy({ $0 >= 0 }) else { return nil }
    let sizes = CNShape(shape)
    guard sizes.byteCount() != nil, sizes.count * dtype.byteCount == bytes.count,
      let made = TensorBody.make("restoring", sizes, dtype.code)
    else { return nil }
    if let start = bytes.baseAddress {
      UnsafeMutableRawPointer(made.bytes).copyMemory(from: start, byteCount: bytes.count)
    }
    self.init(body: made)
  }

  /// Whether it keeps its gradient: it comes from ``requiringGradient()`` or is a parameter's value.
  package var keepsGradient: Bool { body.node?.isLeaf ?? false }

  /// Sets the gradient of a tensor that keeps one.
  package func setGradient(_ gradient: Tensor?) {
    guard keepsGradient else { return }
    body.node?.gradient = gradient?.body
  }
}

extension GradientLeaf {
  /// Sets what has arrived.
  package func set(_ gradient: Tensor?) { self.gradient = gradient?.body }
}

/// Where the library's stream of random numbers is.
package struct RandomState: Hashable, Sendable {
  package var seed: UInt64
  package var counter: UInt64

  package init(seed: UInt64, counter: UInt64) {
    self.seed = seed
    self.counter = counter
  }

  package static var current: RandomState {
    get {
      var state = RandomState(seed: 0, counter: 0)
      cn_random_reserve(0, &state.seed, &state.counter)
      return state
    }
    set {
      cn_random_seed(newValue.seed)
      var unused: (UInt64, UInt64) = (0, 0)
      cn_random_reserve(newValue.counter, &unused.0, &unused.1)
    }
  }
}
