import Foundation

struct Complex {
  var re: Double, im: Double
  init(_ re: Double, _ im: Double = 0) { (self.re, self.im) = (re, im) }
  static func + (a: Complex, b: Complex) -> Complex { .init(a.re + b.re, a.im + b.im) }
  static func - (a: Complex, b: Complex) -> Complex { .init(a.re - b.re, a.im - b.im) }
  static func * (a: Complex, b: Complex) -> Complex { .init(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re) }
  var magnitude: Double { (re * re + im * im).squareRoot() }
}

func fft(_ x: [Complex], inverse: Bool = false) -> [Complex] {
  let n = x.count
  if n == 1 { return x }
  precondition(n.isMultiple(of: 2), "the length must be a power of two")
  let even = fft(stride(from: 0, to: n, by: 2).map { x[$0] }, inverse: inverse)
  let odd = fft(stride(from: 1, to: n, by: 2).map { x[$0] }, inverse: inverse)
  var result = [Complex](repeating: Complex(0), count: n)
  for k in 0..<n / 2 {
    let angle = (inverse ? 2 : -2) * Double.pi * Double(k) / Double(n)
    let turned = Complex(cos(angle), sin(angle)) * odd[k]
    result[k] = even[k] + turned
    result[k + n / 2] = even[k] - turned
  }
  return result
}

func inverseFFT(_ x: [Complex]) -> [Complex] {
  fft(x, inverse: true).map { Complex($0.re / Double(x.count), $0.im / Double(x.count)) }
}

func multiply(_ a: [Int], _ b: [Int]) -> [Int] {
  var n = 1
  while n < a.count + b.count { n *= 2 }
  func padded(_ p: [Int]) -> [Complex] { (0..<n).map { Complex($0 < p.count ? Double(p[$0]) : 0) } }
  let product = zip(fft(padded(a)), fft(padded(b))).map { $0 * $1 }
  return inverseFFT(product).prefix(a.count + b.count - 1).map { Int($0.re.rounded()) }
}

let n = 32
let signal = (0..<n).map { i -> Double in
  let t = Double(i) / Double(n)
  return sin(2 * .pi * 3 * t) + 0.5 * cos(2 * .pi * 7 * t)
}
let spectrum = fft(signal.map { Complex($0) })
for (k, value) in spectrum.prefix(n / 2).enumerated() where value.magnitude > 1e-6 {
  print("frequency \(k): \(String(format: "%.3f", value.magnitude * 2 / Double(n)))")
}
let back = inverseFFT(spectrum).map(\.re)
print(zip(signal, back).allSatisfy { abs($0 - $1) < 1e-9 })
print(multiply([1, 2, 3], [4, 5]), multiply([1, 1], [1, -1]))

// expect: frequency 3: 1.000
// expect: frequency 7: 0.500
// expect: true
// expect: [4, 13, 22, 15] [1, 0, -1]
