// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksOptimizersClipGradientsBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["clipGradients"],
      text: ##"""
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
        @native("clipGradients(_:to:)")
        func clipGradients(_ parameters: [Parameter], to limit: Double) -> Double
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("clipGradients(_:to:)") { call in
      openErrorScope()
      let a0 = try call.read([Parameter].self)
      let a1 = call.readDouble()
      let result: Double = NeuralNetworks.clipGradients(a0, to: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
