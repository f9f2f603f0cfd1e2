public import LanguageRuntime
public import NeuralNetworks
public import Tensors

extension Tensor: SummarizedValue {
  /// Shape and type of the elements; the value of a single number.
  public var summary: String {
    let type = dtype == .float32 ? "" : ", \(dtype)"
    return rank == 0 && !isPoisoned ? "\(item())\(type)" : "shape \(shape)\(type)"
  }
}

extension Parameter: SummarizedValue {
  public var summary: String { "shape \(shape)" }
}

extension Sequential: SummarizedValue {
  public var summary: String {
    "\(count) \(count == 1 ? "layer" : "layers"), \(parameterCount) parameters"
  }
}
