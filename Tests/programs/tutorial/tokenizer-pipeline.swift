// A tokenizer as an enum of token kinds, a scanner and a vocabulary with special tokens.
enum Token: Hashable {
  case word(String)
  case number(Int)
  case punctuation(Character)
  case special(Special)
  enum Special: String, CaseIterable { case padding = "<pad>", unknown = "<unk>", begin = "<bos>", end = "<eos>" }

  var text: String {
    switch self {
    case .word(let text): text
    case .number(let value): String(value)
    case .punctuation(let mark): String(mark)
    case .special(let kind): kind.rawValue
    }
  }
}

struct Scanner: Sequence, IteratorProtocol {
  private var rest: Substring
  init(_ text: String) { rest = text[...] }

  mutating func next() -> Token? {
    rest = rest.drop(while: \.isWhitespace)
    guard let first = rest.first else { return nil }
    if first.isNumber {
      return .number(Int(take(while: \.isNumber)) ?? 0)
    }
    if first.isLetter {
      return .word(take { $0.isLetter || $0 == "'" }.lowercased())
    }
    rest.removeFirst()
    return .punctuation(first)
  }

  private mutating func take(while condition: (Character) -> Bool) -> String {
    let part = rest.prefix(while: condition)
    rest = rest.dropFirst(part.count)
    return String(part)
  }
}

struct Vocabulary {
  private var ids: [Token: Int] = [:]
  private var tokens: [Token] = []

  init(_ texts: [String], minimumCount: Int = 1) {
    Token.Special.allCases.forEach { add(.special($0)) }
    let counts = texts.flatMap { Array(Scanner($0)) }.reduce(into: [Token: Int]()) { $0[$1, default: 0] += 1 }
    let kept = counts.filter { $0.value >= minimumCount }
    for (token, _) in kept.sorted(by: { $0.value != $1.value ? $0.value > $1.value : $0.key.text < $1.key.text }) {
      add(token)
    }
  }
  private mutating func add(_ token: Token) {
    ids[token] = tokens.count
    tokens.append(token)
  }
  var count: Int { tokens.count }
  subscript(token: Token) -> Int { ids[token] ?? ids[.special(.unknown)]! }
  subscript(id: Int) -> Token { tokens.indices.contains(id) ? tokens[id] : .special(.unknown) }

  func encode(_ text: String, length: Int? = nil) -> [Int] {
    var result = [self[.special(.begin)]] + Scanner(text).map { self[$0] } + [self[.special(.end)]]
    if let length {
      result = Array(result.prefix(length))
      result += Array(repeating: self[.special(.padding)], count: max(0, length - result.count))
    }
    return result
  }
  func decode(_ ids: [Int]) -> String {
    ids.map { self[$0] }.filter { if case .special = $0 { false } else { true } }.map(\.text).joined(separator: " ")
  }
}

let texts = ["The cat's hat: 3 hats!", "The hat of 3 cats?", "don't sit on the hat"]
for text in texts { print(Array(Scanner(text)).map(\.text)) }
let vocabulary = Vocabulary(texts)
let small = Vocabulary(texts, minimumCount: 2)
print(vocabulary.count, small.count)
print(vocabulary.encode("the hat of don't"), small.encode("the hat of don't"))
print(vocabulary.decode(vocabulary.encode("The 3 cats!")), "|", small.decode(small.encode("The 3 cats!")))
let batch = texts.map { small.encode($0, length: 8) }
for row in batch { print(row) }
print(Token.word("a") == .word("a"), Token.Special(rawValue: "<eos>") == .end, Set(texts.flatMap { Array(Scanner($0)) }).count)

// expect: ["the", "cat\'s", "hat", ":", "3", "hats", "!"]
// expect: ["the", "hat", "of", "3", "cats", "?"]
// expect: ["don\'t", "sit", "on", "the", "hat"]
// expect: 17 7
// expect: [2, 5, 4, 14, 12, 3] [2, 5, 4, 1, 1, 3]
// expect: the 3 cats ! | the 3
// expect: [2, 5, 1, 4, 1, 6, 1, 1]
// expect: [2, 5, 4, 1, 6, 1, 1, 3]
// expect: [2, 1, 1, 1, 5, 4, 3, 0]
// expect: true true 13
