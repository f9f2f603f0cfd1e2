// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersConv1DBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Conv1D"],
      text: ##"""
        /// A convolution along sequences, with an activation.
        ///
        /// ```
        /// y[n, f, i] = f(bias[f] + Σ c,u  weight[f, c, u] · x[n, c, i·stride + u − padding])
        /// ```
        ///
        /// | Tensor   | Shape                         | Meaning                       |
        /// | -------- | ----------------------------- | ----------------------------- |
        /// | `x`      | `[batch, channels, time]`     | input                         |
        /// | `weight` | `[filters, channels, kernel]` | trained                       |
        /// | `bias`   | `[filters]`                   | trained; nil if `bias: false` |
        /// | `y`      | `[batch, filters, out time]`  | output                        |
        ///
        /// with `out time = (time + 2 padding − kernel) / stride + 1`.
        ///
        /// ```swift
        /// let layer = Conv1D(2, 8, kernel: 3, padding: 1)
        /// print(layer(Tensor.zeros([4, 2, 50])).shape)   // [4, 8, 50]
        /// ```
        ///
        /// Weights and biases start uniformly distributed in `±1/√(channels kernel)`, as in PyTorch.
        ///
        /// Source: Waibel et al.: Phoneme recognition using time-delay neural networks, 1989.
        @representation("native")
        class Conv1D: Layer {
          /// The kernels, one per filter.
          @native("Conv1D.weight")
          var weight: Parameter { get }

          /// The bias of each filter, or nil.
          @native("Conv1D.bias")
          var bias: Parameter? { get }

          /// The number of channels of the input.
          @native("Conv1D.channels")
          var channels: Int { get }

          /// The number of channels of the output.
          @native("Conv1D.filters")
          var filters: Int { get }

          /// The number of steps that a kernel sees.
          @native("Conv1D.kernel")
          var kernel: Int { get }

          /// How far the kernel moves at a time.
          @native("Conv1D.stride")
          var stride: Int { get }

          /// How many zeros stand before and behind the sequence.
          @native("Conv1D.padding")
          var padding: Int { get }

          /// The function applied to the sums.
          @native("Conv1D.activation")
          var activation: Activation { get }

          /// A layer with random weights.
          ///
          /// - Parameters:
          ///   - channels: The number of channels of the input, at least 1.
          ///   - filters: The number of channels of the output, at least 1.
          ///   - kernel: The number of steps that a kernel sees, at least 1.
          ///   - stride: How far the kernel moves at a time, at least 1.
          ///   - padding: How many zeros stand before and behind the sequence, 0 or more.
          ///   - activation: The function applied to the sums.
          ///   - bias: Whether a number per filter is added.
          ///
          /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``,
          /// ``TensorError/windowSizes(operation:kernel:stride:padding:)``.
          @native("Conv1D.init(_:_:kernel:stride:padding:activation:bias:)")
          init(_ channels: Int, _ filters: Int, kernel: Int, stride: Int = 1, padding: Int = 0, activation: Activation = .identity, bias: Bool = true)

          /// Applies the layer to a batch of sequences.
          ///
          /// - Parameter x: The sequences, shape `[batch, channels, time]`.
          /// - Returns: One sequence per filter.
          ///
          /// Errors: ``TensorError/channelShape(layer:shape:channels:)``,
          /// ``TensorError/windowTooLarge(operation:kernel:axis:padding:shape:)``.
          @native("Conv1D.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Conv1D.weight") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let result: Parameter = receiver.weight
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.bias") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let result: Parameter? = receiver.bias
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.channels") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let result: Int = receiver.channels
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.filters") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let result: Int = receiver.filters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.kernel") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let result: Int = receiver.kernel
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.stride") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let result: Int = receiver.stride
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.padding") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let result: Int = receiver.padding
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.activation") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let result: Activation = receiver.activation
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.init(_:_:kernel:stride:padding:activation:bias:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = call.readInt()
      let a2 = call.readInt()
      let a3 = call.readInt()
      let a4 = call.readInt()
      let a5 = try call.read(Activation.self)
      let a6 = call.readBool()
      let result: Conv1D = Conv1D(a0, a1, kernel: a2, stride: a3, padding: a4, activation: a5, bias: a6)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Conv1D.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Conv1D.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
