import Foundation

struct ConfusionMatrix<Label: Hashable & Comparable> {
  private var counts: [Label: [Label: Int]] = [:]
  private(set) var labels: [Label] = []

  mutating func record(actual: Label, predicted: Label) {
    counts[actual, default: [:]][predicted, default: 0] += 1
    labels = Set(labels + [actual, predicted]).sorted()
  }

  subscript(actual: Label, predicted: Label) -> Int { counts[actual]?[predicted] ?? 0 }

  var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
  var accuracy: Double { Double(labels.map { self[$0, $0] }.reduce(0, +)) / Double(total) }

  func precision(_ label: Label) -> Double? {
    let predicted = labels.map { self[$0, label] }.reduce(0, +)
    return predicted == 0 ? nil : Double(self[label, label]) / Double(predicted)
  }

  func recall(_ label: Label) -> Double? {
    let actual = labels.map { self[label, $0] }.reduce(0, +)
    return actual == 0 ? nil : Double(self[label, label]) / Double(actual)
  }

  func f1(_ label: Label) -> Double? {
    guard let p = precision(label), let r = recall(label), p + r > 0 else { return nil }
    return 2 * p * r / (p + r)
  }

  var macroF1: Double {
    let scores = labels.compactMap(f1)
    return scores.reduce(0, +) / Double(labels.count)
  }
}

func show(_ value: Double?) -> String { value.map { String(format: "%.3f", $0) } ?? "  –  " }

let actual = ["no", "en", "de", "no", "en", "en", "de", "no", "de", "no", "fr"]
let predicted = ["no", "en", "no", "no", "de", "en", "de", "en", "de", "no", "de"]
var matrix = ConfusionMatrix<String>()
for (a, p) in zip(actual, predicted) { matrix.record(actual: a, predicted: p) }

print("     " + matrix.labels.map { $0 + " " }.joined(separator: " "))
for a in matrix.labels {
  print(a + "   " + matrix.labels.map { String(format: "%2d", matrix[a, $0]) }.joined(separator: "  "))
}
for label in matrix.labels {
  print(label, "P", show(matrix.precision(label)), "R", show(matrix.recall(label)), "F1", show(matrix.f1(label)))
}
print("accuracy", show(matrix.accuracy), "macro F1", show(matrix.macroF1))

var binary = ConfusionMatrix<Int>()
for (a, p) in [(1, 1), (0, 1), (1, 0), (1, 1), (0, 0)] { binary.record(actual: a, predicted: p) }
print(binary.labels, binary[1, 1], binary[0, 1], binary[1, 0], show(binary.f1(1)))

// expect:      de  en  fr  no
// expect: de    2   0   0   1
// expect: en    1   2   0   0
// expect: fr    1   0   0   0
// expect: no    0   1   0   3
// expect: de P 0.500 R 0.667 F1 0.571
// expect: en P 0.667 R 0.667 F1 0.667
// expect: fr P   –   R 0.000 F1   –
// expect: no P 0.750 R 0.750 F1 0.750
// expect: accuracy 0.636 macro F1 0.497
// expect: [0, 1] 2 1 1 0.667
