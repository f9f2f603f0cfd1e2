// A deque of linked nodes with weak back links, generic algorithms and an iterator of its own.
final class Node<Value> {
  let value: Value
  var next: Node?
  weak var previous: Node?
  init(_ value: Value) { self.value = value }
}

struct Deque<Value>: Sequence, ExpressibleByArrayLiteral {
  private var head: Node<Value>?
  private var tail: Node<Value>?
  private(set) var count = 0

  init(arrayLiteral elements: Value...) { elements.forEach { pushBack($0) } }

  mutating func pushBack(_ value: Value) {
    let node = Node(value)
    node.previous = tail
    tail?.next = node
    tail = node
    if head == nil { head = node }
    count += 1
  }

  mutating func pushFront(_ value: Value) {
    let node = Node(value)
    node.next = head
    head?.previous = node
    head = node
    if tail == nil { tail = node }
    count += 1
  }

  mutating func popFront() -> Value? {
    guard let first = head else { return nil }
    head = first.next
    head?.previous = nil
    if head == nil { tail = nil }
    count -= 1
    return first.value
  }

  mutating func popBack() -> Value? {
    guard let last = tail else { return nil }
    tail = last.previous
    tail?.next = nil
    if tail == nil { head = nil }
    count -= 1
    return last.value
  }

  func makeIterator() -> AnyIterator<Value> {
    var node = head
    return AnyIterator {
      defer { node = node?.next }
      return node?.value
    }
  }
}

extension Deque where Value: Equatable {
  func isPalindrome() -> Bool {
    let values = Array(self)
    return values == values.reversed()
  }
}
extension Deque: CustomStringConvertible where Value: CustomStringConvertible {
  var description: String { "<" + map(\.description).joined(separator: "|") + ">" }
}

var deque: Deque = [2, 3]
deque.pushFront(1)
deque.pushBack(4)
print(deque, deque.count, deque.reduce(0, +), deque.contains(3), deque.max()!)
print(deque.popFront()!, deque.popBack()!, deque, deque.popBack()!, deque.popBack()!, deque.popBack() as Any, deque.isPalindrome())
let letters = "level".reduce(into: Deque<Character>()) { $0.pushBack($1) }
print(letters.isPalindrome(), letters.sorted(), letters.first { $0 > "e" }!)

// The maximum of every window, with positions in a deque.
func windowMaxima(_ values: [Int], size: Int) -> [Int] {
  var candidates = Deque<Int>()
  var result: [Int] = []
  for (index, value) in values.enumerated() {
    while let last = candidates.popBack() {
      if values[last] > value {
        candidates.pushBack(last)
        break
      }
    }
    candidates.pushBack(index)
    if let first = candidates.popFront(), first > index - size { candidates.pushFront(first) }
    if index >= size - 1, let first = candidates.popFront() {
      result.append(values[first])
      candidates.pushFront(first)
    }
  }
  return result
}
print(windowMaxima([1, 3, -1, -3, 5, 3, 6, 7], size: 3))

// expect: <1|2|3|4> 4 10 true 4
// expect: 1 4 <2> 3 2 nil true
// expect: true ["e", "e", "l", "l", "v"] l
// expect: [3, 3, 5, 5, 6, 7]
