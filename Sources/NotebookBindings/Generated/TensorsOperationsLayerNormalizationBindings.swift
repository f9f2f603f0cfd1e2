// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsLayerNormalizationBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Each row along the last axis brought to mean 0 and variance 1, then scaled and shifted.
          ///
          /// ```
          /// y = (x − mean(x)) / √(variance(x) + ε) · scale + shift
          /// ```
          ///
          /// | Tensor           | Shape    |
          /// | ---------------- | -------- |
          /// | `self`, result   | `[…, n]` |
          /// | `scale`, `shift` | `[n]`    |
          ///
          /// ```swift
          /// let y = Tensor([[1, 3]]).layerNormalized(scale: Tensor.ones([2]), epsilon: 0)
          /// print(y.scalars)   // [-1.0, 1.0]
          /// ```
          ///
          /// - Parameters:
          ///   - scale: What the normalised elements are multiplied by.
          ///   - shift: What is added then, or nil.
          ///   - epsilon: Keeps rows of equal elements finite; 0 or more.
          ///
          /// Errors: ``TensorError/normalizationShape(shape:scale:shift:)``,
          /// ``TensorError/negative(operation:name:value:)``, ``TensorError/notFinite(operation:name:value:)``.
          ///
          /// Source: Ba, Kiros, Hinton: Layer normalization, 2016.
          @native("Tensor.layerNormalized(scale:shift:epsilon:)")
          func layerNormalized(scale: Tensor, shift: Tensor? = nil, epsilon: Double = 1e-5) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.layerNormalized(scale:shift:epsilon:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor?.self)
      let a2 = call.readDouble()
      let result: Tensor = receiver.layerNormalized(scale: a0, shift: a1, epsilon: a2)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
