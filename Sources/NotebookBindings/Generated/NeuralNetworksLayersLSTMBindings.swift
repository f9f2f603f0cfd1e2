// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersLSTMBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["LSTM"],
      text: ##"""
        /// Long short-term memory: a recurrent layer whose cells keep what matters over many steps.
        ///
        /// ```
        /// i, f, g, o = x_t Wᵀ + b + h_{t−1} Uᵀ + b′   in four parts
        /// c_t = σ(f) c_{t−1} + σ(i) tanh(g)
        /// h_t = σ(o) tanh(c_t)
        /// ```
        ///
        /// | Tensor            | Shape                     | Meaning                         |
        /// | ----------------- | ------------------------- | ------------------------------- |
        /// | `x`               | `[batch, time, features]` | input                           |
        /// | `inputWeight`     | `[4 units, features]`     | W; gates in the order i, f, g, o |
        /// | `recurrentWeight` | `[4 units, units]`        | U                               |
        /// | `inputBias`, `recurrentBias` | `[4 units]`    | b and b′                        |
        /// | result            | `[batch, time, units]`    | h of every step                 |
        ///
        /// ```swift
        /// let layer = LSTM(features: 10, units: 32)
        /// print(layer(Tensor.zeros([4, 20, 10])).shape)   // [4, 20, 32]
        /// ```
        ///
        /// All parameters start uniformly distributed in `±1/√units`, as in PyTorch.
        ///
        /// Source: Hochreiter, Schmidhuber: Long short-term memory, 1997; Gers et al., 2000.
        @representation("native")
        class LSTM: Layer {
          /// What the inputs are multiplied by.
          @native("LSTM.inputWeight")
          var inputWeight: Parameter { get }

          /// What the outputs of the step before are multiplied by.
          @native("LSTM.recurrentWeight")
          var recurrentWeight: Parameter { get }

          /// Added to the inputs' products.
          @native("LSTM.inputBias")
          var inputBias: Parameter { get }

          /// Added to the recurrent products.
          @native("LSTM.recurrentBias")
          var recurrentBias: Parameter { get }

          /// The number of input features.
          @native("LSTM.features")
          var features: Int { get }

          /// The number of cells.
          @native("LSTM.units")
          var units: Int { get }

          /// What a layer remembers from one sequence to the next.
          @representation("native")
          struct State {
            /// The outputs of the last step, `[batch, units]`.
            @native("LSTM.State.outputs")
            var outputs: Tensor { get }

            /// The cells after the last step, `[batch, units]`.
            @native("LSTM.State.cells")
            var cells: Tensor { get }

            /// A state to start from.
            @native("LSTM.State.init(outputs:cells:)")
            init(outputs: Tensor, cells: Tensor)

            /// The same numbers, through which no gradient flows.
            @native("LSTM.State.detached()")
            func detached() -> LSTM.State
          }

          /// A layer with random weights.
          ///
          /// - Parameters:
          ///   - features: The number of input features, at least 1.
          ///   - units: The number of cells, at least 1.
          ///
          /// Errors: ``TensorError/layerSize(layer:inputs:outputs:)``.
          @native("LSTM.init(features:units:)")
          init(features: Int, units: Int)

          /// The outputs of all steps, from a state of zeros.
          ///
          /// Errors: ``TensorError/sequenceShape(layer:shape:features:)``.
          @native("LSTM.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor

          /// The outputs of all steps, and the state after them.
          ///
          /// ```swift
          /// let layer = LSTM(features: 2, units: 3)
          /// let first = layer.run(Tensor.zeros([1, 5, 2]))
          /// let second = layer.run(Tensor.zeros([1, 5, 2]), from: first.state.detached())
          /// print(second.outputs.shape)   // [1, 5, 3]
          /// ```
          ///
          /// - Parameters:
          ///   - x: The inputs, shape `[batch, time, features]`, with at least one step.
          ///   - state: Where to start; nil stands for zeros.
          ///
          /// Errors: ``TensorError/sequenceShape(layer:shape:features:)``,
          /// ``TensorError/noSteps(layer:shape:)``,
          /// ``TensorError/stateShape(layer:state:expected:)`` if the state has another shape.
          @native("LSTM.run(_:from:)")
          func run(_ x: Tensor, from state: LSTM.State? = nil) -> (outputs: Tensor, state: LSTM.State)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("LSTM.inputWeight") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.self)
      let result: Parameter = receiver.inputWeight
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.recurrentWeight") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.self)
      let result: Parameter = receiver.recurrentWeight
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.inputBias") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.self)
      let result: Parameter = receiver.inputBias
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.recurrentBias") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.self)
      let result: Parameter = receiver.recurrentBias
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.features") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.self)
      let result: Int = receiver.features
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.units") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.self)
      let result: Int = receiver.units
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.State.outputs") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.State.self)
      let result: Tensor = receiver.outputs
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.State.cells") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.State.self)
      let result: Tensor = receiver.cells
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.State.init(outputs:cells:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: LSTM.State = LSTM.State(outputs: a0, cells: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.State.detached()") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.State.self)
      let result: LSTM.State = receiver.detached()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.init(features:units:)") { call in
      openErrorScope()
      let a0 = call.readInt()
      let a1 = call.readInt()
      let result: LSTM = LSTM(features: a0, units: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LSTM.run(_:from:)") { call in
      openErrorScope()
      let receiver = try call.read(LSTM.self)
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(LSTM.State?.self)
      let result: (outputs: Tensor, state: LSTM.State) = receiver.run(a0, from: a1)
      try checkLibraryErrors()
      try call.writeTuple([result.0.encode(call.machine), result.1.encode(call.machine)])
    }
  }
}
