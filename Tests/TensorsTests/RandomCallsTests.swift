import Tensors
import Testing

/// Whatever is called with whatever arguments: a result or an error, never a trap.
@Suite struct RandomCallsTests {
  private struct Dice {
    var state: UInt64
    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    /// Mostly small numbers, sometimes extreme ones.
    mutating func number() -> Int {
      let extremes = [Int.min, Int.max, Int.min + 1, 1 << 40, -(1 << 40), 1 << 61]
      return roll(12) == 0 ? extremes[roll(extremes.count)] : roll(9) - 4
    }
    mutating func numbers() -> [Int] { (0..<roll(5)).map { _ in number() } }
    mutating func shape() -> [Int] { (0..<roll(4)).map { _ in roll(4) } }
    mutating func index() -> any TensorIndex {
      let a = number()
      let b = number()
      switch roll(6) {
      case 0: return min(a, b)..<max(a, b)
      case 1: return min(a, b)...max(a, b)
      case 2: return a...
      case 3: return ..<a
      case 4: return ...a
      default: return a
      }
    }
    mutating func pick(_ tensors: [Tensor]) -> Tensor { tensors[roll(tensors.count)] }
  }

  @Test func neverTrap() {
    for seed in 0..<300 {
      var dice = Dice(state: UInt64(seed))
      var known = [sample([3, 4]), sample([4]), sample([]), Tensor.zeros([0, 3])]
      for _ in 0..<60 {
        let made = try? catchingTensorErrors { call(&dice, known) }
        // Results become arguments; those of failed calls, too.
        guard let made, made.count <= 10_000 || made.strides.contains(0) else { continue }
        known.append(made)
        if known.count > 12 { known.removeFirst() }
        _ = try? catchingTensorErrors { made.description }
      }
    }
  }

  private func call(_ dice: inout Dice, _ known: [Tensor]) -> Tensor {
    let a = dice.pick(known)
    let b = dice.pick(known)
    let n = dice.number()
    switch dice.roll(44) {
    case 0: return a + b
    case 1: return a - b
    case 2: return a * b
    case 3: return a / b
    case 4: return a.matmul(b)
    case 5: return a.sum(axis: n)
    case 6: return a.mean(axis: n, keepingAxis: true)
    case 7: return a.max(axis: n)
    case 8: return a.argmin(axis: n)
    case 9: return a.softmax(axis: n)
    case 10: return a.logSoftmax(axis: n)
    case 11: return a.variance(axis: n)
    case 12: return a.reshaped(to: dice.numbers())
    case 13: return a.permuted(dice.numbers())
    case 14: return a.expandingAxis(n)
    case 15: return a.squeezed(axis: n)
    case 16: return a.broadcast(to: dice.numbers())
    case 17: return a.broadcast(to: dice.shape())
    case 18: return Tensor.concatenated([a, b, a], axis: n)
    case 19: return Tensor.stacked([a, b], axis: n)
    case 20: return a[n]
    case 21: return a[dice.index(), dice.index()]
    case 22: return a[dice.index()]
    case 23: return a[dice.numbers()]
    case 24: return a[a .> b]
    case 25: return a.replacing(with: b, where: a .< 0)
    case 26: return Tensor.zeros(dice.numbers())
    case 27: return Tensor.eye(n)
    case 28: return Tensor.arange(n)
    case 29: return Tensor.linspace(from: 0, to: 1, count: n)
    case 30: return Tensor.arange(from: Double(n), to: Double(dice.number()), by: 1e-3)
    case 31: return a.transposed().exp()
    case 32: return a.to([DType.int32, .bool, .float32][dice.roll(3)])
    case 33: return a.max()
    case 34: return a.power(Double(n)) + a.power(b)
    case 35: return a.clipped(from: Double(n), to: 1)
    case 36: return a.requiringGradient()
    case 37:
      (a * 2).sum().backward()
      return a.gradient ?? a
    case 38: return gradient(of: { ($0 * b).tanh().sum() }, at: a)
    case 39:
      var t = a
      t[n] = b
      t[dice.index(), dice.index()] = dice.pick(known)
      return t
    case 40: return Tensor(a.integers, shape: dice.numbers())
    case 41: return Tensor(a.item())
    case 42: return Tensor.maximum(a, b).detached()
    default: return -a.abs().sqrt() + n
    }
  }
}
