// Keys and values of dictionaries as collections of their own; lazy sequences; printing into texts.

let ages = ["Ann": 30, "Bob": 25, "Cid": 35]
print(ages.keys.sorted(), ages.values.sorted(), ages.keys.count, ages.values.count)
print(ages.keys.contains("Bob"), ages.keys.contains("Eve"), ages.values.contains(35), ages.values.max()!, ages.values.reduce(0, +))
print(type(of: ages.keys), type(of: ages.values), ["x": 1].keys, ["x": 1].values, [["x": 1].keys].count)
debugPrint(["x": 1].keys, ["x": 1].values)
print(Array(ages.keys).count, Set(ages.keys) == Set(["Ann", "Bob", "Cid"]), ages.keys == ["Bob": 1, "Ann": 2, "Cid": 3].keys, ages.keys == ["Bob": 1].keys)
print(ages.keys.map { $0.count }, ages.keys.filter { $0 > "B" }.sorted(), ages.keys.joined().count, [String: Int]().keys.isEmpty)
print(ages.keys.first != nil, ages.values.first != nil, ages.keys.min()!, ages.keys.sorted().joined(separator: ","))
var scores = ["a": 1, "b": 2]
for index in scores.values.indices { scores.values[index] *= 10 }
print(scores["a"]!, scores["b"]!)
for key in scores.keys { scores[key]! += 1 }
var sum = 0
for value in scores.values where value > 11 { sum += value }
for key in scores.keys { scores[key] = nil }
print(sum, scores.isEmpty)
var keys = ""
for key in ["only": 1].keys { keys += key }
for (position, key) in ["one": 1].keys.enumerated() { keys += "\(position)\(key)" }
print(keys)
func smallest<C: Collection>(_ c: C) -> C.Element? where C.Element: Comparable { c.min() }
print(smallest(ages.keys)!, smallest(ages.values)!)

// Lazy: nothing is done until an element is asked for.
var calls = 0
let doubled = (1...1000).lazy.map { (n: Int) -> Int in
  calls += 1
  return n * 2
}
print(calls)
print(doubled.first(where: { $0 > 9 })!, calls)
let firstBig = [5, 20, 30].lazy.filter { $0 > 10 }.map { "<\($0)>" }.first!
print(firstBig, Array((1...).lazy.map { $0 * $0 }.prefix(while: { $0 < 50 })))
print(Array((1...20).lazy.filter { $0 % 3 == 0 }.map { $0 + 1 }.prefix(2)), [1, 2, 3].lazy.map { $0 + 1 }.reduce(0, +))
print(Array([3, 1, 2].lazy.drop(while: { $0 > 2 })), ["1", "x", "3"].lazy.compactMap { Int($0) }.reduce(0, +), [1, 2].lazy.contains(2))
for n in (1...6).lazy.filter({ $0 % 2 == 0 }).map({ $0 * 10 }) { print(n, terminator: " ") }
print((1...3).lazy.map { $0 }.sorted(by: >), Array([1, 2].lazy.map { [$0] }).count)

// Sequences made of functions.
print(Array(sequence(first: 1) { $0 < 50 ? $0 * 3 : nil }), Array(sequence(first: 10, next: { $0 - 3 }).prefix(4)))
print(Array(sequence(state: (0, 1)) { (state: inout (Int, Int)) -> Int? in
  let next = state.0
  state = (state.1, state.0 + state.1)
  return next < 40 ? next : nil
}))

// Printing into texts.
var output = ""
print("a", 1, 2.5, separator: "-", terminator: "!", to: &output)
print([1], to: &output)
output.write("end")
print(output)
struct Log: TextOutputStream {
  var lines: [String] = []
  mutating func write(_ string: String) { lines.append(string) }
}
var log = Log()
log.write("x")
print("y", "z", separator: "", terminator: "", to: &log)
print(log.lines.joined())
