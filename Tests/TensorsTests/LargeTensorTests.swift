import Foundation
import Testing

@testable import Tensors

/// What large tensors do in parts, on several threads or by another layout; expected values are closed
/// formulas, Swift's own sort, and the C library's functions in double precision.
@Suite struct LargeTensorTests {
  /// Whole numbers with many ties, in an order without pattern.
  private func scattered(_ count: Int, below limit: Int) -> [Float] {
    (0..<count).map { Float(($0 &* 7_919 &+ $0 / 13 &* 104_729) % limit) - Float(limit / 2) }
  }

  @Test(arguments: [100, 5_000, 200_001])
  func theGreatestFewAreTheFrontOfAllInOrder(count: Int) {
    let values = scattered(count, below: 977)
    let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    for type in [DType.float32, .int32, .int64, .float16] {
      let x = Tensor(values).to(type)
      #expect(x.argsorted(descending: true).integers == order)
      for k in [1, 10, 33, 3_000] where k <= count {
        let top = x.topK(k)
        #expect(top.indices.integers == Array(order[..<k]), "\(type), \(k)")
        #expect(top.values.integers == order[..<k].map { Int(values[$0]) })
      }
    }
  }

  @Test func theGreatestFewOfRisingNumbersAndOfColumns() {
    let rising = Tensor.arange(100_000)
    #expect(rising.topK(3).indices.integers == [99_999, 99_998, 99_997])
    #expect((rising * -1).topK(40).indices.integers == Array(0..<40))
    var withNaN = scattered(70_000, below: 51)
    withNaN[69_000] = .nan
    withNaN[12] = .nan
    #expect(Tensor(withNaN).topK(2).indices.integers == [12, 69_000])
    let columns = Tensor(scattered(6_000, below: 6_000)).reshaped(to: [3, 1_000, 2])
    let (found, wanted) = (
      columns.topK(20, axis: 1).values,
      columns.sorted(axis: 1, descending: true)[0..., 0..<20]
    )
    #expect(found == wanted)
    #expect(Tensor.full([50_000], -.infinity).topK(2).indices.integers == [0, 1])
  }

  @Test func runningSumsOfLongRowsAreExact() {
    // Whole numbers whose sums float64 holds.
    let n = 70_003
    let sums = Tensor.ones([2, n]).cumulativeSum(axis: 1)
    #expect(sums[1].integers == Array(1...n))
    let x = (Tensor.arange(n) + 1).requiringGradient()
    let triangle = x.cumulativeSum(axis: 0)
    let triangles: [Float] = (1...n).map { Float($0 * ($0 + 1) / 2) }
    #expect(triangle.scalars == triangles)
    triangle.sum().backward()
    let counts: [Int] = (0..<n).map { n - $0 }
    #expect(x.gradient?.integers == counts)
  }

  @Test(arguments: [[300_001, 1], [20_000, 7], [700, 700], [90, 3_000], [2, 100_000]])
  func sumsAndExtremesOfLongAxes(shape: [Int]) {
    let (n, width) = (shape[0], shape[1])
    let values = scattered(n * width, below: 1_009)
    let x = Tensor(values).reshaped(to: shape)
    let columns = (0..<width).map { j in (0..<n).map { values[$0 * width + j] } }
    let sums = columns.map { Float($0.reduce(0.0) { $0 + Double($1) }) }
    #expect(x.sum(axis: 0).scalars == sums)
    #expect(x.transposed().sum(axis: 1).scalars == sums)
    #expect(x.sum().item() == Float(values.reduce(0.0) { $0 + Double($1) }))
    #expect(x.max(axis: 0).scalars == columns.map { $0.max() })
    #expect(x.min(axis: 0).scalars == columns.map { $0.min() })
    let places = columns.map { column in column.firstIndex(of: column.max() ?? 0) }
    #expect(x.argmax(axis: 0).integers == places)
    #expect(x.transposed().argmax(axis: 1).integers == places)
    let lowest = columns.map { column in column.firstIndex(of: column.min() ?? 0) }
    #expect(x.argmin(axis: 0).integers == lowest)
    #expect(x.argmax().item() == Float(values.firstIndex(of: values.max() ?? 0) ?? -1))
  }

  @Test func aNaNIsTheExtremeOfALongRow() {
    var values = scattered(200_000, below: 301)
    values[150_000] = .nan
    values[170_000] = .nan
    let x = Tensor(values)
    #expect(x.max().item().isNaN && x.min().item().isNaN)
    #expect(x.argmax().integers == [150_000])
    #expect(x.reshaped(to: [2_000, 100]).argmin(axis: 0).integers[0] == 1_500)
  }

  @Test(arguments: [[1_000, 70], [37, 1_001], [16, 16], [300, 9]])
  func copiesOfExchangedAxes(shape: [Int]) {
    let (rows, columns) = (shape[0], shape[1])
    let x = Tensor.arange(rows * columns).reshaped(to: shape)
    let wanted = (0..<columns).flatMap { j in (0..<rows).map { $0 * columns + j } }
    for type in [DType.float32, .int32, .int64] {
      #expect(x.to(type).transposed().flattened().integers == wanted)
    }
    #expect((x .>= 100).transposed().flattened().integers == wanted.map { $0 >= 100 ? 1 : 0 })
    let three = Tensor.arange(3 * rows * columns).reshaped(to: [3] + shape)
    #expect(
      three.permuted([0, 2, 1]).flattened().integers
        == (0..<3).flatMap { i in wanted.map { $0 + i * rows * columns } })
  }

  @Test func operationsOnLargeTensorsBroadcastAsSmallOnes() {
    let (rows, columns) = (700, 301)
    let values = scattered(rows * columns, below: 1_013)
    let m = Tensor(values).reshaped(to: [rows, columns])
    let row = Tensor.arange(columns)
    let column = Tensor.arange(rows).reshaped(to: [rows, 1])
    func all(_ f: (Int, Int, Float) -> Float) -> [Float] {
      values.indices.map { f($0 / columns, $0 % columns, values[$0]) }
    }
    #expect((m + row).scalars == all { _, j, v in v + Float(j) })
    #expect((column * m).scalars == all { i, _, v in v * Float(i) })
    #expect((m .> row).to(.float32).scalars == all { _, j, v in v > Float(j) ? 1 : 0 })
    let chosen = m.replacing(with: Tensor.full([], -1), where: m .< column)
    #expect(chosen.scalars == all { i, _, v in v < Float(i) ? -1 : v })
    #expect(m.clipped(from: -3, to: 3).scalars == all { _, _, v in min(max(v, -3), 3) })
    #expect(
      m.flattened().matmul(m.flattened()).item()
        == Float(values.reduce(0.0) { $0 + Double($1) * Double($1) }))
  }

  @Test func powersAndSinesAreRoundedOnce() {
    let bases: [Float] =
      (1..<3_000).map { Float($0) * 0.013 } + [
        Float(bitPattern: 71362), 3e38, 0.5, 1, 2, -2, -0.5, 0, .infinity, .nan,
      ]
    for exponent in [3, -1, 0.37, -2.5, 7, 0, 40] {
      let powers = Tensor(bases).power(exponent).scalars
      for (x, y) in zip(bases, powers) {
        let wanted = Float(pow(Double(x), exponent))
        #expect(y == wanted || (y.isNaN && wanted.isNaN), "\(x) to the power of \(exponent)")
      }
    }
    let angles: [Float] =
      (-2_000..<2_000).map { Float($0) * 0.37 } + [
        0, 1e6, -1e6, 1e30, 1e-30, .infinity, 3.1415927, 1.5707964,
      ]
    for (function, wanted) in [
      ({ (x: Tensor) in x.sin() }, { (x: Double) in sin(x) }), ({ $0.cos() }, { cos($0) }),
    ] {
      for (x, y) in zip(angles, function(Tensor(angles)).scalars) {
        let exact = Float(wanted(Double(x)))
        // Beyond a million the C library computes, to the last digit but one.
        let isClose = x.magnitude > 1_048_576 && (y - exact).magnitude < 1e-6
        #expect(y == exact || (y.isNaN && exact.isNaN) || isClose, "\(x)")
      }
    }
  }
}
