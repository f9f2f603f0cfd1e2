final class Trie {
  private final class Node {
    var children: [Character: Node] = [:]
    var isWord = false
  }
  private let root = Node()
  private(set) var count = 0

  init(_ words: [String] = []) {
    for word in words { insert(word) }
  }

  @discardableResult
  func insert(_ word: String) -> Bool {
    var node = root
    for character in word {
      if let next = node.children[character] {
        node = next
      } else {
        let next = Node()
        node.children[character] = next
        node = next
      }
    }
    guard !node.isWord else { return false }
    node.isWord = true
    count += 1
    return true
  }

  private func find(_ prefix: some StringProtocol) -> Node? {
    var node = root
    for character in prefix {
      guard let next = node.children[character] else { return nil }
      node = next
    }
    return node
  }

  func contains(_ word: String) -> Bool { find(word)?.isWord ?? false }

  func words(startingWith prefix: String) -> [String] {
    guard let start = find(prefix) else { return [] }
    var found: [String] = []
    func collect(_ node: Node, _ text: String) {
      if node.isWord { found.append(text) }
      for key in node.children.keys.sorted() {
        collect(node.children[key]!, text + String(key))
      }
    }
    collect(start, prefix)
    return found
  }
}

let trie = Trie(["tea", "ten", "to", "inn", "in", "i", "tent", "team"])
print(trie.insert("tea"), trie.insert("teapot"))
print(trie.count)
print(trie.contains("te"), trie.contains("ten"), trie.contains("tenth"))
print(trie.words(startingWith: "te"))
print(trie.words(startingWith: "in"))
print(trie.words(startingWith: "x"))

// expect: false true
// expect: 9
// expect: false true false
// expect: ["tea", "team", "teapot", "ten", "tent"]
// expect: ["in", "inn"]
// expect: []
