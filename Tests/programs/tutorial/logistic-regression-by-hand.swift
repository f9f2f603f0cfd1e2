import Foundation

func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

struct Example {
  let features: [Double]
  let label: Int
}

struct LogisticRegression {
  private(set) var weights: [Double]
  private(set) var bias = 0.0

  init(features: Int) {
    weights = [Double](repeating: 0, count: features)
  }

  func probability(_ x: [Double]) -> Double {
    var z = bias
    for i in x.indices { z += weights[i] * x[i] }
    return sigmoid(z)
  }

  func predict(_ x: [Double]) -> Int { probability(x) >= 0.5 ? 1 : 0 }

  mutating func train(on examples: [Example], epochs: Int, rate: Double) {
    for _ in 0..<epochs {
      for example in examples {
        let error = probability(example.features) - Double(example.label)
        for i in weights.indices {
          weights[i] -= rate * error * example.features[i]
        }
        bias -= rate * error
      }
    }
  }

  func loss(on examples: [Example]) -> Double {
    -examples.map { example in
      let p = probability(example.features)
      return example.label == 1 ? log(p) : log(1 - p)
    }.reduce(0, +) / Double(examples.count)
  }
}

let spam = [
  Example(features: [0, 1, 0], label: 0), Example(features: [1, 0, 0], label: 0),
  Example(features: [1, 1, 1], label: 1), Example(features: [0, 0, 1], label: 1),
  Example(features: [0, 1, 1], label: 1), Example(features: [1, 1, 0], label: 0),
]
var classifier = LogisticRegression(features: 3)
print(String(format: "loss at the start: %.4f", classifier.loss(on: spam)))
classifier.train(on: spam, epochs: 200, rate: 0.3)
print(String(format: "loss at the end:   %.4f", classifier.loss(on: spam)))
let correct = spam.filter { classifier.predict($0.features) == $0.label }.count
print("accuracy: \(correct)/\(spam.count)")
for (name, weight) in zip(["link", "greeting", "prize"], classifier.weights) {
  print(name.padding(toLength: 10, withPad: " ", startingAt: 0) + String(format: "%6.2f", weight))
}

// expect: loss at the start: 0.6931
// expect: loss at the end:   0.0140
// expect: accuracy: 6/6
// expect: link       -1.16
// expect: greeting   -0.78
// expect: prize       8.59
