// reject
func makeCounter(step: Int) -> () -> Int {
  var total = 0
  return {
    total += step
    return total
  }
}

func apply(_ transform: (Int) -> Int, times: Int, to start: Int) -> Int {
  var value = start
  for _ in 0..<times { value = transform(value) }
  return value
}

let next = makeCounter(step: 3)
print(next(), next())
print(apply({ $0 * 2 }, times: 5, to: 1))
let squares = (1...5).map { $0 * $0 }
let evens = squares.filter { $0 % 2 == 0 }
let lengths = ["one", "three"].map { $0.count }
let sorted = ["pear", "fig"].sorted { $0.count }
let compose: (@escaping (Int) -> Int, @escaping (Int) -> Int) -> (Int) -> Int = { f, g in { g(f($0)) } }
print(evens, lengths, sorted, compose({ $0 + 1 }, { $0 * 10 })(4))

// error: 22:39: contextual closure type '(String, String) throws -> Bool' expects 2 arguments, but 1 was used in closure body
// swiftc: 22:37: contextual closure type '(String, String) throws -> Bool' expects 2 arguments, but 1 was used in closure body
