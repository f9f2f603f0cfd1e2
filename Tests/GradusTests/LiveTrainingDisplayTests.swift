import Display
import Gradus
import JSON
import Synchronization
import Testing

/// A clock that is moved by hand, in nanoseconds.
final class Clock: Sendable {
  private let state = Mutex<(time: UInt64, looks: Int)>((1_000, 0))
  var looks: Int { state.withLock { $0.looks } }
  func advance(milliseconds: Double) { state.withLock { $0.time += UInt64(milliseconds * 1e6) } }
  func now() -> UInt64 {
    state.withLock {
      $0.looks += 1
      return $0.time
    }
  }
}

/// Keeps everything it is shown.
final class RecordingSink: OutputSink {
  struct Shown: Sendable {
    var identifier: DisplayIdentifier?
    var isUpdate: Bool
    var svg: String
    var text: String
    var types: [MIMEType]
  }
  let updatesInPlace: Bool
  private let state = Mutex<(shown: [Shown], written: [String])>(([], []))
  var shown: [Shown] { state.withLock { $0.shown } }
  var written: [String] { state.withLock { $0.written } }

  init(updatesInPlace: Bool) { self.updatesInPlace = updatesInPlace }
  func write(_ text: String, to stream: StandardStream) {
    state.withLock { $0.written.append("\(stream.rawValue): \(text)") }
  }
  func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?) {
    keep(bundle, identifier, isUpdate: false)
  }
  func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier) {
    keep(bundle, identifier, isUpdate: true)
  }
  func clearOutput(wait: Bool) {}
  private func keep(_ bundle: MIMEBundle, _ identifier: DisplayIdentifier?, isUpdate: Bool) {
    let shown = Shown(
      identifier: identifier, isUpdate: isUpdate, svg: bundle.data[.svg]?.string ?? "",
      text: bundle.plainText, types: bundle.data.keys.sorted { $0.rawValue < $1.rawValue })
    state.withLock { $0.shown.append(shown) }
  }
}

@Suite struct LiveTrainingDisplayTests {
  /// Runs steps that take the same time each; the loss of step `n` is `loss(n)`.
  private func train(
    steps: Int, of total: Int? = nil, milliseconds: Double, updatesInPlace: Bool = true,
    completed: Bool = true, loss: (Int) -> Float = { 1 / Float($0) }
  ) -> (sink: RecordingSink, clock: Clock) {
    let sink = RecordingSink(updatesInPlace: updatesInPlace)
    let clock = Clock()
    let display = LiveTrainingDisplay(sink: sink, now: clock.now)
    display.trainingBegan(steps: total ?? steps, learningRate: 0.5)
    for step in 1...steps {
      clock.advance(milliseconds: milliseconds)
      display.stepEnded(step, loss: loss(step), learningRate: 0.5)
    }
    display.trainingEnded(completed: completed)
    return (sink, clock)
  }

  @Test func updatesOneDisplayInPlace() {
    let shown = train(steps: 1000, milliseconds: 1).sink.shown
    #expect(shown.first?.isUpdate == false)
    #expect(shown.dropFirst().allSatisfy { $0.isUpdate })
    #expect(Set(shown.map { $0.identifier }).count == 1 && shown[0].identifier != nil)
    #expect(shown.allSatisfy { $0.types == [.svg, .plainText] })
  }

  /// One second of steps: the first picture, at most ten more, and the last one.
  @Test(arguments: [0.01, 0.1, 1, 7, 20])
  func showsAtMostTenPicturesASecond(_ milliseconds: Double) {
    let count = train(steps: Int(1000 / milliseconds), milliseconds: milliseconds).sink.shown.count
    #expect((9...12).contains(count), "\(count) pictures")
  }

  @Test func showsEverySlowStep() {
    #expect(train(steps: 5, milliseconds: 300).sink.shown.count == 7)
  }

  @Test func showsTheBeginningAndTheEndOfTheShortestRun() {
    let shown = train(steps: 1, milliseconds: 0.001).sink.shown
    #expect(shown.map { $0.text } == ["step 0 of 1", "step 1 of 1: loss 1"])
  }

  @Test func looksAtTheClockRarely() {
    let clock = train(steps: 100_000, milliseconds: 0.001).clock
    #expect(clock.looks < 100_000 / 50)
  }

  @Test func saysTheSameWhateverTheTimes() {
    let fast = train(steps: 200, milliseconds: 0.01).sink.shown.last?.text
    let slow = train(steps: 200, milliseconds: 5000).sink.shown.last?.text
    #expect(fast == "step 200 of 200: loss 0.005 (1 at step 1)")
    #expect(fast == slow)
  }

  @Test func saysWhereItStopped() {
    let shown = train(steps: 30, of: 100, milliseconds: 1, completed: false).sink.shown
    #expect(shown.last?.text == "step 30 of 100, stopped: loss 0.0333 (1 at step 1)")
  }

  @Test func saysSinceWhenTheLossIsNotANumber() {
    let shown = train(steps: 9, milliseconds: 1, loss: { $0 < 5 ? 2 : .nan }).sink.shown
    #expect(shown.last?.text == "step 9 of 9: loss NaN (2 at step 1); not finite since step 5")
    #expect(shown.last?.svg.contains("the loss is not a finite number since step 5") == true)
  }

  @Test func drawsTheLossCurve() {
    for picture in train(steps: 500, milliseconds: 1).sink.shown {
      #expect(picture.svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
      #expect(picture.svg.contains("class=\"loss-curve\""))
      #expect(picture.svg.contains("learning rate 0.5"))
      #expect(picture.svg.utf8.count < 12_000)
    }
  }

  /// Every length around the ones at which groups are joined.
  @Test(arguments: [1, 148, 149, 150, 151, 298, 299, 300, 301, 590, 790, 1190, 1_000_000])
  func keepsAtMost300Points(_ steps: Int) throws {
    var peakStep = steps / 3 + 1
    if steps < 3 { peakStep = 1 }
    let shown = train(
      steps: steps, milliseconds: 0.001, loss: { $0 == peakStep ? 1000 : 1 + Float($0 % 7) }
    ).sink.shown
    let svg = try #require(shown.last?.svg)
    let curve = try #require(svg.split(separator: "class=\"loss-curve\"").last)
    let path = try #require(curve.split(separator: "<path d=\"").dropFirst().first).prefix {
      $0 != "\""
    }
    let count = path.filter { $0 == "L" || $0 == "M" }.count
    #expect(count <= 300)
    #expect(count >= min(steps, 130))
    #expect(svg.contains(">1000<") || steps < 3, "the peak is not lost")
  }

  @Test func usesPowersOfTenWhenTheyHelp() {
    let wide = train(steps: 100, milliseconds: 1).sink.shown.last?.svg ?? ""
    #expect(wide.contains(">0.01<") && wide.contains(">0.1<"))
    let narrow = train(steps: 100, milliseconds: 1, loss: { 1 - Float($0) / 200 }).sink.shown.last?
      .svg
    #expect(narrow?.contains(">0.5<") == true || narrow?.contains(">0.6<") == true)
  }

  @Test func writesLinesWhereNothingCanBeReplaced() {
    let sink = train(steps: 1000, milliseconds: 5, updatesInPlace: false).sink
    #expect(sink.shown.isEmpty)
    #expect(sink.written.count == 3)
    #expect(sink.written.last == "stderr: step 1000 of 1000: loss 0.001 (1 at step 1)\n")
  }
}
