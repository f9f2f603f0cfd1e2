import Tensors
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct ValueTests {
  @Test func agreesWithNumPy() {
    for (text, found, shape, expected) in NumPyReference.cases {
      #expect(found.shape == shape, "\(text)")
      let values = found.scalars
      #expect(values.count == expected.count, "\(text)")
      for (i, (x, y)) in zip(values, expected).enumerated() {
        // Four units in the last place, or as much of the largest term of a sum.
        #expect(
          (x - y).magnitude <= 5e-7 * max(1, y.magnitude), "\(text), element \(i): \(x), \(y)")
      }
    }
  }

  // MARK: Element types

  @Test func numbersAreFloatsUnlessAskedFor() {
    #expect(Tensor([1, 2]).dtype == .float32)
    #expect(Tensor([1.5]).dtype == .float32)
    #expect(Tensor(3).shape == [])
    #expect(Tensor([true, false]).dtype == .bool)
    #expect(Tensor([1, 2], dtype: .int32).dtype == .int32)
    #expect(Tensor([[1.0, 2.0] as [Float]]).shape == [1, 2])
    #expect(Tensor([[[[1], [2]]]]).shape == [1, 1, 2, 1])
    #expect(Tensor([Int]()).shape == [0])
    #expect(Tensor([[Int]]()).shape == [0, 0])
  }

  @Test func wholeNumbersStayWholeExceptInQuotients() {
    // NumPy's promotion, with float32 for its float64.
    let i = Tensor([7, -2], dtype: .int32)
    #expect((i + i).dtype == .int32)
    #expect((i * 3).integers == [21, -6])
    #expect((i - true).integers == [6, -3])
    #expect((i * 0.5).dtype == .float32)
    #expect((i / 2).scalars == [3.5, -1])
    #expect((-i).integers == [-7, 2])
    #expect(i.sum().integers == [5])
    #expect(i.sum().dtype == .int32)
    #expect(i.mean().item() == 2.5)
    #expect(i.max().dtype == .int32)
    #expect(i.matmul(i).integers == [53])
    #expect(i.matmul(i).dtype == .int32)
    #expect((i .> 0).dtype == .bool)
    #expect((Tensor([2_147_483_647], dtype: .int32) + 1).integers == [-2_147_483_648])
    #expect(i[[1, 0]].dtype == .int32)
    #expect(Tensor.stacked([i, i]).dtype == .int32)
  }

  @Test func leadingAxesOfOneElementDoNotCountInAssignments() {
    // As in NumPy.
    var m = Tensor.zeros([2, 3])
    m[1] = Tensor([[[1, 2, 3]]])
    expect(m, [2, 3], [0, 0, 0, 1, 2, 3])
    expectGradients(at: [Tensor.zeros([2, 3]), sample([1, 1, 3])]) { x in
      var y = x[0]
      y[0] = x[1]
      return y.exp()
    }
  }

  @Test func booleansCount() {
    let mask = Tensor([3, -1, 2]) .> 0
    #expect(mask.sum().integers == [2])
    #expect(mask.mean().item() == Float(2.0 / 3))
    #expect(mask[[2, 1]].dtype == .bool)
  }

  @Test func conversionsNeverTrap() {
    let extremes = Tensor([Double.nan, .infinity, -.infinity, 1e30, -2.9, 2.9])
    #expect(extremes.integers == [0, .max, .min, .max, -2, 2])
    #expect(
      extremes.to(.int32).integers == [0, 2_147_483_647, -2_147_483_648, 2_147_483_647, -2, 2])
    #expect(extremes.to(.bool).scalars == [1, 1, 1, 1, 1, 1])
    #expect(Tensor(Int.max).item() == 9_223_372_036_854_775_808)
  }

  // MARK: Extremes and edges

  @Test func extremesKeepNaN() {
    let x = Tensor([1, Double.nan, 3])
    #expect(x.max().item().isNaN)
    #expect(x.min().item().isNaN)
    #expect(x.argmax().integers == [1])
    #expect(Tensor.maximum(x, Tensor(2)).scalars[1].isNaN)
    #expect(x.relu().scalars[1].isNaN)
    #expect(x.tanh().scalars[1].isNaN)
    #expect(x.exp().scalars[1].isNaN)
  }

  @Test func functionsReachTheirLimits() {
    let tiny = Float(8.194012623990515e-40)  // e⁻⁹⁰, below the normal numbers
    let tolerance = Float.leastNonzeroMagnitude * 4
    let x = Tensor([-Double.infinity, -200, -90, 0, 90, 200, .infinity])
    expect(
      x.exp(), [7], [0, 0, tiny, 1, .infinity, .infinity, .infinity], tolerance: tolerance)
    expect(x.sigmoid(), [7], [0, 0, tiny, 0.5, 1, 1, 1], tolerance: tolerance)
    expect(x.tanh(), [7], [-1, -1, -1, 0, 1, 1, 1])
    expect(x.softmax(), [7], [.nan, .nan, .nan, .nan, .nan, .nan, .nan])
    // Finite scores of any size are safe: by hand, 1/(1 + e³⁰⁰⁰) and so on.
    expect(Tensor([1000, -2000]).softmax(), [2], [1, 0])
    expect(Tensor([1000, -2000]).logSoftmax(), [2], [0, -3000])
  }

  @Test func elementaryFunctionsAreExactToTheLastDigits() {
    // Against the C library in float64, over the range where results are normal numbers.
    var worst: [String: Float] = [:]
    for i in 0..<20_000 {
      let x = Double(Float(-87 + Double(i) * 0.00871))
      let t = Tensor(x)
      func note(_ name: String, _ found: Float, _ exact: Double) {
        let distance = (Double(found) - exact).magnitude / Double(Float(exact).ulp)
        worst[name] = max(worst[name] ?? 0, Float(distance))
      }
      note("exp", t.exp().item(), exp(x))
      note("tanh", (t / 20).tanh().item(), tanh(Double(Float(x) / 20)))
      let positive = exp(x)
      note("log", Tensor(Double(Float(positive))).log().item(), log(Double(Float(positive))))
      // Far on the negative side the digits of x² are lost, as in e^(−x²/2) itself.
      let y = Double(Float(x / 8))
      let gelu = y * 0.5 * erfc(-y / 2.0.squareRoot())
      let error = (Double(Tensor(y).gelu().item()) - gelu).magnitude
      #expect(error <= (y < -0.9 ? 1e-5 : 5e-7) * gelu.magnitude, "gelu(\(y)) is off by \(error)")
      note("sigmoid", t.sigmoid().item(), 1 / (1 + exp(-x)))
    }
    for (name, units) in worst { #expect(units <= 2.5, "\(name) is off by \(units) ulp") }
  }

  @Test func sumsDoNotLoseDigits() {
    // In float32, adding 0.1 ten million times one by one gives 1087937.
    #expect(Tensor.full([10_000_000], 0.1).sum().item() == 1_000_000)
    expect(Tensor.full([1_000_000, 2], 0.1).mean(axis: 0), [2], [0.1, 0.1])
  }

  @Test func emptyTensorsWork() {
    let empty = Tensor.zeros([0, 3])
    #expect(empty.sum().item() == 0)
    #expect(empty.sum(axis: 0).scalars == [0, 0, 0])
    #expect(empty.mean().item().isNaN)
    #expect((empty + 1).shape == [0, 3])
    #expect(empty.matmul(Tensor.zeros([3, 2])).shape == [0, 2])
    #expect(Tensor.zeros([2, 0]).matmul(empty).scalars == [0, 0, 0, 0, 0, 0])
    #expect(empty.softmax().shape == [0, 3])
    #expect(Tensor.concatenated([empty, Tensor([[1, 2, 3]])]).shape == [1, 3])
    #expect(empty.max(axis: 1).shape == [0])
    #expect(Tensor.zeros([3])[3..<3].shape == [0])
    #expect(empty.reshaped(to: [3, 0]).transposed().shape == [0, 3])
  }

  @Test func largeProductsAgreeWithPlainLoops() {
    // One size beyond where OpenBLAS takes over, in every layout.
    let (m, k, n) = (33, 47, 29)
    let a = sample([m, k], 1)
    let b = sample([k, n], 2)
    var plain = [Float](repeating: 0, count: m * n)
    let (x, y) = (a.scalars, b.scalars)
    for i in 0..<m {
      for j in 0..<n {
        plain[i * n + j] = Float(
          (0..<k).reduce(0.0) { $0 + Double(x[i * k + $1]) * Double(y[$1 * n + j]) })
      }
    }
    let aBack = a.transposed().contiguousForTests().transposed()
    let bBack = b.transposed().contiguousForTests().transposed()
    for left in [a, aBack] {
      for right in [b, bBack] { expect(left.matmul(right), [m, n], plain, tolerance: 1e-5) }
    }
    // Parts of larger matrices: rows lie further apart than they are long.
    let wide = Tensor.concatenated([sample([m, 3], 5), a, sample([m, 2], 6)], axis: 1)
    expect(wide[0..., 3..<(3 + k)].matmul(b), [m, n], plain, tolerance: 1e-5)
    // Stretched operands.
    let row = sample([1, k], 7)
    let stretched = row.broadcast(to: [m, k])
    expect(
      stretched.matmul(b)[5] - row.matmul(b)[0], [n], [Float](repeating: 0, count: n),
      tolerance: 1e-5)
  }

  // MARK: Values do not change behind your back

  @Test func copiesAreIndependent() {
    var a = Tensor([1, 2, 3])
    let b = a
    let view = a[0..<2]
    a[0] = Tensor(9)
    #expect(a.scalars == [9, 2, 3])
    #expect(b.scalars == [1, 2, 3])
    #expect(view.scalars == [1, 2])
    var m = Tensor.zeros([2, 3])
    m[0..., 1] = Tensor([5, 6])
    m[1, 2...] = Tensor([7])
    m[0..<1] += Tensor([1, 1, 1])
    #expect(m.scalars == [1, 6, 1, 0, 6, 7])
    m *= Tensor(2)
    #expect(m.scalars == [2, 12, 2, 0, 12, 14])
  }

  @Test func viewsShareElementsWithoutCopies() {
    let a = Tensor.zeros([3, 4])
    #expect(a.transposed().strides == [1, 4])
    #expect(a[0..., 1].strides == [4])
    #expect(a.broadcast(to: [2, 3, 4]).strides == [0, 4, 1])
    #expect(a.permuted([1, 0]).shape == [4, 3])
  }

  @Test func stepsAndDiagonalsAreViews() {
    let a = Tensor.zeros([3, 4])
    #expect(a[0..., stride(from: 3, through: 0, by: -2)].strides == [4, -2])
    #expect(a.flipped(axis: 0).strides == [-4, 1])
    #expect(a.diagonal().strides == [5])
    var m = Tensor([[1, 2, 3], [4, 5, 6]])
    m[0..., stride(from: 2, through: 0, by: -2)] = Tensor([[7, 8], [9, 10]])
    #expect(m.scalars == [8, 2, 7, 10, 5, 9])
    let i = Tensor([[1, 2], [3, 4]]).to(.int32)
    #expect(i.flipped(axis: 1).integers == [2, 1, 4, 3])
    #expect(i.padded(before: [1, 0], after: [0, 0], value: 7).dtype == .int32)
    #expect(i.rolled(by: 1, axis: 0).integers == [3, 4, 1, 2])
    #expect(Tensor([true]).tiled([2]).dtype == .bool)
    #expect(Tensor([true, false]).flipped(axis: 0) == Tensor([false, true]))
    #expect(Tensor.zeros([0, 3]).flipped(axis: 0).shape == [0, 3])
    #expect(Tensor.zeros([0, 3]).diagonal().shape == [0])
    #expect(Tensor.zeros([0, 3]).tiled([1, 1 << 40]).shape == [0, 3 << 40])
    #expect(Tensor.zeros([0, 3]).padded(before: [1], after: [1]).shape == [2, 5])
  }

  @Test func equalMeansShapeTypeAndElements() {
    #expect(Tensor([1, 2]) == Tensor([1.0, 2.0]))
    #expect(Tensor([1, 2]) != Tensor([[1, 2]]))
    #expect(Tensor([1, 2]) != Tensor([1, 2], dtype: .int32))
    #expect(Tensor([1, 2]) != Tensor([1, 3]))
  }

  @Test func aStepBeyondEverythingSelectsTheFirst() {
    let m = Tensor([[1, 2], [3, 4]])
    expect(m[stride(from: 0, to: Int.max, by: Int.max)], [1, 2], [1, 2])
    expect(m[0, stride(from: 1, through: 1, by: Int.min)], [1], [2])
  }
}

extension Tensor {
  /// The same elements, laid out row by row.
  fileprivate func contiguousForTests() -> Tensor { Tensor(scalars, shape: shape) }
}
