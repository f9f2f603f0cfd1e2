// reject
struct Pair { var a = 1, b = 2; var sum: Int { get { a + b } set { a = newValue } } }
struct Board {
  var cells = [1, 2, 3]
  subscript(i: Int) -> Int {
    get { cells[i] }
    set { cells[i] = newValue }
  }
}
var values = [1, 2]
var pair = Pair()
var board = Board()
var tuple = (1, 2)
swap(&pair.a, &pair.b)
swap(&tuple.0, &tuple.1)
swap(&values[0], &values[1])
swap(&board[0], &board[1])
swap(&board.cells[0], &board.cells[2])
func move(_ a: inout Int, _ b: inout Int) { (a, b) = (b, 0) }
move(&pair.sum, &pair.a)
move(&pair.a, &values[0])
func inside() {
  var local = [[1], [2]]
  swap(&local[0], &local[1])
}
func look() {
  var local = [1, 2]
  local.removeAll { local.contains($0) }
}

// error: 16:13: overlapping accesses to 'values', but modification requires exclusive access; consider calling MutableCollection.swapAt(_:_:)
// error: 17:12: overlapping accesses to 'board', but modification requires exclusive access; consider copying to a local variable
// error: 18:18: overlapping accesses to 'board.cells', but modification requires exclusive access; consider calling MutableCollection.swapAt(_:_:)
// error: 20:12: overlapping accesses to 'pair', but modification requires exclusive access; consider copying to a local variable
// error: 24:14: overlapping accesses to 'local', but modification requires exclusive access; consider calling MutableCollection.swapAt(_:_:)
// error: 28:3: overlapping accesses to 'local', but modification requires exclusive access; consider copying to a local variable
// swiftc: 16:6: overlapping accesses to 'values', but modification requires exclusive access; consider calling MutableCollection.swapAt(_:_:)
