import Foundation

struct LinearModel {
  var slope = 0.0
  var intercept = 0.0

  func callAsFunction(_ x: Double) -> Double {
    slope * x + intercept
  }
}

func meanSquaredError(_ model: LinearModel, _ xs: [Double], _ ys: [Double]) -> Double {
  var total = 0.0
  for (x, y) in zip(xs, ys) {
    let error = model(x) - y
    total += error * error
  }
  return total / Double(xs.count)
}

func gradientStep(_ model: inout LinearModel, _ xs: [Double], _ ys: [Double], rate: Double) {
  var slopeGradient = 0.0
  var interceptGradient = 0.0
  let n = Double(xs.count)
  for (x, y) in zip(xs, ys) {
    let error = model(x) - y
    slopeGradient += 2 * error * x / n
    interceptGradient += 2 * error / n
  }
  model.slope -= rate * slopeGradient
  model.intercept -= rate * interceptGradient
}

let xs = [0.0, 1, 2, 3, 4, 5]
let ys = xs.map { 3 * $0 - 1 }
var model = LinearModel()
print("loss before:", meanSquaredError(model, xs, ys))
for step in 1...500 {
  gradientStep(&model, xs, ys, rate: 0.05)
  if step.isMultiple(of: 100) {
    let loss = meanSquaredError(model, xs, ys)
    print("step \(step): loss \(String(format: "%.6f", loss))")
  }
}
print(String(format: "y = %.3fx %+.3f", model.slope, model.intercept))
print("f(10) is about \((model(10) * 100).rounded() / 100)")

// expect: loss before: 68.5
// expect: step 100: loss 0.002314
// expect: step 200: loss 0.000006
// expect: step 300: loss 0.000000
// expect: step 400: loss 0.000000
// expect: step 500: loss 0.000000
// expect: y = 3.000x -1.000
// expect: f(10) is about 29.0
