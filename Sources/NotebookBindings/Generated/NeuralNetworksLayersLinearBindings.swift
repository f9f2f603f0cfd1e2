// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersLinearBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Linear"],
      text: ##"""
        /// A fully connected layer with an activation.
        ///
        /// ```
        /// y = f(x Wᵀ + b)
        /// ```
        ///
        /// | Tensor   | Shape               | Meaning                         |
        /// | -------- | ------------------- | ------------------------------- |
        /// | `x`      | `[…, inputs]`       | input; leading axes are a batch |
        /// | `weight` | `[outputs, inputs]` | trained                         |
        /// | `bias`   | `[outputs]`         | trained; nil if `bias: false`   |
        /// | `y`      | `[…, outputs]`      | output                          |
        ///
        /// ```swift
        /// let layer = Linear(3, 2)
        /// print(layer(Tensor.zeros([4, 3])).shape)   // [4, 2]
        /// ```
        ///
        /// Weights and biases start uniformly distributed in `±1/√inputs`, as in PyTorch. That is the range
        /// for every activation: for `tanh` it keeps the first outputs in the steep part of the curve.
        ///
        /// Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.
        @representation("native")
        class Linear: Layer {
          /// The weight matrix, one row per output.
          @native("Linear.weight")
          var weight: Parameter { get }

          /// The bias of each output, or nil.
          @native("Linear.bias")
          var bias: Parameter? { get }

          /// The function applied to the sums.
          @native("Linear.activation")
          var activation: Activation { get }

          /// The number of input features.
          @native("Linear.inputs")
          var inputs: Int { get }

          /// The number of output features.
          @native("Linear.outputs")
          var outputs: Int { get }

          /// A layer with random weights.
          ///
          /// - Parameters:
          ///   - inputs: The number of input features, at least 1.
          ///   - outputs: The number of output features, at least 1.
          ///   - activation: The function applied to the sums.
          ///   - bias: Whether a number per output is added.
          ///
          /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``.
          @native("Linear.init(_:_:activation:bias:)")
          init(_ inputs: Int, _ outputs: Int, activation: Activation = .identity, bias: Bool = true)

          /// Applies the layer to a batch.
          ///
          /// - Parameter x: The input, shape `[…, inputs]`.
          /// - Returns: The output, shape `[…, outputs]`.
          ///
          /// Errors: ``TensorError/layerInputSize(layer:shape:expected:)``.
          @native("Linear.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Linear.weight") { call in
      openErrorScope()
      let receiver = try call.read(Linear.self)
      let result: Parameter = receiver.weight
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Linear.bias") { call in
      openErrorScope()
      let receiver = try call.read(Linear.self)
      let result: Parameter? = receiver.bias
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Linear.activation") { call in
      openErrorScope()
      let receiver = try call.read(Linear.self)
      let result: Activation = receiver.activation
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Linear.inputs") { call in
      openErrorScope()
      let receiver = try call.read(Linear.self)
      let result: Int = receiver.inputs
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Linear.outputs") { call in
      openErrorScope()
      let receiver = try call.read(Linear.self)
      let result: Int = receiver.outputs
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Linear.init(_:_:activation:bias:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = call.readInt()
      let a2 = try call.read(Activation.self)
      let a3 = call.readBool()
      let result: Linear = Linear(a0, a1, activation: a2, bias: a3)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Linear.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Linear.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
