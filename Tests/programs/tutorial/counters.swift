func makeCounter(step: Int = 1) -> () -> Int {
  var count = 0
  return {
    count += step
    return count
  }
}

let a = makeCounter()
let b = makeCounter(step: 10)
print(a(), a(), b(), a(), b())

func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C {
  { g(f($0)) }
}
let addOne = { (x: Int) in x + 1 }
let describe = { (x: Int) -> String in "<\(x)>" }
print(compose(addOne, describe)(41))

func memoize(_ f: @escaping (Int) -> Int) -> (Int) -> Int {
  var cache: [Int: Int] = [:]
  var hits = 0
  return { n in
    if let known = cache[n] {
      hits += 1
      print("known \(n) (\(hits))")
      return known
    }
    let value = f(n)
    cache[n] = value
    return value
  }
}
let square = memoize { n in
  print("computing \(n)")
  return n * n
}
print(square(4), square(5), square(4), square(4))

var handlers: [String: (Double) -> Double] = [:]
handlers["double"] = { $0 * 2 }
handlers["half"] = { $0 / 2 }
for name in handlers.keys.sorted() { print(name, handlers[name]!(5)) }
print(handlers["none"]?(1) ?? -1.5)

var total = 0
[1, 2, 3].forEach { total += $0 }
print(total)
var captured = 1
let snapshot = { [captured] in captured }
captured = 2
print(snapshot(), captured)

// expect: 1 2 10 3 20
// expect: <42>
// expect: computing 4
// expect: computing 5
// expect: known 4 (1)
// expect: known 4 (2)
// expect: 16 25 16 16
// expect: double 10.0
// expect: half 2.5
// expect: -1.5
// expect: 6
// expect: 1 2
