import Foundation
import Gradus

// growth [--write]: how the cost of an operation grows with its size, forward and backward; one row a size, and what a
// perfect machine would make of it beside. With --write the table goes into ../README.md.

/// Seconds of one call: the median of seven timings, each long enough to be measured.
func seconds(_ body: () -> Void) -> Double {
  body()
  var calls = 1
  var samples: [Double] = []
  while samples.count < 7 {
    let start = ContinuousClock.now
    for _ in 0..<calls { body() }
    let elapsed = (ContinuousClock.now - start).components
    let time = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    if time < 0.02 {
      calls *= 2
      continue
    }
    samples.append(time / Double(calls))
  }
  return samples.sorted()[3]
}

func text(_ seconds: Double) -> String {
  seconds < 1e-3
    ? String(format: "%.2f us", seconds * 1e6) : String(format: "%.2f ms", seconds * 1e3)
}

struct Row {
  let operation: String
  let size: String
  let forward: Double
  let both: Double
  /// Units of work per call, and what they are called.
  let work: Double
  let unit: String
}

/// An operation of some inputs, and its gradient with respect to all of them.
func row(
  _ operation: String, _ size: String, work: Double, _ unit: String, _ inputs: [Tensor],
  _ body: ([Tensor]) -> Tensor
) -> Row {
  let forward = seconds { withoutGradients { _ = body(inputs) } }
  let leaves = inputs.map { $0.requiringGradient() }
  let both = seconds { body(leaves).sum().backward() }
  return Row(
    operation: operation, size: size, forward: forward, both: both, work: work, unit: unit)
}

var rows: [Row] = []
setSeed(1)
for n in [16, 64, 256, 1024] {
  let (a, b) = (Tensor.randomNormal([n, n]), Tensor.randomNormal([n, n]))
  rows.append(
    row("matmul", "\(n) × \(n)", work: 2 * Double(n * n * n), "GFLOP/s", [a, b]) {
      $0[0].matmul($0[1])
    })
}
for n in [8, 32, 128] {
  let convolution = Conv2D(16, 32, kernel: 3, padding: 1)
  let image = Tensor.randomNormal([8, 16, n, n])
  rows.append(
    row(
      "convolution 3 × 3, 16 to 32", "8 × \(n) × \(n)",
      work: 2 * Double(8 * n * n * 16 * 32 * 9), "GFLOP/s", [image]
    ) { convolution($0[0]) })
}
for n in [64, 256, 1024] {
  let attention = MultiHeadAttention(width: 64, heads: 4)
  let x = Tensor.randomNormal([1, n, 64])
  rows.append(
    row(
      "attention, 4 heads of 16", "\(n) positions",
      work: 2 * Double(n * 64 * 256) + 4 * Double(n * n * 64), "GFLOP/s", [x]
    ) { attention($0[0]) })
}
for n in [10, 1_000, 100_000, 1_000_000] {
  // A chain of additions to one number: nothing but the tape.
  let x = Tensor([1.0])
  let step = Tensor([0.5])
  rows.append(
    row("a chain of additions", "\(n) operations", work: Double(n), "us an operation", [x]) {
      var y = $0[0]
      for _ in 0..<n { y = y + step }
      return y
    })
}

var lines = [
  "| operation | size | forward | forward and backward | forward alone |",
  "| --- | --- | ---: | ---: | ---: |",
]
for row in rows {
  let rate =
    row.unit == "GFLOP/s"
    ? String(format: "%.1f GFLOP/s", row.work / row.forward * 1e-9)
    : String(
      format: "%.3f us an operation; %.3f recorded and walked back", row.forward / row.work * 1e6,
      row.both / row.work * 1e6)
  lines.append(
    "| \(row.operation) | \(row.size) | \(text(row.forward)) | \(text(row.both)) | \(rate) |")
}
lines.append("")
lines.append("\(Threads.count) threads; medians of seven.")
let table = lines.joined(separator: "\n")
print(table)

if CommandLine.arguments.contains("--write") {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../README.md").standardizedFileURL
  var readme = try String(contentsOf: file, encoding: .utf8)
  if let start = readme.range(of: "<!-- growth: written by growth -->\n"),
    let end = readme.range(of: "<!-- /growth -->")
  {
    readme.replaceSubrange(start.upperBound..<end.lowerBound, with: table + "\n")
    try readme.write(to: file, atomically: true, encoding: .utf8)
  }
}
