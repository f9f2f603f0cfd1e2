class Node {
  var value: Int
  weak var parent: Node?
  var children: [Node] = []
  init(_ value: Int) { self.value = value }
  deinit { print("free \(value)") }
  func add(_ n: Node) { children.append(n); n.parent = self }
}
func run() {
  let root = Node(1)
  let child = Node(2)
  root.add(child)
  print(child.parent?.value ?? -1)
}
run()
var strong: Node? = Node(5)
weak var w = strong
print(w?.value ?? 0)
strong = nil
print(w == nil)

// expect: 1
// expect: free 1
// expect: free 2
// expect: 5
// expect: free 5
// expect: true
