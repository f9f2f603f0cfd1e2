import Foundation

// Positions, ranges and Foundation's methods of texts.

let text = "hello wörld"
let i = text.index(text.startIndex, offsetBy: 4)
print(text[i], text[...i], text[i...], text[text.index(after: i)], text[text.index(before: i)], text[..<i])
print(text.index(text.startIndex, offsetBy: 50, limitedBy: text.endIndex) == nil, text.index(text.startIndex, offsetBy: 3, limitedBy: text.endIndex)! < i)
print(text.index(text.endIndex, offsetBy: -20, limitedBy: text.startIndex) == nil, text[text.index(text.endIndex, offsetBy: -2, limitedBy: text.startIndex)!])
print(text.prefix(upTo: i), text.suffix(from: i), text.prefix(through: i), text.lastIndex(of: "o")! > i, text.firstIndex(of: "?") == nil)
print(text.indices.map { text[$0] }.count, text[text.startIndex..<i].count, text.distance(from: i, to: text.endIndex))
var changed = text
changed.replaceSubrange(changed.startIndex...i, with: "HELLO")
changed.removeSubrange(changed.index(changed.endIndex, offsetBy: -5)..<changed.endIndex)
changed.insert(contentsOf: "swift", at: changed.endIndex)
changed.insert("!", at: changed.endIndex)
print(changed, changed.remove(at: changed.startIndex), changed)
if let range = text.range(of: "wör") {
  print(text[range], text[..<range.lowerBound], text[range.upperBound...])
}
let tail = text[i...]
if let range = tail.range(of: "ld") { print(tail[range], text[range], tail.distance(from: tail.startIndex, to: range.lowerBound)) }
print(text.range(of: "xyz") == nil, text.ranges(of: "l").count, text.replacing("l", with: "L"))
print("a".padding(toLength: 4, withPad: ".", startingAt: 0) + "|", "abcdef".padding(toLength: 3, withPad: " ", startingAt: 0), "ab".padding(toLength: 7, withPad: "123", startingAt: 1))
print("abc".caseInsensitiveCompare("ABC") == .orderedSame, "a".compare("b") == .orderedAscending, "b".compare("a").rawValue, "flower".commonPrefix(with: "flow"))
print(String(format: "%d|%5d|%-5d|%05d|%+d|%x|%X|%o|%%", 1, 2, 3, 4, 5, 255, 255, 8))
print(String(format: "%f|%.2f|%8.3f|%-8.1f|%e|%g|%@|%.3g|%10.4e", 1.5, 2.345, 3.14159, 2.5, 12345.678, 0.0001, "text", 1234.5678, 0.00012345))
print(String(format: "%2$@ %1$@ %2$@", "a", "b"), String(format: "%ld %lld %i %5.1f%%", 1, 2, 3, 45.67), String(format: "%*d", 6, 42))
print("a, b;c".components(separatedBy: CharacterSet(charactersIn: ",;")), "  x\n".trimmingCharacters(in: .whitespacesAndNewlines), "--x--".trimmingCharacters(in: CharacterSet(charactersIn: "-")))
print("x=1&y=2".components(separatedBy: "&").map { $0.components(separatedBy: "=") }, "a-b-c".replacingOccurrences(of: "-", with: ""), "hello world".capitalized)

// Characters.
let c: Character = "a"
print(c.isLetter, c.isNumber, c.isWholeNumber, c.isUppercase, c.isLowercase, c.isCased, c.isPunctuation, c.isSymbol, c.isMathSymbol, c.isCurrencySymbol)
print(("+" as Character).isMathSymbol, ("€" as Character).isCurrencySymbol, ("ß" as Character).uppercased(), ("7" as Character).wholeNumberValue!, ("f" as Character).hexDigitValue!, ("½" as Character).isNumber)
print(c < "b", ("a"..."e").contains(c), "\(c)", c.description, String(reflecting: c), ["x": c], [c])

// Parts everywhere.
let parts = "one two  three".split(separator: " ")
let part = parts[1]
print(part.uppercased(), part.count, part + "!", String(part), part == "two", part.hasPrefix("t"), part.contains("w"), [part: 1][part]!, part.first!, part.dropFirst(), String(part.reversed()))
print(Int("12 3".split(separator: " ")[0])! + 1, Double("1.5,2".split(separator: ",")[0])!, parts.joined(separator: "+"), parts.map(\.count), parts.sorted(), parts.max()!)
print("one two".split(whereSeparator: { $0 == " " || $0 == "t" }), text.prefix(3), text.suffix(3), text.dropLast(2), text.drop(while: { $0 != " " }), text.prefix(while: { $0 != " " }))
print(text.filter { $0 != " " }, String(text.sorted()), text.min()!, text.max()!, text.allSatisfy { $0.isASCII }, text.first { $0 > "s" }!, text.starts(with: "hell"), text.elementsEqual("x"))
print(zip(text, "abc").map { "\($0)\($1)" }, text.enumerated().first { $0.element == " " }!.offset, "ab".flatMap { [$0, $0] }.count, "a1b2".compactMap { $0.wholeNumberValue }, ["a", "b"].joined())
