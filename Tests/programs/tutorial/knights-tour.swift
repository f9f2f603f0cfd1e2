struct Square: Hashable {
  var file, rank: Int
  static let jumps = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]

  func moves(on size: Int) -> [Square] {
    Self.jumps
      .map { Square(file: file + $0.0, rank: rank + $0.1) }
      .filter { (0..<size).contains($0.file) && (0..<size).contains($0.rank) }
  }
}

func tour(from start: Square, size: Int) -> [Square]? {
  var visited: Set<Square> = [start]
  var path = [start]
  while path.count < size * size {
    let free: (Square) -> [Square] = { square in
      square.moves(on: size).filter { !visited.contains($0) }
    }
    // Warnsdorff: go where the fewest ways lead on.
    guard let next = free(path[path.count - 1]).min(by: { free($0).count < free($1).count }) else {
      return nil
    }
    visited.insert(next)
    path.append(next)
  }
  return path
}

func distances(from start: Square, size: Int) -> [[Int]] {
  var result = [[Int]](repeating: [Int](repeating: -1, count: size), count: size)
  var frontier: Set = [start]
  var distance = 0
  while !frontier.isEmpty {
    for square in frontier { result[square.rank][square.file] = distance }
    frontier = Set(frontier.flatMap { $0.moves(on: size) }.filter { result[$0.rank][$0.file] < 0 })
    distance += 1
  }
  return result
}

if let path = tour(from: Square(file: 0, rank: 0), size: 6) {
  var board = Array(repeating: Array(repeating: 0, count: 6), count: 6)
  for (step, square) in path.enumerated() { board[square.rank][square.file] = step + 1 }
  print("complete:", Set(path).count == 36)
  let jumpsAreLegal = zip(path, path.dropFirst()).allSatisfy { a, b in a.moves(on: 6).contains(b) }
  print("legal:", jumpsAreLegal, "squares:", board.joined().reduce(0, +))
} else {
  print("no tour")
}
for row in distances(from: Square(file: 0, rank: 0), size: 5) {
  print(row.map(String.init).joined(separator: " "))
}

// expect: complete: true
// expect: legal: true squares: 666
// expect: 0 3 2 3 2
// expect: 3 4 1 2 3
// expect: 2 1 4 3 2
// expect: 3 2 3 2 3
// expect: 2 3 2 3 4
