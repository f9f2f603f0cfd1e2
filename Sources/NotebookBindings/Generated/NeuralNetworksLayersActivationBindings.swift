// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersActivationBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Activation"],
      text: ##"""
        /// A function without parameters between two layers.
        ///
        /// Give it to a ``Linear`` layer, or use it as a layer of its own:
        ///
        /// ```swift
        /// let net = Sequential(Linear(2, 8), Activation.tanh, Linear(8, 1))
        /// ```
        @representation("native")
        enum Activation: Layer, CustomStringConvertible {
          /// The input itself.
          case identity

          /// `max(x, 0)`.
          case relu

          /// The hyperbolic tangent, between -1 and 1.
          case tanh

          /// `1 / (1 + e⁻ˣ)`, between 0 and 1.
          case sigmoid

          /// `x Φ(x)`, Φ the distribution function of the normal distribution.
          case gelu

          /// Positive numbers that sum to 1 along the last axis.
          case softmax

          /// Applies the function.
          @native("Activation.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor

          /// None.
          @native("Activation.parameters")
          var parameters: [Parameter] { get }

          /// The function's name.
          @native("Activation.description")
          var description: String { get }

          @native("Activation.==")
          static func == (left: Activation, right: Activation) -> Bool

          /// The case's raw value.
          @native("Activation.rawValue")
          var rawValue: String { get }

          /// The case with a raw value, if there is one.
          @native("Activation.init(rawValue:)")
          init?(rawValue: String)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Activation.identity") { call in
      let result: Activation = Activation.identity
      call.write(result)
    }
    registry.add("Activation.relu") { call in
      let result: Activation = Activation.relu
      call.write(result)
    }
    registry.add("Activation.tanh") { call in
      let result: Activation = Activation.tanh
      call.write(result)
    }
    registry.add("Activation.sigmoid") { call in
      let result: Activation = Activation.sigmoid
      call.write(result)
    }
    registry.add("Activation.gelu") { call in
      let result: Activation = Activation.gelu
      call.write(result)
    }
    registry.add("Activation.softmax") { call in
      let result: Activation = Activation.softmax
      call.write(result)
    }
    registry.add("Activation.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Activation.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Activation.parameters") { call in
      openErrorScope()
      let receiver = try call.read(Activation.self)
      let result: [Parameter] = receiver.parameters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Activation.description") { call in
      openErrorScope()
      let receiver = try call.read(Activation.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Activation.==") { call in
      openErrorScope()
      let a0 = try call.read(Activation.self)
      let a1 = try call.read(Activation.self)
      let result: Bool = a0 == a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Activation.rawValue") { call in
      openErrorScope()
      let receiver = try call.read(Activation.self)
      let result: String = receiver.rawValue
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Activation.init(rawValue:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let result: Activation? = Activation(rawValue: a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
