import NeuralNetworks
import Tensors
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The stream of random numbers, the stop request and the default observer belong to the whole
/// process: tests that train or draw numbers run one at a time.
private let processState: UnsafeMutablePointer<pthread_mutex_t> = {
  let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  pthread_mutex_init(mutex, nil)
  return mutex
}()

/// Runs a closure with a fresh stream of random numbers.
func withSeed<T>(_ seed: Int, _ body: () throws -> T) rethrows -> T {
  pthread_mutex_lock(processState)
  defer { pthread_mutex_unlock(processState) }
  setSeed(seed)
  return try body()
}

/// Runs a closure that must fail, and compares the sentence.
func expectError(
  _ sentence: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  do {
    try withSeed(1) { try catchingTensorErrors(body) }
    Issue.record("no error; expected: \(sentence)", sourceLocation: sourceLocation)
  } catch {
    #expect("\(error)" == sentence, sourceLocation: sourceLocation)
  }
}

/// Compares shapes first, then values one by one.
func expect(
  _ tensor: Tensor?, _ shape: [Int], _ values: [Float], tolerance: Float = 1e-6,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let tensor else {
    Issue.record("there is no tensor", sourceLocation: sourceLocation)
    return
  }
  #expect(tensor.shape == shape, sourceLocation: sourceLocation)
  let found = tensor.scalars
  #expect(found.count == values.count, sourceLocation: sourceLocation)
  for (i, (a, b)) in zip(found, values).enumerated() {
    #expect(
      (a - b).magnitude <= tolerance * max(1, b.magnitude), "element \(i) is \(a), expected \(b)",
      sourceLocation: sourceLocation)
  }
}

enum XOR {
  static let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
  static let y = Tensor([[0], [1], [1], [0]])
}
