import Foundation

struct Sample {
  let features: [Double]
  let label: String
}

func distance(_ a: [Double], _ b: [Double]) -> Double {
  precondition(a.count == b.count)
  return zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
}

struct NearestNeighbours {
  var k: Int
  var samples: [Sample] = []

  func classify(_ point: [Double]) -> (label: String, votes: Int) {
    let nearest = samples
      .map { (distance: distance($0.features, point), label: $0.label) }
      .sorted { $0.distance < $1.distance }
      .prefix(k)
    var votes: [String: Int] = [:]
    for neighbour in nearest {
      votes[neighbour.label, default: 0] += 1
    }
    let winner = votes.max { a, b in
      a.value != b.value ? a.value < b.value : a.key > b.key
    }!
    return (winner.key, winner.value)
  }
}

var model = NearestNeighbours(k: 3)
model.samples = [
  Sample(features: [1, 1], label: "red"), Sample(features: [1.5, 2], label: "red"),
  Sample(features: [2, 1.2], label: "red"), Sample(features: [6, 6], label: "blue"),
  Sample(features: [7, 5.5], label: "blue"), Sample(features: [6.5, 7], label: "blue"),
]
for point in [[1.2, 1.4], [6.1, 5.0], [4.0, 4.0]] {
  let (label, votes) = model.classify(point)
  print(point, label, votes)
}
model.k = 1
print(model.classify([4, 4]).label)
let accuracy = Double(model.samples.filter { model.classify($0.features).label == $0.label }.count)
  / Double(model.samples.count)
print("accuracy \(accuracy)")

// expect: [1.2, 1.4] red 3
// expect: [6.1, 5.0] blue 3
// expect: [4.0, 4.0] blue 2
// expect: blue
// expect: accuracy 1.0
