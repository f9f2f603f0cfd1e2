public import Tensors

/// Layers one after the other: the output of each is the input of the next.
///
/// ```swift
/// let net = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
/// print(net)
/// // Sequential
/// //   0  Linear 2 → 8, tanh  24 parameters
/// //   1  Linear 8 → 1         9 parameters
/// //                          33 in all
/// ```
public final class Sequential: Layer {
  /// The layers, first to last.
  public let layers: [any Layer]

  /// A sequence of layers.
  public init(_ layers: any Layer...) { self.layers = layers }

  /// A sequence of layers.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// Applies all layers in turn.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    var y = x
    for layer in layers { y = layer(y) }
    return y
  }

  /// The number of layers.
  public var count: Int { layers.count }

  /// The layer at an index, counted from 0.
  ///
  /// Errors: ``TensorError/layerIndexOutOfRange(index:count:)``.
  public subscript(index: Int) -> any Layer {
    guard layers.indices.contains(index) else {
      return FailedLayer(TensorError.raise(.layerIndexOutOfRange(index: index, count: count)))
    }
    return layers[index]
  }
}

/// Stands for a layer that is not there.
private struct FailedLayer: Layer {
  let value: Tensor
  init(_ value: Tensor) { self.value = value }
  func callAsFunction(_ x: Tensor) -> Tensor { value }
  var parameters: [Parameter] { [] }
}

extension Sequential: CustomStringConvertible {
  /// One line per layer with its number of parameters, and their sum.
  public var description: String {
    let names = layers.map { layer in
      if let linear = layer as? Linear { return linear.summary }
      if let activation = layer as? Activation { return "\(activation)" }
      return "\(type(of: layer))"
    }
    let counts = layers.map { $0.parameterCount }
    let indexWidth = "\(max(count - 1, 0))".count
    let nameWidth = names.map(\.count).max() ?? 0
    let total = "\(parameterCount)"
    let countWidth = max(total.count, counts.map { "\($0)".count }.max() ?? 0)
    var lines = ["Sequential"]
    for (i, name) in names.enumerated() {
      let count = counts[i] == 0 ? "" : padded("\(counts[i])", to: countWidth)
      let unit = counts[i] == 0 ? "" : counts[i] == 1 ? " parameter" : " parameters"
      var line = "  \(padded("\(i)", to: indexWidth))  \(name)"
      if !unit.isEmpty {
        line += String(repeating: " ", count: nameWidth - name.count + 2) + count + unit
      }
      lines.append(line)
    }
    let indent = String(repeating: " ", count: 2 + indexWidth + 2 + nameWidth + 2)
    lines.append("\(indent)\(padded(total, to: countWidth)) in all")
    return lines.joined(separator: "\n")
  }
}

/// A text moved to the right end of a field.
func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
