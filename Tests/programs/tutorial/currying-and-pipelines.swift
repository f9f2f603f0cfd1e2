import Foundation

func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C {
  { a in { b in f(a, b) } }
}
func flip<A, B, C>(_ f: @escaping (A) -> (B) -> C) -> (B) -> (A) -> C {
  { b in { a in f(a)(b) } }
}
func compose<A, B, C>(_ f: @escaping (B) -> C, _ g: @escaping (A) -> B) -> (A) -> C {
  { f(g($0)) }
}
func pipeline<T>(_ steps: ((T) -> T)...) -> (T) -> T {
  { steps.reduce($0) { value, step in step(value) } }
}

let add = curry { (a: Int, b: Int) in a + b }
let multiply = curry((*) as (Int, Int) -> Int)
print(add(3)(4), [1, 2, 3].map(add(10)), [1, 2, 3].map(multiply(3)))

let power = curry(pow as (Double, Double) -> Double)
let square = flip(power)(2)
print(square(9), power(2)(10))

let normalize = pipeline(
  { (text: String) in text.lowercased() },
  { $0.filter { $0.isLetter || $0 == " " } },
  { $0.split(separator: " ").joined(separator: " ") })
print(normalize("  Hello,   World!  It's ME "))

let lengthOfDescription = compose({ (s: String) in s.count }, { (x: Double) in String(x) })
print(lengthOfDescription(3.25))

func counter(from start: Int, by step: Int = 1) -> () -> Int {
  var next = start - step
  return {
    next += step
    return next
  }
}
let ids = counter(from: 100)
let evens = counter(from: 0, by: 2)
print(ids(), ids(), evens(), evens(), ids())

func repeated<T>(_ n: Int, _ f: @escaping (T) -> T) -> (T) -> T {
  n == 0 ? { $0 } : { f(repeated(n - 1, f)($0)) }
}
print(repeated(5) { $0 * 2 }(1), repeated(3, { "(" + $0 + ")" })("x"))

let predicates: [String: (Int) -> Bool] = [
  "even": { $0 % 2 == 0 }, "positive": { $0 > 0 }, "square": { n in (0...n).contains { $0 * $0 == n } },
]
for name in predicates.keys.sorted() {
  guard let test = predicates[name] else { continue }
  print(name, (1...10).filter(test))
}

// expect: 7 [11, 12, 13] [3, 6, 9]
// expect: 81.0 1024.0
// expect: hello world its me
// expect: 4
// expect: 100 101 0 2 102
// expect: 32 (((x)))
// expect: even [2, 4, 6, 8, 10]
// expect: positive [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
// expect: square [1, 4, 9]
