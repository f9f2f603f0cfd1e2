import Tensors
import Testing

/// Sorting, choosing by indices, and running sums. Expected values are computed by hand or by NumPy.
@Suite struct SelectionTests {
  let a = sample([3, 4], 1)
  let c = sample([2, 3, 4], 2)
  let picks = Tensor([[1, -1, 0], [2, 2, 0], [0, 3, 1]].flatMap { $0 }, shape: [3, 3]).to(.int32)

  // MARK: Values that NumPyReference does not have

  @Test func nanCountsAsTheGreatest() {
    // NumPy: np.sort([3, nan, -inf, inf, -0., 0.]) = [-inf -0. 0. 3. inf nan], argsort [2 4 5 0 3 1];
    // PyTorch: torch.sort(…, descending=True, stable=True).indices = [1, 3, 0, 4, 5, 2].
    let x = Tensor([3, Double.nan, -.infinity, .infinity, -0.0, 0])
    #expect(x.argsorted().integers == [2, 4, 5, 0, 3, 1])
    #expect(x.argsorted(descending: true).integers == [1, 3, 0, 4, 5, 2])
    let sorted = x.sorted().scalars
    #expect(sorted[0...4].elementsEqual([-.infinity, -0.0, 0, 3, .infinity]))
    #expect(sorted[5].isNaN)
    #expect(x.topK(1).values.item().isNaN)
  }

  @Test func wholeNumbersAreComparedExactly() {
    // 16777217 is no float32.
    let x = Tensor([1, 0], dtype: .int32) + Tensor([16_777_216], dtype: .int32)
    #expect(x.argsorted().integers == [1, 0])
    #expect(x.sorted().dtype == .int32)
    #expect(x.sorted(descending: true).integers == [16_777_217, 16_777_216])
    #expect(Tensor([true, false, true]).sorted() == Tensor([false, true, true]))
    #expect(
      Tensor([-2_147_483_648, 2_147_483_647, -1], dtype: .int32).argsorted().integers == [0, 2, 1])
  }

  @Test func longRowsAreSortedLikeShortOnes() {
    // Against Swift's own stable sort.
    let x = (sample([3, 5000], 4) * 100).to(.int32)
    for descending in [false, true] {
      let found = x.argsorted(descending: descending)
      for row in 0..<3 {
        let values = x[row].integers
        let expected = values.indices.sorted {
          values[$0] == values[$1]
            ? $0 < $1 : descending ? values[$0] > values[$1] : values[$0] < values[$1]
        }
        #expect(found[row].integers == expected)
      }
    }
  }

  @Test func nothingAndOneElement() {
    let empty = Tensor.zeros([0, 3])
    #expect(empty.sorted(axis: 0).shape == [0, 3])
    #expect(empty.argsorted(axis: 1).dtype == .int32)
    #expect(empty.topK(2, axis: 1).indices.shape == [0, 2])
    #expect(empty.cumulativeSum(axis: 0).shape == [0, 3])
    #expect(empty.cumulativeProduct(axis: 1).shape == [0, 3])
    let none = Tensor.zeros([0, 3]).to(.int32)
    #expect(empty.gathered(axis: 0, indices: none).shape == [0, 3])
    #expect(Tensor([[1, 2, 3]]).gathered(axis: 0, indices: none).shape == [0, 3])
    #expect(
      Tensor([[1, 2, 3]]).scatterAdded(axis: 0, indices: none, values: empty).scalars == [1, 2, 3])
    #expect(empty.taking([2, 2], axis: 1).shape == [0, 2])
    #expect(Tensor([[7]]).sorted().scalars == [7])
    #expect(Tensor([[7]]).cumulativeProduct(axis: 0).scalars == [7])
  }

  @Test func sumsOfManyNumbersKeepTheirDigits() {
    // In float32, adding 0.1 ten million times one by one gives 1087937.
    #expect(Tensor.full([10_000_000], 0.1).cumulativeSum(axis: 0)[-1].item() == 1_000_000)
  }

  @Test func equalIndicesAreAllAdded() {
    // numpy.add.at(np.zeros(3), [2, 0, 2], [1, 2, 3]) = [2, 0, 4]
    let indices = Tensor([2, 0, 2], dtype: .int32)
    let sums = Tensor.zeros([3]).scatterAdded(axis: 0, indices: indices, values: Tensor([1, 2, 3]))
    #expect(sums.scalars == [2, 0, 4])
    let counts = Tensor([0, 0, 0], dtype: .int32)
      .scatterAdded(axis: 0, indices: indices, values: Tensor([true]))
    #expect(counts.dtype == .int32)
    #expect(counts.integers == [1, 0, 2])
  }

  // MARK: Gradients

  @Test func gradientsOfSorting() {
    for axis in [0, 1] {
      expectGradients(at: [a], step: 0.001, tolerance: 0.02) { $0[0].sorted(axis: axis) }
      expectGradients(at: [a], step: 0.001, tolerance: 0.02) {
        $0[0].topK(2, axis: axis).values
          * $0[0].sorted(axis: axis, descending: true)[0]
          .sum()
      }
    }
    expectGradients(at: [c], step: 0.001, tolerance: 0.02) { $0[0].transposed().sorted(axis: 1) }
  }

  @Test func gradientsOfRunningSumsAndProducts() {
    for axis in 0..<3 {
      expectGradients(at: [c]) { $0[0].cumulativeSum(axis: axis) }
      expectGradients(at: [c]) { $0[0].cumulativeProduct(axis: axis) }
    }
    // Zeros, one or two in a row of numbers.
    let zeros = Tensor([[2, 0, 3, 0.5], [0, 1.5, 0, -1]])
    expectGradients(at: [zeros]) { $0[0].cumulativeProduct(axis: 1) }
    expectGradients(at: [c]) { $0[0].transposed().cumulativeProduct(axis: 2) }
  }

  @Test func gradientsOfChoosing() {
    let picks = picks
    expectGradients(at: [a]) { $0[0].gathered(axis: 1, indices: picks) }
    expectGradients(at: [sample([3, 1], 3)]) {
      $0[0].gathered(
        axis: 0,
        indices: Tensor.maximum(Tensor.minimum(picks, Tensor(0).to(.int32)), Tensor(-1).to(.int32)))
    }
    expectGradients(at: [a]) { $0[0].transposed().gathered(axis: 0, indices: picks.transposed()) }
    expectGradients(at: [c]) { $0[0].taking(picks, axis: 2) }
    expectGradients(at: [c]) { $0[0].taking([1, 1, 0], axis: 1) }
    expectGradients(at: [a, sample([3, 3], 5)]) {
      $0[0].scatterAdded(axis: 1, indices: picks, values: $0[1]).exp()
    }
    expectGradients(at: [a, sample([3], 5)]) {
      $0[0].scatterAdded(axis: 1, indices: picks, values: $0[1]).exp()
    }
  }

  @Test func secondDerivatives() {
    let x = sample([4], 6)
    let picks = Tensor([3, 1, 1, 0], dtype: .int32)
    let functions: [(Tensor) -> Tensor] = [
      { $0.sorted().power(3).sum() }, { $0.topK(2).values.power(3).sum() },
      { $0.cumulativeSum(axis: 0).power(3).sum() }, { $0.cumulativeProduct(axis: 0).sum() },
      { $0.gathered(axis: 0, indices: picks).power(3).sum() },
      { $0.taking(picks, axis: 0).power(3).sum() },
      { $0.scatterAdded(axis: 0, indices: picks, values: $0).power(3).sum() },
    ]
    for (number, function) in functions.enumerated() {
      let found = hessian(of: function, at: x).scalars
      for i in 0..<4 {
        func slope(_ h: Double) -> [Float] {
          var moved = x
          moved[i] += Tensor(h)
          return gradient(of: function, at: moved).scalars
        }
        let (above, below) = (slope(0.005), slope(-0.005))
        for j in 0..<4 {
          let difference = (above[j] - below[j]) / 0.01
          #expect(
            (found[i * 4 + j] - difference).magnitude < 0.02,
            "function \(number), [\(i), \(j)]: \(found[i * 4 + j]), \(difference)")
        }
      }
    }
  }
}
