/// Why a safetensors file could not be read, written, or loaded into a model.
///
/// ``description`` is one sentence that names the file, the tensor and what differs.
public enum SafetensorsError: Error, Equatable {
  /// The file cannot be opened or read, and why.
  case unreadable(path: String, reason: String)
  /// The file cannot be written, and why; what was there before is unchanged.
  case unwritable(path: String, reason: String)
  /// The file is no safetensors file, or a damaged one.
  case invalid(path: String, problem: String)
  /// What the file says about one of its tensors cannot be true.
  case invalidTensor(path: String, name: String, problem: String)
  /// The file has no tensor of that name.
  case missingTensor(path: String, name: String, names: [String])
  /// A name that two tensors share, or that the format keeps for itself.
  case unusableName(path: String, name: String)
  /// A model has no parameters to save or load.
  case noParameters(model: String)
  /// The file has nothing for a parameter of the model.
  case missingParameter(path: String, model: String, name: String, unused: [String])
  /// The file has a tensor for which the model has no parameter.
  case unknownParameter(path: String, model: String, name: String)
  /// A parameter's shape differs from that of its tensor in the file.
  case shapesDiffer(path: String, model: String, name: String, parameter: [Int], file: [Int])
}

extension SafetensorsError: CustomStringConvertible {
  /// The error as one sentence: the file, the tensor, and what differs.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): return "the file '\(path)' cannot be read: \(reason)"
    case .unwritable(let path, let reason):
      return "the file '\(path)' cannot be written: \(reason)"
    case .invalid(let path, let problem):
      return "the file '\(path)' is no complete safetensors file: \(problem)"
    case .invalidTensor(let path, let name, let problem):
      return "the tensor '\(name)' of the file '\(path)' cannot be read: \(problem)"
    case .missingTensor(let path, let name, let names):
      return "the file '\(path)' has no tensor '\(name)'; it has \(Self.list(names))"
    case .unusableName(let path, let name):
      return name == Safetensors.metadataKey
        ? "the file '\(path)' cannot be written: the format keeps the name '\(name)' for itself"
        : "the file '\(path)' cannot be written: two tensors are named '\(name)'"
    case .noParameters(let model):
      return "\(model) has no parameters to save or load"
    case .missingParameter(let path, let model, let name, let unused):
      let others = unused.isEmpty ? "" : "; unused in the file: \(Self.list(unused))"
      return "the file '\(path)' has nothing for the parameter '\(name)' of \(model)\(others)"
    case .unknownParameter(let path, let model, let name):
      return "the file '\(path)' has a tensor '\(name)', but \(model) has no such parameter"
    case .shapesDiffer(let path, let model, let name, let parameter, let file):
      return "the parameter '\(name)' of \(model) has shape \(parameter), but shape \(file) in the"
        + " file '\(path)'; the shapes must be equal"
    }
  }

  private static func list(_ names: [String]) -> String {
    if names.isEmpty { return "none" }
    let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }
}
