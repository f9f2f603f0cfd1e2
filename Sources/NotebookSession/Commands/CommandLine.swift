/// One line of a cell that is no Swift but asks the notebook for something.
struct CommandLine {
  enum Kind: Hashable {
    /// `%name argument`, or `%%name argument` at the top of the cell.
    case percent(isForCell: Bool)
    /// `name?`, `?name`; with two question marks the source is wanted, too.
    case question(wantsSource: Bool)
    /// `!command`, which belongs in a terminal.
    case shell
  }

  let kind: Kind
  /// What follows the `%`; for `name?` the name that is asked about; for `!` the program.
  let name: String
  /// Where the name stands, signs included.
  let nameRange: Range<Int>
  /// Where what follows the name stands, without the space around it.
  var argument: Range<Int>
  /// Whether it is the first line of the cell that is not blank.
  let isFirstLine: Bool

  /// Whether the argument is Swift text that is run.
  var takesStatement: Bool {
    guard case .percent(isForCell: false) = kind, !argument.isEmpty else { return false }
    return CommandTable.command(named: name)?.takesStatement ?? false
  }

  /// Reads a line; `nil` if it is no command.
  init?(_ bytes: [UInt8], _ line: Range<Int>, isFirstLine: Bool, isKnown: (String) -> Bool) {
    self.isFirstLine = isFirstLine
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    guard start < end else { return nil }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func skipName(_ from: Int) -> Int {
      bytes[from..<end].firstIndex { !$0.isNamePart } ?? end
    }

    if let question = Self.question(bytes, start..<end) {
      kind = .question(wantsSource: question.wantsSource)
      name = text(question.name)
      nameRange = start..<end
      argument = end..<end
      return
    }
    var position = start
    switch bytes[start] {
    case UInt8(ascii: "%"):
      let isForCell = start + 1 < end && bytes[start + 1] == UInt8(ascii: "%")
      position += isForCell ? 2 : 1
      guard position < end, bytes[position].isNamePart else { return nil }
      kind = .percent(isForCell: isForCell)
    case UInt8(ascii: "!"):
      position += 1
      let word = text(position..<skipName(position))
      guard ElsewhereAdvice.isProgram(word), !isKnown(word) else { return nil }
      kind = .shell
    default: return nil
    }
    let nameEnd = skipName(position)
    name = text(position..<nameEnd)
    nameRange = start..<nameEnd
    position = nameEnd
    while position < end, bytes[position].isBlank { position += 1 }
    argument = position..<end
  }

  /// `name?`, `name??`, `?name`, `??name` and the same of a command, which may have its `%`.
  private static func question(_ bytes: [UInt8], _ line: Range<Int>) -> (
    name: Range<Int>, wantsSource: Bool
  )? {
    let mark = UInt8(ascii: "?")
    let before = bytes[line].prefix { $0 == mark }.count
    guard before < line.count else { return nil }
    let after = bytes[line].reversed().prefix { $0 == mark }.count
    guard (before == 0) != (after == 0), max(before, after) <= 2 else { return nil }
    let name = line.lowerBound + before..<line.upperBound - after
    let letters = bytes[name].drop { $0 == UInt8(ascii: "%") }
    guard name.count - letters.count <= 2, let first = letters.first else { return nil }
    let isName =
      first.isNamePart && letters.allSatisfy { $0.isNamePart || $0 == UInt8(ascii: ".") }
    guard isName || letters.allSatisfy(\.isOperatorPart) else { return nil }
    // `model?` with `.layer` in the next line is Swift.
    if after > 0, bytes[line.upperBound...].first(where: { !$0.isBlank }) == UInt8(ascii: ".") {
      return nil
    }
    return (name, max(before, after) == 2)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self <= UInt8(ascii: " ") }

  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  fileprivate var isOperatorPart: Bool { "+-*/%<>=&|^~.".utf8.contains(self) }
}
