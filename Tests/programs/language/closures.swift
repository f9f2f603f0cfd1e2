let square = { (x: Int) -> Int in x * x }
let add: (Int, Int) -> Int = { $0 + $1 }
let hello = { print("hello") }
print(square(4), add(1, 2))
hello()
let numbers = [3, 1, 2]
print(numbers.map { $0 * 2 }, numbers.sorted { $0 > $1 }, numbers.filter { n in n > 1 })
print(numbers.map { n -> String in
  let s = String(n)
  return s + s
})
print(numbers.reduce(0) { total, n in total + n }, numbers.sorted(by: <))
var count = 0
let increment = { count += 1 }
increment()
increment()
print(count)
func make(_ n: Int) -> (Int) -> Int { { x in x + n } }
print(make(5)(10))
let functions: [(Double) -> Double] = [{ $0 * 2 }, { $0 + 1 }, { x in x * x }]
print(functions.map { $0(3) })
func twice(_ action: () -> Void) { action(); action() }
twice { print("again", terminator: " ") }
print()
func run(times: Int, _ body: (Int) -> Void) { for i in 0..<times { body(i) } }
run(times: 3) { i in print(i, terminator: ",") }
print()
let optional: ((Int) -> Int)? = square
print(optional?(3) ?? 0)
func two(first: () -> Int, second: () -> Int) -> Int { first() * second() }
print(two { 3 } second: { 4 })
let value = { () -> Int in
  let a = 2
  let b = 3
  return a * b
}()
print(value)
let compose = { (f: @escaping (Int) -> Int, g: @escaping (Int) -> Int) in { (x: Int) in g(f(x)) } }
print(compose(square, { $0 + 1 })(3))
let names = ["b", "a"]
print(names.sorted { $0 < $1 }.map { $0.uppercased() }.joined(separator: ","))
print((1...3).map { i in (1...i).map { j in i * j } })
let void: () -> () = {}
void()

// expect: 16 3
// expect: hello
// expect: [6, 2, 4] [3, 2, 1] [3, 2]
// expect: ["33", "11", "22"]
// expect: 6 [1, 2, 3]
// expect: 2
// expect: 15
// expect: [6.0, 4.0, 9.0]
// expect: again again
// expect: 0,1,2,
// expect: 9
// expect: 12
// expect: 6
// expect: 10
// expect: A,B
// expect: [[1], [2, 4], [3, 6, 9]]
