import Foundation
import Gradus

/// Trains a small network to tell two spirals apart, which no line can.
@main struct MLP {
  /// Points of both spirals, 100 each: angle and radius grow together.
  static func spirals() -> (points: Tensor, labels: [Int]) {
    var points: [[Double]] = []
    var labels: [Int] = []
    for label in 0..<2 {
      for i in 0..<100 {
        let radius = Double(i) / 100
        let angle = 4 * radius + Double.pi * Double(label)
        points.append([radius * sin(angle), radius * cos(angle)])
        labels.append(label)
      }
    }
    return (Tensor(points), labels)
  }

  static func main() {
    setSeed(7)
    let (x, labels) = spirals()
    let model = Sequential(
      Linear(2, 32, activation: .tanh),
      Linear(32, 32, activation: .tanh),
      Linear(32, 2))

    func accuracy() -> Double {
      let found = withoutGradients { model(x).argmax(axis: 1).integers }
      let right = zip(found, labels).filter { $0 == $1 }.count
      return Double(right) / Double(labels.count)
    }

    print("before: \(accuracy())")
    let history = train(model, steps: 400, optimizer: Adam(model, learningRate: 0.01)) { _ in
      crossEntropy(logits: model(x), labels: labels)
    }
    print("after \(history.steps) steps: \(accuracy())")

    // What a wrong shape says here is what it says in a notebook; where nobody catches it, it ends the program.
    do {
      try catchingTensorErrors { _ = model(Tensor([[1, 2, 3]])) }
    } catch {
      print(error)
    }
  }
}
