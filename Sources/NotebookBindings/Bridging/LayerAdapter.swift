internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

/// A layer that a cell declares, as the library calls it.
struct LayerAdapter: Layer, ConformingAdapter {
  let value: ConformingValue

  static func register(in registry: inout NativeRegistry) {
    registry.addAdapter(forProtocol: "Layer") { LayerAdapter(value: $0) }
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    value.machine.keepingErrors(fallback: .poisoned) {
      try value.call("callAsFunction(_:)", x, returning: Tensor.self)
    }
  }

  /// What the cell's type says, or else the parameters in its stored properties.
  var parameters: [Parameter] {
    (try? value.call("parameters", returning: [Parameter].self))
      ?? namedParameters.map(\.parameter)
  }
}

/// Parameters are found by reflection: the adapter shows the properties of the cell's value as its own.
extension LayerAdapter: CustomReflectable {
  var customMirror: Mirror {
    Mirror(
      self, children: value.storedValues().map { (label: $0.name, value: $0.value) },
      displayStyle: .struct)
  }
}

extension LayerAdapter: CustomStringConvertible {
  var description: String { value.typeName }
}
