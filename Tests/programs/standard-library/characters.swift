let c: Character = "é"
print(c, c.isLetter, c.isNumber, c.isASCII, c.isUppercase, c.isLowercase, c.uppercased(), c.lowercased())
print(Character("7").wholeNumberValue ?? -1, Character("7").isNumber, Character("f").hexDigitValue ?? -1, Character("x").wholeNumberValue as Any)
print(Character("a").asciiValue ?? 0, Character(" ").isWhitespace, Character("\n").isNewline, Character("!").isPunctuation, Character("+").isSymbol)
print(("a" as Character) < "b", c == "é", [c], "\(c)", String(c) + "!", Character("A").isUppercase, Character("g").isHexDigit)
let counts = "hello".reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }
print(counts["l"] ?? 0, counts["z"] ?? 0, counts.keys.sorted())
let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
print("education".filter { vowels.contains($0) }.count, "abc".map { $0.uppercased() }.joined())
switch c {
case "a": print("a")
case "é", "è": print("accent")
default: print("other")
}
