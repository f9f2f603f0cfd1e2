struct Prediction {
  let score: Double
  let isPositive: Bool
}

struct ROCPoint: Equatable {
  let threshold: Double
  let falsePositiveRate: Double
  let truePositiveRate: Double
}

func rocCurve(_ predictions: [Prediction]) -> [ROCPoint] {
  let positives = Double(predictions.count(where: \.isPositive))
  let negatives = Double(predictions.count) - positives
  var (tp, fp) = (0.0, 0.0)
  var curve = [ROCPoint(threshold: .infinity, falsePositiveRate: 0, truePositiveRate: 0)]
  for p in predictions.sorted(by: { $0.score > $1.score }) {
    if p.isPositive { tp += 1 } else { fp += 1 }
    let point = ROCPoint(threshold: p.score, falsePositiveRate: fp / negatives, truePositiveRate: tp / positives)
    if curve.last?.threshold == p.score { curve.removeLast() }
    curve.append(point)
  }
  return curve
}

func area(under curve: [ROCPoint]) -> Double {
  zip(curve, curve.dropFirst()).reduce(0) { sum, pair in
    let (a, b) = pair
    let width = b.falsePositiveRate - a.falsePositiveRate
    return sum + width * (a.truePositiveRate + b.truePositiveRate) / 2
  }
}

let predictions = [
  Prediction(score: 0.95, isPositive: true), Prediction(score: 0.9, isPositive: true),
  Prediction(score: 0.8, isPositive: false), Prediction(score: 0.7, isPositive: true),
  Prediction(score: 0.55, isPositive: false), Prediction(score: 0.5, isPositive: true),
  Prediction(score: 0.5, isPositive: false), Prediction(score: 0.1, isPositive: false),
]
let curve = rocCurve(predictions)
for point in curve {
  print("at \(point.threshold): FPR \(point.falsePositiveRate), TPR \(point.truePositiveRate)")
}
print("AUC", area(under: curve))

let pairs = predictions.filter(\.isPositive).flatMap { p in
  predictions.filter { !$0.isPositive }.map { n in p.score > n.score ? 1 : p.score == n.score ? 0.5 : 0 }
}
print("pairs in order", pairs.reduce(0, +) / Double(pairs.count))
let best = curve.max { ($0.truePositiveRate - $0.falsePositiveRate) < ($1.truePositiveRate - $1.falsePositiveRate) }
print("best threshold", best?.threshold ?? 0)

// expect: at inf: FPR 0.0, TPR 0.0
// expect: at 0.95: FPR 0.0, TPR 0.25
// expect: at 0.9: FPR 0.0, TPR 0.5
// expect: at 0.8: FPR 0.25, TPR 0.5
// expect: at 0.7: FPR 0.25, TPR 0.75
// expect: at 0.55: FPR 0.5, TPR 0.75
// expect: at 0.5: FPR 0.75, TPR 1.0
// expect: at 0.1: FPR 1.0, TPR 1.0
// expect: AUC 0.78125
// expect: pairs in order 0.78125
// expect: best threshold 0.9
