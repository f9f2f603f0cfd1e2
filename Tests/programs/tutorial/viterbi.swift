enum Weather: String, CaseIterable {
  case rainy, sunny
}
enum Activity: String {
  case walk, shop, clean
}

struct HiddenMarkovModel {
  var start: [Weather: Double]
  var transition: [Weather: [Weather: Double]]
  var emission: [Weather: [Activity: Double]]

  func mostLikely(_ observations: [Activity]) -> (path: [Weather], probability: Double) {
    guard let first = observations.first else { return ([], 1) }
    var best: [Weather: (probability: Double, path: [Weather])] = [:]
    for state in Weather.allCases {
      best[state] = (start[state]! * emission[state]![first]!, [state])
    }
    for observation in observations.dropFirst() {
      var next: [Weather: (probability: Double, path: [Weather])] = [:]
      for state in Weather.allCases {
        var candidate: (probability: Double, path: [Weather]) = (0, [])
        for previous in Weather.allCases {
          guard let (p, path) = best[previous] else { continue }
          let probability = p * transition[previous]![state]! * emission[state]![observation]!
          if probability > candidate.probability {
            candidate = (probability, path + [state])
          }
        }
        next[state] = candidate
      }
      best = next
    }
    let winner = Weather.allCases.compactMap { best[$0] }.max { $0.probability < $1.probability }!
    return (winner.path, winner.probability)
  }
}

let model = HiddenMarkovModel(
  start: [.rainy: 0.6, .sunny: 0.4],
  transition: [.rainy: [.rainy: 0.7, .sunny: 0.3], .sunny: [.rainy: 0.4, .sunny: 0.6]],
  emission: [
    .rainy: [.walk: 0.1, .shop: 0.4, .clean: 0.5],
    .sunny: [.walk: 0.6, .shop: 0.3, .clean: 0.1],
  ])
let observations: [Activity] = [.walk, .shop, .clean]
let (path, probability) = model.mostLikely(observations)
for (activity, weather) in zip(observations, path) {
  print("\(activity.rawValue) because it was \(weather.rawValue)")
}
print(probability)
print(model.mostLikely([]).path.isEmpty)

// expect: walk because it was sunny
// expect: shop because it was rainy
// expect: clean because it was rainy
// expect: 0.01344
// expect: true
