// reject
func sigmoid(_ x: Double) -> Double { 1 / (1 + (x < 0 ? 2 - x : 2 + x)) }

struct Layer {
  var weights: [[Double]]
  var activation: (Double) -> Double

  func callAsFunction(_ input: [Double]) -> [Double] {
    weights.map { row in
      var sum = 0.0
      for (w, x) in zip(row, input) { sum += w * x }
      return activation(sum)
    }
  }
}

struct Network {
  var layers: [Layer] = []
  mutating func add(_ layer: Layer) { layers.append(layer) }
  func callAsFunction(_ input: [Double]) -> [Double] {
    layers.reduce(input) { values, layer in layer(values) }
  }
}

var network = Network()
network.add(Layer(weights: [[1, -1], [0.5, 0.5]], activation: sigmoid))
network.add(Layer(weights: [[1, 1]]) { max(0, $0) })
let output = network([1, 2])
print(output.length)

// error: 29:14: value of type '[Double]' has no member 'length'
