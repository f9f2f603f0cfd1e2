import Foundation

// Numbers
print(Int(clamping: 12), Int(truncatingIfNeeded: 7), Int.min.subtractingReportingOverflow(1).overflow)
print(erfc(0.5), exp2(3.0), tgamma(5.0), Double.leastNormalMagnitude, 1.0.nextDown, 0.0.isZero, (1.5).isZero)
print(Character("7").isWholeNumber, Character("x").isWholeNumber)
// Hashing
struct Point: Hashable {
  var x: Int
  var y: Int
  var label: String
  func hash(into hasher: inout Hasher) {
    hasher.combine(x)
    hasher.combine(y)
  }
  static func == (left: Point, right: Point) -> Bool { left.x == right.x && left.y == right.y }
}
let points: Set = [Point(x: 1, y: 2, label: "a"), Point(x: 1, y: 2, label: "b"), Point(x: 2, y: 1, label: "c")]
print(points.count, "a".hashValue == "a".hashValue, [1, 2].hashValue == [1, 2].hashValue, 3.hashValue == 3.hashValue)
var first = Hasher()
first.combine(1)
first.combine("x")
var second = Hasher()
second.combine(1)
second.combine("x")
print(first.finalize() == second.finalize())
enum Kind: Hashable { case plain, sized(Int) }
let kinds: [Kind: Int] = [.plain: 1, .sized(2): 2, .sized(3): 3]
print(kinds[.sized(2)] ?? 0, kinds[.sized(4)] ?? 0, kinds[.plain] ?? 0)
// Sets
print(Set([1, 2]).isStrictSubset(of: [1, 2, 3]), Set([1, 2]).isStrictSuperset(of: [1, 2]))
var evens: Set = [2, 4, 6]
evens.formIntersection([4, 6, 8])
print(evens.sorted())
// Positions
let text = "héllo"
var index = text.startIndex
text.formIndex(after: &index)
print(text[index], text[text.index(after: index)])
text.formIndex(before: &index)
print(index == text.startIndex)
var part = text[text.index(after: text.startIndex)...]
print(part.popFirst() ?? "-", part, part.removeLast(), part.count, part.startIndex > text.startIndex)
var slice = [1, 2, 3][...]
print(slice.popFirst() ?? 0, slice.popLast() ?? 0, slice, slice.startIndex)
slice.append(9)
slice.append(contentsOf: [8, 7])
slice.sort()
slice.swapAt(1, 2)
print(slice, slice + [0], slice.count)
var numbers = [1, 2, 3]
numbers.reserveCapacity(100)
numbers.shuffle()
print(numbers.sorted(), numbers.underestimatedCount, numbers.capacity >= 3)
var iterator = ["x", "y"].makeIterator()
print(iterator.next() ?? "-", iterator.next() ?? "-", iterator.next() ?? "-")
print((1..<4).relative(to: [0, 0, 0, 0, 0]), (2...).relative(to: [0, 0, 0]), (...1).relative(to: [0, 0, 0]), (..<1).relative(to: [0]))
// Characters' sets
print("a1!b2?".components(separatedBy: .punctuationCharacters), "x1y2".components(separatedBy: .decimalDigits), "a\nb".components(separatedBy: .newlines))
print("12ab34".trimmingCharacters(in: .decimalDigits), "12ab34".trimmingCharacters(in: .alphanumerics) + "|", "--ab--".trimmingCharacters(in: CharacterSet.letters.inverted))
// By chance, inside the bounds
print((0..<50).allSatisfy { _ in (3..<6).contains(Int.random(in: 3..<6)) }, (0..<50).allSatisfy { _ in (3...6).contains(Int.random(in: 3...6)) })
print((0..<50).allSatisfy { _ in (0.5..<1).contains(Double.random(in: 0.5..<1)) }, (-1...1).contains(Float.random(in: -1...1)), [true, false].contains(Bool.random()))
// Errors
struct Broken: Error { var part: String }
enum Failure: Error { case missing(String), late }
func check(_ n: Int) throws -> Int {
  if n == 1 { throw Broken(part: "wheel") }
  if n == 2 { throw Failure.missing("key") }
  return n
}
for n in 0..<3 {
  do { print(try check(n)) } catch let error as Broken { print("broken", error.part) } catch { print(error) }
}
print((try? check(1)) ?? -1, (try? check(5)) ?? -1)
let good: Result<Int, Failure> = .success(4)
let bad: Result<Int, Failure> = .failure(.late)
print(try good.get(), good.map { $0 * 2 }, (try? bad.get()) ?? 0)
switch bad {
case .success(let value): print(value)
case .failure(let error): print("failed:", error)
}
assert(1 < 2)
assert(1 < 2, "no")
precondition(2 > 1, "no")
// Raw values and all cases
enum Color: String, CaseIterable { case red, green = "grün" }
print(Color.allCases, Color(rawValue: "grün") ?? .red, Color(rawValue: "x") as Any, Color.red.rawValue)
enum Level: Int, Comparable {
  case low = 1, high
  static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
print(Level.low < .high, max(Level.low, .high), [Level.high, .low].sorted(), Level(rawValue: 2)!)
print(Dictionary<String, Int>(minimumCapacity: 10).count, Set<Int>(minimumCapacity: 5).isEmpty)
