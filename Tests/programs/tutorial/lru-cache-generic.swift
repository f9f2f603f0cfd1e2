// A least-recently-used cache: a dictionary of nodes in a doubly linked list.
final class LRUCache<Key: Hashable, Value> {
  private final class Node {
    let key: Key
    var value: Value
    var next: Node?
    weak var previous: Node?
    init(_ key: Key, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  let capacity: Int
  private(set) var hits = 0, misses = 0
  private var nodes: [Key: Node] = [:]
  private var head: Node?
  private var tail: Node?

  init(capacity: Int) {
    precondition(capacity > 0, "a cache holds something")
    self.capacity = capacity
  }

  var count: Int { nodes.count }
  var keys: [Key] {
    var result: [Key] = []
    var current = head
    while let node = current {
      result.append(node.key)
      current = node.next
    }
    return result
  }

  subscript(key: Key) -> Value? {
    get {
      guard let node = nodes[key] else {
        misses += 1
        return nil
      }
      hits += 1
      moveToFront(node)
      return node.value
    }
    set {
      switch (nodes[key], newValue) {
      case (let node?, let value?):
        node.value = value
        moveToFront(node)
      case (nil, let value?):
        let node = Node(key, value)
        nodes[key] = node
        pushFront(node)
        if count > capacity, let last = tail { remove(last) }
      case (let node?, nil): remove(node)
      case (nil, nil): break
      }
    }
  }

  func value(for key: Key, orMake make: (Key) -> Value) -> Value {
    if let known = self[key] { return known }
    let made = make(key)
    self[key] = made
    return made
  }

  private func pushFront(_ node: Node) {
    node.next = head
    head?.previous = node
    head = node
    if tail == nil { tail = node }
  }
  private func unlink(_ node: Node) {
    node.previous?.next = node.next
    node.next?.previous = node.previous
    if head === node { head = node.next }
    if tail === node { tail = node.previous }
    node.next = nil
    node.previous = nil
  }
  private func moveToFront(_ node: Node) {
    guard head !== node else { return }
    unlink(node)
    pushFront(node)
  }
  private func remove(_ node: Node) {
    unlink(node)
    nodes[node.key] = nil
  }
}

let cache = LRUCache<String, [Int]>(capacity: 3)
for (i, word) in "the cat sat on the mat the cat".split(separator: " ").map(String.init).enumerated() {
  if cache[word]?.append(i) == nil { cache[word] = [i] }
}
print(cache.keys, cache["the"] ?? [], cache["sat"] as Any)
print(cache.hits, cache.misses, cache.count)
cache["cat"] = nil
print(cache.keys, cache.count)

func slowSquare(_ n: Int) -> Int {
  print("computing \(n)²")
  return n * n
}
let squares = LRUCache<Int, Int>(capacity: 2)
for n in [2, 3, 2, 4, 3] { print(squares.value(for: n, orMake: slowSquare), squares.keys) }

// expect: ["cat", "the", "mat"] [4, 6] nil
// expect: 2 8 3
// expect: ["the", "mat"] 2
// expect: computing 2²
// expect: 4 [2]
// expect: computing 3²
// expect: 9 [3, 2]
// expect: 4 [2, 3]
// expect: computing 4²
// expect: 16 [4, 2]
// expect: computing 3²
// expect: 9 [3, 4]
