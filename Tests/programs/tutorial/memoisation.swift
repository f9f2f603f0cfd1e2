func memoize<Input: Hashable, Output>(_ function: @escaping (Input) -> Output) -> (Input) -> Output {
  var cache: [Input: Output] = [:]
  return { input in
    if let known = cache[input] { return known }
    let result = function(input)
    cache[input] = result
    return result
  }
}

func memoizeRecursive<Input: Hashable, Output>(
  _ function: @escaping ((Input) -> Output, Input) -> Output
) -> (Input) -> Output {
  var cache: [Input: Output] = [:]
  func memo(_ input: Input) -> Output {
    if let known = cache[input] { return known }
    let result = function(memo, input)
    cache[input] = result
    return result
  }
  return memo
}

var calls = 0
let slowSquare: (Int) -> Int = {
  calls += 1
  return $0 * $0
}
let square = memoize(slowSquare)
print([3, 4, 3, 3, 4].map(square), "calls:", calls)

let fibonacci = memoizeRecursive { (f: (Int) -> Int, n: Int) in n < 2 ? n : f(n - 1) + f(n - 2) }
print(fibonacci(80))

struct Cell: Hashable {
  let row, column: Int
}
let paths = memoizeRecursive { (paths: (Cell) -> Int, cell: Cell) -> Int in
  if cell.row == 0 || cell.column == 0 { return 1 }
  return paths(Cell(row: cell.row - 1, column: cell.column))
    + paths(Cell(row: cell.row, column: cell.column - 1))
}
print(paths(Cell(row: 16, column: 16)))

let collatz = memoizeRecursive { (length: (Int) -> Int, n: Int) in
  n == 1 ? 1 : 1 + length(n.isMultiple(of: 2) ? n / 2 : 3 * n + 1)
}
let longest = (1...1000).max { collatz($0) < collatz($1) }!
print(longest, collatz(longest))

let coins = [25, 10, 5, 1]
let fewest = memoizeRecursive { (fewest: (Int) -> Int, amount: Int) -> Int in
  if amount == 0 { return 0 }
  return 1 + coins.filter { $0 <= amount }.map { fewest(amount - $0) }.min()!
}
print([1, 30, 63, 99].map(fewest))

// expect: [9, 16, 9, 9, 16] calls: 2
// expect: 23416728348467685
// expect: 601080390
// expect: 871 179
// expect: [1, 2, 6, 9]
