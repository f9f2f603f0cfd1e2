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
        /// A model of your own is a struct or a class with layers and parameters in its properties, and
        /// `callAsFunction`:
        ///
        /// ```swift
        /// struct TwoLayers: Layer {
        ///   let hidden = Linear(2, 8, activation: .tanh)
        ///   let output = Linear(8, 1)
        ///   func callAsFunction(_ x: Tensor) -> Tensor { output(hidden(x)) }
        /// }
        /// print(TwoLayers())
        /// // TwoLayers
        /// //   hidden  Linear 2 → 8, tanh  24 parameters
        /// //   output  Linear 8 → 1         9 parameters
        /// //                               33 in all
        /// ```
        ///
        /// Its parameters are those in its stored properties: of layers, of models of your own, of arrays,
        /// dictionaries and optionals of them, in the order of the declarations; a superclass's come first. A
        /// ``Parameter`` of its own counts too; a plain `Tensor` is a constant, and neither trained nor saved.
        @representation("native")
        protocol Layer: CustomStringConvertible {
          /// Applies the layer.
          @required
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
          ///
          /// ```swift
          /// let net = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
          /// print(net.namedParameters.map(\.name))   // ["0.weight", "0.bias", "1.weight", "1.bias"]
          /// ```
          @native("Layer.namedParameters")
          var namedParameters: [NamedParameter] { get }

          /// The number of numbers that training changes.
          @native("Layer.parameterCount")
          var parameterCount: Int { get }

          /// What the model is made of: a line for each layer with its name, its sizes and its number of
          /// parameters, and their sum.
          @native("Layer.description")
          var description: String { get }
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
    registry.add("Layer.description") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Layer).self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
    registry.addAdapter(forProtocol: "Layer") { LayerAdapter(value: $0) }
  }
}

/// A value of a cell's type that conforms to `Layer`, as the library sees it.
struct LayerAdapter: Layer, ConformingAdapter {
  let value: ConformingValue

  var description: String {
    guard value.declares("description") else {
      return LayerAdapterWithoutDescription(value: value).description
    }
    return value.machine.keepingErrors(fallback: fallback(for: String.self)) {
      try value.call("description", returning: String.self)
    }
  }

  func callAsFunction(_ p0: Tensor) -> Tensor {
    return value.machine.keepingErrors(fallback: fallback(for: Tensor.self)) {
      try value.call("callAsFunction(_:)", p0, returning: Tensor.self)
    }
  }

  var parameters: [Parameter] {
    guard value.declares("parameters") else {
      return LayerAdapterWithoutParameters(value: value).parameters
    }
    return value.machine.keepingErrors(fallback: fallback(for: [Parameter].self)) {
      try value.call("parameters", returning: [Parameter].self)
    }
  }
}

/// The same without `description`: for the library's default of it.
struct LayerAdapterWithoutDescription: Layer, ConformingAdapter {
  let value: ConformingValue

  func callAsFunction(_ p0: Tensor) -> Tensor {
    return value.machine.keepingErrors(fallback: fallback(for: Tensor.self)) {
      try value.call("callAsFunction(_:)", p0, returning: Tensor.self)
    }
  }

  var parameters: [Parameter] {
    guard value.declares("parameters") else {
      return LayerAdapterWithoutParameters(value: value).parameters
    }
    return value.machine.keepingErrors(fallback: fallback(for: [Parameter].self)) {
      try value.call("parameters", returning: [Parameter].self)
    }
  }
}

/// The same without `parameters`: for the library's default of it.
struct LayerAdapterWithoutParameters: Layer, ConformingAdapter {
  let value: ConformingValue

  var description: String {
    guard value.declares("description") else {
      return LayerAdapterWithoutDescription(value: value).description
    }
    return value.machine.keepingErrors(fallback: fallback(for: String.self)) {
      try value.call("description", returning: String.self)
    }
  }

  func callAsFunction(_ p0: Tensor) -> Tensor {
    return value.machine.keepingErrors(fallback: fallback(for: Tensor.self)) {
      try value.call("callAsFunction(_:)", p0, returning: Tensor.self)
    }
  }
}
