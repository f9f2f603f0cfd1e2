// A prefix tree that suggests words.
struct Trie {
  private final class Node {
    var children: [Character: Node] = [:]
    var count = 0
    var isWord: Bool { count > 0 }
  }
  private let root = Node()
  private(set) var words = 0

  mutating func insert<S: StringProtocol>(_ word: S) {
    var node = root
    for letter in word {
      if let next = node.children[letter] {
        node = next
      } else {
        let next = Node()
        node.children[letter] = next
        node = next
      }
    }
    if !node.isWord { words += 1 }
    node.count += 1
  }

  private func find(_ prefix: String) -> Node? {
    prefix.reduce(Optional(root)) { node, letter in node?.children[letter] }
  }

  func contains(_ word: String) -> Bool { find(word)?.isWord ?? false }

  func completions(of prefix: String, limit: Int = .max) -> [(word: String, count: Int)] {
    guard let start = find(prefix) else { return [] }
    var found: [(word: String, count: Int)] = []
    func visit(_ node: Node, _ text: String) {
      if node.isWord { found.append((text, node.count)) }
      for (letter, child) in node.children.sorted(by: { $0.key < $1.key }) {
        visit(child, text + String(letter))
      }
    }
    visit(start, prefix)
    found.sort { ($1.count, $0.word) < ($0.count, $1.word) }
    return Array(found.prefix(limit))
  }

  var depth: Int {
    func depth(_ node: Node) -> Int { (node.children.values.map(depth).max() ?? -1) + 1 }
    return depth(root)
  }
}

let text = """
  the quick brown fox jumps over the lazy dog the quick thinker thinks
  that these things are thus and there they threw the ball
  """
var trie = Trie()
for word in text.split(whereSeparator: \.isWhitespace) { trie.insert(word) }
print(trie.words, trie.depth)
for prefix in ["th", "qu", "x", "thi"] {
  let list = trie.completions(of: prefix, limit: 4).map { "\($0.word)×\($0.count)" }
  print(prefix, "→", list.isEmpty ? "nothing" : list.joined(separator: ", "))
}
print(trie.contains("the"), trie.contains("thin"), trie.contains("thinker"))
let byLength = Dictionary(grouping: trie.completions(of: "").map(\.word)) { $0.count }
for (length, group) in byLength.sorted(by: { $0.key > $1.key }).prefix(3) {
  print(length, group.sorted())
}

// expect: 20 7
// expect: th → the×4, that×1, there×1, these×1
// expect: qu → quick×2
// expect: x → nothing
// expect: thi → things×1, thinker×1, thinks×1
// expect: true false true
// expect: 7 ["thinker"]
// expect: 6 ["things", "thinks"]
// expect: 5 ["brown", "jumps", "quick", "there", "these", "threw"]
