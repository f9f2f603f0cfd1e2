class TreeNode {
  let name: String
  private(set) var children: [TreeNode] = []
  weak var parent: TreeNode?

  init(_ name: String, _ children: TreeNode...) {
    self.name = name
    for child in children { add(child) }
  }

  func add(_ child: TreeNode) {
    children.append(child)
    child.parent = self
  }

  var size: Int { 0 }
  var totalSize: Int { children.reduce(size) { $0 + $1.totalSize } }

  var path: String {
    guard let parent else { return name }
    return parent.path + "/" + name
  }

  var depth: Int { parent.map { $0.depth + 1 } ?? 0 }

  func walk(_ visit: (TreeNode) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }

  func find(_ name: String) -> TreeNode? {
    if self.name == name { return self }
    for child in children {
      if let found = child.find(name) { return found }
    }
    return nil
  }
}

final class File: TreeNode {
  private let bytes: Int
  init(_ name: String, bytes: Int) {
    self.bytes = bytes
    super.init(name)
  }
  override var size: Int { bytes }
}

let root = TreeNode(
  "home",
  TreeNode("docs", File("thesis.txt", bytes: 4200), File("notes.txt", bytes: 350)),
  TreeNode("code", TreeNode("swift", File("main.swift", bytes: 900))),
  File("todo.txt", bytes: 12))
root.walk { node in
  let indent = String(repeating: "  ", count: node.depth)
  print("\(indent)\(node.name)\(node is File ? " (\(node.totalSize))" : "/")")
}
print("total:", root.totalSize)
if let file = root.find("main.swift") { print(file.path, file.parent?.name ?? "none") }
print(root.find("missing") == nil, root.parent == nil)
var files: [File] = []
root.walk { if let file = $0 as? File { files.append(file) } }
print(files.sorted { $0.size > $1.size }.map(\.name))

// expect: home/
// expect:   docs/
// expect:     thesis.txt (4200)
// expect:     notes.txt (350)
// expect:   code/
// expect:     swift/
// expect:       main.swift (900)
// expect:   todo.txt (12)
// expect: total: 5462
// expect: home/code/swift/main.swift swift
// expect: true true
// expect: ["thesis.txt", "main.swift", "notes.txt", "todo.txt"]
