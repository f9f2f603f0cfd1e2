internal import Tensors

/// Runs a closure in which layers behave as they do while a model trains: ``Dropout`` drops.
///
/// ``train(_:steps:optimizer:_:)`` does this by itself; a loop written by hand needs it where it computes
/// the loss.
///
/// ```swift
/// let y = training { Dropout(0.5)(Tensor.ones([1000])) }
/// print(y.max().item())   // 2.0
/// ```
@discardableResult
public func training<T>(_ body: () throws -> T) rethrows -> T {
  let before = TrainingMode.isOn
  TrainingMode.isOn = true
  defer { TrainingMode.isOn = before }
  return try body()
}
