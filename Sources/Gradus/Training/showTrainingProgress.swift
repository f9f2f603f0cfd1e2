internal import NeuralNetworks

/// Shows training runs while they go on, or stops showing them.
///
/// A notebook shows them from the beginning. Turn it off before a loop of many short runs:
///
/// ```swift
/// showTrainingProgress(false)
/// ```
///
/// - Parameter isShown: Whether ``train(_:steps:optimizer:_:)`` shows a ``LiveTrainingDisplay``.
public func showTrainingProgress(_ isShown: Bool = true) {
  TrainingObservers.makeDefault = isShown ? { LiveTrainingDisplay() } : nil
}
