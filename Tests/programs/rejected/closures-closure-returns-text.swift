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
print(apply({ "\($0)" }, times: 5, to: 1))
let squares = (1...5).map { $0 * $0 }
let evens = squares.filter { $0 % 2 == 0 }
let lengths = ["one", "three"].map { $0.count }
let sorted = ["pear", "fig"].sorted { $0.count < $1.count }
let compose: (@escaping (Int) -> Int, @escaping (Int) -> Int) -> (Int) -> Int = { f, g in { g(f($0)) } }
print(evens, lengths, sorted, compose({ $0 + 1 }, { $0 * 10 })(4))

// error: 18:15: cannot convert value of type 'String' to closure result type 'Int'
