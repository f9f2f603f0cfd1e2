// Structs as keys: field by field, zeros and ways of writing a character included.
struct Reading: Hashable {
  let kind: Character
  let place: String
  var value: Double
  let isValid: Bool
}
struct Numbered: Hashable {
  let reading: Reading
  let number: Int
}
enum Side: Hashable { case left, right }
struct Move: Hashable { let side: Side; let steps: Float }

var counts: [Reading: Int] = [:]
for i in 0..<1000 {
  let reading = Reading(
    kind: Character("\(i % 7)"), place: "x\(i % 5)", value: i % 2 == 0 ? 0.0 : -0.0, isValid: i % 3 == 0)
  counts[reading, default: 0] += 1
}
print(counts.count, counts.values.reduce(0, +))
print(counts[Reading(kind: "1", place: "x1", value: -0.0, isValid: false)]!)
print(counts[Reading(kind: "1", place: "x1", value: 0.5, isValid: false)] == nil)

var set = Set<Numbered>()
for i in 0..<500 {
  set.insert(Numbered(reading: Reading(kind: "e\u{301}", place: "é", value: Double(i % 4), isValid: true), number: i % 3))
}
print(set.count)
print(set.contains(Numbered(reading: Reading(kind: "é", place: "e\u{301}", value: 2, isValid: true), number: 1)))
print(set.contains(Numbered(reading: Reading(kind: "é", place: "e\u{301}", value: 4, isValid: true), number: 1)))
print(set.remove(Numbered(reading: Reading(kind: "é", place: "é", value: 3, isValid: true), number: 0)) != nil, set.count)

let nan = Reading(kind: "x", place: "y", value: .nan, isValid: true)
print(nan == nan, Reading(kind: "x", place: "y", value: 1, isValid: true) == Reading(kind: "x", place: "y", value: 1, isValid: true))

var odd: [Reading: Int] = [:]
odd[nan] = 1
odd[nan] = 2
print(odd.count, odd[nan] == nil, odd.keys.contains(nan), Set([nan, nan]).count)

// Keys made in a loop are their own values.
var order: [Move] = []
var seen: [Move: Int] = [:]
for i in 0..<12 {
  let move = Move(side: i % 2 == 0 ? .left : .right, steps: Float(i % 3))
  if let first = seen[move] { print("\(i) as \(first)") } else { seen[move] = i; order.append(move) }
}
print(order.map { "\($0.side) \($0.steps)" })
var copies: [Reading] = []
for i in 0..<3 {
  var reading = Reading(kind: "a", place: "b", value: 0, isValid: true)
  reading.value += Double(i)
  copies.append(reading)
}
print(copies.map(\.value))
struct Point { var x: Int; var y: Int }
var points: [Point] = []
for i in 0..<4 { points.append(Point(x: i, y: -i)) }
var last = Point(x: 0, y: 0)
for point in points { let before = last; last = Point(x: point.x + before.x, y: point.y); print(before.x, last.x, last.y) }

// expect: 70 1000
// expect: 19
// expect: true
// expect: 12
// expect: true
// expect: false
// expect: true 11
// expect: false true
// expect: 2 true false 2
// expect: 6 as 0
// expect: 7 as 1
// expect: 8 as 2
// expect: 9 as 3
// expect: 10 as 4
// expect: 11 as 5
// expect: ["left 0.0", "right 1.0", "left 2.0", "right 0.0", "left 1.0", "right 2.0"]
// expect: [0.0, 1.0, 2.0]
// expect: 0 0 0
// expect: 0 1 -1
// expect: 1 3 -2
// expect: 3 6 -3
