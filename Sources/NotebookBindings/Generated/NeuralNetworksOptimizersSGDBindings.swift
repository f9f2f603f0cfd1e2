// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksOptimizersSGDBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["SGD"],
      text: ##"""
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
        @representation("native")
        class SGD: Optimizer {
          /// What is changed.
          @native("SGD.parameters")
          var parameters: [Parameter] { get }

          /// How far a step goes, 0 or more; it may be changed between steps.
          ///
          /// Errors: ``TensorError/notFinite(operation:name:value:)``,
          /// ``TensorError/notPositive(operation:name:value:)``.
          @native("SGD.learningRate", "SGD.learningRate=")
          var learningRate: Double { get set }

          /// How much of the last step is added to the next, at least 0 and less than 1.
          @native("SGD.momentum")
          var momentum: Double { get }

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
          @native("SGD.init(_:learningRate:momentum:)[any Layer, Double, Double]")
          init(_ model: any Layer, learningRate: Double, momentum: Double = 0)

          /// Gradient descent on a list of parameters.
          @native("SGD.init(_:learningRate:momentum:)[[Parameter], Double, Double]")
          init(_ parameters: [Parameter], learningRate: Double, momentum: Double = 0)

          /// Changes every parameter that has a gradient.
          @native("SGD.step()")
          func step()
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["SGD"],
      text: ##"""
        extension SGD: CustomStringConvertible {
          /// The method and its numbers.
          @native("SGD.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("SGD.parameters") { call in
      openErrorScope()
      let receiver = try call.read(SGD.self)
      let result: [Parameter] = receiver.parameters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SGD.learningRate") { call in
      openErrorScope()
      let receiver = try call.read(SGD.self)
      let result: Double = receiver.learningRate
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SGD.learningRate=") { call in
      openErrorScope()
      let receiver = try call.read(SGD.self)
      let a0 = call.readDouble()
      receiver.learningRate = a0
      try checkLibraryErrors()
    }
    registry.add("SGD.momentum") { call in
      openErrorScope()
      let receiver = try call.read(SGD.self)
      let result: Double = receiver.momentum
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SGD.init(_:learningRate:momentum:)[any Layer, Double, Double]") { call in
      openErrorScope()
      let a0 = try call.readExistential((any Layer).self)
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let result: SGD = SGD(a0, learningRate: a1, momentum: a2)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SGD.init(_:learningRate:momentum:)[[Parameter], Double, Double]") { call in
      openErrorScope()
      let a0 = try call.read([Parameter].self)
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let result: SGD = SGD(a0, learningRate: a1, momentum: a2)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SGD.step()") { call in
      openErrorScope()
      let receiver = try call.read(SGD.self)
      receiver.step()
      try checkLibraryErrors()
    }
    registry.add("SGD.description") { call in
      openErrorScope()
      let receiver = try call.read(SGD.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
