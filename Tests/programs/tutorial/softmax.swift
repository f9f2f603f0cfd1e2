import Foundation

func softmax(_ logits: [Double], temperature: Double = 1) -> [Double] {
  guard let largest = logits.max() else { return [] }
  let exponentials = logits.map { exp(($0 - largest) / temperature) }
  let total = exponentials.reduce(0, +)
  return exponentials.map { $0 / total }
}

func entropy(_ p: [Double]) -> Double {
  -p.filter { $0 > 0 }.map { $0 * log($0) }.reduce(0, +)
}

func rounded(_ x: Double, digits: Int = 4) -> Double {
  let factor = pow(10.0, Double(digits))
  return (x * factor).rounded() / factor
}

let logits = [2.0, 1.0, 0.1]
print(softmax(logits).map { rounded($0) })
print(softmax(logits, temperature: 0.5).map { rounded($0) })
print(softmax(logits, temperature: 10).map { rounded($0, digits: 2) })
print(rounded(entropy(softmax(logits))))
print(rounded(entropy([0.25, 0.25, 0.25, 0.25])))
print(softmax([]).isEmpty)

func crossEntropy(_ logits: [Double], target: Int) -> Double {
  -log(softmax(logits)[target])
}
for target in logits.indices {
  print(target, String(format: "%.3f", crossEntropy(logits, target: target)))
}
print(softmax([1000, 1001, 1002]).map { rounded($0) })

// expect: [0.659, 0.2424, 0.0986]
// expect: [0.8638, 0.1169, 0.0193]
// expect: [0.37, 0.33, 0.3]
// expect: 0.8467
// expect: 1.3863
// expect: true
// expect: 0 0.417
// expect: 1 1.417
// expect: 2 2.317
// expect: [0.09, 0.2447, 0.6652]
