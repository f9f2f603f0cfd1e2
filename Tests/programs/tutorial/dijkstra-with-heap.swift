struct Heap<Element> {
  private var items: [Element] = []
  private let comesFirst: (Element, Element) -> Bool

  init(by comesFirst: @escaping (Element, Element) -> Bool) { self.comesFirst = comesFirst }

  var isEmpty: Bool { items.isEmpty }

  mutating func push(_ item: Element) {
    items.append(item)
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard comesFirst(items[child], items[parent]) else { return }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Element? {
    guard let top = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return top }
    items[0] = last
    var parent = 0
    while true {
      var first = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < items.count {
        if comesFirst(items[child], items[first]) { first = child }
      }
      if first == parent { return top }
      items.swapAt(first, parent)
      parent = first
    }
  }
}

typealias Roads = [String: [(to: String, length: Int)]]

func shortestPaths(from start: String, in roads: Roads) -> [String: (distance: Int, via: String?)] {
  var result: [String: (distance: Int, via: String?)] = [start: (0, nil)]
  var heap = Heap<(town: String, distance: Int)> { $0.distance < $1.distance }
  heap.push((start, 0))
  while let (town, distance) = heap.pop() {
    if distance > result[town]!.distance { continue }
    for road in roads[town] ?? [] {
      let candidate = distance + road.length
      if let known = result[road.to], known.distance <= candidate { continue }
      result[road.to] = (candidate, town)
      heap.push((road.to, candidate))
    }
  }
  return result
}

let roads: Roads = [
  "Oslo": [("Hamar", 130), ("Drammen", 40)],
  "Drammen": [("Kongsberg", 45), ("Bergen", 440)],
  "Kongsberg": [("Bergen", 370)],
  "Hamar": [("Trondheim", 365), ("Lillehammer", 60)],
  "Lillehammer": [("Trondheim", 300), ("Bergen", 440)],
]
let paths = shortestPaths(from: "Oslo", in: roads)
for town in paths.keys.sorted() {
  guard let entry = paths[town] else { continue }
  print("\(town): \(entry.distance) km\(entry.via.map { " by way of \($0)" } ?? "")")
}

// expect: Bergen: 455 km by way of Kongsberg
// expect: Drammen: 40 km by way of Oslo
// expect: Hamar: 130 km by way of Oslo
// expect: Kongsberg: 85 km by way of Drammen
// expect: Lillehammer: 190 km by way of Hamar
// expect: Oslo: 0 km
// expect: Trondheim: 490 km by way of Lillehammer
