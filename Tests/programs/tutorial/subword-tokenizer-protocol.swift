// Tokenizers behind one protocol, chosen at run time.
protocol Tokenizer {
  associatedtype Token: Hashable & Comparable
  var name: String { get }
  func encode(_ text: String) -> [Token]
  func decode(_ tokens: [Token]) -> String
}

extension Tokenizer {
  func vocabulary(of texts: [String]) -> [Token] { Array(Set(texts.flatMap(encode))).sorted() }
  func isLossless(on text: String) -> Bool { decode(encode(text)) == text }
}

struct Characters: Tokenizer {
  let name = "characters"
  func encode(_ text: String) -> [Character] { Array(text) }
  func decode(_ tokens: [Character]) -> String { String(tokens) }
}

struct Words: Tokenizer {
  let name = "words"
  var separator: Character = " "
  func encode(_ text: String) -> [String] { text.split(separator: separator).map(String.init) }
  func decode(_ tokens: [String]) -> String { tokens.joined(separator: String(separator)) }
}

struct Bytes: Tokenizer {
  let name = "bytes"
  func encode(_ text: String) -> [UInt8] { Array(text.utf8) }
  func decode(_ tokens: [UInt8]) -> String { String(decoding: tokens, as: UTF8.self) }
}

func report<T: Tokenizer>(_ tokenizer: T, _ texts: [String]) -> String {
  let lengths = texts.map { tokenizer.encode($0).count }
  let lossless = texts.filter(tokenizer.isLossless(on:)).count
  return "\(tokenizer.name): \(lengths) \(tokenizer.vocabulary(of: texts).count) \(lossless)/\(texts.count)"
}

let texts = ["the cat sat", "på norsk", "a  b"]
print(report(Characters(), texts))
print(report(Words(), texts))
print(report(Bytes(), texts))

let tokenizers: [any Tokenizer] = [Words(separator: "-"), Bytes(), Characters()]
for tokenizer in tokenizers { print(tokenizer.name, tokenizer.isLossless(on: "x-y"), tokenizer is Words) }
func longest<T: Tokenizer>(_ tokenizer: T, in text: String) -> T.Token? where T.Token == String {
  tokenizer.encode(text).max { ($0.count, $1) < ($1.count, $0) }
}
print(longest(Words(), in: "a neural network learns") ?? "-", Words().vocabulary(of: ["b a", "c b"]))

// expect: characters: [11, 8, 4] 14 3/3
// expect: words: [3, 2, 2] 7 2/3
// expect: bytes: [11, 9, 4] 15 3/3
// expect: words true true
// expect: bytes true false
// expect: characters true false
// expect: network ["a", "b", "c"]
