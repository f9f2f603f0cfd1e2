struct Queue<Element> {
  private var storage: [Element?]
  private var head = 0
  private(set) var count = 0

  init(capacity: Int = 2) {
    storage = Array(repeating: nil, count: capacity)
  }

  var isEmpty: Bool { count == 0 }
  var capacity: Int { storage.count }

  mutating func enqueue(_ element: Element) {
    if count == storage.count { grow() }
    storage[(head + count) % storage.count] = element
    count += 1
  }

  mutating func dequeue() -> Element? {
    guard let element = storage[head] else { return nil }
    storage[head] = nil
    head = (head + 1) % storage.count
    count -= 1
    return element
  }

  private mutating func grow() {
    var larger = [Element?](repeating: nil, count: storage.count * 2)
    for i in 0..<count { larger[i] = storage[(head + i) % storage.count] }
    storage = larger
    head = 0
  }

  subscript(index: Int) -> Element? {
    index < count ? storage[(head + index) % storage.count] : nil
  }
}

var numbers = Queue<Int>()
for i in 1...5 { numbers.enqueue(i * i) }
print(numbers.count, numbers.capacity, numbers[0] ?? 0, numbers[9] as Any)
print(numbers.dequeue()!, numbers.dequeue()!)
for i in 6...9 { numbers.enqueue(i * i) }
var drained: [Int] = []
while let next = numbers.dequeue() { drained.append(next) }
print(drained, numbers.isEmpty, numbers.capacity)

// Josephus: every third one leaves the circle.
var circle = Queue<String>()
for name in ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus"] { circle.enqueue(name) }
var order: [String] = []
while circle.count > 1 {
  for _ in 1..<3 {
    if let moved = circle.dequeue() { circle.enqueue(moved) }
  }
  if let out = circle.dequeue() { order.append(out) }
}
print(order.joined(separator: ", "), "| stays:", circle.dequeue() ?? "nobody")

// expect: 5 8 1 nil
// expect: 1 4
// expect: [9, 16, 25, 36, 49, 64, 81] true 8
// expect: Cy, Flo, Bo, Gus, Ed, Ada | stays: Di
