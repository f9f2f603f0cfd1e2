func convolve(
  _ signal: [Double], with kernel: [Double], stride step: Int = 1, padding: Int = 0, dilation: Int = 1
) -> [Double] {
  precondition(step > 0 && dilation > 0)
  let zeros = Array(repeating: 0.0, count: padding)
  let padded = zeros + signal + zeros
  let span = (kernel.count - 1) * dilation + 1
  guard padded.count >= span else { return [] }
  var result: [Double] = []
  for start in stride(from: 0, through: padded.count - span, by: step) {
    var sum = 0.0
    for (k, weight) in kernel.enumerated() {
      sum += weight * padded[start + k * dilation]
    }
    result.append(sum)
  }
  return result
}

func outputLength(_ n: Int, kernel: Int, stride: Int, padding: Int, dilation: Int) -> Int {
  (n + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1
}

func receptiveField(kernels: [Int]) -> [Int] {
  var field = 1
  return kernels.map { kernel in
    field += kernel - 1
    return field
  }
}

let signal: [Double] = [0, 0, 1, 2, 4, 2, 1, 0, 0]
print("difference:", convolve(signal, with: [-1, 0, 1]))
print("average:   ", convolve(signal, with: [0.25, 0.5, 0.25], padding: 1))
print("stride 2:  ", convolve(signal, with: [1, 1], stride: 2))
print("dilated:   ", convolve(signal, with: [1, -1], dilation: 3))
print("too short: ", convolve([1], with: [1, 1]))
print("receptive fields:", receptiveField(kernels: [3, 3, 3]))
for (s, p, d) in [(1, 0, 1), (1, 1, 1), (2, 1, 1), (1, 0, 2)] {
  let output = convolve(signal, with: [1, 1, 1], stride: s, padding: p, dilation: d)
  let formula = outputLength(signal.count, kernel: 3, stride: s, padding: p, dilation: d)
  print("stride \(s) padding \(p) dilation \(d): \(output.count) = \(formula)")
}

// Shifting the input shifts the output: equivariance.
let shifted = [0.0] + signal.dropLast()
let kernel = [1.0, 2, 1]
let a = [0.0] + convolve(signal, with: kernel).dropLast()
let b = convolve(shifted, with: kernel)
print("equivariant:", Array(a) == b)

// expect: difference: [1.0, 2.0, 3.0, 0.0, -3.0, -2.0, -1.0]
// expect: average:    [0.0, 0.25, 1.0, 2.25, 3.0, 2.25, 1.0, 0.25, 0.0]
// expect: stride 2:   [0.0, 3.0, 6.0, 1.0]
// expect: dilated:    [-2.0, -4.0, -1.0, 1.0, 4.0, 2.0]
// expect: too short:  []
// expect: receptive fields: [3, 5, 7]
// expect: stride 1 padding 0 dilation 1: 7 = 7
// expect: stride 1 padding 1 dilation 1: 9 = 9
// expect: stride 2 padding 1 dilation 1: 5 = 5
// expect: stride 1 padding 0 dilation 2: 5 = 5
// expect: equivariant: true
