import Foundation

struct SparseVector {
  private var entries: [Int: Double] = [:]
  let dimension: Int

  init(dimension: Int) { self.dimension = dimension }

  init(_ dense: [Double]) {
    self.init(dimension: dense.count)
    for (index, value) in dense.enumerated() where value != 0 { entries[index] = value }
  }

  subscript(index: Int) -> Double {
    get { entries[index, default: 0] }
    set { entries[index] = newValue == 0 ? nil : newValue }
  }

  var nonZeroCount: Int { entries.count }
  var indices: [Int] { entries.keys.sorted() }
  var norm: Double { sqrt(entries.values.map { $0 * $0 }.sorted().reduce(0, +)) }

  static func • (a: SparseVector, b: SparseVector) -> Double {
    let (small, large) = a.nonZeroCount <= b.nonZeroCount ? (a, b) : (b, a)
    return small.indices.reduce(0) { $0 + small[$1] * large[$1] }
  }

  static func + (a: SparseVector, b: SparseVector) -> SparseVector {
    var sum = a
    for (index, value) in b.entries { sum[index] += value }
    return sum
  }

  static func * (scale: Double, v: SparseVector) -> SparseVector {
    var result = v
    result.entries = v.entries.mapValues { scale * $0 }
    return result
  }

  func cosine(with other: SparseVector) -> Double { (self • other) / (norm * other.norm) }
}

infix operator • : MultiplicationPrecedence

extension SparseVector: CustomStringConvertible {
  var description: String {
    "{" + indices.map { "\($0): \(self[$0])" }.joined(separator: ", ") + "} of \(dimension)"
  }
}

var a = SparseVector([0, 3, 0, 0, 4])
let b = SparseVector([1, 0, 0, 2, 2])
print(a, b)
print(a • b, a.norm, String(format: "%.4f", a.cosine(with: b)))
print(a + b)
print(2 * a + -2 * a)
a[1] = 0
a[3] -= 1
print(a, a.nonZeroCount, a[2])
var huge = SparseVector(dimension: 1_000_000)
huge[999_999] = 1
huge[5] += 0.5
print(huge, huge • huge)

// expect: {1: 3.0, 4: 4.0} of 5 {0: 1.0, 3: 2.0, 4: 2.0} of 5
// expect: 8.0 5.0 0.5333
// expect: {0: 1.0, 1: 3.0, 3: 2.0, 4: 6.0} of 5
// expect: {} of 5
// expect: {3: -1.0, 4: 4.0} of 5 2 0.0
// expect: {5: 0.5, 999999: 1.0} of 1000000 1.25
