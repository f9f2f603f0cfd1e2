// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksInitializersXavierBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Random weights whose outputs, and whose gradients, vary as much as the inputs do: uniformly
          /// distributed.
          ///
          /// ```
          /// x ∈ ±gain √(6 / (inputs + outputs))
          /// ```
          ///
          /// ```swift
          /// let layer = Linear(64, 10, activation: .tanh)
          /// layer.weight.value = .xavierUniform(layer.weight.shape)
          /// ```
          ///
          /// - Parameters:
          ///   - shape: `[outputs, inputs]`, or `[filters, channels, …]` of a convolution, where each filter's
          ///     kernel counts: inputs are channels · kernel, outputs filters · kernel.
          ///   - gain: A factor for the activation that follows, such as 5/3 for tanh.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/notPositive(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``.
          ///
          /// Source: Glorot, Bengio: Understanding the difficulty of training deep feedforward neural networks, 2010.
          @native("Tensor.xavierUniform(_:gain:)")
          static func xavierUniform(_ shape: [Int], gain: Double = 1) -> Tensor

          /// Random weights whose outputs, and whose gradients, vary as much as the inputs do: normally
          /// distributed.
          ///
          /// ```
          /// standard deviation = gain √(2 / (inputs + outputs))
          /// ```
          ///
          /// - Parameters:
          ///   - shape: As for ``xavierUniform(_:gain:)``.
          ///   - gain: A factor for the activation that follows, such as 5/3 for tanh.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/notPositive(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``.
          ///
          /// Source: Glorot, Bengio: Understanding the difficulty of training deep feedforward neural networks, 2010.
          @native("Tensor.xavierNormal(_:gain:)")
          static func xavierNormal(_ shape: [Int], gain: Double = 1) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.xavierUniform(_:gain:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = call.readDouble()
      let result: Tensor = Tensor.xavierUniform(a0, gain: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.xavierNormal(_:gain:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = call.readDouble()
      let result: Tensor = Tensor.xavierNormal(a0, gain: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
