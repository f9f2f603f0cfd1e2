final class Node<Value> {
  var value: Value
  var next: Node<Value>?

  init(_ value: Value, next: Node<Value>? = nil) {
    self.value = value
    self.next = next
  }
}

final class LinkedList<Value> {
  private(set) var head: Node<Value>?
  private(set) var count = 0

  func push(_ value: Value) {
    head = Node(value, next: head)
    count += 1
  }

  func append(_ value: Value) {
    count += 1
    guard var last = head else {
      head = Node(value)
      return
    }
    while let next = last.next {
      last = next
    }
    last.next = Node(value)
  }

  func reverse() {
    var previous: Node<Value>? = nil
    var current = head
    while let node = current {
      current = node.next
      node.next = previous
      previous = node
    }
    head = previous
  }

  var values: [Value] {
    var result: [Value] = []
    var node = head
    while node != nil {
      result.append(node!.value)
      node = node?.next
    }
    return result
  }
}

let list = LinkedList<Int>()
for i in 1...5 { list.append(i * i) }
list.push(0)
print(list.values, list.count)
list.reverse()
print(list.values)
let names = LinkedList<String>()
names.push("b")
names.push("a")
print(names.values.joined(separator: " -> "), names.head?.next?.value ?? "none")
print(names.head?.next?.next?.value ?? "end")

// expect: [0, 1, 4, 9, 16, 25] 6
// expect: [25, 16, 9, 4, 1, 0]
// expect: a -> b b
// expect: end
