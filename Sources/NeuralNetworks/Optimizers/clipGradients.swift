internal import Tensors

/// Makes the gradients of parameters shorter, all by the same factor, where together they are too long.
///
/// ```
/// norm = √Σ g²;   g ← g · min(1, limit / norm)
/// ```
///
/// Call it between `backward()` and the optimizer's step.
///
/// ```swift
/// let w = Parameter(Tensor([3.0, 4.0]))
/// (w.value * w.value).sum().backward()
/// print(clipGradients([w], to: 5))   // 10.0
/// print(w.gradient!.scalars)         // [2.9999995, 3.9999995]
/// ```
///
/// - Parameters:
///   - parameters: Whose gradients are changed; those without one are left out.
///   - limit: The greatest length, greater than 0.
/// - Returns: The length before.
///
/// Errors: ``TensorError/notPositive(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``.
///
/// Source: Pascanu, Mikolov, Bengio: On the difficulty of training recurrent neural networks, 2013.
@discardableResult
public func clipGradients(_ parameters: [Parameter], to limit: Double) -> Double {
  checkPositive("clipGradients", "limit", limit)
  let norm = parameters.reduce(0.0) { $0 + $1.leaf.sumOfSquares }.squareRoot()
  guard limit > 0, limit.isFinite, norm > limit else { return norm }
  // As PyTorch does: the sum is a little more than 0.
  for parameter in parameters { parameter.leaf.scale(by: limit / (norm + 1e-6)) }
  return norm
}
