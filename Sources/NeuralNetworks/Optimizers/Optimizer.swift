internal import Tensors

/// Changes parameters so that a loss becomes smaller.
///
/// A step of training by hand:
///
/// ```swift
/// let model = Linear(1, 1)
/// let optimizer: any Optimizer = SGD(model, learningRate: 0.1)
///
/// let loss = meanSquaredError(model(Tensor([[1], [2]])), Tensor([[3], [5]]))
/// optimizer.zeroGradients()
/// loss.backward()
/// optimizer.step()
/// ```
public protocol Optimizer: AnyObject {
  /// What is changed.
  var parameters: [Parameter] { get }
  /// How far a step goes; it may be changed between steps.
  var learningRate: Double { get set }
  /// Forgets the gradients of all parameters.
  func zeroGradients()
  /// Changes every parameter that has a gradient.
  func step()
}

extension Optimizer {
  /// Forgets the gradients of all parameters.
  public func zeroGradients() {
    for parameter in parameters { parameter.zeroGradient() }
  }
}

/// Raises an error unless a number is finite and greater than 0, or, if it may be, 0.
func checkPositive(_ operation: String, _ name: String, _ value: Double, orZero: Bool = false) {
  if !value.isFinite {
    TensorError.raise(.notFinite(operation: operation, name: name, value: value))
  } else if value < 0 && orZero {
    TensorError.raise(.negative(operation: operation, name: name, value: value))
  } else if value <= 0 && !orZero {
    TensorError.raise(.notPositive(operation: operation, name: name, value: value))
  }
}

/// Raises an error unless 0 ≤ value < 1.
func checkShare(_ operation: String, _ name: String, _ value: Double) {
  if !(value >= 0 && value < 1) {
    TensorError.raise(
      .outsideInterval(operation: operation, name: name, value: value, low: 0, high: 1))
  }
}
