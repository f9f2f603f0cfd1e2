// Small functions and closures, called where their code may stand in the place of the call.

struct Account {
  var balance: Int
  var log: [String] = []
  mutating func deposit(_ amount: Int) {
    balance += amount
    log.append("+\(amount)")
  }
  var isRich: Bool { balance > 100 }
  static func + (left: Account, right: Account) -> Account {
    Account(balance: left.balance + right.balance, log: left.log + right.log)
  }
}

enum Refusal: Error { case tooMuch(Int), closed }

// Arguments are evaluated once, from the left, before the body runs.
func traced(_ name: String, _ value: Int) -> Int {
  print("eval", name)
  return value
}
func subtract(_ left: Int, _ right: Int) -> Int { left - right }
print(subtract(traced("a", 10), traced("b", 3)))

// A parameter keeps its value when the variable that was passed changes.
var shared = 1
func double(_ x: Int, _ change: () -> Void) -> Int {
  change()
  return x * 2
}
print(double(shared) { shared = 50 }, shared)

// Changing an element leaves copies alone.
var accounts = [Account(balance: 10), Account(balance: 200)]
let before = accounts
for i in accounts.indices { accounts[i].deposit(95) }
print(accounts.map { $0.balance }, before.map { $0.balance }, accounts[0].log, before[0].log)
print((accounts[0] + accounts[1]).log, accounts.filter { $0.isRich }.count)

// A closure appends to the array that is gone over: the loop sees the old one.
var numbers = [1, 2, 3]
numbers.forEach { numbers.append($0 * 10) }
print(numbers)
var grid = [[1, 2], [3, 4]]
let kept = grid
for (i, row) in grid.enumerated() { for j in row.indices { grid[i][j] += row[j] * 10 } }
print(grid, kept)

// Closures that are kept hold the variable of their own step.
var makers: [() -> Int] = []
for i in 0..<3 {
  var count = i * 10
  [1, 2].forEach { count += $0 }
  makers.append {
    count += 1
    return count
  }
}
print(makers.map { $0() }, makers.map { $0() })

// Errors leave through every body; what was changed stays changed.
func spend(_ amount: Int, from account: inout Account) throws -> Int {
  account.balance -= 1
  if amount > account.balance { throw Refusal.tooMuch(amount) }
  account.balance -= amount
  return account.balance
}
var mine = Account(balance: 50)
do {
  print(try [10, 20, 30].map { try spend($0, from: &mine) })
} catch Refusal.tooMuch(let amount) {
  print("too much:", amount, "left:", mine.balance)
} catch { print(error) }
print((try? spend(1000, from: &mine)) ?? -1, mine.balance)
func firstBig(_ values: [Int]) -> Int? {
  for value in values { if values.contains(where: { $0 > 5 && $0 == value }) { return value } }
  return nil
}
print(firstBig([1, 7, 9]) ?? 0, firstBig([1]) ?? 0)

// Nested closures of the same function, functions as values, and recursion.
let table = (1...3).map { row in (1...3).map { column in row * column }.reduce(0, +) }
print(table, [3, 1, 2].sorted(by: >), ["b", "a"].map { $0.uppercased() }, [-2, 3].map(abs))
func power(_ base: Int, _ exponent: Int) -> Int {
  exponent == 0 ? 1 : base * power(base, exponent - 1)
}
func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }
print(power(3, 7), isEven(10), isOdd(7))
func walk(_ depth: Int, _ visit: (Int) -> Void) {
  visit(depth)
  if depth > 0 { [depth - 1].forEach { walk($0, visit) } }
}
var visited: [Int] = []
walk(3) { visited.append($0) }
print(visited)

// Local functions share variables with the function around them.
func statistics(_ values: [Double]) -> (mean: Double, above: Int) {
  var sum = 0.0
  func add(_ x: Double) { sum += x }
  values.forEach { add($0) }
  let mean = sum / Double(values.count)
  func isAbove(_ x: Double) -> Bool { x > mean }
  return (mean, values.filter(isAbove).count)
}
print(statistics([1, 2, 3, 10]))

// Sorting keeps the order of equal elements.
let people = [("Ann", 3), ("Bob", 1), ("Cid", 3), ("Dan", 2), ("Eve", 1)]
print(people.sorted { $0.1 > $1.1 }.map { $0.0 }, people.max { $0.1 < $1.1 }!.0)

// Methods of classes, where a subclass has its own.
class Counter {
  var count = 0
  func step() { count += 1 }
  var label: String { "count \(count)" }
  func twice() {
    step()
    step()
  }
}
class Fast: Counter {
  override func step() { count += 10 }
  override var label: String { "fast " + super.label }
}
let counters = [Counter(), Fast(), Counter()]
for counter in counters {
  counter.twice()
  counter.step()
}
print(counters.map { $0.label })

// Tuples that are taken apart at once.
var (a, b) = (1, 2)
for _ in 0..<5 { (a, b) = (b, a + b) }
print(a, b)
let pair = (name: "x", values: [1, 2])
let copyOfPair = pair
print(pair.values.map { $0 + copyOfPair.values[0] }, copyOfPair)
// expect: eval a
// expect: eval b
// expect: 7
// expect: 2 50
// expect: [105, 295] [10, 200] ["+95"] []
// expect: ["+95", "+95"] 2
// expect: [1, 2, 3, 10, 20, 30]
// expect: [[11, 22], [33, 44]] [[1, 2], [3, 4]]
// expect: [4, 14, 24] [5, 15, 25]
// expect: too much: 30 left: 17
// expect: -1 16
// expect: 7 0
// expect: [6, 12, 18] [3, 2, 1] ["B", "A"] [2, 3]
// expect: 2187 true true
// expect: [3, 2, 1, 0]
// expect: (mean: 4.0, above: 1)
// expect: ["Ann", "Cid", "Dan", "Bob", "Eve"] Ann
// expect: ["count 3", "fast count 30", "count 3"]
// expect: 13 21
// expect: [2, 3] (name: "x", values: [1, 2])
