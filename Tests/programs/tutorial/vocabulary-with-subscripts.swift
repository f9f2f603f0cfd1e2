// A vocabulary with two subscripts, an unknown token and lazily made statistics.
struct Vocabulary: ExpressibleByArrayLiteral, CustomStringConvertible {
  private(set) var words: [String] = []
  private var ids: [String: Int] = [:]
  static let unknown = "<unk>"
  lazy var longest: String = words.max { $0.count < $1.count } ?? ""

  init(arrayLiteral elements: String...) {
    add(Vocabulary.unknown)
    elements.forEach { add($0) }
  }

  @discardableResult mutating func add(_ word: String) -> Int {
    if let id = ids[word] { return id }
    ids[word] = words.count
    words.append(word)
    return words.count - 1
  }

  subscript(word: String) -> Int { ids[word] ?? 0 }
  subscript(id: Int) -> String { words.indices.contains(id) ? words[id] : Vocabulary.unknown }
  subscript(range: Range<Int>) -> [String] { range.clamped(to: 0..<words.count).map { words[$0] } }
  subscript(ids: [Int], separator separator: String = " ") -> String {
    ids.map { self[$0] }.joined(separator: separator)
  }
  var description: String { "Vocabulary(\(words.count))" }
}

var vocabulary: Vocabulary = ["the", "cat", "sat", "the"]
print(vocabulary, vocabulary["cat"], vocabulary["dog"], vocabulary[2], vocabulary[99], vocabulary[1..<9])
vocabulary.add("elephants")
print(vocabulary.longest, vocabulary.add("mat"), vocabulary[[1, 2, 9]], vocabulary[[3, 4], separator: "_"])

let encode: (String) -> [Int] = { [vocabulary] text in text.split(separator: " ").map { vocabulary[String($0)] } }
vocabulary.add("dog")
print(encode("the dog sat"), vocabulary["dog"])

var unigram: [Int: Double] = [:]
let ids = encode("the cat the mat the cat")
for id in ids { unigram[id, default: 0] += 1 / Double(ids.count) }
for (id, p) in unigram.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
  let bar = String(repeating: "#", count: Int((p * 12).rounded()))
  print(vocabulary[id].padded(to: 5), bar)
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: width > count ? width - count : 0) }
}

// expect: Vocabulary(4) 2 0 cat <unk> ["the", "cat", "sat"]
// expect: elephants 5 the cat <unk> sat_elephants
// expect: [1, 0, 3] 6
// expect: the   ######
// expect: cat   ####
// expect: mat   ##
