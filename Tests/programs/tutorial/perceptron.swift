// A perceptron learns the logical AND.
let inputs: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
let targets = [0, 0, 0, 1]

var weights = [0.0, 0.0]
var bias = 0.0
let rate = 0.1

func predict(_ x: [Double]) -> Int {
  var sum = bias
  for i in 0..<x.count {
    sum += weights[i] * x[i]
  }
  return sum > 0 ? 1 : 0
}

for epoch in 1...20 {
  var errors = 0
  for (x, target) in zip(inputs, targets) {
    let error = target - predict(x)
    if error != 0 {
      errors += 1
      for i in weights.indices {
        weights[i] += rate * Double(error) * x[i]
      }
      bias += rate * Double(error)
    }
  }
  print("epoch \(epoch): \(errors) errors")
  if errors == 0 { break }
}

for (x, target) in zip(inputs, targets) {
  print(x, predict(x), target, predict(x) == target ? "ok" : "wrong")
}

// expect: epoch 1: 1 errors
// expect: epoch 2: 3 errors
// expect: epoch 3: 3 errors
// expect: epoch 4: 2 errors
// expect: epoch 5: 1 errors
// expect: epoch 6: 0 errors
// expect: [0.0, 0.0] 0 0 ok
// expect: [0.0, 1.0] 0 0 ok
// expect: [1.0, 0.0] 0 0 ok
// expect: [1.0, 1.0] 1 1 ok
