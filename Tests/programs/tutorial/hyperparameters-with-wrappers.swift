// Hyperparameters with property wrappers, checked and logged.
import Foundation

@propertyWrapper
struct Clamped<Value: Comparable> {
  private var value: Value
  private let bounds: ClosedRange<Value>
  init(wrappedValue: Value, _ bounds: ClosedRange<Value>) {
    self.bounds = bounds
    value = min(max(wrappedValue, bounds.lowerBound), bounds.upperBound)
  }
  var wrappedValue: Value {
    get { value }
    set { value = min(max(newValue, bounds.lowerBound), bounds.upperBound) }
  }
  var projectedValue: ClosedRange<Value> { bounds }
}

@propertyWrapper
struct Tracked<Value> {
  private(set) var history: [Value]
  init(wrappedValue: Value) { history = [wrappedValue] }
  var wrappedValue: Value {
    get { history[history.count - 1] }
    set { history.append(newValue) }
  }
  var projectedValue: Tracked<Value> { self }
  func average(_ key: (Value) -> Double) -> Double {
    history.map(key).reduce(0, +) / Double(history.count)
  }
}

struct TrainingOptions {
  @Clamped(1e-6...1) var learningRate = 0.01
  @Clamped(1...1024) var batchSize = 32
  @Clamped(0...0.9) var dropout: Double = 0.5
  var name = "run"

  var summary: String {
    "\(name): lr \(learningRate), batch \(batchSize), dropout \(dropout)"
  }
}

final class Run {
  @Tracked var loss = 4.0
  @Tracked var phase: String = "warm-up"
  var options: TrainingOptions
  init(_ options: TrainingOptions) { self.options = options }

  func train(steps: Int) {
    for step in 1...steps {
      loss *= 1 - options.learningRate
      if step == steps / 2 { phase = "main" }
      if step.isMultiple(of: 5) { options.learningRate *= 10 }
    }
    phase = "done"
  }
}

var options = TrainingOptions(learningRate: 3, batchSize: 0)
print(options.summary)
options.learningRate = 0.02
options.batchSize += 5000
options.dropout -= 2
options.name += "-2"
print(options.summary, options.$learningRate, options.$batchSize.upperBound)

let run = Run(TrainingOptions(dropout: 0.1, name: "small"))
run.train(steps: 12)
print(run.phase, run.$phase.history, run.$loss.history.count)
print(String(format: "%.6f %.6f", run.loss, run.$loss.average { $0 }))
print(run.options.learningRate, run.options.summary)
let copy = run.options
run.options.learningRate = 0.5
print(copy.learningRate, run.options.learningRate)

// expect: run: lr 1.0, batch 1, dropout 0.5
// expect: run-2: lr 0.02, batch 1024, dropout 0.0 1e-06...1.0 1024
// expect: done ["warm-up", "main", "done"] 13
// expect: 0.000000 2.879060
// expect: 1.0 small: lr 1.0, batch 32, dropout 0.1
// expect: 1.0 0.5
