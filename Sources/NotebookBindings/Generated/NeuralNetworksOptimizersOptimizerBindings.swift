// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksOptimizersOptimizerBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Optimizer"],
      text: ##"""
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
        @representation("native")
        protocol Optimizer {
          /// What is changed.
          @native("Optimizer.parameters")
          var parameters: [Parameter] { get }

          /// How far a step goes; it may be changed between steps.
          @native("Optimizer.learningRate", "Optimizer.learningRate=")
          var learningRate: Double { get set }

          /// Forgets the gradients of all parameters.
          @native("Optimizer.zeroGradients()")
          func zeroGradients()

          /// Changes every parameter that has a gradient.
          @native("Optimizer.step()")
          func step()
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Optimizer.parameters") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      let result: [Parameter] = receiver.parameters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Optimizer.learningRate") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      let result: Double = receiver.learningRate
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Optimizer.learningRate=") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      let a0 = call.readDouble()
      receiver.learningRate = a0
      try checkLibraryErrors()
    }
    registry.add("Optimizer.zeroGradients()") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      receiver.zeroGradients()
      try checkLibraryErrors()
    }
    registry.add("Optimizer.step()") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      receiver.step()
      try checkLibraryErrors()
    }
  }
}
