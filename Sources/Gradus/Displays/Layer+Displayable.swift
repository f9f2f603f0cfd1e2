public import Display
internal import JSON
public import NeuralNetworks

extension Linear: Displayable {
  /// The layer as text, and as a table of its parameters.
  public var mimeBundle: MIMEBundle { .network([self], names: [""], text: description) }
}

extension Sequential: Displayable {
  /// The layers as text, and as a table with the shapes and numbers of their parameters.
  public var mimeBundle: MIMEBundle {
    .network(layers, names: layers.indices.map(String.init), text: description)
  }
}

extension MIMEBundle {
  /// Layers as a table: what each is, its parameters with their shapes, and how many numbers they
  /// hold.
  fileprivate static func network(
    _ layers: [any Layer], names: [String], text: String
  ) -> MIMEBundle {
    var rows = zip(layers, names).map { layer, name -> [String] in
      let shapes = layer.namedParameters.map { "\($0.name) \($0.parameter.shape)" }
      return [name, layer.caption, shapes.joined(separator: ", "), "\(layer.parameterCount)"]
    }
    let total = Sequential(layers).parameterCount  // one that stands in two layers counts once
    if rows.count > 1 { rows.append(["", "", "in all", "\(total)"]) }
    let table = HTMLTable(
      header: ["", "layer", "parameters", "numbers"], alignments: [.right, .left, .left, .right],
      rows: rows, caption: "")
    return MIMEBundle([.html: .string(table.html), .plainText: .string(text)])
  }
}

extension Layer {
  /// What the layer is, in a few words.
  fileprivate var caption: String {
    switch self {
    case let linear as Linear: linear.summary
    case let activation as Activation: "\(activation)"
    default: "\(type(of: self))"
    }
  }
}
