struct World {
  var cells: [[Bool]]
  var height: Int { cells.count }
  var width: Int { cells[0].count }

  init(_ picture: String) {
    cells = picture.split(separator: "\n").map { line in line.map { $0 == "#" } }
  }

  func neighbours(_ row: Int, _ column: Int) -> Int {
    var count = 0
    for dr in -1...1 {
      for dc in -1...1 {
        if dr == 0 && dc == 0 { continue }
        let r = (row + dr + height) % height
        let c = (column + dc + width) % width
        if cells[r][c] { count += 1 }
      }
    }
    return count
  }

  func next() -> World {
    var result = self
    for r in 0..<height {
      for c in 0..<width {
        switch (cells[r][c], neighbours(r, c)) {
        case (true, 2), (true, 3): result.cells[r][c] = true
        case (false, 3): result.cells[r][c] = true
        default: result.cells[r][c] = false
        }
      }
    }
    return result
  }

  var alive: Int { cells.reduce(0) { $0 + $1.filter { $0 }.count } }

  func show() {
    for row in cells { print(row.map { $0 ? "#" : "." }.joined()) }
  }
}

var world = World("""
  .....
  ..#..
  ..#..
  ..#..
  .....
  """)
for generation in 0..<3 {
  print("generation \(generation), alive \(world.alive)")
  world.show()
  world = world.next()
}

// expect: generation 0, alive 3
// expect: .....
// expect: ..#..
// expect: ..#..
// expect: ..#..
// expect: .....
// expect: generation 1, alive 3
// expect: .....
// expect: .....
// expect: .###.
// expect: .....
// expect: .....
// expect: generation 2, alive 3
// expect: .....
// expect: ..#..
// expect: ..#..
// expect: ..#..
// expect: .....
