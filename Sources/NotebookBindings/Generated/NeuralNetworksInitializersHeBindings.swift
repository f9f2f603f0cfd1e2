// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksInitializersHeBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Random weights for layers with ReLU, whose outputs vary as much as the inputs do: uniformly
          /// distributed.
          ///
          /// ```
          /// x ∈ ±√(6 / inputs)
          /// ```
          ///
          /// ```swift
          /// let layer = Linear(64, 10, activation: .relu)
          /// layer.weight.value = .heUniform(layer.weight.shape)
          /// ```
          ///
          /// - Parameter shape: `[outputs, inputs]`, or `[filters, channels, …]` of a convolution, whose inputs are
          ///   channels · kernel.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
          ///
          /// Source: He, Zhang, Ren, Sun: Delving deep into rectifiers, 2015.
          @native("Tensor.heUniform(_:)")
          static func heUniform(_ shape: [Int]) -> Tensor

          /// Random weights for layers with ReLU, whose outputs vary as much as the inputs do: normally
          /// distributed.
          ///
          /// ```
          /// standard deviation = √(2 / inputs)
          /// ```
          ///
          /// - Parameter shape: As for ``heUniform(_:)``.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``.
          ///
          /// Source: He, Zhang, Ren, Sun: Delving deep into rectifiers, 2015.
          @native("Tensor.heNormal(_:)")
          static func heNormal(_ shape: [Int]) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.heUniform(_:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let result: Tensor = Tensor.heUniform(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.heNormal(_:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let result: Tensor = Tensor.heNormal(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
