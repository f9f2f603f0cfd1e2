var a = [5, 3, 8]
a.append(1); a.insert(9, at: 0); a += [7, 7]
print(a, a.count, a.first!, a.last!, a.sorted(), a.firstIndex(of: 8)!, a.contains(3))
a.remove(at: 1); a.removeLast(); a.swapAt(0, 1)
print(a, a[1...2], Array(a[..<2]), a.prefix(2), a.suffix(2), a.dropFirst(), a.min()!, a.max()!)
print(a.enumerated().map { $0 * $1 }, a.allSatisfy { $0 > 0 }, a.first { $0 > 5 } ?? 0, a.filter { $0 % 2 == 1 })
var grid = Array(repeating: Array(repeating: 0, count: 3), count: 2)
grid[0][1] = 5; grid[1][2] += 2; grid[1].append(9)
print(grid, grid.map { $0.reduce(0, +) }, grid.flatMap { $0 }, grid.joined().count)
for row in grid { for (j, x) in row.enumerated() where x > 0 { print(j, x, terminator: ";") } }
print()
var d = ["one": 1, "two": 2]
d["three"] = 3; d["one"] = nil; d["two"]! += 10; d["four", default: 4] *= 2
print(d.count, d["two"]!, d["four"]!, d["nope"] ?? 0, d.keys.sorted(), d.values.sorted(), d.contains { $0.value == 3 })
for (k, v) in d.sorted(by: { $0.key < $1.key }) { print(k, v, terminator: ";") }
print(d.mapValues { $0 + 1 }["three"]!, d.filter { $0.value > 5 }.count, d.removeValue(forKey: "two")!, d.count)
print(Dictionary(grouping: [1, 2, 3, 4, 5]) { $0 % 2 }[1]!)
var s: Set = [3, 1, 3]
s.insert(4); print(s.count, s.contains(1), s.sorted(), s.union([9]).count, s.intersection([1, 4]).sorted())
let text = "Hello, wörld 👋🏽"
print(text.count, text.uppercased(), text.reversed().count, text.split(separator: " ").map { String($0) }, text.hasPrefix("Hell"), text.contains("wör"))
for ch in "abc" { print(ch, terminator: "-") }
print(String("abc".reversed()), "a,b,,c".split(separator: ","), Array("xyz"), "abc".first!, "x" + "y", String(repeating: "=", count: 5))
print("line1\nline2".split(separator: "\n").count, "  trim ".count, "b" > "a", "abc" < "abd", "é".count, "\u{65}\u{301}" == "é")
print(stride(from: 0, to: 10, by: 3).map { $0 }, stride(from: 1.0, through: 0, by: -0.5).map { $0 }, (0..<5).reversed().map { $0 })
print(Int("42")!, Int("x") == nil, Double("2.5")!, String(255, radix: 16), Int(3.99), Double(7) / 2, 7 / 2, -7 / 2, -7 % 3, 2.0.squareRoot())
print(1_000_000, 0x1F, 0b101, 1e3, 1.0, 100.0, 1e16, 1e-5, 0.1 + 0.2, Float(0.1), Double.pi, -0.0, 5 as Double)
print(Int.max, Int.min, abs(-4), max(1, 2, 3), min(2.5, 1), Double.infinity, -Double.infinity, Double.nan)
print([1, 2] + [3], [1, 2] == [1, 2], (1, "a") == (1, "a"), [1: 2] == [1: 2], [[1], []].isEmpty, [Int]().isEmpty)
print(Optional(3) as Any, [Optional(1), nil], ["a": Optional(1)], (1, "x", 2.5), [(1, 2)], "q" as Any, ["q"] as Any)
var opt: [Int]? = [1]
opt?.append(2); opt![0] = 9
print(opt!, opt?.count ?? 0, opt.map { $0.count }!)
var (p, q) = (1, 2)
(p, q) = (q, p + q)
print(p, q, p << 3, q & 1, 5 | 2, 5 ^ 1, ~0, true && !false || false, 1 < 2 ? "y" : "n", 3 &+ Int.max)
let joined = ["a", "b"].joined(separator: ", "), chars = Array("hello")
print(joined, chars[1], String(chars[1...3]), chars.filter { "aeiou".contains($0) })
let words = "the cat the dog the end".split(separator: " ")
var counts: [Substring: Int] = [:]
for w in words { counts[w, default: 0] += 1 }
print(counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { "\($0.key)=\($0.value)" })
print(zip(words, words.dropFirst()).map { "\($0)\($1)" }.prefix(2), words.indices.count, words.lastIndex(of: "the")!)

// expect: [9, 5, 3, 8, 1, 7, 7] 7 9 7 [1, 3, 5, 7, 7, 8, 9] 3 true
// expect: [3, 9, 8, 1, 7] [9, 8] [3, 9] [3, 9] [1, 7] [9, 8, 1, 7] 1 9
// expect: [0, 9, 16, 3, 28] true 9 [3, 9, 1, 7]
// expect: [[0, 5, 0], [0, 0, 2, 9]] [5, 11] [0, 5, 0, 0, 0, 2, 9] 7
// expect: 1 5;2 2;3 9;
// expect: 3 12 8 0 ["four", "three", "two"] [3, 8, 12] true
// expect: four 8;three 3;two 12;4 2 12 2
// expect: [1, 3, 5]
// expect: 3 true [1, 3, 4] 4 [1, 4]
// expect: 14 HELLO, WÖRLD 👋🏽 14 ["Hello,", "wörld", "👋🏽"] true true
// expect: a-b-c-cba ["a", "b", "c"] ["x", "y", "z"] a xy =====
// expect: 2 7 true true 1 true
// expect: [0, 3, 6, 9] [1.0, 0.5, 0.0] [4, 3, 2, 1, 0]
// expect: 42 true 2.5 ff 3 3.5 3 -3 -1 1.4142135623730951
// expect: 1000000 31 5 1000.0 1.0 100.0 1e+16 1e-05 0.30000000000000004 0.1 3.141592653589793 -0.0 5.0
// expect: 9223372036854775807 -9223372036854775808 4 3 1.0 inf -inf nan
// expect: [1, 2, 3] true true true false true
// expect: Optional(3) [Optional(1), nil] ["a": Optional(1)] (1, "x", 2.5) [(1, 2)] q ["q"]
// expect: [9, 2] 2 2
// expect: 2 3 16 1 7 4 -1 true y -9223372036854775806
// expect: a, b e ell ["e", "o"]
// expect: ["the=3", "cat=1", "dog=1", "end=1"]
// expect: ["thecat", "catthe"] 6 4
