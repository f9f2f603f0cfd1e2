struct PriorityQueue<Element: Comparable> {
  private(set) var heap: [Element] = []

  init() {}
  init<S: Sequence>(_ elements: S) where S.Element == Element {
    for element in elements { insert(element) }
  }

  var count: Int { heap.count }
  var isEmpty: Bool { heap.isEmpty }
  var first: Element? { heap.first }

  mutating func insert(_ element: Element) {
    heap.append(element)
    siftUp(heap.count - 1)
  }

  mutating func removeFirst() -> Element? {
    if heap.isEmpty { return nil }
    heap.swapAt(0, heap.count - 1)
    let result = heap.removeLast()
    siftDown(0)
    return result
  }

  private mutating func siftUp(_ start: Int) {
    var i = start
    while i > 0, heap[i] < heap[(i - 1) / 2] {
      heap.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  private mutating func siftDown(_ start: Int) {
    var i = start
    repeat {
      let children = [2 * i + 1, 2 * i + 2].filter { $0 < heap.count }
      guard let smallest = children.min(by: { heap[$0] < heap[$1] }), heap[smallest] < heap[i] else { break }
      heap.swapAt(i, smallest)
      i = smallest
    } while true
  }
}

extension PriorityQueue: Sequence {
  func makeIterator() -> AnyIterator<Element> {
    var copy = self
    return AnyIterator { copy.removeFirst() }
  }
}

struct Job: Comparable {
  let priority: Int
  let name: String
  static func < (a: Job, b: Job) -> Bool { (a.priority, a.name) < (b.priority, b.name) }
}

var queue = PriorityQueue([5, 2, 9, 1, 7, 2])
print(Array(queue))
print(queue.count, queue.first ?? -1)
queue.insert(0)
print(queue.prefix(3).map { $0 * 10 })
var jobs = PriorityQueue<Job>()
for (priority, name) in [(3, "sleep"), (1, "wake"), (2, "eat"), (1, "blink")] {
  jobs.insert(Job(priority: priority, name: name))
}
while let job = jobs.removeFirst() { print(job.priority, job.name) }
print(jobs.isEmpty, jobs.first == nil)

// expect: [1, 2, 2, 5, 7, 9]
// expect: 6 1
// expect: [0, 10, 20]
// expect: 1 blink
// expect: 1 wake
// expect: 2 eat
// expect: 3 sleep
// expect: true true
