import Testing

/// What cells ask for that cannot be done ends in an error with a name and a sentence, never in the end of the process.
@Suite struct StandardLibraryFailures {
  @Test(arguments: [
    ("var a = [Int]()\na.removeLast()", "IndexOutOfRange: removeLast() of an empty array"),
    ("var a = [Int]()\na.removeFirst()", "IndexOutOfRange: removeFirst(): there are no elements"),
    ("var a = [1, 2]\na.removeFirst(3)", "IndexOutOfRange: removeFirst(3): there are 2 elements"),
    (
      "var a = [1, 2]\na.insert(1, at: 9)",
      "IndexOutOfRange: cannot insert at 9: an array of 2 elements takes 0...2"
    ),
    (
      "var a = [1, 2]\na.swapAt(0, 5)",
      "IndexOutOfRange: index 5 is out of range for an array of 2 elements (valid: 0...1)"
    ),
    (
      "print([1, 2, 3][1...5])",
      "IndexOutOfRange: range 1..<6 is out of range: valid is 0..<3"
    ),
    (
      "print([1, 2, 3].dropFirst()[0])",
      "IndexOutOfRange: index 0 is out of range for a slice with positions 1..<3"
    ),
    (
      "print([1, 2].prefix(-1))", "InvalidArgument: prefix: a count cannot be negative, it is -1"
    ),
    (
      "print(Array(repeating: 0, count: -1))",
      "InvalidArgument: Array(repeating:count:): a count cannot be negative, it is -1"
    ),
    (
      "let s = \"abc\"\nprint(s[s.endIndex])",
      "IndexOutOfRange: a position lies outside of the text"
    ),
    (
      "let s = \"abc\"\nprint(s.index(s.startIndex, offsetBy: 4) == s.endIndex)",
      "IndexOutOfRange: a position lies outside of the text"
    ),
    ("let n = 1\nprint(3..<n)", "InvalidRange: a range cannot go from 3 down to 1"),
    ("let x = 0.5\nprint(1.5...x)", "InvalidRange: a range cannot go from 1.5 down to 0.5"),
    (
      "print(Int(\"1\", radix: 99) ?? 0)",
      "InvalidArgument: a number's base lies between 2 and 36, it is 99"
    ),
    (
      "print(String(5, radix: 1))",
      "InvalidArgument: a number's base lies between 2 and 36, it is 1"
    ),
    (
      "for i in stride(from: 0, to: 1, by: 0) { print(i) }",
      "InvalidArgument: stride: the step cannot be 0"
    ),
    ("fatalError(\"no way\")", "FatalError: no way"),
    ("precondition(1 > 2)", "PreconditionFailed: a precondition does not hold"),
    ("assert(1 > 2, \"one is small\")", "AssertionFailed: one is small"),
    ("print(Int.random(in: 3..<3))", "InvalidRange: there is no random value in an empty range"),
    (
      "print(Character(\"ab\"))",
      "InvalidArgument: a Character is made from a text of one character, not 2"
    ),
    (
      "print(Dictionary(uniqueKeysWithValues: [(\"a\", 1), (\"a\", 2)]))",
      "DuplicateKey: the key a comes twice"
    ),
    ("print([\"a\": 1, \"a\": 2])", "DuplicateKey: the key a comes twice"),
  ])
  func endsWithItsSentence(_ text: String, sentence: String) {
    let output = run(text)
    #expect(output.hasPrefix(sentence), "\(output)")
  }

  @Test(arguments: [
    (
      "import Foundation\nprint(String(format: \"%d\", 1.5))",
      "InvalidFormat: String(format: \"%d\"): a placeholder for an integer stands where the argument is 1.5"
    ),
    (
      "import Foundation\nprint(String(format: \"%.2f %@\", 1.5))",
      "InvalidFormat: String(format: \"%.2f %@\"): there is no argument for placeholder 2"
    ),
    (
      "import Foundation\nprint(String(format: \"%y\", 1))",
      "InvalidFormat: String(format: \"%y\"): '%y' is not a placeholder"
    ),
    (
      "import Foundation\nprint(String(format: \"100%\"))",
      "InvalidFormat: String(format: \"100%\"): the placeholder at its end is not complete"
    ),
    (
      "import Foundation\nprint(String(format: \"%99999999d\", 1))",
      "InvalidFormat: String(format: \"%99999999d\"): a width or precision is more than 10000"
    ),
  ])
  func refusesWrongFormats(_ text: String, sentence: String) {
    let output = run(text)
    #expect(output.hasPrefix(sentence), "\(output)")
  }

  @Test(arguments: [
    (
      "let a = Array(repeating: 0, count: 1 << 60)\nprint(a.count)",
      "OutOfMemory: Array(repeating:count:) with a count of 1152921504606846976 needs 8.0 EiB"
    ),
    (
      "let a = [Double](repeating: 0.5, count: Int.max)\nprint(a.count)",
      "OutOfMemory: Array(repeating:count:) with a count of 9223372036854775807 needs 16.0 EiB"
    ),
    (
      "print(String(repeating: \"ab\", count: 1 << 60).count)",
      "OutOfMemory: String(repeating:count:) with a count of 1152921504606846976 needs 2.0 EiB"
    ),
    (
      "var a = [1]\na.reserveCapacity(1 << 58)",
      "OutOfMemory: reserveCapacity(288230376151711744) needs 2.0 EiB"
    ),
  ])
  func asksBeforeItTakesMemory(_ text: String, sentence: String) {
    let output = run(text)
    #expect(output.hasPrefix(sentence), "\(output)")
  }
}
