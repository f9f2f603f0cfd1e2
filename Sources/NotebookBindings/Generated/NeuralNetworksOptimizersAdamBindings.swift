// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksOptimizersAdamBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Adam"],
      text: ##"""
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
        @representation("native")
        class Adam: Optimizer {
          /// What is changed.
          @native("Adam.parameters")
          var parameters: [Parameter] { get }

          /// How far a step goes, 0 or more; it may be changed between steps.
          ///
          /// Errors: ``TensorError/notFinite(operation:name:value:)``,
          /// ``TensorError/notPositive(operation:name:value:)``.
          @native("Adam.learningRate", "Adam.learningRate=")
          var learningRate: Double { get set }

          /// How slowly the mean of the gradients changes.
          @native("Adam.beta1")
          var beta1: Double { get }

          /// How slowly the mean of their squares changes.
          @native("Adam.beta2")
          var beta2: Double { get }

          /// Keeps steps finite where gradients are 0.
          @native("Adam.epsilon")
          var epsilon: Double { get }

          /// How strongly parameters are drawn to 0.
          @native("Adam.weightDecay")
          var weightDecay: Double { get }

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
          @native("Adam.init(_:learningRate:beta1:beta2:epsilon:weightDecay:)[any Layer, Double, Double, Double, Double, Double]")
          init(_ model: any Layer, learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0)

          /// Adam on a list of parameters.
          @native("Adam.init(_:learningRate:beta1:beta2:epsilon:weightDecay:)[[Parameter], Double, Double, Double, Double, Double]")
          init(_ parameters: [Parameter], learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0)

          /// Changes every parameter that has a gradient.
          @native("Adam.step()")
          func step()
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Adam"],
      text: ##"""
        extension Adam: CustomStringConvertible {
          /// The method and its numbers.
          @native("Adam.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Adam.parameters") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      let result: [Parameter] = receiver.parameters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Adam.learningRate") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      let result: Double = receiver.learningRate
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Adam.learningRate=") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      let a0 = call.readDouble()
      receiver.learningRate = a0
      try checkLibraryErrors()
    }
    registry.add("Adam.beta1") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      let result: Double = receiver.beta1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Adam.beta2") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      let result: Double = receiver.beta2
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Adam.epsilon") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      let result: Double = receiver.epsilon
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Adam.weightDecay") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      let result: Double = receiver.weightDecay
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Adam.init(_:learningRate:beta1:beta2:epsilon:weightDecay:)[any Layer, Double, Double, Double, Double, Double]") { call in
      openErrorScope()
      let a0 = try call.readExistential((any Layer).self)
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let a3 = call.readDouble()
      let a4 = call.readDouble()
      let a5 = call.readDouble()
      let result: Adam = Adam(a0, learningRate: a1, beta1: a2, beta2: a3, epsilon: a4, weightDecay: a5)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Adam.init(_:learningRate:beta1:beta2:epsilon:weightDecay:)[[Parameter], Double, Double, Double, Double, Double]") { call in
      openErrorScope()
      let a0 = try call.read([Parameter].self)
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let a3 = call.readDouble()
      let a4 = call.readDouble()
      let a5 = call.readDouble()
      let result: Adam = Adam(a0, learningRate: a1, beta1: a2, beta2: a3, epsilon: a4, weightDecay: a5)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Adam.step()") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      receiver.step()
      try checkLibraryErrors()
    }
    registry.add("Adam.description") { call in
      openErrorScope()
      let receiver = try call.read(Adam.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
