extension ModelOutline {
  /// The model as text: a line for each layer with its name, what it is and its number of parameters, and
  /// their sum. A model without layers in it is one line.
  package var text: String {
    if lines.count == 1, let only = lines.first, only.name.isEmpty {
      let caption = Self.captionWithShapes(only)
      return only.count == 0 ? caption : "\(caption)  \(Self.parametersText(only.count))"
    }
    let captions = lines.map(Self.captionWithShapes)
    let areIndices = lines.allSatisfy { $0.name.allSatisfy(\.isNumber) }
    let nameWidth = lines.map(\.name.count).max() ?? 0
    let captionWidth = captions.map(\.count).max() ?? 0
    let total = "\(count)"
    let countWidth = max(total.count, lines.map { "\($0.count)".count }.max() ?? 0)
    var texts = [caption]
    for (line, caption) in zip(lines, captions) {
      let space = String(repeating: " ", count: nameWidth - line.name.count)
      var text = "  \(areIndices ? space + line.name : line.name + space)  \(caption)"
      if line.count > 0 {
        let number = "\(line.count)"
        text += String(repeating: " ", count: captionWidth - caption.count + 2)
        text += String(repeating: " ", count: countWidth - number.count)
        text += Self.parametersText(line.count)
      }
      texts.append(text)
    }
    let indent = String(repeating: " ", count: 2 + nameWidth + 2 + captionWidth + 2)
    texts.append(
      indent + String(repeating: " ", count: countWidth - total.count) + "\(total) in all")
    return texts.joined(separator: "\n")
  }

  /// The caption, and the shapes of the parameters where it does not tell them.
  private static func captionWithShapes(_ line: Line) -> String {
    if line.captionTellsShapes { return line.caption }
    let shapes = line.parameters.map { named in
      named.name.isEmpty ? "\(named.parameter.shape)" : "\(named.name) \(named.parameter.shape)"
    }
    if shapes.isEmpty { return line.caption }
    return line.caption + (line.isLayer ? ", " : " ") + shapes.joined(separator: ", ")
  }

  private static func parametersText(_ count: Int) -> String {
    count == 1 ? "1 parameter" : "\(count) parameters"
  }
}
