/// Adam that draws parameters to 0 by themselves, not by their gradients.
///
/// ```
/// m ← β₁ m + (1 − β₁) ∇L          v ← β₂ v + (1 − β₂) (∇L)²
/// p ← p − η λ p − η m̂ / (√v̂ + ε)    m̂ = m / (1 − β₁ᵗ),  v̂ = v / (1 − β₂ᵗ)
/// ```
///
/// with the learning rate η and the weight decay λ at step t. In ``Adam`` the decay goes through m and v, so
/// that parameters with large gradients decay less.
///
/// ```swift
/// let model = Linear(2, 1)
/// let optimizer = AdamW(model, learningRate: 0.01)
/// print(optimizer)   // AdamW, learning rate 0.01, weight decay 0.01
/// ```
///
/// Source: Loshchilov, Hutter: Decoupled weight decay regularization, 2019.
public final class AdamW: Optimizer {
  private let adam: Adam

  /// AdamW on a model's parameters.
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
    epsilon: Double = 1e-8, weightDecay: Double = 0.01
  ) {
    self.init(
      model.parameters, learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: weightDecay)
  }

  /// AdamW on a list of parameters.
  public init(
    _ parameters: [Parameter], learningRate: Double = 0.001, beta1: Double = 0.9,
    beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0.01
  ) {
    adam = Adam(
      parameters, learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: weightDecay, name: "AdamW", isDecoupled: true)
  }

  /// What is changed.
  public var parameters: [Parameter] { adam.parameters }

  /// How far a step goes, 0 or more; it may be changed between steps.
  ///
  /// Errors: ``TensorError/notFinite(operation:name:value:)``,
  /// ``TensorError/negative(operation:name:value:)``.
  public var learningRate: Double {
    get { adam.learningRate }
    set { adam.learningRate = newValue }
  }

  /// How slowly the mean of the gradients changes.
  public var beta1: Double { adam.beta1 }
  /// How slowly the mean of their squares changes.
  public var beta2: Double { adam.beta2 }
  /// Keeps steps finite where gradients are 0.
  public var epsilon: Double { adam.epsilon }
  /// How strongly parameters are drawn to 0.
  public var weightDecay: Double { adam.weightDecay }

  /// What it has learned from the steps so far. What is set must be used nowhere else: steps write into it.
  package var state: Adam.State {
    get { adam.state }
    set { adam.state = newValue }
  }

  /// Changes every parameter that has a gradient.
  public func step() { adam.step() }
}

extension AdamW: CustomStringConvertible {
  /// The method and its numbers.
  public var description: String { adam.description }
}
