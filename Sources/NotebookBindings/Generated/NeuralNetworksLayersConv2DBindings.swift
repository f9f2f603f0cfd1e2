// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersConv2DBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Conv2D"],
      text: ##"""
        /// A convolution over images, with an activation.
        ///
        /// ```
        /// y[n, f, i, j] = f(bias[f] + Σ c,u,v  weight[f, c, u, v] · x[n, c, i·stride + u − padding, j·stride + v − padding])
        /// ```
        ///
        /// | Tensor   | Shape                                     | Meaning                       |
        /// | -------- | ----------------------------------------- | ----------------------------- |
        /// | `x`      | `[batch, channels, height, width]`        | input                         |
        /// | `weight` | `[filters, channels, kernel, kernel]`     | trained                       |
        /// | `bias`   | `[filters]`                               | trained; nil if `bias: false` |
        /// | `y`      | `[batch, filters, out height, out width]` | output                        |
        ///
        /// with `out = (size + 2 padding − kernel) / stride + 1`.
        ///
        /// ```swift
        /// let layer = Conv2D(1, 16, kernel: 3, padding: 1, activation: .relu)
        /// print(layer(Tensor.zeros([2, 1, 28, 28])).shape)   // [2, 16, 28, 28]
        /// ```
        ///
        /// Weights and biases start uniformly distributed in `±1/√(channels kernel²)`, as in PyTorch.
        ///
        /// Source: LeCun et al.: Gradient-based learning applied to document recognition, 1998.
        @representation("native")
        class Conv2D: Layer {
          /// The kernels, one per filter.
          @native("Conv2D.weight")
          var weight: Parameter { get }

          /// The bias of each filter, or nil.
          @native("Conv2D.bias")
          var bias: Parameter? { get }

          /// The number of channels of the input.
          @native("Conv2D.channels")
          var channels: Int { get }

          /// The number of channels of the output.
          @native("Conv2D.filters")
          var filters: Int { get }

          /// The height and width of a kernel.
          @native("Conv2D.kernel")
          var kernel: Int { get }

          /// How far the kernel moves at a time.
          @native("Conv2D.stride")
          var stride: Int { get }

          /// How many zeros surround the image.
          @native("Conv2D.padding")
          var padding: Int { get }

          /// The function applied to the sums.
          @native("Conv2D.activation")
          var activation: Activation { get }

          /// A layer with random weights.
          ///
          /// - Parameters:
          ///   - channels: The number of channels of the input, at least 1.
          ///   - filters: The number of channels of the output, at least 1.
          ///   - kernel: The height and width of a kernel, at least 1.
          ///   - stride: How far the kernel moves at a time, at least 1.
          ///   - padding: How many zeros surround the image, 0 or more.
          ///   - activation: The function applied to the sums.
          ///   - bias: Whether a number per filter is added.
          ///
          /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``,
          /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
          @native("Conv2D.init(_:_:kernel:stride:padding:activation:bias:)")
          init(_ channels: Int, _ filters: Int, kernel: Int, stride: Int = 1, padding: Int = 0, activation: Activation = .identity, bias: Bool = true)

          /// Applies the layer to a batch of images.
          ///
          /// - Parameter x: The images, shape `[batch, channels, height, width]`.
          /// - Returns: One image per filter.
          ///
          /// Errors: those of ``Tensor/convolved(with:bias:stride:padding:)``.
          @native("Conv2D.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Conv2D.weight") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let result: Parameter = receiver.weight
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.bias") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let result: Parameter? = receiver.bias
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.channels") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let result: Int = receiver.channels
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.filters") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let result: Int = receiver.filters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.kernel") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let result: Int = receiver.kernel
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.stride") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let result: Int = receiver.stride
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.padding") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let result: Int = receiver.padding
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.activation") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let result: Activation = receiver.activation
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.init(_:_:kernel:stride:padding:activation:bias:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = call.readInt()
      let a2 = call.readInt()
      let a3 = call.readInt()
      let a4 = call.readInt()
      let a5 = try call.read(Activation.self)
      let a6 = call.readBool()
      let result: Conv2D = Conv2D(a0, a1, kernel: a2, stride: a3, padding: a4, activation: a5, bias: a6)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv2D.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Conv2D.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
