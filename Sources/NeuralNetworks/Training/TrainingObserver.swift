/// Is told how a training run goes on: a progress display, a log.
public protocol TrainingObserver: AnyObject {
  /// Called once before the first step.
  func trainingBegan(steps: Int, learningRate: Double)
  /// Called after every step, counted from 1, with the loss before the step; be quick.
  func stepEnded(_ step: Int, loss: Float, learningRate: Double)
  /// Called once at the end, however it came: `completed` is false if training stopped early.
  func trainingEnded(completed: Bool)
}

/// Where `train` gets its observer from.
package enum TrainingObservers {
  /// Makes the observer of a training run; nil for none.
  package nonisolated(unsafe) static var makeDefault: (() -> any TrainingObserver)?
}
