let s = "Hello, Wörld!"
print(s, s.count, s.isEmpty, s.uppercased(), s.lowercased(), s.hasPrefix("Hell"), s.hasSuffix("!"), s.contains("Wör"), s.contains("z" as Character))
print(s.first ?? "-", s.last ?? "-", String(s.reversed()), s + "?", "a" < "b", "a" == "a", "a" != "b", "B" > "a")
print(s.split(separator: " "), s.split(separator: ",").map { String($0) }, "a,,b".split(separator: ","), "a,,b".split(separator: ",", omittingEmptySubsequences: false))
print("k=v=w".split(separator: "=", maxSplits: 1), "one two".split { $0 == " " })
for c in "añb" { print(c, terminator: "|") }
print()
print("abc".map { String($0) }, "abc".map { $0 }, "hello".filter { $0 != "l" }, "banana".filter { $0 == "a" }.count)
print(String(repeating: "ab", count: 3), String(repeating: "-" as Character, count: 4), String(42), String(2.5), String(true), String("x" as Character))
print("abc".prefix(2), "abc".suffix(2), "abc".dropFirst(), "abc".dropLast(), String("abcdef".prefix(3)), ["abc".prefix(1)])
var t = "ab"
t += "cd"
t.append("e")
t.append(contentsOf: "fg")
t.insert("X", at: t.startIndex)
print(t, t.removeLast(), t.removeFirst(), t, t.popLast() ?? "-")
t.removeAll()
print(t.isEmpty, "".isEmpty, "".first as Any)
let i = s.index(s.startIndex, offsetBy: 7)
print(s[i], s[i...], s[..<i], s[s.startIndex], s[s.index(before: s.endIndex)], s.distance(from: s.startIndex, to: i))
if let comma = s.firstIndex(of: ",") { print(s[..<comma], s[s.index(after: comma)...].dropFirst()) }
print("tab\tquote\"backslash\\ \u{1F600} \(1 + 1) \("in" + "ner")")
print("""
  two
    lines \(s.count)
  """)
print(#"raw \n \#(3)"#)
print(String(describing: [1, 2]), String(describing: "x"), String(reflecting: "x\n"), ["a\"b", "é\n", "😀"], "x".debugDescription)
print("abc".sorted(), "hello".min() ?? "-", "hello".contains { $0 == "o" }, "abc".enumerated().map { "\($0.offset)\($0.element)" })
print("a-b-c".reduce(0) { $0 + ($1 == "-" ? 1 : 0) }, "hello".firstIndex(of: "l") == "hello".index("hello".startIndex, offsetBy: 2))
print("x".compare(to: 3))
extension String {
  func compare(to n: Int) -> Bool { count < n }
}
print("é" == "e\u{301}", "👨‍👩‍👧".count, "ß".uppercased(), "straße".count, "日本語".reversed().map { String($0) })
print("a".hasPrefix(""), "abc".allSatisfy { $0.isLetter }, "a1b2".filter { $0.isNumber }, "abc" == "abc".prefix(3))
print("one\ntwo\n".split(separator: "\n").count, "x y  z".split(separator: " "), Int("12" + "3") ?? 0)
var greeting = "abc"
greeting.replaceSubrange(greeting.startIndex..<greeting.index(after: greeting.startIndex), with: "ZZ")
print(greeting, greeting.indices.count, zip("ab", "cd").map { "\($0)\($1)" })
print("a,b;c".split { ",;".contains($0) }, "abc".contains("bc"), "abc".starts(with: "ab"), "b" < "é", ["b", "A", "a"].sorted())
print("line".utf8.count, "é".utf8.count, "swift".capitalizedFirst)
extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
