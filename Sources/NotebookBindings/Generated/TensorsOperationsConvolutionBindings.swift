// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsConvolutionBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The images filtered by kernels: every output is the sum of products of a kernel with what lies under it.
          ///
          /// ```
          /// y[n, f, i, j] = bias[f] + Σ c,u,v  weight[f, c, u, v] · x[n, c, i·stride + u − padding, j·stride + v − padding]
          /// ```
          ///
          /// (the kernel is not mirrored, as everywhere in this field), with 0 outside the image.
          ///
          /// | Tensor   | Shape                                              |
          /// | -------- | -------------------------------------------------- |
          /// | `self`   | `[batch, channels, height, width]`                 |
          /// | `weight` | `[filters, channels, kernel height, kernel width]` |
          /// | `bias`   | `[filters]`                                        |
          /// | result   | `[batch, filters, out height, out width]`, each `(size + 2 padding − kernel) / stride + 1` |
          ///
          /// ```swift
          /// let image = Tensor([1, 2, 3, 4]).reshaped(to: [1, 1, 2, 2])
          /// let edge = Tensor([-1, 1]).reshaped(to: [1, 1, 1, 2])
          /// print(image.convolved(with: edge).scalars)   // [1.0, 1.0]
          /// ```
          ///
          /// - Parameters:
          ///   - weight: The kernels.
          ///   - bias: A number added to each filter's output, or nil.
          ///   - stride: How far the kernel moves at a time, at least 1.
          ///   - padding: How many zeros surround the image, 0 or more.
          /// - Returns: One image per filter.
          ///
          /// Errors: ``TensorError/imageShape(operation:shape:)``,
          /// ``TensorError/kernelShape(kernel:bias:image:)``,
          /// ``TensorError/windowTooLarge(operation:kernel:axis:padding:shape:)``,
          /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
          ///
          /// Cost: one multiplication per output, channel and kernel element.
          ///
          /// Source: LeCun et al.: Gradient-based learning applied to document recognition, 1998.
          @native("Tensor.convolved(with:bias:stride:padding:)")
          func convolved(with weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.convolved(with:bias:stride:padding:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor?.self)
      let a2 = call.readInt()
      let a3 = call.readInt()
      let result: Tensor = receiver.convolved(with: a0, bias: a1, stride: a2, padding: a3)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
