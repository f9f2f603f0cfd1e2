// Splitting parts of texts, and by a function; numbers read from parts.
let line: Substring = "  a,b,,c d,e ".dropFirst()
print(line.split(separator: ","))
print(line.split(separator: ",", omittingEmptySubsequences: false))
print(line.split(separator: ",", maxSplits: 1))
print(line.split { $0 == " " || $0 == "," })
print(line.split(whereSeparator: { $0 == "," }).map { $0.startIndex == line.startIndex })
print("a b  c".split { $0 == " " })
print("añb👨‍👩‍👧c".split { $0 == "ñ" || $0 == "👨‍👩‍👧" })
print("one\r\ntwo\nthree".split(whereSeparator: \.isNewline))
print("".split { $0 == " " }, "  ".split(omittingEmptySubsequences: false) { $0 == " " })
print(" a b c d".split(maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: { $0 == " " }))
print(" a b c d".split(maxSplits: 2, whereSeparator: \.isWhitespace))
let table = "1,2,3\n4,5,-6\n7,+8,x"
for row in table.split(separator: "\n") { print(row.split(separator: ",").map { Int($0) ?? 0 }) }
for text in ["12", "+5", "-0", "9223372036854775807", "9223372036854775808", " 1", "", "1_0", "٣"] {
  print(Int(text) as Any, Int(text.dropFirst()) as Any, Int("1" + text, radix: 8) as Any, Double(text.dropLast()) as Any)
}
print(Int("ff", radix: 16)!, Int("7f".prefix(1), radix: 8)!, Float("2.5x".dropLast())!, Double("x") as Any)
var numbers = [1, 2]
numbers += numbers
numbers.append(contentsOf: numbers)
print(numbers, numbers + numbers, Array(repeating: "x", count: 3), [[1]] + [[2]], Array(numbers[2...]))
let long = String(repeating: "ÄöX ", count: 20_000)
print(long.lowercased() == String(repeating: "äöx ", count: 20_000), long.uppercased().hasSuffix("ÄÖX "), long.count)
print(String(repeating: "é", count: 120_000).count, ["a", "b"].joined(separator: "-"), Array("aé\r\nb"), "aé\r\nb".count)

// expect: [" a", "b", "c d", "e "]
// expect: [" a", "b", "", "c d", "e "]
// expect: [" a", "b,,c d,e "]
// expect: ["a", "b", "c", "d", "e"]
// expect: [true, false, false, false]
// expect: ["a", "b", "c"]
// expect: ["a", "b", "c"]
// expect: ["one", "two", "three"]
// expect: [] ["", "", ""]
// expect: ["", "a", "b c d"]
// expect: ["a", "b", "c d"]
// expect: [1, 2, 3]
// expect: [4, 5, -6]
// expect: [7, 8, 0]
// expect: Optional(12) Optional(2) Optional(74) Optional(1.0)
// expect: Optional(5) Optional(5) nil nil
// expect: Optional(0) Optional(0) nil nil
// expect: Optional(9223372036854775807) Optional(223372036854775807) nil Optional(9.223372036854776e+17)
// expect: nil Optional(223372036854775808) nil Optional(9.223372036854776e+17)
// expect: nil Optional(1) nil nil
// expect: nil nil Optional(1) nil
// expect: nil nil nil nil
// expect: nil nil nil nil
// expect: 255 7 2.5 nil
// expect: [1, 2, 1, 2, 1, 2, 1, 2] [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2] ["x", "x", "x"] [[1], [2]] [1, 2, 1, 2, 1, 2]
// expect: true true 80000
// expect: 120000 a-b ["a", "é", "\r\n", "b"] 4
