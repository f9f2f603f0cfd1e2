internal import Display
internal import JSON
internal import Plotting

/// What is known about a training run at one moment.
struct TrainingState {
  enum Phase: Hashable { case running, completed, stopped }

  var step = 0
  var stepCount: Int
  var learningRate: Double
  var history = LossHistory()
  var phase = Phase.running
  /// Seconds since the beginning.
  var elapsed = 0.0
}

extension TrainingState {
  /// The state in one line, without times: `step 200 of 500: loss 0.0123 (0.713 at step 1)`.
  var summary: String {
    var text = "step \(step) of \(stepCount)"
    if phase == .stopped { text += ", stopped" }
    guard let last = history.last else { return text }
    text += ": loss \(NumberText.significant(Double(last.loss)))"
    if let first = history.first, first.step < last.step {
      text += " (\(NumberText.significant(Double(first.loss))) at step \(first.step))"
    }
    if let step = history.firstNonFiniteStep { text += "; not finite since step \(step)" }
    return text
  }

  /// How fast, and how long it still takes or took.
  var pace: String {
    guard elapsed > 0, step > 0 else { return "" }
    let rate = Double(step) / elapsed
    let speed =
      rate < 9_995
      ? "\(NumberText.significant(rate, digits: rate < 100 ? 2 : 3)) steps/s"
      : "\(NumberText.significant(rate / 1000)) thousand steps/s"
    guard phase == .running else { return "\(Self.duration(elapsed)), \(speed)" }
    return "\(Self.duration(Double(max(0, stepCount - step)) / rate)) left, \(speed)"
  }

  /// A time as people say it: `15 ms`, `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return "very long" }
    if seconds < 0.0995 { return "\(Int((seconds * 1000).rounded())) ms" }
    if seconds < 9.95 { return NumberText.fixed(seconds, places: 1) + " s" }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  /// The picture: a progress bar, the numbers, and the loss curve.
  var bundle: MIMEBundle {
    MIMEBundle([.svg: .string(svg), .plainText: .string(summary)])
  }

  var svg: String {
    var renderer = SVGRenderer(lossChart, markClass: "loss-curve", minimumLeft: 64, emptyText: "")
    let curve = renderer.fragment()
    let headHeight = 46.0
    let width = renderer.size.width.rounded(.up)
    let height = headHeight + renderer.size.height.rounded(.up)
    var writer = SVGWriter()
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", SVGWriter.number(width)),
        ("height", SVGWriter.number(height)),
        ("viewBox", "0 0 \(SVGWriter.number(width)) \(SVGWriter.number(height))"),
        ("role", "img"), ("font-family", Theme.fontFamily),
        ("font-size", SVGWriter.number(Theme.tickSize)), ("fill", Theme.ink),
      ])
    writer.element("title", [], content: summary)
    drawProgress(into: &writer, left: 8, width: width - 22)
    writer.open("g", [("transform", "translate(0 \(SVGWriter.number(headHeight)))")])
    writer.append(curve)
    writer.close("g")
    writer.close("svg")
    return writer.text
  }

  private func drawProgress(into writer: inout SVGWriter, left: Double, width: Double) {
    let part = stepCount > 0 ? min(1, Double(step) / Double(stepCount)) : 1
    let shape: [(StaticString, String)] = [
      ("x", SVGWriter.number(left)), ("y", "6"), ("height", "6"), ("rx", "3"),
    ]
    writer.element(
      "rect",
      shape + [
        ("width", SVGWriter.number(width)), ("fill", Theme.grid),
        ("fill-opacity", "\(Theme.gridOpacity)"),
      ])
    let color = phase == .stopped ? Theme.color(1) : Theme.color(phase == .completed ? 2 : 0)
    writer.element(
      "rect",
      shape + [
        ("class", "progress"), ("width", SVGWriter.number(width * part)), ("fill", color),
      ])
    var facts = ["step \(step) / \(stepCount)"]
    if phase == .stopped { facts.append("stopped") }
    if let last = history.last {
      facts.append("loss \(NumberText.significant(Double(last.loss)))")
    }
    facts.append("learning rate \(NumberText.significant(learningRate))")
    writer.element(
      "text",
      [("x", SVGWriter.number(left)), ("y", "31"), ("font-size", SVGWriter.number(12.5))],
      content: facts.joined(separator: "   ·   "))
    writer.element(
      "text",
      [("x", SVGWriter.number(left + width)), ("y", "31"), ("text-anchor", "end")],
      content: pace)
  }

  /// The curve of the losses over all steps of the run.
  private var lossChart: Chart {
    let (steps, losses) = history.points
    var chart = Chart.line(x: steps, y: losses, xLabel: "step", yLabel: "loss")
    chart.width = 520
    chart.height = 200
    chart.xRange = 0...Double(max(1, stepCount))
    if history.suitsLogarithms { chart.yScale = .logarithmic }
    if let step = history.firstNonFiniteStep {
      chart.notes = ["the loss is not a finite number since step \(step)"]
    }
    return chart
  }
}
