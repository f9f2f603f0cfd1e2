/// What a training run was like.
public struct TrainingHistory {
  /// The loss before each step, first to last.
  public package(set) var losses: [Float] = []
  /// Whether all steps were done.
  public package(set) var isComplete = false

  package init() {}

  /// The number of steps that were done.
  public var steps: Int { losses.count }

  /// The loss before the last step, or nil if there was none.
  public var finalLoss: Float? { losses.last }
}

extension TrainingHistory: CustomStringConvertible {
  /// The number of steps, and the first and the last loss.
  public var description: String {
    guard let first = losses.first, let last = losses.last else { return "0 steps" }
    let count = steps == 1 ? "1 step" : "\(steps) steps"
    return "\(count)\(isComplete ? "" : " (stopped early)"), loss \(first) → \(last)"
  }
}
