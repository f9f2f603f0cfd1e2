internal import LanguageChecker

/// A cell as it was written: Swift text with commands on lines of their own between the statements.
///
/// Places in a part are those in the cell: what does not belong to it is blank.
struct CellText {
  enum Part {
    case swift(Range<Int>)
    case command(CommandLine)
  }

  /// The whole cell.
  let text: String
  /// In the order in which they stand; lines that are blank belong to no part.
  private(set) var parts: [Part] = []
  /// Commands inside brackets, where they cannot stand.
  private(set) var misplaced: [CommandLine] = []
  private let bytes: [UInt8]

  /// Finds the commands in a cell.
  ///
  /// - Parameter isKnown: Whether a name stands for something in the session: `!done` is then Swift.
  init(_ text: String, isKnown: (String) -> Bool = { _ in false }) {
    self.text = text
    bytes = Array(text.utf8)
    guard Self.mayHoldCommands(bytes) else {
      parts = [.swift(0..<bytes.count)]
      return
    }
    var outline = TextOutline(bytes)
    var swiftStart = 0
    var isFirstLine = true
    while outline.position < bytes.count {
      let line = outline.position..<endOfLine(outline.position)
      if outline.isBetweenStatements,
        var command = CommandLine(bytes, line, isFirstLine: isFirstLine, isKnown: isKnown)
      {
        addSwift(swiftStart..<line.lowerBound)
        if command.takesStatement {
          // The statement may go on in the next lines.
          let start = command.argument.lowerBound
          outline.position = start
          repeat {
            outline.scan(to: endOfLine(outline.position) + 1)
          } while !outline.isBetweenStatements && outline.position < bytes.count
          command.argument = start..<trimmedEnd(start..<outline.position)
        } else {
          outline.position = min(line.upperBound + 1, bytes.count)
        }
        parts.append(.command(command))
        swiftStart = outline.position
        isFirstLine = false
        continue
      }
      if outline.place == .code, !outline.isBetweenStatements,
        let command = CommandLine(bytes, line, isFirstLine: false, isKnown: { _ in true }),
        case .percent = command.kind, CommandTable.command(named: command.name) != nil
      {
        misplaced.append(command)
      }
      if !isBlank(line) { isFirstLine = false }
      outline.scan(to: line.upperBound + 1)
    }
    addSwift(swiftStart..<bytes.count)
  }

  /// Whether there is any command.
  var hasCommands: Bool {
    parts.contains { if case .command = $0 { true } else { false } }
  }

  var commands: [CommandLine] {
    parts.compactMap { if case .command(let command) = $0 { command } else { nil } }
  }

  /// The cell's Swift text with everything else blank, and as long as the cell.
  var swift: String {
    blank(
      except: parts.compactMap {
        switch $0 {
        case .swift(let range): range
        case .command(let command): command.takesStatement ? command.argument : nil
        }
      })
  }

  /// Some ranges of the cell with everything else blank, and as long as the cell.
  func blank(except kept: [Range<Int>]) -> String {
    var result = bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    for range in kept { result.replaceSubrange(range, with: bytes[range]) }
    return String(decoding: result, as: UTF8.self)
  }

  /// A part of the cell.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Finding

  private mutating func addSwift(_ range: Range<Int>) {
    if !isBlank(range) { parts.append(.swift(range)) }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 <= UInt8(ascii: " ") }
  }

  /// Where a line ends, before its newline.
  private func endOfLine(_ start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    range.upperBound - bytes[range].reversed().prefix { $0 <= UInt8(ascii: " ") }.count
  }

  /// Whether some line begins or ends as a command does; most cells have none.
  private static func mayHoldCommands(_ bytes: [UInt8]) -> Bool {
    var isStart = true
    var last: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"):
        if last == UInt8(ascii: "?") { return true }
        isStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default:
        if isStart,
          byte == UInt8(ascii: "%") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
        {
          return true
        }
        isStart = false
      }
      last = byte
    }
    return last == UInt8(ascii: "?")
  }
}
