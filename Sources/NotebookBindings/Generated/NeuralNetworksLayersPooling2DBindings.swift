// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersPooling2DBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["MaxPool2D"],
      text: ##"""
        /// The largest element under a window that moves over images.
        ///
        /// `[batch, channels, height, width]` becomes `[batch, channels, out height, out width]`, each
        /// `(size of the image − size) / stride + 1`.
        ///
        /// ```swift
        /// print(MaxPool2D(2)(Tensor.zeros([1, 16, 28, 28])).shape)   // [1, 16, 14, 14]
        /// ```
        ///
        /// Source: LeCun et al.: Gradient-based learning applied to document recognition, 1998.
        @representation("native")
        class MaxPool2D: Layer {
          /// The window's height and width.
          @native("MaxPool2D.size")
          var size: Int { get }

          /// How far it moves at a time.
          @native("MaxPool2D.stride")
          var stride: Int { get }

          /// A layer without parameters.
          ///
          /// - Parameters:
          ///   - size: The window's height and width, at least 1.
          ///   - stride: How far it moves at a time, at least 1; by default its own size.
          @native("MaxPool2D.init(_:stride:)")
          init(_ size: Int, stride: Int? = nil)

          /// Applies the layer to a batch of images.
          ///
          /// Errors: those of ``Tensor/maxPooled(_:stride:)``.
          @native("MaxPool2D.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
    .init(
      names: ["MeanPool2D"],
      text: ##"""
        /// The mean of the elements under a window that moves over images.
        ///
        /// Shapes are those of ``MaxPool2D``.
        ///
        /// ```swift
        /// print(MeanPool2D(7)(Tensor.zeros([1, 32, 7, 7])).shape)   // [1, 32, 1, 1]
        /// ```
        @representation("native")
        class MeanPool2D: Layer {
          /// The window's height and width.
          @native("MeanPool2D.size")
          var size: Int { get }

          /// How far it moves at a time.
          @native("MeanPool2D.stride")
          var stride: Int { get }

          /// A layer without parameters.
          ///
          /// - Parameters:
          ///   - size: The window's height and width, at least 1.
          ///   - stride: How far it moves at a time, at least 1; by default its own size.
          @native("MeanPool2D.init(_:stride:)")
          init(_ size: Int, stride: Int? = nil)

          /// Applies the layer to a batch of images.
          ///
          /// Errors: those of ``Tensor/meanPooled(_:stride:)``.
          @native("MeanPool2D.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("MaxPool2D.size") { call in
      openErrorScope()
      let receiver = try call.read(MaxPool2D.self)
      let result: Int = receiver.size
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MaxPool2D.stride") { call in
      openErrorScope()
      let receiver = try call.read(MaxPool2D.self)
      let result: Int = receiver.stride
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MaxPool2D.init(_:stride:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = try call.read(Int?.self)
      let result: MaxPool2D = MaxPool2D(a0, stride: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MaxPool2D.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(MaxPool2D.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MeanPool2D.size") { call in
      openErrorScope()
      let receiver = try call.read(MeanPool2D.self)
      let result: Int = receiver.size
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MeanPool2D.stride") { call in
      openErrorScope()
      let receiver = try call.read(MeanPool2D.self)
      let result: Int = receiver.stride
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MeanPool2D.init(_:stride:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = try call.read(Int?.self)
      let result: MeanPool2D = MeanPool2D(a0, stride: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("MeanPool2D.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(MeanPool2D.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
