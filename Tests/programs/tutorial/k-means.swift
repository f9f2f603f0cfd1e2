struct Point: Equatable {
  var x: Double
  var y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func / (a: Point, s: Double) -> Point { Point(x: a.x / s, y: a.y / s) }
  func squaredDistance(to other: Point) -> Double {
    let dx = x - other.x
    let dy = y - other.y
    return dx * dx + dy * dy
  }
}

let points = [
  Point(x: 1, y: 1), Point(x: 1.5, y: 2), Point(x: 3, y: 4), Point(x: 5, y: 7),
  Point(x: 3.5, y: 5), Point(x: 4.5, y: 5), Point(x: 3.5, y: 4.5),
]
var centers = [points[0], points[3]]
var assignment = [Int](repeating: -1, count: points.count)

func nearest(_ point: Point) -> Int {
  var best = 0
  for i in 1..<centers.count
  where point.squaredDistance(to: centers[i]) < point.squaredDistance(to: centers[best]) {
    best = i
  }
  return best
}

var round = 0
while true {
  round += 1
  let next = points.map(nearest)
  if next == assignment { break }
  assignment = next
  for c in centers.indices {
    let members = points.indices.filter { assignment[$0] == c }.map { points[$0] }
    guard !members.isEmpty else { continue }
    centers[c] = members.reduce(Point(x: 0, y: 0), +) / Double(members.count)
  }
  print("round \(round):", assignment)
}
for center in centers {
  print((center.x * 100).rounded() / 100, (center.y * 100).rounded() / 100)
}
var inertia = 0.0
for (point, c) in zip(points, assignment) { inertia += point.squaredDistance(to: centers[c]) }
print((inertia * 1000).rounded() / 1000)

// expect: round 1: [0, 0, 0, 1, 1, 1, 1]
// expect: round 2: [0, 0, 1, 1, 1, 1, 1]
// expect: 1.25 1.5
// expect: 3.9 5.1
// expect: 8.525
