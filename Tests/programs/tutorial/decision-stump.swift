struct Stump {
  var feature = 0
  var threshold = 0.0
  var isLessPositive = true

  func predict(_ x: [Double]) -> Bool { (x[feature] < threshold) == isLessPositive }
}

func accuracy(_ predict: ([Double]) -> Bool, _ data: [(x: [Double], y: Bool)]) -> Double {
  var right = 0
  for (x, y) in data where predict(x) == y { right += 1 }
  return Double(right) / Double(data.count)
}

func fit(_ data: [(x: [Double], y: Bool)]) -> Stump {
  var best = Stump()
  var bestAccuracy = -1.0
  for feature in 0..<data[0].x.count {
    let values = Set(data.map { $0.x[feature] }).sorted()
    for (low, high) in zip(values, values.dropFirst()) {
      for direction in [true, false] {
        let stump = Stump(feature: feature, threshold: (low + high) / 2, isLessPositive: direction)
        let current = accuracy(stump.predict, data)
        if current > bestAccuracy { (best, bestAccuracy) = (stump, current) }
      }
    }
  }
  return best
}

let data: [(x: [Double], y: Bool)] = [
  (x: [1, 7], y: true), (x: [2, 3], y: true), (x: [3, 8], y: true), (x: [6, 2], y: false),
  (x: [7, 9], y: false), (x: [4, 4], y: true), (x: [5.5, 1], y: false),
]
let stump = fit(data)
print(stump)
print(accuracy(stump.predict, data))
print(accuracy({ $0[1] > 5 }, data) < 0.6)

var confusion = [[0, 0], [0, 0]]
for (x, y) in data {
  confusion[y ? 1 : 0][stump.predict(x) ? 1 : 0] += 1
}
print(confusion)

// expect: Stump(feature: 0, threshold: 4.75, isLessPositive: true)
// expect: 1.0
// expect: true
// expect: [[3, 0], [0, 4]]
