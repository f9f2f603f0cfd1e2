// k-means on points made by a seeded generator.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

struct Point: Equatable {
  var x: Double
  var y: Double
  static let zero = Point(x: 0, y: 0)
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func += (a: inout Point, b: Point) { a = a + b }
  static func / (a: Point, s: Double) -> Point { Point(x: a.x / s, y: a.y / s) }
  func squaredDistance(to other: Point) -> Double {
    let (dx, dy) = (x - other.x, y - other.y)
    return dx * dx + dy * dy
  }
}

struct KMeans {
  let k: Int
  private(set) var centers: [Point] = []
  private(set) var iterations = 0

  init(k: Int) { self.k = k }

  func nearest(_ point: Point) -> Int {
    centers.indices.min { centers[$0].squaredDistance(to: point) < centers[$1].squaredDistance(to: point) }!
  }

  @discardableResult
  mutating func fit<G: RandomNumberGenerator>(_ points: [Point], using generator: inout G, limit: Int = 50) -> Double {
    centers = Array(points.shuffled(using: &generator).prefix(k))
    for step in 1...limit {
      var sums = Array(repeating: Point.zero, count: k)
      var counts = Array(repeating: 0, count: k)
      for point in points {
        let c = nearest(point)
        sums[c] += point
        counts[c] += 1
      }
      let updated = zip(sums, counts).enumerated().map { i, pair in
        pair.1 == 0 ? centers[i] : pair.0 / Double(pair.1)
      }
      iterations = step
      if updated == centers { break }
      centers = updated
    }
    return points.reduce(0) { $0 + $1.squaredDistance(to: centers[nearest($1)]) }
  }
}

var generator = SplitMix(seed: 7)
var points: [Point] = []
for (cx, cy) in [(0.0, 0.0), (10.0, 0.0), (5.0, 8.0)] {
  for _ in 0..<30 {
    points.append(Point(x: cx + .random(in: -1...1, using: &generator), y: cy + .random(in: -1...1, using: &generator)))
  }
}
var model = KMeans(k: 3)
let inertia = model.fit(points, using: &generator)
func rounded(_ x: Double) -> Double { (x * 1000).rounded() / 1000 }
for center in model.centers.sorted(by: { $0.x < $1.x }) { print(rounded(center.x), rounded(center.y)) }
print(rounded(inertia), model.iterations <= 50)
let groups = Dictionary(grouping: points, by: model.nearest)
print(groups.values.map(\.count).sorted())
print(Bool.random(using: &generator), UInt8.random(in: .min ... .max, using: &generator), (0..<3).map { _ in Int.random(in: -5..<5, using: &generator) })

// expect: 0.043 -0.068
// expect: 4.99 7.929
// expect: 10.199 0.079
// expect: 58.933 true
// expect: [30, 30, 30]
// expect: false 51 [2, 2, 0]
