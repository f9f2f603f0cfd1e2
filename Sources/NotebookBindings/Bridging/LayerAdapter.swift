internal import Display
internal import Gradus
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

/// While a cell has failed and its models are looked at, none of its code may run.
enum FailedCell {
  /// Cells run on one thread.
  static nonisolated(unsafe) var isExamined = false
}

/// What a layer that a cell declares is made of. Its members are found by reflection, which cannot look into a cell's value.
protocol LayerOfCell: OutlinedLayer, ConformingAdapter {}

extension LayerOfCell {
  var summary: String { value.typeName }

  var parts: [ModelPart]? { value.modelParts }

  var statedParameters: [Parameter]? {
    guard value.declares("parameters"), !FailedCell.isExamined else { return nil }
    return LayerAdapter(value: value).parameters
  }

  var identity: ObjectIdentifier? { value.identity }

  var isOneLine: Bool { false }
}

extension LayerAdapter: LayerOfCell, Displayable {
  /// How a cell shows a model: as it shows one of the library.
  var mimeBundle: MIMEBundle { MIMEBundle(model: self) }
}
extension LayerAdapterWithoutParameters: LayerOfCell {}
extension LayerAdapterWithoutDescription: LayerOfCell {}

/// Something in a model of a cell that is no layer: an array of layers, a struct around some.
private struct CellPart: ModelPartContainer {
  let value: ConformingValue
  var parts: [ModelPart] { value.modelParts }
  var identity: ObjectIdentifier? { value.identity }
}

extension ConformingValue {
  fileprivate var modelParts: [ModelPart] {
    parts.map { part in
      guard let value = part.value as? ConformingValue else {
        return ModelPart(name: part.name, value: part.value)
      }
      let layer: (any Layer)? = value.adapted()
      return ModelPart(name: part.name, value: layer ?? CellPart(value: value))
    }
  }
}
