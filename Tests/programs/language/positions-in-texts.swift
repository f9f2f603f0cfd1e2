// Positions, parts and views of texts.
let word = "network"
let third = word.index(word.startIndex, offsetBy: 2)
print(word[third], word[word.index(after: third)], word[word.index(before: word.endIndex)])
print(word[..<third], word[third...], word[word.startIndex...third], word.prefix(upTo: third), word.suffix(from: third))
print(word.distance(from: word.startIndex, to: word.firstIndex(of: "w")!), word.index(third, offsetBy: 9, limitedBy: word.endIndex) == nil)
for index in word.indices where word[index] > "o" { print(word.distance(from: word.startIndex, to: index), word[index], terminator: " ") }
print(word.indices.count)

var text = "Æ is a letter 🇳🇴"
print(text.count, text.utf8.count, text.utf16.count, text.unicodeScalars.count)
print(Array("aÆ".utf8), "😀".unicodeScalars.map(\.value), "e\u{301}".unicodeScalars.count, "e\u{301}".count)
for scalar in "aÆ".unicodeScalars { print(scalar, scalar.value, scalar.isASCII, terminator: "; ") }
print(Unicode.Scalar(66), "ab".unicodeScalars.first!, [Unicode.Scalar(65)])

text.insert("!", at: text.endIndex)
text.insert(contentsOf: "This: ", at: text.startIndex)
if let range = text.firstIndex(of: "a") { text.replaceSubrange(range...range, with: "the") }
text.removeSubrange(text.startIndex..<text.index(text.startIndex, offsetBy: 6))
print(text, text.remove(at: text.startIndex), text.removeLast(), text)

let line: Substring = word.dropFirst(3)
print(line, line.uppercased(), line.utf8.count, line.unicodeScalars.first!.value, line.startIndex == word.index(word.startIndex, offsetBy: 3))
print(String(decoding: [104, 105] as [UInt8], as: UTF8.self), word.utf8.map { Int($0) }.reduce(0, +) % 97)
let vowels = Set("aeiou")
if let start = word.firstIndex(where: vowels.contains), let end = word.lastIndex(where: vowels.contains) {
  print(word[start...end], word[..<start], word[word.index(after: end)...])
}

// expect: t w k
// expect: ne twork net ne twork
// expect: 3 true
// expect: 2 t 3 w 5 r 7
// expect: 15 23 18 16
// expect: [97, 195, 134] [128512] 2 1
// expect: a 97 true; Æ 198 false; Optional("B") a [Optional("A")]
// expect: Æ is the letter 🇳🇴! Æ !  is the letter 🇳🇴
// expect: work WORK 4 119 true
// expect: hi 2
// expect: etwo n rk
