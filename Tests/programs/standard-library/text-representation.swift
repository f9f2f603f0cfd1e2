// What an own representation of texts and characters could break: copies, aliases, canonical equality, carriage returns, parts.

// Copies are independent, wherever they are kept.
var text = "abc"
let kept = text
text += "def"
text += text
text += "\(text.count):\(text)"
print(text, kept)
struct Note {
  var title: String
  var lines: [String] = []
}
var note = Note(title: "a")
let old = note
note.title += "b\(1)c"
note.lines.append(note.title)
note.lines[0] += "!"
note.lines[0].append("?")
print(note.title, note.lines, old.title, old.lines)
func extended(_ text: String) -> String {
  var copy = text
  copy += "+"
  return copy
}
let constant = "constant"
for _ in 0..<3 { print(extended(constant), extended("literal")) }
var words = ["x", "y"]
words[0] += words[1] + words[0]
words[1] = words[0] + "-" + words[1] + "\(words.count)"
print(words)

// Parts are evaluated before the text changes, from left to right.
var log = ""
func next(_ n: Int) -> Int {
  log += "[\(n)]"
  return n
}
log += "\(next(1))\(next(2))" + "\(log)"
print(log)

// Numbers in texts.
var numbers = ""
for n in [0, 7, 10, 99, 100, 101, 999, 1000, 12345, 999_999, 1_000_000, 10_000_000, -1, -10, -12345, Int.max, Int.min] {
  numbers += "\(n) "
}
numbers += "\(0.1) \(1e100) \(-0.0) \(Float(0.1)) \(true) \(Character("q"))"
print(numbers)

// Canonical equality, in comparisons, as keys and in sets.
let composed = "caf\u{E9}"
let decomposed = "cafe\u{301}"
print(composed == decomposed, composed != decomposed, composed.count, decomposed.count)
print(composed.utf8.count, decomposed.utf8.count, composed < decomposed, composed <= decomposed)
print([composed: 1][decomposed] ?? 0, Set([composed, decomposed]).count)
let kelvin = "\u{212A}"
print(kelvin == "K", "K" == kelvin, ["K": 5][kelvin] ?? 0, Set([kelvin, "K"]).count)
print("\u{37E}" == ";", [";": 2]["\u{37E}"] ?? 0)
let e1: Character = "\u{E9}"
let e2: Character = "e\u{301}"
print(e1 == e2, e1 == "e", [e1: 3][e2] ?? 0, Set<Character>([e1, e2, "e"]).count, e1 > "z", "a" < e1)
switch e2 {
case "\u{E9}": print("the same character")
default: print("another character")
}

// A carriage return and a line feed are one character.
let lines = "one\r\ntwo\nthree\r\n"
print(lines.count, lines.utf8.count, lines.split(separator: "\r\n").count, lines.split(separator: "\n").count)
print(lines.contains("\n"), lines.hasSuffix("\n"), lines.hasSuffix("\r\n"), Array(lines).filter { $0.isNewline }.count)
var returned = "a\r"
returned += "\n"
print(returned.count, returned == "a\r\n", returned.uppercased() == "A\r\n")

// Long characters.
let family: Character = "👨‍👩‍👧‍👦"
let flags = "🇩🇪🇫🇷🇩🇪"
print(flags.count, Set(flags).count, flags.first == flags.last, String(flags.reversed()))
print([family, "a", family].filter { $0 == family }.count, "\(family)".count, String(family).utf8.count)
var counts: [Character: Int] = [:]
for c in "añaña👍🏽👍🏽👍" { counts[c, default: 0] += 1 }
print(counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map { "\($0.key)\($0.value)" })

// Indices and parts, also of parts, with and without ASCII.
for base in ["hello world", "hällo wörld", "x"] {
  let start = base.startIndex
  let end = base.endIndex
  let middle = base.index(start, offsetBy: base.count / 2)
  let head = base[start..<middle]
  let tail = base[middle...]
  print(head, tail, base[..<middle] == head, tail.startIndex == middle, base.distance(from: start, to: end))
  print(String(tail.reversed()), tail.uppercased(), tail.count, tail.first ?? "-", tail.last ?? "-")
  let inner = tail.dropFirst().dropLast()
  print("[\(inner)]", inner.isEmpty, inner.startIndex >= middle, base[inner.startIndex..<inner.endIndex] == inner)
  var changed = String(tail)
  changed.insert("*", at: changed.startIndex)
  changed += inner
  print(changed, tail)
}
var line = "key=value=more"
if let position = line.firstIndex(of: "=") {
  let key = line[..<position]
  let value = line[line.index(after: position)...]
  line.removeAll()
  print(key, value, line.isEmpty, key + "|" + value)
}
print("a,b,,c".split(separator: ","), "a,b,,c".split(separator: ",", omittingEmptySubsequences: false))
print("a,b,c,d".split(separator: ",", maxSplits: 2), "".split(separator: ","), ",".split(separator: ","))
print("äöäö".split(separator: "ö"), "a b".split(separator: "é"))
print(["b", "a", "B", "ä", "z", "", "ab"].sorted(), "abc" < "abd", "ab" < "abc", "b" > "abc", "Z" < "a")
