// A byte-pair encoder as a class, with training, encoding and decoding.
struct Pair: Hashable, Comparable, CustomStringConvertible {
  let left: String
  let right: String
  var merged: String { left + right }
  var description: String { "(\(left), \(right))" }
  static func < (a: Pair, b: Pair) -> Bool {
    (a.left, a.right) < (b.left, b.right)
  }
}

final class Tokenizer {
  private(set) var merges: [Pair] = []
  private var ranks: [Pair: Int] = [:]
  private(set) var vocabulary: [String: Int] = [:]
  static let endOfWord = "</w>"

  func train(on corpus: [String], merges count: Int) {
    var words: [[String]: Int] = [:]
    for line in corpus {
      for word in line.lowercased().split(separator: " ") {
        words[word.map { String($0) } + [Self.endOfWord], default: 0] += 1
      }
    }
    for _ in 0..<count {
      var counts: [Pair: Int] = [:]
      for (symbols, frequency) in words {
        for (a, b) in zip(symbols, symbols.dropFirst()) {
          counts[Pair(left: a, right: b), default: 0] += frequency
        }
      }
      guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        best.value > 1
      else { break }
      ranks[best.key] = merges.count
      merges.append(best.key)
      words = Dictionary(
        words.map { (Self.merge($0.key, best.key), $0.value) }, uniquingKeysWith: +)
    }
    let symbols = Set(words.keys.flatMap { $0 }).union(merges.map(\.merged))
    for (index, symbol) in symbols.sorted().enumerated() { vocabulary[symbol] = index }
  }

  static func merge(_ symbols: [String], _ pair: Pair) -> [String] {
    var result: [String] = []
    var i = 0
    while i < symbols.count {
      if i + 1 < symbols.count, symbols[i] == pair.left, symbols[i + 1] == pair.right {
        result.append(pair.merged)
        i += 2
      } else {
        result.append(symbols[i])
        i += 1
      }
    }
    return result
  }

  func encode(_ word: String) -> [String] {
    var symbols = word.map(String.init) + [Self.endOfWord]
    while let next = zip(symbols, symbols.dropFirst())
      .map({ Pair(left: $0, right: $1) })
      .filter({ ranks[$0] != nil })
      .min(by: { ranks[$0]! < ranks[$1]! })
    {
      symbols = Self.merge(symbols, next)
    }
    return symbols
  }

  func decode(_ symbols: [String]) -> String {
    symbols.joined().replacing(Self.endOfWord, " ")
  }
}

extension String {
  func replacing(_ old: String, _ new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}

let tokenizer = Tokenizer()
tokenizer.train(on: ["low low low low low", "lower lower", "newest newest newest newest", "widest widest"], merges: 10)
for (i, pair) in tokenizer.merges.enumerated() { print(i, pair, "->", pair.merged) }
print(tokenizer.encode("lowest"), tokenizer.encode("low"))
print(tokenizer.decode(tokenizer.encode("newest") + tokenizer.encode("low")))
print(tokenizer.vocabulary.count, tokenizer.vocabulary.keys.sorted().prefix(5))

// expect: 0 (l, o) -> lo
// expect: 1 (lo, w) -> low
// expect: 2 (e, s) -> es
// expect: 3 (es, t) -> est
// expect: 4 (est, </w>) -> est</w>
// expect: 5 (low, </w>) -> low</w>
// expect: 6 (e, w) -> ew
// expect: 7 (ew, est</w>) -> ewest</w>
// expect: 8 (n, ewest</w>) -> newest</w>
// expect: 9 (d, est</w>) -> dest</w>
// expect: ["low", "est</w>"] ["low</w>"]
// expect: newest low
// expect: 15 ["</w>", "dest</w>", "e", "es", "est"]
