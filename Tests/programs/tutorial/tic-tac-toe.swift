enum Player: String {
  case x = "X"
  case o = "O"

  var other: Player { self == .x ? .o : .x }
}

struct Board {
  private var cells: [Player?] = Array(repeating: nil, count: 9)
  static let lines = [
    [0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6],
  ]

  var winner: Player? {
    for line in Board.lines {
      if let first = cells[line[0]], cells[line[1]] == first, cells[line[2]] == first {
        return first
      }
    }
    return nil
  }

  var freeCells: [Int] { cells.indices.filter { cells[$0] == nil } }

  mutating func play(_ player: Player, at index: Int) -> Bool {
    guard cells[index] == nil else { return false }
    cells[index] = player
    return true
  }

  func show() {
    for row in 0..<3 {
      var line = ""
      for column in 0..<3 {
        line += cells[row * 3 + column]?.rawValue ?? "."
      }
      print(line)
    }
  }
}

func score(_ board: Board, turn: Player, me: Player) -> Int {
  if let winner = board.winner { return winner == me ? 1 : -1 }
  let moves = board.freeCells
  if moves.isEmpty { return 0 }
  var best = turn == me ? -2 : 2
  for move in moves {
    var next = board
    _ = next.play(turn, at: move)
    let value = score(next, turn: turn.other, me: me)
    best = turn == me ? max(best, value) : min(best, value)
  }
  return best
}

var board = Board()
_ = board.play(.x, at: 0)
_ = board.play(.x, at: 4)
_ = board.play(.o, at: 8)
print(board.play(.o, at: 4))
board.show()
var turn = Player.o
while board.winner == nil && !board.freeCells.isEmpty {
  let moves = board.freeCells
  var bestMove = moves[0]
  var bestScore = -3
  for move in moves {
    var next = board
    _ = next.play(turn, at: move)
    let value = score(next, turn: turn.other, me: turn)
    if value > bestScore {
      bestScore = value
      bestMove = move
    }
  }
  _ = board.play(turn, at: bestMove)
  turn = turn.other
}
board.show()
print(board.winner.map { "\($0.rawValue) wins" } ?? "a draw")

// expect: false
// expect: X..
// expect: .X.
// expect: ..O
// expect: XXO
// expect: OXX
// expect: XOO
// expect: a draw
