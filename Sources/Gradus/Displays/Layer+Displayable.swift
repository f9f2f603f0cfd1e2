public import Display
internal import JSON
public import NeuralNetworks

extension Linear: Displayable {
  /// The layer as text, and as a table of its parameters.
  public var mimeBundle: MIMEBundle { MIMEBundle(model: self) }
}

extension Sequential: Displayable {
  /// The layers as text, and as a table with the shapes and numbers of their parameters.
  public var mimeBundle: MIMEBundle { MIMEBundle(model: self) }
}

extension MIMEBundle {
  /// A model as text, and as a table: each layer's name, what it is, its parameters with their shapes,
  /// and how many numbers they hold.
  package init(model: any Layer) {
    let outline = ModelOutline(of: model)
    var rows = outline.lines.map { line -> [String] in
      let shapes = line.parameters.map { named in
        named.name.isEmpty ? "\(named.parameter.shape)" : "\(named.name) \(named.parameter.shape)"
      }
      return [line.name, line.caption, shapes.joined(separator: ", "), "\(line.count)"]
    }
    if rows.count > 1 { rows.append(["", "", "in all", "\(outline.count)"]) }
    let isOneLayer = outline.lines.count == 1 && outline.lines[0].name.isEmpty
    let areIndices = outline.lines.allSatisfy { $0.name.allSatisfy(\.isNumber) }
    let table = HTMLTable(
      header: ["", "layer", "parameters", "numbers"],
      alignments: [areIndices ? .right : .left, .left, .left, .right],
      rows: rows, caption: isOneLayer || outline.caption == "Sequential" ? "" : outline.caption)
    self.init([.html: .string(table.html), .plainText: .string(model.description)])
  }
}
