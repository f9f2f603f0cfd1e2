package import Display
public import NeuralNetworks

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Shows a training run while it goes on: one picture with a progress bar, the loss, the learning
/// rate, the time left and the loss curve.
///
/// In a notebook the picture is replaced in place, at most ten times a second, and shows the end of
/// the run when it is over. Where output cannot be replaced (a terminal, a file), a line of text is
/// written to standard error every two seconds and at the end.
///
/// ``train(_:steps:optimizer:_:)`` makes one by itself (see ``showTrainingProgress(_:)``). However long the run, it keeps at most 300 points of the curve and
/// costs some ten nanoseconds a step.
public final class LiveTrainingDisplay: TrainingObserver {
  /// Nanoseconds between two pictures, and between two lines of text.
  static let pictureInterval: UInt64 = 100_000_000
  static let lineInterval: UInt64 = 2_000_000_000

  private let sink: any OutputSink
  private let now: () -> UInt64
  private var state = TrainingState(stepCount: 0, learningRate: 0)
  private var pacing: UpdatePacing
  private var start: UInt64
  private var identifier = DisplayIdentifier()

  /// Creates a display that writes to the current output.
  public convenience init() {
    self.init(sink: Output.sink, now: LiveTrainingDisplay.monotonicTime)
  }

  /// Creates a display of its own output and clock, in nanoseconds.
  package init(sink: any OutputSink, now: @escaping () -> UInt64) {
    self.sink = sink
    self.now = now
    start = now()
    pacing = UpdatePacing(interval: Self.pictureInterval, now: start)
  }

  private static func monotonicTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  // MARK: What happens

  /// Shows the first picture.
  public func trainingBegan(steps stepCount: Int, learningRate: Double) {
    state = TrainingState(stepCount: stepCount, learningRate: learningRate)
    identifier = DisplayIdentifier()
    start = now()
    let interval = sink.updatesInPlace ? Self.pictureInterval : Self.lineInterval
    pacing = UpdatePacing(interval: interval, now: start)
    if sink.updatesInPlace { sink.display(state.bundle, identifier: identifier) }
  }

  /// Takes a step in, and shows a new picture if it is time.
  public func stepEnded(_ step: Int, loss: Float, learningRate: Double) {
    state.step = step
    state.learningRate = learningRate
    state.history.append(step: step, loss: loss)
    guard let time = pacing.step(now) else { return }
    show(at: time)
  }

  /// Shows the last picture.
  public func trainingEnded(completed: Bool) {
    state.phase = completed ? .completed : .stopped
    show(at: now())
  }

  private func show(at time: UInt64) {
    state.elapsed = Double(time &- start) / 1e9
    if sink.updatesInPlace {
      sink.update(state.bundle, identifier: identifier)
    } else {
      sink.write(state.summary + "\n", to: .error)
    }
  }
}
