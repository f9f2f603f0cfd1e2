struct Sudoku {
  private(set) var cells: [Int]
  private(set) var tried = 0

  init?(_ text: String) {
    cells = text.compactMap { $0 == "." ? 0 : $0.wholeNumberValue }
    guard cells.count == 81 else { return nil }
  }

  private func candidates(_ index: Int) -> [Int] {
    let (row, column) = index.quotientAndRemainder(dividingBy: 9)
    var used = Set<Int>()
    for i in 0..<9 {
      used.insert(cells[row * 9 + i])
      used.insert(cells[i * 9 + column])
      used.insert(cells[(row / 3 * 3 + i / 3) * 9 + column / 3 * 3 + i % 3])
    }
    return (1...9).filter { !used.contains($0) }
  }

  mutating func solve() -> Bool {
    var best: (index: Int, choices: [Int])?
    for index in cells.indices where cells[index] == 0 {
      let choices = candidates(index)
      if choices.isEmpty { return false }
      if choices.count < best?.choices.count ?? 10 { best = (index, choices) }
    }
    guard let (index, choices) = best else { return true }
    for digit in choices {
      cells[index] = digit
      tried += 1
      if solve() { return true }
    }
    cells[index] = 0
    return false
  }

  var description: String {
    stride(from: 0, to: 81, by: 9).map { start in
      cells[start..<start + 9].map { $0 == 0 ? "." : String($0) }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}

let puzzle = """
  53..7....
  6..195...
  .98....6.
  8...6...3
  4..8.3..1
  7...2...6
  .6....28.
  ...419..5
  ....8..79
  """
if var sudoku = Sudoku(puzzle) {
  print(sudoku.solve(), "after", sudoku.tried, "tries")
  print(sudoku.description)
}
print(Sudoku("12") == nil ? "too short" : "fine")

// expect: true after 51 tries
// expect: 5 3 4 6 7 8 9 1 2
// expect: 6 7 2 1 9 5 3 4 8
// expect: 1 9 8 3 4 2 5 6 7
// expect: 8 5 9 7 6 1 4 2 3
// expect: 4 2 6 8 5 3 7 9 1
// expect: 7 1 3 9 2 4 8 5 6
// expect: 9 6 1 5 3 7 2 8 4
// expect: 2 8 7 4 1 9 6 3 5
// expect: 3 4 5 2 8 6 1 7 9
// expect: too short
