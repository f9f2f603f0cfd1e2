// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksInitializersOrthogonalBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Random weights that keep lengths: rows, or columns if there are fewer of them, of length `gain` that
          /// are at right angles to one another.
          ///
          /// ```
          /// W Wᵀ = gain² 1   (more columns than rows)       Wᵀ W = gain² 1   (otherwise)
          /// ```
          ///
          /// ```swift
          /// let w = Tensor.orthogonal([2, 2])
          /// print(w.matmul(w.transposed()).sum().item().rounded())   // 2.0
          /// ```
          ///
          /// - Parameters:
          ///   - shape: `[outputs, inputs]`; further axes count as inputs.
          ///   - gain: The length of the rows or columns.
          ///
          /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``,
          /// ``TensorError/notPositive(operation:name:value:)``, ``TensorError/noLinearAlgebra(operation:)``.
          ///
          /// Cost: a QR decomposition. Source: Saxe, McClelland, Ganguli: Exact solutions to the nonlinear dynamics of
          /// learning in deep linear neural networks, 2014.
          @native("Tensor.orthogonal(_:gain:)")
          static func orthogonal(_ shape: [Int], gain: Double = 1) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.orthogonal(_:gain:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = call.readDouble()
      let result: Tensor = Tensor.orthogonal(a0, gain: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
