struct Pair: Hashable {
  let left: String
  let right: String
}

struct BytePairEncoder {
  private(set) var merges: [Pair] = []

  private static func countPairs(_ words: [[String]: Int]) -> [Pair: Int] {
    var counts: [Pair: Int] = [:]
    for (symbols, frequency) in words {
      for (a, b) in zip(symbols, symbols.dropFirst()) {
        counts[Pair(left: a, right: b), default: 0] += frequency
      }
    }
    return counts
  }

  private static func merge(_ symbols: [String], _ pair: Pair) -> [String] {
    var result: [String] = []
    var i = 0
    while i < symbols.count {
      if i + 1 < symbols.count, symbols[i] == pair.left, symbols[i + 1] == pair.right {
        result.append(pair.left + pair.right)
        i += 2
      } else {
        result.append(symbols[i])
        i += 1
      }
    }
    return result
  }

  mutating func train(on text: String, merges count: Int) {
    var words: [[String]: Int] = [:]
    for word in text.split(separator: " ") {
      words[word.map(String.init) + ["_"], default: 0] += 1
    }
    while merges.count < count {
      let pairs = Self.countPairs(words)
      let best = pairs.max { a, b in
        (a.value, b.key.left, b.key.right) < (b.value, a.key.left, a.key.right)
      }
      guard let best, best.value > 1 else { break }
      merges.append(best.key)
      var merged: [[String]: Int] = [:]
      for (symbols, frequency) in words { merged[Self.merge(symbols, best.key), default: 0] += frequency }
      words = merged
      print("merge \(merges.count): '\(best.key.left)' + '\(best.key.right)' seen \(best.value) times")
    }
  }

  func encode(_ word: String) -> [String] {
    var symbols = word.map { String($0) }
    symbols.append("_")
    for pair in merges { symbols = Self.merge(symbols, pair) }
    return symbols
  }
}

var encoder = BytePairEncoder()
encoder.train(
  on: "low low low low low lower lower newest newest newest newest newest newest widest widest widest",
  merges: 9)
for word in ["lowest", "newer", "wide", "low"] {
  print(word, "->", encoder.encode(word))
}

// expect: merge 1: 'e' + 's' seen 9 times
// expect: merge 2: 'es' + 't' seen 9 times
// expect: merge 3: 'est' + '_' seen 9 times
// expect: merge 4: 'l' + 'o' seen 7 times
// expect: merge 5: 'lo' + 'w' seen 7 times
// expect: merge 6: 'e' + 'w' seen 6 times
// expect: merge 7: 'ew' + 'est_' seen 6 times
// expect: merge 8: 'n' + 'ewest_' seen 6 times
// expect: merge 9: 'low' + '_' seen 5 times
// expect: lowest -> ["low", "est_"]
// expect: newer -> ["n", "ew", "e", "r", "_"]
// expect: wide -> ["w", "i", "d", "e", "_"]
// expect: low -> ["low_"]
