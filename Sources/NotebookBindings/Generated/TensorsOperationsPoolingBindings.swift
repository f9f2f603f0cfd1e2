// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsPoolingBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// The largest element under a window that moves over images.
          ///
          /// ```
          /// y[n, c, i, j] = max u,v  x[n, c, i·stride + u, j·stride + v],   0 ≤ u, v < size
          /// ```
          ///
          /// `[batch, channels, height, width]` becomes `[batch, channels, out height, out width]`, each
          /// `(size of the image − size) / stride + 1`.
          ///
          /// ```swift
          /// let image = Tensor([1, 2, 3, 4]).reshaped(to: [1, 1, 2, 2])
          /// print(image.maxPooled(2).scalars)   // [4.0]
          /// ```
          ///
          /// - Parameters:
          ///   - size: The window's height and width, at least 1.
          ///   - stride: How far it moves at a time, at least 1; by default its own size.
          /// - Returns: The largest elements; NaN where one of them is. The gradient goes to the first of the
          ///   largest.
          ///
          /// Errors: ``TensorError/imageShape(operation:shape:)``,
          /// ``TensorError/windowTooLarge(operation:kernel:axis:padding:shape:)``,
          /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
          @native("Tensor.maxPooled(_:stride:)")
          func maxPooled(_ size: Int, stride: Int? = nil) -> Tensor

          /// The mean of the elements under a window that moves over images.
          ///
          /// ```
          /// y[n, c, i, j] = 1/size² Σ u,v  x[n, c, i·stride + u, j·stride + v],   0 ≤ u, v < size
          /// ```
          ///
          /// Shapes are those of ``maxPooled(_:stride:)``.
          ///
          /// ```swift
          /// let image = Tensor([1, 2, 3, 4]).reshaped(to: [1, 1, 2, 2])
          /// print(image.meanPooled(2).scalars)   // [2.5]
          /// ```
          ///
          /// - Parameters:
          ///   - size: The window's height and width, at least 1.
          ///   - stride: How far it moves at a time, at least 1; by default its own size.
          ///
          /// Errors: ``TensorError/imageShape(operation:shape:)``,
          /// ``TensorError/windowTooLarge(operation:kernel:axis:padding:shape:)``,
          /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
          @native("Tensor.meanPooled(_:stride:)")
          func meanPooled(_ size: Int, stride: Int? = nil) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.maxPooled(_:stride:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = try call.read(Int?.self)
      let result: Tensor = receiver.maxPooled(a0, stride: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.meanPooled(_:stride:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readInt()
      let a1 = try call.read(Int?.self)
      let result: Tensor = receiver.meanPooled(a0, stride: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
