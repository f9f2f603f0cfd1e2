// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersLayerBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Layer"],
      text: ##"""
        /// A part of a network: a function of a tensor, with parameters that training changes.
        ///
        /// A model of your own is a class with layers and parameters in its properties, and
        /// `callAsFunction`:
        ///
        /// ```swift
        /// final class TwoLayers: Layer {
        ///   let hidden = Linear(2, 8, activation: .tanh)
        ///   let output = Linear(8, 1)
        ///   func callAsFunction(_ x: Tensor) -> Tensor { output(hidden(x)) }
        /// }
        /// ```
        @representation("native")
        protocol Layer {
          /// Applies the layer.
          @native("Layer.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor

          /// What training changes; found in the stored properties unless you say otherwise.
          @native("Layer.parameters")
          var parameters: [Parameter] { get }
        }
        """##),
    .init(
      names: ["NamedParameter"],
      text: ##"""
        /// A parameter and where in a model it is, such as `hidden.weight`.
        @representation("native")
        struct NamedParameter {
          /// The properties and indices that lead to the parameter.
          @native("NamedParameter.name")
          var name: String { get }

          /// The parameter.
          @native("NamedParameter.parameter")
          var parameter: Parameter { get }
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Layer"],
      text: ##"""
        extension Layer {
          /// The parameters with the properties that lead to them.
          @native("Layer.namedParameters")
          var namedParameters: [NamedParameter] { get }

          /// The number of numbers that training changes.
          @native("Layer.parameterCount")
          var parameterCount: Int { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Layer.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Layer).self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Layer.parameters") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Layer).self)
      let result: [Parameter] = receiver.parameters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NamedParameter.name") { call in
      openErrorScope()
      let receiver = try call.read(NamedParameter.self)
      let result: String = receiver.name
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NamedParameter.parameter") { call in
      openErrorScope()
      let receiver = try call.read(NamedParameter.self)
      let result: Parameter = receiver.parameter
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Layer.namedParameters") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Layer).self)
      let result: [NamedParameter] = receiver.namedParameters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Layer.parameterCount") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Layer).self)
      let result: Int = receiver.parameterCount
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
