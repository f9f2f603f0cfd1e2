// Gradient descent on y = w x + b.
let xs: [Double] = [0, 1, 2, 3, 4]
let ys = xs.map { 3 * $0 - 1 }

struct Line: CustomStringConvertible {
  var slope = 0.0
  var intercept = 0.0

  func callAsFunction(_ x: Double) -> Double { slope * x + intercept }

  var description: String {
    "y = \(rounded(slope)) x + \(rounded(intercept))"
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

func loss(_ line: Line) -> Double {
  zip(xs, ys).map { x, y in
    let error = line(x) - y
    return error * error
  }.reduce(0, +) / Double(xs.count)
}

func gradient(_ line: Line) -> (slope: Double, intercept: Double) {
  var result = (slope: 0.0, intercept: 0.0)
  for (x, y) in zip(xs, ys) {
    let error = line(x) - y
    result.slope += 2 * error * x / Double(xs.count)
    result.intercept += 2 * error / Double(xs.count)
  }
  return result
}

var line = Line()
let learningRate = 0.05
for step in 1...400 {
  let (slope, intercept) = gradient(line)
  line.slope -= learningRate * slope
  line.intercept -= learningRate * intercept
  if step % 100 == 0 || step == 1 {
    print("step \(step): loss \((loss(line) * 10000).rounded() / 10000)")
  }
}
print(line)
print(line(10).rounded())

// expect: step 1: loss 5.61
// expect: step 100: loss 0.0026
// expect: step 200: loss 0.0
// expect: step 300: loss 0.0
// expect: step 400: loss 0.0
// expect: y = 3.0 x + -1.0
// expect: 29.0
