// Sets and dictionaries: inverted index, similarity, grouping, merging and ranking.
import Foundation

let documents = [
  1: "Neural networks learn features", 2: "Kernel methods use fixed features",
  3: "Neural machine translation", 4: "Statistical machine translation uses features",
]
let stop: Set = ["use", "uses"]
func terms(_ text: String) -> [String] {
  text.lowercased().components(separatedBy: .whitespaces).filter { !stop.contains($0) && !$0.isEmpty }
}

var index: [String: Set<Int>] = [:]
for (id, text) in documents {
  for term in terms(text) { index[term, default: []].insert(id) }
}
for (term, ids) in index.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
  print(term.padding(toLength: 12, withPad: ".", startingAt: 0), ids.sorted())
}

func search(all words: String...) -> [Int] {
  words.map { index[$0] ?? [] }.reduce(Set(documents.keys)) { $0.intersection($1) }.sorted()
}
print(search(all: "neural"), search(all: "features", "neural"), search(all: "nothing"), search())

func jaccard(_ a: Set<String>, _ b: Set<String>) -> Double {
  a.isEmpty && b.isEmpty ? 1 : Double(a.intersection(b).count) / Double(a.union(b).count)
}
let sets = documents.mapValues { Set(terms($0)) }
var pairs: [(Int, Int, Double)] = []
for (i, a) in sets.sorted(by: { $0.key < $1.key }) {
  for (j, b) in sets where j > i { pairs.append((i, j, jaccard(a, b))) }
}
pairs.sort { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
print(pairs.prefix(2).map { "\($0.0)-\($0.1) \(String(format: "%.2f", $0.2))" })

let lengths = Dictionary(grouping: index.keys, by: \.count).mapValues { $0.sorted() }
print(lengths.keys.sorted(), lengths[7] ?? [], lengths[99, default: ["none"]])
var scores = ["a": 1, "b": 2]
scores.merge(["b": 10, "c": 3]) { old, new in old + new }
let doubled = scores.merging(["a": 5], uniquingKeysWith: max)
print(scores.sorted { $0.key < $1.key }.map { "\($0)\($1)" }, doubled["a"]!, scores.removeValue(forKey: "z") as Any, scores.count)
scores["b"] = nil
scores["a"]? += 1
scores["x"]? += 1
print(scores.keys.sorted(), scores["a"] ?? 0, scores.values.max()!, scores.contains { $0.value > 2 }, scores.first { $0.key == "c" }!.value)
let (known, unknown) = ["neural", "tensor"].reduce(into: ([String](), [String]())) { index[$1] == nil ? $0.1.append($1) : $0.0.append($1) }
print(known, unknown, Set(known).isDisjoint(with: unknown), Set([1, 2, 3]).subtracting([2]).sorted(), Set([1, 2]).symmetricDifference([2, 3]).sorted())
print(Set("banana").sorted(), Dictionary("banana".map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }.joined())

// expect: features.... [1, 2, 4]
// expect: machine..... [3, 4]
// expect: neural...... [1, 3]
// expect: translation. [3, 4]
// expect: [1, 3] [1] [] [1, 2, 3, 4]
// expect: ["3-4 0.40", "1-3 0.17"]
// expect: [5, 6, 7, 8, 11] ["machine", "methods"] ["none"]
// expect: ["a1", "b12", "c3"] 5 nil 3
// expect: ["a", "c"] 2 3 true 3
// expect: ["neural"] ["tensor"] true [1, 3] [1, 3]
// expect: ["a", "b", "n"] a3b1n2
