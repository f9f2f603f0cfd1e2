package import Tensors

/// Gradient descent whose steps adapt to each number's gradients.
///
/// ```
/// m ← β₁ m + (1 − β₁) ∇L          v ← β₂ v + (1 − β₂) (∇L)²
/// p ← p − η m̂ / (√v̂ + ε)          m̂ = m / (1 − β₁ᵗ),  v̂ = v / (1 − β₂ᵗ)
/// ```
///
/// with the learning rate η at step t. A weight decay λ adds `λ p` to the gradient, as in PyTorch; ``AdamW``
/// draws parameters to 0 apart from the gradient.
///
/// ```swift
/// let model = Linear(2, 1)
/// let optimizer = Adam(model, learningRate: 0.01)
/// ```
///
/// Source: Kingma, Ba: Adam: a method for stochastic optimization, 2015.
public final class Adam: Optimizer {
  /// What is changed.
  public let parameters: [Parameter]
  /// How far a step goes, 0 or more; it may be changed between steps.
  ///
  /// Errors: ``TensorError/notFinite(operation:name:value:)``,
  /// ``TensorError/notPositive(operation:name:value:)``.
  public var learningRate: Double {
    didSet { checkPositive(name, "learningRate", learningRate, orZero: true) }
  }
  /// How slowly the mean of the gradients changes.
  public let beta1: Double
  /// How slowly the mean of their squares changes.
  public let beta2: Double
  /// Keeps steps finite where gradients are 0.
  public let epsilon: Double
  /// How strongly parameters are drawn to 0.
  public let weightDecay: Double
  private let name: String
  private let isDecoupled: Bool
  private var means: [Tensor]
  private var squares: [Tensor]
  private var power1 = 1.0
  private var power2 = 1.0

  /// What it has learned from the steps so far.
  package typealias State = (means: [Tensor], squares: [Tensor], power1: Double, power2: Double)

  /// What it has learned from the steps so far. What is set must be used nowhere else: steps write into it.
  package var state: State {
    get { (means, squares, power1, power2) }
    set { (means, squares, power1, power2) = newValue }
  }

  /// Adam on a model's parameters.
  ///
  /// - Parameters:
  ///   - model: Whose parameters are changed.
  ///   - learningRate: How far a step goes, 0 or more.
  ///   - beta1: How slowly the mean of the gradients changes, at least 0 and less than 1.
  ///   - beta2: How slowly the mean of their squares changes, at least 0 and less than 1.
  ///   - epsilon: Keeps steps finite where gradients are 0; greater than 0.
  ///   - weightDecay: How strongly parameters are drawn to 0, 0 or more.
  ///
  /// Errors: ``TensorError/noParameters(operation:)``, ``TensorError/notFinite(operation:name:value:)``,
  /// ``TensorError/notPositive(operation:name:value:)``,
  /// ``TensorError/outsideInterval(operation:name:value:low:high:)``.
  public convenience init(
    _ model: any Layer, learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8, weightDecay: Double = 0
  ) {
    self.init(
      model.parameters, learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: weightDecay)
  }

  /// Adam on a list of parameters.
  public convenience init(
    _ parameters: [Parameter], learningRate: Double = 0.001, beta1: Double = 0.9,
    beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0
  ) {
    self.init(
      parameters, learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: weightDecay, name: "Adam", isDecoupled: false)
  }

  /// Adam, or AdamW, whose decay does not go through the means of the gradients.
  init(
    _ parameters: [Parameter], learningRate: Double, beta1: Double, beta2: Double,
    epsilon: Double, weightDecay: Double, name: String, isDecoupled: Bool
  ) {
    self.name = name
    self.isDecoupled = isDecoupled
    self.parameters = parameters
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    means = parameters.map { Tensor.zeros($0.shape) }
    squares = parameters.map { Tensor.zeros($0.shape) }
    if parameters.isEmpty { TensorError.raise(.noParameters(operation: name)) }
    checkPositive(name, "learningRate", learningRate, orZero: true)
    checkPositive(name, "epsilon", epsilon)
    checkPositive(name, "weightDecay", weightDecay, orZero: true)
    checkShare(name, "beta1", beta1)
    checkShare(name, "beta2", beta2)
  }

  /// Changes every parameter that has a gradient.
  public func step() {
    guard learningRate.isFinite else { return }
    power1 *= beta1
    power2 *= beta2
    let correction1 = 1 - power1
    let correction2 = (1 - power2).squareRoot()
    for (i, parameter) in parameters.enumerated() {
      parameter.tensor.adam(
        parameter.leaf, m: means[i], v: squares[i], rate: learningRate, beta1: beta1, beta2: beta2,
        epsilon: epsilon, correction1: correction1, correction2: correction2,
        decay: isDecoupled ? weightDecay : 0,
        pull: isDecoupled ? 0 : weightDecay)
    }
  }
}

extension Adam: CustomStringConvertible {
  /// The method and its numbers.
  public var description: String {
    "\(name), learning rate \(learningRate)"
      + (weightDecay == 0 ? "" : ", weight decay \(weightDecay)")
  }
}
