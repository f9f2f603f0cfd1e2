package import Tensors

/// Gradient descent: every parameter takes a step against its gradient.
///
/// ```
/// v ← μ v + ∇L
/// p ← p − η v
/// ```
///
/// with the learning rate η and the momentum μ; without momentum `v` is the gradient itself. (The
/// name, stochastic gradient descent, is for the case that each step uses some examples only.)
///
/// ```swift
/// let model = Linear(2, 1)
/// let optimizer = SGD(model, learningRate: 0.1)
/// ```
///
/// Source: Robbins, Monro: A stochastic approximation method, 1951; momentum: Polyak, 1964.
public final class SGD: Optimizer {
  /// What is changed.
  public let parameters: [Parameter]
  /// How far a step goes, 0 or more; it may be changed between steps.
  ///
  /// Errors: ``TensorError/notFinite(operation:name:value:)``,
  /// ``TensorError/notPositive(operation:name:value:)``.
  public var learningRate: Double {
    didSet { checkPositive("SGD", "learningRate", learningRate, orZero: true) }
  }
  /// How much of the last step is added to the next, at least 0 and less than 1.
  public let momentum: Double
  /// What is left of the last step; steps write into it. Empty without momentum.
  package var velocities: [Tensor] = []

  /// Gradient descent on a model's parameters.
  ///
  /// - Parameters:
  ///   - model: Whose parameters are changed.
  ///   - learningRate: How far a step goes, 0 or more.
  ///   - momentum: How much of the last step is added, at least 0 and less than 1.
  ///
  /// Errors: ``TensorError/noParameters(operation:)``, ``TensorError/notFinite(operation:name:value:)``,
  /// ``TensorError/notPositive(operation:name:value:)``,
  /// ``TensorError/outsideInterval(operation:name:value:low:high:)``.
  public convenience init(_ model: any Layer, learningRate: Double, momentum: Double = 0) {
    self.init(model.parameters, learningRate: learningRate, momentum: momentum)
  }

  /// Gradient descent on a list of parameters.
  public init(_ parameters: [Parameter], learningRate: Double, momentum: Double = 0) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.momentum = momentum
    if parameters.isEmpty { TensorError.raise(.noParameters(operation: "SGD")) }
    checkPositive("SGD", "learningRate", learningRate, orZero: true)
    checkShare("SGD", "momentum", momentum)
    if momentum != 0 { velocities = parameters.map { Tensor.zeros($0.shape) } }
  }

  /// Changes every parameter that has a gradient.
  public func step() {
    let rate = Float(learningRate)
    guard rate.isFinite else { return }
    for (i, parameter) in parameters.enumerated() {
      parameter.tensor.descend(
        parameter.leaf, rate: rate, momentum: Float(momentum),
        velocity: momentum == 0 ? nil : velocities[i])
    }
  }
}

extension SGD: CustomStringConvertible {
  /// The method and its numbers.
  public var description: String {
    momentum == 0
      ? "SGD, learning rate \(learningRate)"
      : "SGD, learning rate \(learningRate), momentum \(momentum)"
  }
}
