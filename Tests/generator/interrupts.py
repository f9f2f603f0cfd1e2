"""Cells that run for long in every way there is, each to be interrupted after a tenth of a second."""

import sys

from driver import Driver

PREPARE = """\
let many = Array(0..<3_000_000)
let words = (0..<200_000).map { "w\\($0 % 977)" }
var table: [Int: Int] = [:]
for i in 0..<200_000 { table[i] = i }
let unique = Set(many.prefix(300_000))
let text = String(repeating: "naïve, ", count: 200_000)
let texts = many.prefix(500_000).map { "w\\($0 &* 7919 % 499_979)" }
let page = String(repeating: "a word, ", count: 3_000_000)
struct Word { let text: String; let weight: Double }
let weighted = texts.map { Word(text: $0, weight: Double($0.utf8.count)) }
func fibonacci(_ n: Int) -> Int { n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }
func even(_ n: Int) -> Bool { n == 0 ? true : odd(n - 1) }
func odd(_ n: Int) -> Bool { n == 0 ? false : even(n - 1) }
struct Countdown: Sequence, IteratorProtocol {
  var left: Int
  mutating func next() -> Int? { left -= 1; return left < 0 ? nil : left }
}
final class Node { var next: Node?; var value = 1 }
let ring = Node()
ring.next = ring
let a = Tensor.randomNormal([200, 200])
"""

# By name: a cell that goes on for much longer than a tenth of a second.
CELLS = {
    "while": "var i = 0\nwhile true { i &+= 1 }",
    "while with an empty body": "while true {}",
    "repeat": "var i = 0\nrepeat { i &+= 1 } while i >= 0",
    "for over a range": "var s = 0\nfor i in 0..<1_000_000_000_000 { s &+= i }",
    "for over a closed range": "var s = 0\nfor i in 0...1_000_000_000_000 { s &+= i }",
    "for over a stride": "var s = 0\nfor i in stride(from: 0, to: 1_000_000_000_000, by: 2) { s &+= i }",
    "for over a stride of Double": "var s = 0.0\nfor x in stride(from: 0.0, to: 1e12, by: 0.5) { s += x }",
    "for over an array": "var s = 0\nwhile true { for x in many { s &+= x } }",
    "for with continue": "var s = 0\nwhile true { for x in many { if x % 2 == 0 { continue }; s &+= x } }",
    "for over a dictionary": "var s = 0\nwhile true { for (k, v) in table { s &+= k ^ v } }",
    "for over a set": "var s = 0\nwhile true { for x in unique { s &+= x } }",
    "for over characters": "var n = 0\nwhile true { for c in text where c == \"a\" { n += 1 } }",
    "for over a sequence": "var s = 0\nfor x in Countdown(left: 1_000_000_000_000) { s &+= x }",
    "for over pairs": "var s = 0\nwhile true { for (i, w) in words.enumerated() { s &+= i + w.count } }",
    "for over zip": "var s = 0\nwhile true { for (x, w) in zip(many, words) { s &+= x + w.count } }",
    "labelled loops": "outer: while true { for i in 0..<10 { if i == 5 { continue outer } } }",
    "recursion": "fibonacci(60)",
    "mutual recursion": "while true { _ = even(1000) }",
    "nested function": "func outer() { var n = 0; func inner() { n &+= 1 }; while true { inner() } }\nouter()",
    "closure": "let f = { (x: Int) -> Int in x &+ 1 }\nvar i = 0\nwhile true { i = f(i) }",
    "objects": "var node = ring\nvar s = 0\nwhile true { s &+= node.value; node = node.next! }",
    "throwing": "struct Oops: Error {}\nfunc fail() throws { throw Oops() }\nwhile true { do { try fail() } catch {} }",
    "defer": "var n = 0\nwhile true { do { defer { n &+= 1 } } }",
    "switch": "var n = 0\nwhile true { switch n % 3 { case 0: n &+= 1; case 1...2: n &+= 2; default: break } }",
    "map": "while true { _ = many.map { $0 &+ 1 } }",
    "one long map": "_ = many.map { fibonacci($0 % 3 + 15) }",
    "filter": "while true { _ = many.filter { $0 % 3 == 0 } }",
    "reduce": "while true { _ = many.reduce(0) { $0 &+ $1 } }",
    "sorted by": "while true { _ = many.sorted { $0 % 1000 < $1 % 1000 } }",
    "sort in place": "var c = many\nwhile true { c.sort { $0 > $1 }; c.reverse() }",
    "sorted": "while true { _ = words.sorted() }",
    "sorted numbers": "while true { _ = many.reversed().sorted() }",
    "sorted texts": "while true { _ = texts.sorted() }",
    "texts the other way round": "while true { _ = texts.sorted(by: >) }",
    "sorted by a text": "while true { _ = weighted.sorted { $0.text < $1.text } }",
    "sorted by a number": "while true { _ = weighted.sorted { $0.weight > $1.weight } }",
    "sorted by two things": "while true { _ = weighted.sorted { $0.weight != $1.weight ? $0.weight < $1.weight : $0.text < $1.text } }",
    "sorted characters": "while true { _ = page.sorted() }",
    "shuffled": "while true { _ = many.shuffled() }",
    "contains": "while true { _ = many.contains(-1) }",
    "first where": "while true { _ = many.first { $0 < 0 } }",
    "allSatisfy": "while true { _ = many.allSatisfy { $0 >= 0 } }",
    "min and max": "while true { _ = many.min(); _ = many.max() }",
    "zip and map": "while true { _ = zip(many, many).map { $0 &* $1 } }",
    "flatMap": "while true { _ = many.flatMap { [$0, $0] } }",
    "compactMap": "while true { _ = words.compactMap { Int($0) } }",
    "lazy": "for x in (0..<1_000_000_000_000).lazy.map({ $0 &* 2 }).filter({ $0 < 0 }) { print(x) }",
    "dictionary counting": "while true { var c: [String: Int] = [:]; for w in words { c[w, default: 0] += 1 } }",
    "dictionary grouping": "while true { _ = Dictionary(grouping: words) { $0.count } }",
    "mapValues": "while true { _ = table.mapValues { $0 &+ 1 } }",
    "set algebra": "while true { _ = unique.union(unique).count }",
    "large arrays": "while true { _ = Array(repeating: 0.5, count: 10_000_000).count }",
    "array of range": "while true { _ = Array(0..<10_000_000).count }",
    "a very large array": "while true { _ = Array(repeating: 1, count: 40_000_000).count }",
    "a very large array of texts": "while true { _ = Array(repeating: \"x\", count: 10_000_000).count }",
    "a very long range": "while true { _ = Array(1...50_000_000).count }",
    "appending contents": "var c = many\nwhile true { c.append(contentsOf: many); if c.count > 30_000_000 { c = many } }",
    "appending texts": "var c = texts\nwhile true { c += texts; if c.count > 10_000_000 { c = texts } }",
    "a part of an array": "while true { _ = Array(many[1...]).count }",
    "removing at the front": "var c = many\nwhile true { c.removeFirst(); c.insert(1, at: 0) }",
    "reversing": "var c = many\nwhile true { c.reverse() }",
    "a large set": "while true { _ = Set(many).count }",
    "a set of texts": "while true { _ = Set(texts).count }",
    "a large dictionary": "while true { _ = Dictionary(uniqueKeysWithValues: zip(many, many)).count }",
    "keys and values": "while true { _ = Array(table.keys).count + Array(table.values).count }",
    "appending": "var c: [Int] = []\nwhile true { c.append(1); if c.count > 1_000_000 { c = [] } }",
    "joining arrays": "while true { _ = (many + many).count }",
    "equality": "let other = many.map { $0 }\nwhile true { _ = many == other }",
    "string building": "var s = \"\"\nwhile true { s += \"ab\"; if s.count > 10_000 { s = \"\" } }",
    "interpolation": "var i = 0\nwhile true { _ = \"\\(i) and \\(Double(i))\"; i &+= 1 }",
    "split": "while true { _ = text.split(separator: \",\") }",
    "joined": "while true { _ = words.joined(separator: \", \") }",
    "ever larger types":
        "func f<T>(_ x: T, _ n: Int) -> Int { n == 0 ? 0 : f([x], n - 1) }\nwhile true { _ = f(1, 8000) }",
    "split of a long text": "while true { _ = page.split(separator: \" \").count }",
    "split by a function": "while true { _ = page.split { $0 == \" \" }.count }",
    "components": "while true { _ = page.components(separatedBy: \", \").count }",
    "replacing in a long text": "while true { _ = page.replacingOccurrences(of: \"word\", with: \"sentence\").count }",
    "joining many texts": "while true { _ = texts.joined(separator: \", \").count }",
    "a very long text": "while true { _ = String(repeating: \"ab\", count: 50_000_000).count }",
    "counting characters": "while true { _ = String(repeating: \"naïve \", count: 2_000_000).count }",
    "characters of a long text": "while true { _ = Array(page).count }",
    "text of characters": "let characters = Array(page)\nwhile true { _ = String(characters).count }",
    "bytes": "while true { _ = Array(page.utf8).count }",
    "long lowercased": "while true { _ = page.lowercased() }",
    "searching": "while true { _ = page.contains(\"sentence\") }",
    "uppercased": "while true { _ = text.uppercased() }",
    "repeated text": "while true { _ = String(repeating: \"abc\", count: 1_000_000).count }",
    "characters": "while true { _ = Array(text).count }",
    "reversed text": "while true { _ = String(text.reversed()) }",
    "replacing": "while true { _ = text.replacingOccurrences(of: \"a\", with: \"b\") }",
    "description": "while true { _ = \"\\(many)\".count }",
    "printing": "while true { print(1) }",
    "nested arrays": "var g = [[Int]](repeating: [Int](repeating: 0, count: 100), count: 100)\nwhile true { for i in 0..<100 { for j in 0..<100 { g[i][j] &+= i } } }",
    "key paths": "while true { _ = words.map(\\.count) }",
    "generic function": "func twice<T>(_ x: T, _ f: (T) -> T) -> T { f(f(x)) }\nvar i = 0\nwhile true { i = twice(i) { $0 &+ 1 } }",
    "matrix products": "var m = a\nwhile true { m = m.matmul(a) * 0.01 }",
    "tensor arithmetic": "var m = a\nwhile true { m = m * 0.5 + a }",
    "a large matrix product": "let big = Tensor.randomNormal([1000, 1000])\nwhile true { _ = big.matmul(big) }",
    "a very large matrix product": "let big = Tensor.randomNormal([3000, 3000])\nwhile true { _ = big.matmul(big) }",
    "a large tensor": "while true { _ = Tensor.zeros([20_000_000]).exp().sum() }",
    "a tensor of an array": "let numbers = many.map { Float($0) }\nwhile true { _ = Tensor(numbers) }",
    "train": "let model = Linear(20, 3)\nlet inputs = Tensor.randomNormal([64, 20])\n"
             "train(model, steps: 1_000_000_000, optimizer: SGD(model, learningRate: 0.001)) { step in "
             "(model(inputs) * model(inputs)).mean() }",
    "sleep": "sleep(60)",
}


def figures(driver, names=None):
    """`(name, status, milliseconds from the request until the cell had ended)` for every cell."""
    driver.ask("new")
    answer = driver.ask("cell", PREPARE)
    assert answer.status == "ok", answer.error
    for name in names or CELLS:
        answer = driver.ask("cell", CELLS[name], 100)
        yield name, answer.status, answer.latency, answer.error
        after = driver.ask("cell", "1 + 1")
        assert after.error == "2", f"{name}: {after.error}"


def main():
    driver = Driver()
    worst = 0
    for name, status, latency, error in figures(driver, sys.argv[1:]):
        note = "" if status in ("Interrupted", "KeyboardInterrupt") else f"  {status}: {error[:150]!r}"
        print(f"{latency:8.1f} ms  {name}{note}", flush=True)
        worst = max(worst, latency)
    print(f"{worst:8.1f} ms at most")


if __name__ == "__main__":
    main()
