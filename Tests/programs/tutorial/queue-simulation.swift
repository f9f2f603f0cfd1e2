protocol Queue {
  associatedtype Element
  var isEmpty: Bool { get }
  mutating func enqueue(_ element: Element)
  mutating func dequeue() -> Element?
}

struct ArrayQueue<Element>: Queue {
  private var incoming: [Element] = []
  private var outgoing: [Element] = []

  var isEmpty: Bool { incoming.isEmpty && outgoing.isEmpty }

  mutating func enqueue(_ element: Element) { incoming.append(element) }

  mutating func dequeue() -> Element? {
    if outgoing.isEmpty {
      outgoing = incoming.reversed()
      incoming.removeAll()
    }
    return outgoing.popLast()
  }
}

struct Customer {
  let number: Int
  let items: Int
}

func drain<Q: Queue>(_ queue: inout Q) -> Int where Q.Element == Customer {
  var seconds = 0
  while let customer = queue.dequeue() {
    seconds += customer.items * 3 + 10
    print("customer \(customer.number) leaves after \(seconds) s")
  }
  return seconds
}

var queue = ArrayQueue<Customer>()
for number in 1...4 {
  queue.enqueue(Customer(number: number, items: number * number % 5 + 1))
}
print(queue.dequeue()?.number ?? 0)
queue.enqueue(Customer(number: 5, items: 2))
let total = drain(&queue)
print("total", total, queue.isEmpty)

// Breadth-first search on a graph
let graph: [String: [String]] = [
  "a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": [],
]
func shortestPath(from start: String, to goal: String) -> [String]? {
  var paths = ArrayQueue<[String]>()
  paths.enqueue([start])
  var seen: Set<String> = [start]
  while let path = paths.dequeue() {
    guard let last = path.last else { continue }
    if last == goal { return path }
    for next in graph[last] ?? [] where seen.insert(next).inserted {
      paths.enqueue(path + [next])
    }
  }
  return nil
}
print(shortestPath(from: "a", to: "f") ?? [])
print(shortestPath(from: "f", to: "a") == nil)

// expect: 1
// expect: customer 2 leaves after 25 s
// expect: customer 3 leaves after 50 s
// expect: customer 4 leaves after 66 s
// expect: customer 5 leaves after 82 s
// expect: total 82 true
// expect: ["a", "b", "d", "f"]
// expect: true
