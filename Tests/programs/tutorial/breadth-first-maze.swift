struct Position: Hashable {
  let row: Int
  let column: Int

  var neighbours: [Position] {
    [(-1, 0), (1, 0), (0, -1), (0, 1)].map { Position(row: row + $0.0, column: column + $0.1) }
  }
}

struct Maze {
  let cells: [[Character]]
  let start: Position
  let goal: Position

  init?(_ text: String) {
    cells = text.split(separator: "\n").map { Array($0) }
    var start: Position?
    var goal: Position?
    for (r, line) in cells.enumerated() {
      for (c, cell) in line.enumerated() {
        switch cell {
        case "S": start = Position(row: r, column: c)
        case "G": goal = Position(row: r, column: c)
        default: continue
        }
      }
    }
    guard let start, let goal else { return nil }
    self.start = start
    self.goal = goal
  }

  func isFree(_ p: Position) -> Bool {
    guard cells.indices.contains(p.row), cells[p.row].indices.contains(p.column) else { return false }
    return cells[p.row][p.column] != "#"
  }

  func shortestPath() -> [Position]? {
    var queue = [start]
    var head = 0
    var previous: [Position: Position] = [:]
    var visited: Set = [start]
    while head < queue.count {
      let current = queue[head]
      head += 1
      if current == goal {
        var path = [current]
        while let before = previous[path[path.count - 1]] { path.append(before) }
        return path.reversed()
      }
      for next in current.neighbours where isFree(next) && !visited.contains(next) {
        visited.insert(next)
        previous[next] = current
        queue.append(next)
      }
    }
    return nil
  }
}

let text = """
  S.#.....
  .##.###.
  ....#G#.
  .##...#.
  ...##...
  """
if let maze = Maze(text), let path = maze.shortestPath() {
  print("steps:", path.count - 1)
  var picture = maze.cells
  for p in path.dropFirst().dropLast() { picture[p.row][p.column] = "*" }
  for line in picture { print(String(line)) }
}
print(Maze("...") == nil ? "no start" : "a maze")
print(Maze("S#G")?.shortestPath()?.count ?? -1)

// expect: steps: 9
// expect: S.#.....
// expect: *##.###.
// expect: ****#G#.
// expect: .##***#.
// expect: ...##...
// expect: no start
// expect: -1
