let name = "Swift"
var greeting = "Hello, " + name
greeting += "!"
print(greeting, greeting.count, greeting.isEmpty, "".isEmpty)
print("\(name) has \(name.count) letters and \(1 + 2) is three")
print(name.uppercased(), name.lowercased(), String(name.reversed()))
print(name.first!, name.last!, name.contains("if"), name.hasPrefix("Sw"), name.hasSuffix("x"))
print("a,b,,c".split(separator: ","), "a,b,,c".split(separator: ",", omittingEmptySubsequences: false))
print(["x", "y"].joined(), ["x", "y"].joined(separator: "-"))
for c in "añ😀" { print(c, terminator: "|") }
print()
print(Array("abc"), "abc".map { $0.uppercased() })
print(String(repeating: "ab", count: 3), String(42), String(2.5), String(true))
print("tail".dropFirst(), "tail".dropLast(2), "tail".prefix(2), "tail".suffix(1))
let index = name.index(name.startIndex, offsetBy: 2)
print(name[index], name[name.startIndex], name[index...], name[..<index])
print("b".isEmpty, "a" + "b" == "ab", "abc".firstIndex(of: "c") != nil)
var text = "abc"
text.append("d")
text.insert("z", at: text.startIndex)
text.removeLast()
print(text, text.filter { $0 != "b" }, text.sorted(), text.max()!)
print("one two".split(separator: " ").map { String($0).count })
print("Line\nbreak".split(separator: "\n").count, "x".isEmpty ? 1 : 2)

// expect: Hello, Swift! 13 false true
// expect: Swift has 5 letters and 3 is three
// expect: SWIFT swift tfiwS
// expect: S t true true false
// expect: ["a", "b", "c"] ["a", "b", "", "c"]
// expect: xy x-y
// expect: a|ñ|😀|
// expect: ["a", "b", "c"] ["A", "B", "C"]
// expect: ababab 42 2.5 true
// expect: ail ta ta l
// expect: i S ift Sw
// expect: false true true
// expect: zabc zac ["a", "b", "c", "z"] z
// expect: [3, 3]
// expect: 2 2
