// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersParameterBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Parameter"],
      text: ##"""
        /// A tensor that training changes: a layer's weights or biases.
        ///
        /// ```swift
        /// let layer = Linear(2, 3)
        /// print(layer.weight.shape)   // [3, 2]
        /// ```
        @representation("native")
        class Parameter {
          /// A parameter that starts from a value.
          ///
          /// - Parameter value: The first value; how it was computed is forgotten.
          @native("Parameter.init(_:)")
          init(_ value: Tensor)

          /// The present value. What was read stays as it was when training goes on.
          ///
          /// Gradients of what is computed from it arrive at this parameter, so a layer of your own computes
          /// with `weight.value`.
          ///
          /// Errors: ``TensorError/parameterShape(current:new:)`` when a value of another shape is set.
          @native("Parameter.value", "Parameter.value=")
          var value: Tensor { get set }

          /// What `backward()` has added up since ``zeroGradient()``; nil if nothing has arrived.
          @native("Parameter.gradient")
          var gradient: Tensor? { get }

          /// The sizes along the axes.
          @native("Parameter.shape")
          var shape: [Int] { get }

          /// The number of elements.
          @native("Parameter.count")
          var count: Int { get }

          /// Forgets the gradient.
          @native("Parameter.zeroGradient()")
          func zeroGradient()
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Parameter"],
      text: ##"""
        extension Parameter: CustomStringConvertible {
          /// The value as text.
          @native("Parameter.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Parameter.init(_:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let result: Parameter = Parameter(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Parameter.value") { call in
      openErrorScope()
      let receiver = try call.read(Parameter.self)
      let result: Tensor = receiver.value
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Parameter.value=") { call in
      openErrorScope()
      let receiver = try call.read(Parameter.self)
      let a0 = try call.read(Tensor.self)
      receiver.value = a0
      try checkLibraryErrors()
    }
    registry.add("Parameter.gradient") { call in
      openErrorScope()
      let receiver = try call.read(Parameter.self)
      let result: Tensor? = receiver.gradient
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Parameter.shape") { call in
      openErrorScope()
      let receiver = try call.read(Parameter.self)
      let result: [Int] = receiver.shape
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Parameter.count") { call in
      openErrorScope()
      let receiver = try call.read(Parameter.self)
      let result: Int = receiver.count
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Parameter.zeroGradient()") { call in
      openErrorScope()
      let receiver = try call.read(Parameter.self)
      receiver.zeroGradient()
      try checkLibraryErrors()
    }
    registry.add("Parameter.description") { call in
      openErrorScope()
      let receiver = try call.read(Parameter.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
