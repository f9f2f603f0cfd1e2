var nested: [String: [String: Int]] = [:]
for (a, b) in [("x", "p"), ("x", "q"), ("y", "p"), ("x", "p")] { nested[a, default: [:]][b, default: 0] += 1 }
print(nested["x"]!["p"]!, nested["x"]!["q"]!, nested["y"]!["p"]!, nested.count)
var defaults = 0
func fallback() -> Int {
  defaults += 1
  return 10
}
var counts = ["a": 1]
counts["a", default: fallback()] += 5
counts["b", default: fallback()] += 5
print(counts["a"]!, counts["b"]!, defaults, counts["c", default: fallback()], counts.count)
struct Index {
  var entries: [String: [Int]] = [:]
  mutating func add(_ word: String, _ position: Int) { entries[word, default: []].append(position) }
}
var index = Index()
for (position, word) in "a b a c b a".split(separator: " ").enumerated() { index.add(String(word), position) }
print(index.entries["a"]!, index.entries["b"]!, index.entries["c"]!)
let before = index
index.add("a", 100)
print(before.entries["a"]!, index.entries["a"]!)
class Tally {
  var votes: [String: Int] = [:]
  func vote(_ name: String) { votes[name, default: 0] += 1 }
}
let tally = Tally()
for name in ["u", "v", "u"] { tally.vote(name) }
print(tally.votes["u"]!, tally.votes["v"]!)
func bump(_ table: inout [Int: Int], _ key: Int) { table[key, default: 100] -= 1 }
var table: [Int: Int] = [:]
bump(&table, 1)
bump(&table, 1)
print(table[1]!)
func twice(_ n: inout Int) { n *= 2 }
twice(&table[1, default: 0])
twice(&table[2, default: 4])
print(table[1]!, table[2]!)
var list = [["k": 1], [:]]
list[1]["z", default: 3] += 1
list[0]["k", default: 3] += 1
print(list[0]["k"]!, list[1]["z"]!)
var words: [Character: Set<String>] = [:]
for word in ["apple", "avocado", "bean", "apple"] { words[word.first!, default: []].insert(word) }
print(words["a"]!.sorted(), words["b"]!.count)
var points: [String: (x: Int, y: Int)] = [:]
points["p", default: (0, 0)].x += 3
points["p", default: (0, 0)].y -= 1
print(points["p"]!)
table[1, default: 0] = 7
print(table[1]!, table[9, default: -1], table.count)
var optional: [String: Int?] = ["n": nil]
optional["n", default: 4] = 5
print(optional["n"]! ?? 0)
if counts["a"] != nil { counts["a"]! *= 2 }
counts["a"]? += 1
counts["zz"]? += 1
print(counts["a"]!, counts["zz"] as Any)
var arrays = ["k": [3, 1, 2]]
arrays["k"]?.sort()
arrays["k"]!.append(9)
arrays["k"]![0] = 50
print(arrays["k"]!)
enum Stop: Error { case now }
func failing(_ n: inout [Int]) throws {
  n.append(1)
  throw Stop.now
}
do { try failing(&arrays["k", default: []]) } catch { print(error, arrays["k"]!) }
