import Testing

@testable import Tensors

/// Gradients through checkpoints are those without them.
@Suite struct CheckpointTests {
  let weight = sample([4, 4], 1)

  /// The gradients of the first state and of the weight after many steps of a recurrence.
  private func gradients(
    _ step: (_ state: Tensor, _ function: @escaping (Tensor) -> Tensor) -> Tensor
  ) -> [Tensor?] {
    let start = sample([2, 4], 2).requiringGradient()
    let w = weight.requiringGradient()
    var state = start
    for _ in 0..<20 {
      state = step(state) { h in
        var h = h
        for _ in 0..<5 { h = (h.matmul(w) + h).tanh() }
        return h
      }
    }
    (state * sample([2, 4], 3)).sum().backward()
    return [start.gradient, w.gradient]
  }

  @Test func gradientsAreThoseWithout() {
    let plain = gradients { $1($0) }
    let checked = gradients { checkpoint($0, $1) }
    for (a, b) in zip(plain, checked) {
      #expect(a != nil)
      expect(b ?? .zeros([]), a?.shape ?? [], a?.scalars ?? [], tolerance: 1e-6)
    }
  }

  @Test func forgetsTheSteps() {
    final class Weak { weak var body: TensorBody? }
    func kept(_ step: (Tensor, @escaping (Tensor) -> Tensor) -> Tensor) -> Int {
      var seen: [Weak] = []
      var state = sample([2, 4], 2).requiringGradient()
      for _ in 0..<10 {
        state = step(state) { h in
          var h = h
          for _ in 0..<10 {
            h = h.tanh()
            let weak = Weak()
            weak.body = h.body
            seen.append(weak)
          }
          return h
        }
      }
      return withExtendedLifetime(state) { seen.count { $0.body != nil } }
    }
    #expect(kept { $1($0) } == 100)
    #expect(kept { checkpoint($0, $1) } == 0)
  }

  @Test func drawsTheSameRandomNumbersAgain() {
    setSeed(3)
    let x = Tensor.ones([50]).requiringGradient()
    let y = checkpoint(x) { $0 * Tensor.randomUniform([50]) }
    let next = Tensor.randomUniform([1])
    y.sum().backward()
    #expect(x.gradient?.scalars == y.scalars)
    let after = Tensor.randomUniform([1])
    setSeed(3)
    _ = Tensor.randomUniform([50])
    #expect(Tensor.randomUniform([1]) == next)
    #expect(Tensor.randomUniform([1]) == after)
  }

  @Test func givesGradientsToWhatTheFunctionUses() {
    // By hand: d/dw (x z w) with z = 2 w is 4 x w, at x = 3 and w = 5: 60.
    let w = Tensor([5]).requiringGradient()
    let z = w * 2
    let y = checkpoint(Tensor([3])) { $0 * z * w }
    y.sum().backward()
    #expect(w.gradient?.scalars == [60])
    let slope = gradient(
      of: { w in checkpoint(Tensor([3])) { $0 * w * w }.sum() }, at: w.detached())
    #expect(slope.item() == 30)
    #expect(w.gradient?.scalars == [60])
    let inner = gradient(of: { x in checkpoint(x) { $0 * w }.sum() }, at: Tensor([1]))
    #expect(inner.item() == 5)
    #expect(w.gradient?.scalars == [60])
  }

  @Test func nestsAndRemembersNothingWithoutParameters() {
    let x = Tensor([2]).requiringGradient()
    let y = checkpoint(x) { x in checkpoint(x * x) { $0 * $0 } * x }
    y.sum().backward()
    #expect(x.gradient?.scalars == [80])  // 5 x⁴
    #expect(!checkpoint(Tensor([2])) { $0 * 2 }.requiresGradient)
    #expect(withoutGradients { checkpoint(x) { $0 * 2 } }.requiresGradient == false)
  }

  @Test func canBeDifferentiatedTwice() {
    // By hand: (x²)'' = 2, and the slope of 3 w.
    #expect(hessian(of: { checkpoint($0) { $0 * $0 }.sum() }, at: Tensor([1])).scalars == [2])
    let w = Tensor([5]).requiringGradient()
    let slope = gradient(of: { w in checkpoint(Tensor([3])) { $0 * w }.sum() }, at: w)
    #expect(slope.scalars == [3])
  }

  @Test func saysWhatCannotBeDone() {
    var calls = 0
    expectError(
      "checkpoint: the function gave a tensor of shape [2] at first but of shape [3] when it was run"
        + " again; it must do the same each time"
    ) {
      let x = Tensor([1]).requiringGradient()
      checkpoint(x) { x in
        calls += 1
        return x * Tensor.ones([calls + 1])
      }.sum().backward()
    }
  }
}
