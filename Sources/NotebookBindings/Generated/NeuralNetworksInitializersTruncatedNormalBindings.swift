// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksInitializersTruncatedNormalBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Random numbers from the part of the normal distribution between two limits.
          ///
          /// ```
          /// x = Φ⁻¹(Φ(low) + u (Φ(high) − Φ(low))),   u uniform in [0, 1)
          /// ```
          ///
          /// with the distribution function Φ of the normal distribution of this mean and deviation.
          ///
          /// ```swift
          /// let w = Tensor.truncatedNormal([1000], standardDeviation: 0.02, from: -0.04, to: 0.04)
          /// print(w.max().item() <= 0.04)   // true
          /// ```
          ///
          /// - Parameters:
          ///   - shape: The sizes, 0 or more each.
          ///   - mean: The mean of the whole distribution.
          ///   - standardDeviation: The width of the whole distribution, greater than 0.
          ///   - low: The lower limit.
          ///   - high: The upper limit.
          ///
          /// Errors: ``TensorError/negativeSize(operation:shape:)``,
          /// ``TensorError/notPositive(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``,
          /// ``TensorError/limitsOutOfOrder(operation:low:high:)``.
          ///
          /// Cost: about a microsecond for each number.
          @native("Tensor.truncatedNormal(_:mean:standardDeviation:from:to:)")
          static func truncatedNormal(_ shape: [Int], mean: Double = 0, standardDeviation: Double = 1, from low: Double = -2, to high: Double = 2) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.truncatedNormal(_:mean:standardDeviation:from:to:)") { call in
      openErrorScope()
      let a0 = try call.read([Int].self)
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let a3 = call.readDouble()
      let a4 = call.readDouble()
      let result: Tensor = Tensor.truncatedNormal(a0, mean: a1, standardDeviation: a2, from: a3, to: a4)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
