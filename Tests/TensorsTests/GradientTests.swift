import Tensors
import Testing

/// Every operation's gradient against central differences.
@Suite struct GradientTests {
  let a = sample([3, 4], 1)
  let b = sample([3, 4], 2)

  @Test func functionsOfOneTensor() {
    let functions: [(Tensor) -> Tensor] = [
      { -$0 }, { $0.exp() }, { $0.abs() }, { $0.sin() }, { $0.cos() }, { $0.tanh() },
      { $0.sigmoid() }, { $0.relu() }, { $0.gelu() }, { $0.power(3) }, { $0.power(0) },
      { $0.clipped(from: -0.51, to: 0.52) },
    ]
    for function in functions { expectGradients(at: [a]) { function($0[0]) } }
    let positive = a.abs() + 0.5
    for function: (Tensor) -> Tensor in [
      { $0.log() }, { $0.sqrt() }, { $0.power(-1.5) }, { $0.power(0.5) },
    ] {
      expectGradients(at: [positive]) { function($0[0]) }
    }
  }

  @Test func functionsOfTwoTensors() {
    expectGradients(at: [a, b]) { $0[0] + $0[1] }
    expectGradients(at: [a, b]) { $0[0] - $0[1] }
    expectGradients(at: [a, b]) { $0[0] * $0[1] }
    expectGradients(at: [a, b.abs() + 0.5]) { $0[0] / $0[1] }
    expectGradients(at: [a.abs() + 0.5, b]) { $0[0].power($0[1]) }
    expectGradients(at: [a, b], step: 0.001) { Tensor.maximum($0[0], $0[1]) }
    expectGradients(at: [a, b], step: 0.001) { Tensor.minimum($0[0], $0[1]) }
    expectGradients(at: [a]) { 2 * $0[0] + $0[0] / 3 - 1 / ($0[0] + 3) }
  }

  @Test func broadcastOperands() {
    for other in [
      sample([4], 3), sample([3, 1], 4), sample([1, 4], 5), sample([], 6), sample([2, 3, 1], 7),
    ] {
      expectGradients(at: [a, other]) { $0[0] * $0[1] + $0[1] }
      expectGradients(at: [other, a]) { $0[0] - $0[1] * $0[0] }
    }
  }

  @Test func matrixProducts() {
    let shapes: [([Int], [Int])] = [
      ([3, 4], [4, 5]), ([4], [4]), ([3, 4], [4]), ([4], [4, 5]), ([2, 3, 4], [2, 4, 2]),
      ([2, 3, 4], [4, 2]), ([3, 4], [2, 4, 2]), ([2, 1, 3, 4], [3, 4, 2]), ([1, 1], [1, 1]),
      ([20, 30], [30, 20]),
    ]
    for (left, right) in shapes {
      expectGradients(at: [sample(left, 1), sample(right, 2)], tolerance: 0.02) {
        $0[0].matmul($0[1])
      }
    }
    expectGradients(at: [a, b]) { $0[0].matmul($0[1].transposed()) }
    expectGradients(at: [a, b]) { $0[0].transposed().matmul($0[1]) }
  }

  @Test func reductions() {
    expectGradients(at: [a]) { $0[0].sum() }
    expectGradients(at: [a]) { $0[0].mean() }
    expectGradients(at: [a], step: 0.001) { $0[0].max() }
    expectGradients(at: [a], step: 0.001) { $0[0].min() }
    expectGradients(at: [a]) { $0[0].variance() }
    expectGradients(at: [a]) { $0[0].standardDeviation() }
    for axis in [0, 1, -1] {
      for keeping in [false, true] {
        expectGradients(at: [a]) { $0[0].sum(axis: axis, keepingAxis: keeping) }
        expectGradients(at: [a]) { $0[0].mean(axis: axis, keepingAxis: keeping) }
        expectGradients(at: [a], step: 0.001) { $0[0].max(axis: axis, keepingAxis: keeping) }
        expectGradients(at: [a], step: 0.001) { $0[0].min(axis: axis, keepingAxis: keeping) }
        expectGradients(at: [a]) { $0[0].variance(axis: axis, keepingAxis: keeping) }
        expectGradients(at: [a]) { $0[0].standardDeviation(axis: axis, keepingAxis: keeping) }
      }
    }
    let c = sample([2, 3, 4], 8)
    expectGradients(at: [c]) { $0[0].sum(axis: 1) }
    expectGradients(at: [c], step: 0.001) { $0[0].max(axis: 1) }
  }

  @Test func softmaxes() {
    for axis in [0, 1] {
      expectGradients(at: [a]) { $0[0].softmax(axis: axis) }
      expectGradients(at: [a]) { $0[0].logSoftmax(axis: axis) }
    }
    expectGradients(at: [sample([2, 3, 20], 8)]) { $0[0].softmax(axis: 1) }
  }

  @Test func shapes() {
    expectGradients(at: [a]) { $0[0].reshaped(to: [2, 6]) * 2 }
    expectGradients(at: [a]) { $0[0].transposed().reshaped(to: [2, 6]) }
    expectGradients(at: [a]) { $0[0].flattened() }
    expectGradients(at: [a]) { $0[0].expandingAxis(1).squeezed(axis: 1) }
    expectGradients(at: [a]) { $0[0].broadcast(to: [2, 3, 4]) }
    expectGradients(at: [sample([2, 3, 4], 3)]) { $0[0].permuted([2, 0, 1]).exp() }
    expectGradients(at: [a, b]) { Tensor.concatenated([$0[0], $0[1], $0[0]], axis: 1) }
    expectGradients(at: [a, b]) { Tensor.concatenated([$0[0], $0[1]], axis: 0) }
    expectGradients(at: [a, b]) { Tensor.stacked([$0[0], $0[1]], axis: 1) }
  }

  @Test func indices() {
    expectGradients(at: [a]) { $0[0][1] }
    expectGradients(at: [a]) { $0[0][1, 2] + $0[0][-1, 0] }
    expectGradients(at: [a]) { $0[0][0..<2, 1...] * $0[0][1..., ...2] }
    expectGradients(at: [a]) { $0[0][0..., 0] }
    expectGradients(at: [a]) { $0[0][[2, 0, 2]] }
    expectGradients(at: [a]) { $0[0][$0[0] .> 0] }
    expectGradients(at: [a, sample([4], 3)]) { inputs in
      var t = inputs[0] * 1
      t[1] = inputs[1]
      return t.exp()
    }
    expectGradients(at: [a, b]) { $0[0].replacing(with: $0[1], where: b .> 0) }
    expectGradients(at: [a, sample([], 3)]) { $0[0].replacing(with: $0[1], where: b .> 0) }
  }

  @Test func bordersAndDiagonals() {
    let c = sample([2, 3, 4], 8)
    let functions: [(Tensor) -> Tensor] = [
      { $0[0..., stride(from: 2, through: 0, by: -2)] }, { $0.flipped(axis: 1) },
      { $0.padded(before: [1, 0, 1], after: [0, 2, 1], value: 3) },
      { $0.padded(before: [2], after: [1], mode: .edge) },
      { $0.padded(before: [3, 1, 0], after: [0, 2, 4], mode: .reflect) }, { $0.tiled([2, 1, 2]) },
      { $0.repeated(2, axis: 1) }, { $0.rolled(by: 2, axis: -1) }, { $0.lowerTriangle() },
      { $0.upperTriangle(diagonal: 1) }, { $0.diagonal(offset: 1) }, { $0.trace() },
      { $0.outer($0[0, 0]) }, { $0.transposed().diagonal(offset: -1) },
    ]
    for function in functions { expectGradients(at: [c]) { function($0[0]).exp() } }
    // The Hessian of a sum of cubes of chosen elements is diagonal, with 6 x for each choice.
    let x = sample([2, 2], 4)
    let values = x.scalars
    for (function, weights): ((Tensor) -> Tensor, [Float]) in [
      ({ $0.diagonal() }, [1, 0, 0, 1]), ({ $0.flipped(axis: 0) }, [1, 1, 1, 1]),
      ({ $0.padded(before: [1], after: [1]) }, [1, 1, 1, 1]),
      ({ $0.padded(before: [1], after: [0], mode: .edge) }, [4, 2, 2, 1]),
      ({ $0.lowerTriangle() }, [1, 0, 1, 1]), ({ $0.rolled(by: 1, axis: 0) }, [1, 1, 1, 1]),
      ({ $0[0..., stride(from: 1, through: 0, by: -1)] }, [1, 1, 1, 1]),
    ] {
      let found = hessian(of: { function($0).power(3).sum() }, at: x).reshaped(to: [4, 4])
      for i in 0..<4 {
        #expect((found[i, i].item() - 6 * values[i] * weights[i]).magnitude < 1e-5)
      }
      #expect((found.abs().sum() - found.diagonal().abs().sum()).item() < 1e-5)
    }
  }

  @Test func sumsOfProducts() {
    let c = sample([2, 3, 4], 3)
    for text in ["ij,ij->ij", "ij,kj->ik", "ij,kj->j", "ij,kl->", "ij,ij", "ij,kj->kij"] {
      expectGradients(at: [a, b], tolerance: 0.02) { einsum(text, $0[0], $0[1]) }
    }
    for text in ["bij,ij->bi", "bij,ik->bjk", "bij,kj->ibk", "b...,...->b...", "bij,ij->j"] {
      expectGradients(at: [c, a], tolerance: 0.02) { einsum(text, $0[0], $0[1]) }
    }
    expectGradients(at: [sample([3, 3], 4)]) { einsum("ii->i", $0[0]) }
    expectGradients(at: [sample([3, 2, 3], 4)]) { einsum("iji->j", $0[0]) }
    expectGradients(at: [sample([3, 1], 4), a]) { einsum("ij,ij->ij", $0[0], $0[1]) }
    expectGradients(at: [a, b, sample([4, 2], 4)], tolerance: 0.02) {
      einsum("ij,kj,jl->ikl", $0[0], $0[1], $0[2])
    }
    expectGradients(at: [Tensor.zeros([3, 0]), sample([3], 1)]) {
      einsum("ij,i->i", $0[0], $0[1]) + $0[1]
    }
  }

  @Test func minimaOfTiesShareTheGradient() {
    // By hand: the maximum 2 stands twice.
    let slope = gradient(of: { $0.max() }, at: Tensor([2, 1, 2]))
    #expect(slope.scalars == [0.5, 0, 0.5])
  }

  // MARK: How gradients are collected

  @Test func addsUpOverSeveralPasses() {
    let x = Tensor([1, 2]).requiringGradient()
    (x * 3).sum().backward()
    (x * x).sum().backward()
    expect(x.gradient ?? .zeros([]), [2], [5, 7])
  }

  @Test func countsEveryUseOfATensor() {
    // By hand: d/dx (x² + x)² = 2 (x² + x)(2x + 1) = 60 at x = 2.
    let slope = gradient(
      of: { x in
        let y = x * x + x
        return y * y
      }, at: Tensor(2))
    #expect(slope.item() == 60)
  }

  @Test func keepsWhatWasReadBefore() {
    let x = Tensor([1, 2]).requiringGradient()
    (x * 3).sum().backward()
    let before = x.gradient
    (x * 3).sum().backward()
    #expect(before?.scalars == [3, 3])
    #expect(x.gradient?.scalars == [6, 6])
  }

  @Test func doesNotFlowThroughDetachedTensors() {
    let x = Tensor([3]).requiringGradient()
    (x * x.detached()).sum().backward()
    #expect(x.gradient?.scalars == [3])
    #expect(!x.detached().requiresGradient)
  }

  @Test func remembersNothingWithoutGradients() {
    let x = Tensor([3]).requiringGradient()
    let y = withoutGradients { x * x }
    #expect(!y.requiresGradient)
    #expect((x * x).requiresGradient)
  }

  @Test func isZeroForAConstantFunction() {
    #expect(gradient(of: { _ in Tensor(1) }, at: Tensor([1, 2])).scalars == [0, 0])
  }

  @Test func goesBackThroughALongComputation() {
    // Neither the pass nor the release may use the stack.
    let x = Tensor(1).requiringGradient()
    var y = x + 0
    for _ in 0..<200_000 { y = y + 0 }
    y.backward()
    #expect(x.gradient?.item() == 1)
  }

  @Test func releasesAWideGraph() {
    let x = Tensor([1.0]).requiringGradient()
    var y = x * 1
    for _ in 0..<200 { y = (y + y) * 0.5 }
    y.backward()
    #expect(x.gradient?.item() == 1)
  }
}
