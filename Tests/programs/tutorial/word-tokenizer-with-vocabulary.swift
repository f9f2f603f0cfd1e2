struct Vocabulary {
  private var indices: [String: Int] = [:]
  private(set) var words: [String] = []
  static let unknown = "<unk>"

  init(from text: String, minimumCount: Int = 1) {
    var counts: [String: Int] = [:]
    for word in Vocabulary.tokenize(text) { counts[word, default: 0] += 1 }
    let kept = counts.filter { $0.value >= minimumCount }
    let sorted = kept.sorted { a, b in
      if a.value != b.value { return a.value > b.value }
      return a.key < b.key
    }
    for word in [Vocabulary.unknown] + sorted.map(\.key) {
      indices[word] = words.count
      words.append(word)
    }
  }

  static func tokenize(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    for character in text.lowercased() {
      if character.isLetter || character == "'" {
        current.append(character)
      } else {
        if !current.isEmpty { tokens.append(current) }
        current = ""
        if !character.isWhitespace { tokens.append(String(character)) }
      }
    }
    if !current.isEmpty { tokens.append(current) }
    return tokens
  }

  func encode(_ text: String) -> [Int] {
    Self.tokenize(text).map { indices[$0] ?? indices[Self.unknown]! }
  }

  func decode(_ ids: [Int]) -> String {
    ids.map { words.indices.contains($0) ? words[$0] : "?" }.joined(separator: " ")
  }

  var count: Int { words.count }
}

let corpus = """
  The cat sat on the mat. The dog didn't sit: the dog slept, and the cat
  slept on the dog!
  """
let vocabulary = Vocabulary(from: corpus)
print("size:", vocabulary.count)
print("first:", vocabulary.words.prefix(6))
let ids = vocabulary.encode("The cat slept on a mat.")
print(ids)
print(vocabulary.decode(ids))
print(vocabulary.decode(ids + [99]))
let frequent = Vocabulary(from: corpus, minimumCount: 3)
print(frequent.words)

// expect: size: 15
// expect: first: ["<unk>", "the", "dog", "cat", "on", "slept"]
// expect: [1, 3, 5, 4, 0, 12, 8]
// expect: the cat slept on <unk> mat .
// expect: the cat slept on <unk> mat . ?
// expect: ["<unk>", "the", "dog"]
