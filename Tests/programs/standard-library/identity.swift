class Node {
  var value: Int
  var next: Node?
  init(_ value: Int) { self.value = value }
}
let a = Node(1)
let b = Node(1)
let c = a
a.next = b
print(a === c, a === b, a !== b, a.next === b, b.next === nil, a.next !== nil)
let nodes = [a, b]
print(nodes.contains { $0 === b }, nodes.firstIndex { $0 === b } ?? -1)
