// A queue in front of a counter: a deque as a collection, a heap of events, statistics.
struct Deque<Element>: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  private var buffer: [Element?] = Array(repeating: nil, count: 4)
  private var head = 0
  private(set) var count = 0

  init() {}
  init(arrayLiteral elements: Element...) { elements.forEach { append($0) } }
  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(position: Int) -> Element {
    get { buffer[(head + position) % buffer.count]! }
    set { buffer[(head + position) % buffer.count] = newValue }
  }
  mutating func append(_ element: Element) {
    if count == buffer.count { grow() }
    buffer[(head + count) % buffer.count] = element
    count += 1
  }
  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    defer {
      buffer[head] = nil
      head = (head + 1) % buffer.count
      count -= 1
    }
    return buffer[head]
  }
  private mutating func grow() {
    buffer = map(Optional.some) + Array(repeating: nil, count: Swift.max(4, count))
    head = 0
  }
}

struct Heap<Element> {
  private var items: [Element] = []
  private let precedes: (Element, Element) -> Bool
  init(by precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }
  var isEmpty: Bool { items.isEmpty }
  mutating func push(_ item: Element) {
    items.append(item)
    var i = items.count - 1
    while i > 0, case let parent = (i - 1) / 2, precedes(items[i], items[parent]) {
      items.swapAt(i, parent)
      i = parent
    }
  }
  mutating func pop() -> Element? {
    guard let first = items.first else { return nil }
    items.swapAt(0, items.count - 1)
    items.removeLast()
    var i = 0
    while true {
      let children = [2 * i + 1, 2 * i + 2].filter { $0 < items.count && precedes(items[$0], items[i]) }
      guard let best = children.min(by: { precedes(items[$0], items[$1]) }) else { return first }
      items.swapAt(i, best)
      i = best
    }
  }
}

enum Event { case arrives(customer: Int), leaves(customer: Int) }
var events = Heap<(time: Int, event: Event)> { $0.time < $1.time }
var seed = 17
func random(_ limit: Int) -> Int {
  seed = (seed * 1103 + 12345) % 65536
  return seed % limit
}
var clock = 0
for customer in 0..<8 {
  clock += 1 + random(4)
  events.push((clock, .arrives(customer: customer)))
}
var waiting: Deque<(customer: Int, since: Int)> = []
var busy = false
var waits: [Int: Int] = [:]
func serve(_ now: Int) {
  guard let next = waiting.popFirst() else {
    busy = false
    return
  }
  busy = true
  waits[next.customer] = now - next.since
  events.push((now + 3 + random(5), .leaves(customer: next.customer)))
}
while let (time, event) = events.pop() {
  switch event {
  case .arrives(let customer):
    waiting.append((customer, time))
    print("t=\(time): customer \(customer) arrives, \(waiting.count) waiting")
    if !busy { serve(time) }
  case .leaves(let customer):
    print("t=\(time): customer \(customer) leaves")
    serve(time)
  }
}
print(waits.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" })
var letters: Deque = ["d", "a", "c", "b", "e"]
_ = letters.popFirst()
letters.append("f")
letters.sort { $0 > $1 }
letters[0] += "!"
letters.swapAt(1, 2)
print(Array(letters), letters.firstIndex(of: "c") ?? -1, letters.reversed().joined(), letters.count, letters.isEmpty)

// expect: t=1: customer 0 arrives, 1 waiting
// expect: t=3: customer 1 arrives, 1 waiting
// expect: t=4: customer 0 leaves
// expect: t=4: customer 2 arrives, 1 waiting
// expect: t=6: customer 3 arrives, 2 waiting
// expect: t=7: customer 4 arrives, 3 waiting
// expect: t=9: customer 1 leaves
// expect: t=9: customer 5 arrives, 3 waiting
// expect: t=10: customer 6 arrives, 4 waiting
// expect: t=12: customer 7 arrives, 5 waiting
// expect: t=15: customer 2 leaves
// expect: t=22: customer 3 leaves
// expect: t=25: customer 4 leaves
// expect: t=30: customer 5 leaves
// expect: t=33: customer 6 leaves
// expect: t=40: customer 7 leaves
// expect: ["0:0", "1:1", "2:5", "3:9", "4:15", "5:16", "6:20", "7:21"]
// expect: ["f!", "c", "e", "b", "a"] 1 abecf! 5 false
