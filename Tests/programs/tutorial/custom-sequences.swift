struct Countdown: Sequence, IteratorProtocol {
  var current: Int
  mutating func next() -> Int? {
    guard current >= 0 else { return nil }
    defer { current -= 1 }
    return current
  }
}

struct Fibonacci: Sequence {
  func makeIterator() -> AnyIterator<Int> {
    var state = (0, 1)
    return AnyIterator {
      defer { state = (state.1, state.0 + state.1) }
      return state.0
    }
  }
}

struct Windows<Element>: Sequence {
  let base: [Element]
  let size: Int
  struct Iterator: IteratorProtocol {
    let base: [Element]
    let size: Int
    var position = 0
    mutating func next() -> ArraySlice<Element>? {
      guard position + size <= base.count else { return nil }
      defer { position += 1 }
      return base[position..<position + size]
    }
  }
  func makeIterator() -> Iterator { Iterator(base: base, size: size) }
}

extension Array {
  func windows(of size: Int) -> Windows<Element> { Windows(base: self, size: size) }
  func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}

extension Sequence where Element: Numeric {
  func runningTotals() -> [Element] {
    var total: Element = 0
    return map {
      total += $0
      return total
    }
  }
}

for n in Countdown(current: 3) { print(n, terminator: " ") }
print("liftoff")
print(Array(Countdown(current: 5)), Countdown(current: 4).reduce(0, +))
print(Array(Fibonacci().prefix(12)))
print(Fibonacci().first { $0 > 1000 } ?? 0)
for (n, f) in zip(1...5, Fibonacci().dropFirst(5)) { print(n, f) }
print([1, 2, 3, 4, 5].windows(of: 3).map { $0.reduce(0, +) })
print([1, 2, 3, 4, 5].chunks(of: 2))
print([0.5, 1.5, 2].runningTotals(), (1...5).runningTotals())
print(Countdown(current: 3).contains(2), Countdown(current: 9).filter { $0.isMultiple(of: 3) })
var iterator = Fibonacci().makeIterator()
_ = iterator.next()
print(iterator.next() ?? -1, iterator.next() ?? -1)
print(sequence(first: 1) { $0 < 100 ? $0 * 3 : nil }.map(String.init).joined(separator: ","))

// expect: 3 2 1 0 liftoff
// expect: [5, 4, 3, 2, 1, 0] 10
// expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
// expect: 1597
// expect: 1 5
// expect: 2 8
// expect: 3 13
// expect: 4 21
// expect: 5 34
// expect: [6, 9, 12]
// expect: [[1, 2], [3, 4], [5]]
// expect: [0.5, 2.0, 4.0] [1, 3, 6, 10, 15]
// expect: true [9, 6, 3, 0]
// expect: 1 1
// expect: 1,3,9,27,81,243
