import Foundation

struct Point: Equatable {
  var x: Double
  var y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func / (a: Point, s: Double) -> Point { Point(x: a.x / s, y: a.y / s) }
  func distance(to other: Point) -> Double {
    let (dx, dy) = (x - other.x, y - other.y)
    return (dx * dx + dy * dy).squareRoot()
  }
}

extension Point: CustomStringConvertible {
  var description: String { String(format: "(%.2f, %.2f)", x, y) }
}

struct KMeans {
  var centres: [Point]
  private(set) var rounds = 0

  func nearest(to point: Point) -> Int {
    centres.indices.min { a, b in
      centres[a].distance(to: point) < centres[b].distance(to: point)
    }!
  }

  mutating func fit(_ points: [Point]) -> [Int] {
    var labels: [Int] = []
    while true {
      let newLabels = points.map(nearest)
      if newLabels == labels { return labels }
      labels = newLabels
      rounds += 1
      for k in centres.indices {
        let members = zip(points, labels).filter { $0.1 == k }.map(\.0)
        guard !members.isEmpty else { continue }
        centres[k] = members.reduce(Point(x: 0, y: 0), +) / Double(members.count)
      }
    }
  }
}

let points = [
  Point(x: 1, y: 1), Point(x: 1.5, y: 2), Point(x: 1.2, y: 0.8), Point(x: 8, y: 8),
  Point(x: 8.5, y: 9), Point(x: 9, y: 8), Point(x: 1, y: 9), Point(x: 0.5, y: 8.5),
]
var clustering = KMeans(centres: [points[0], points[3], points[6]])
let labels = clustering.fit(points)
print("labels:", labels)
print("rounds:", clustering.rounds)
for (k, centre) in clustering.centres.enumerated() {
  let size = labels.filter { $0 == k }.count
  print("cluster \(k): \(size) points around \(centre)")
}
let inertia = zip(points, labels).map { p, k in
  pow(p.distance(to: clustering.centres[k]), 2)
}.reduce(0, +)
print("inertia:", String(format: "%.3f", inertia))

// expect: labels: [0, 0, 0, 1, 1, 1, 2, 2]
// expect: rounds: 1
// expect: cluster 0: 3 points around (1.23, 1.27)
// expect: cluster 1: 3 points around (8.50, 8.33)
// expect: cluster 2: 2 points around (0.75, 8.75)
// expect: inertia: 2.370
