internal import CNumerics

extension Tensor: CustomStringConvertible {
  /// The tensor as text: a line with shape and element type, then the elements in columns.
  ///
  /// ```swift
  /// print(Tensor([[1, 2.5], [-3, 4]]))
  /// // Tensor [2, 2] float32
  /// // [[ 1.0,  2.5],
  /// //  [-3.0,  4.0]]
  /// ```
  ///
  /// A tensor without axes is written as the number it is. Of a tensor with more than 200 elements,
  /// only the first and last three along each axis are shown.
  public var description: String {
    if isPoisoned { return "Tensor (no value: its computation failed)" }
    if count == 0 { return "\(header)\n[]" }
    let elements = ShownElements(self)
    if rank == 0 { return elements.texts.joined() }
    return "\(header)\n\(elements.nested())"
  }

  /// Shape and element type: `Tensor [3, 5] float32`.
  package var header: String { "Tensor \(shape) \(dtype)" }

  /// The tensor as an HTML table with a header, for a notebook.
  ///
  /// One or two axes become rows and columns; more axes are written as text.
  package var htmlRepresentation: String {
    let caption = "<div style=\"color:#6b7280;font-size:90%;margin-bottom:4px\">\(header)</div>"
    let mono = "font-family:var(--jp-code-font-family,monospace);font-size:13px"
    if isPoisoned || rank > 2 || count == 0 {
      let text = isPoisoned ? description : count == 0 ? "" : ShownElements(self).nested()
      return "\(caption)<pre style=\"\(mono);margin:0\">\(text)</pre>"
    }
    let elements = ShownElements(self)
    let cell = "text-align:right;padding:1px 8px"
    let rows = elements.rows().map { row in
      "<tr>" + row.map { "<td style=\"\(cell)\">\($0)</td>" }.joined() + "</tr>"
    }
    let table = "border-collapse:collapse;margin:0;\(mono);font-variant-numeric:tabular-nums"
    return "\(caption)<table style=\"\(table)\"><tbody>\(rows.joined())</tbody></table>"
  }
}

/// The elements of a tensor that are shown, as texts of one width.
private struct ShownElements {
  /// Along each axis the indices that are shown; nil stands for those left out.
  let axes: [[Int?]]
  /// The shown elements, row by row, without those left out.
  let texts: [String]
  private let width: Int
  private static let mostElements = 200
  private static let edge = 3
  private static let lineLength = 100

  init(_ tensor: Tensor) {
    let isShortened = tensor.count > Self.mostElements
    axes = tensor.shape.map { size in
      guard isShortened && size > 2 * Self.edge + 1 else { return Array(0..<size) }
      return Array(0..<Self.edge) + [nil] + Array((size - Self.edge)..<size)
    }
    var shown: [Tensor] = [tensor.detached()]
    for axis in axes {
      let indices = axis.compactMap { $0 }
      shown = shown.flatMap { part in indices.map { part[$0] } }
    }
    let numbers = shown.map { $0.item() }
    if tensor.dtype == .bool {
      texts = numbers.map { $0 == 0 ? "false" : "true" }
    } else if tensor.dtype.isWhole {
      texts = shown.map { "\($0.integers[0])" }
    } else {
      let format = NumberFormat(for: numbers)
      texts = numbers.map { format.text(Double($0)) }
    }
    width = texts.map(\.count).max() ?? 0
  }

  /// The elements in nested brackets, aligned, as one writes the literal.
  func nested() -> String {
    var next = 0
    return nested(0, &next)
  }

  private func nested(_ axis: Int, _ next: inout Int) -> String {
    let isLast = axis == axes.count - 1
    var parts: [String] = []
    for index in axes[axis] {
      if index == nil {
        parts.append("…")
      } else if isLast {
        let text = texts[next]
        parts.append(String(repeating: " ", count: width - text.count) + text)
        next += 1
      } else {
        parts.append(nested(axis + 1, &next))
      }
    }
    let indent = String(repeating: " ", count: axis + 1)
    if !isLast {
      // As in NumPy: blocks of more axes stand further apart.
      let gap = String(repeating: "\n", count: axes.count - axis - 1)
      return "[" + parts.joined(separator: ",\(gap)\(indent)") + "]"
    }
    var lines = [""]
    for (i, part) in parts.enumerated() {
      let item = part + (i == parts.count - 1 ? "" : ",")
      let last = lines[lines.count - 1]
      if !last.isEmpty && indent.count + last.count + 1 + item.count > Self.lineLength {
        lines.append(item)
      } else {
        lines[lines.count - 1] = last.isEmpty ? item : "\(last) \(item)"
      }
    }
    return "[" + lines.joined(separator: "\n\(indent)") + "]"
  }

  /// The elements of at most two axes as rows.
  func rows() -> [[String]] {
    guard let columns = axes.last else { return [texts] }
    let rowIndices = axes.count == 2 ? axes[0] : [0]
    var next = 0
    return rowIndices.map { row in
      columns.map { column in
        guard row != nil else { return "⋮" }
        guard column != nil else { return "…" }
        defer { next += 1 }
        return texts[next]
      }
    }
  }
}
