internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

/// Makes sure that an error of a tensor operation is recorded instead of ending the program.
@inline(__always)
func openErrorScope() {
  if !ErrorScope.isOpen { ErrorScope.begin() }
}

/// Throws the error that a tensor operation has recorded, as a failure of the cell.
@inline(__always)
func checkLibraryErrors() throws {
  if ErrorScope.hasError { try throwRecordedError() }
}

private func throwRecordedError() throws {
  do {
    try ErrorScope.check()
  } catch let error as TensorError {
    throw TensorFailure.failure(for: error)
  }
}

/// Tensor errors on their way through the machine, which carries failures.
enum TensorFailure {
  /// The error behind the latest failure. Cells run on one thread.
  private nonisolated(unsafe) static var latest: (error: TensorError, failure: RuntimeFailure)?

  static func failure(for error: TensorError) -> RuntimeFailure {
    let failure = RuntimeFailure(name: name(of: error), message: error.description)
    latest = (error, failure)
    return failure
  }

  /// The tensor error that became a failure, if one did.
  static func error(behind failure: RuntimeFailure) -> TensorError? {
    guard let latest, latest.failure.name == failure.name,
      latest.failure.message == failure.message
    else { return nil }
    return latest.error
  }

  /// Tells in which layer of which model it happened: `in 'hidden' of MLP: …`.
  ///
  /// - Parameter receivers: The values whose methods were running, innermost first.
  static func locate(_ failure: inout RuntimeFailure, receivers: [ConformingValue]) {
    guard let error = error(behind: failure) else { return }
    if case .inLayer = error { return }
    let layers = receivers.filter { $0.declares("callAsFunction(_:)") && $0.conforms(to: "Layer") }
    guard let inner = layers.first, let outer = layers.last else { return }
    var located = error
    if let layer = TensorError.latestLayer, let model: any Layer = outer.adapted() {
      // Looking at the model tells the layer where it is.
      FailedCell.isExamined = true
      _ = ModelOutline(of: model)
      FailedCell.isExamined = false
      located = error.located(in: layer)
    }
    if located == error, let path = outer.path(to: inner) {
      located = .inLayer(path: path, model: outer.typeName, error: error)
    }
    failure.message = located.description
    latest = (located, failure)
  }

  /// The error's case as the name of a failure: `ShapesDoNotBroadcast`.
  private static func name(of error: TensorError) -> String {
    if case .inLayer(_, _, let error) = error { return name(of: error) }
    guard let label = Mirror(reflecting: error).children.first?.label else { return "TensorError" }
    return label.prefix(1).uppercased() + label.dropFirst()
  }
}
