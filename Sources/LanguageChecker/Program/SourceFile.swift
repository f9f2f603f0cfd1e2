/// The text of one cell, script or module interface.
public final class SourceFile: Hashable, Sendable {
  /// What diagnostics call it: `In[3]`, `script.swift`, `Gradus`.
  public let name: String
  /// The text.
  public let text: String
  /// What a reader sees of it: the text, or one of the same length in which the text has blanks.
  private let shown: String
  /// The UTF-8 offset at which each line starts.
  private let lineStarts: [Int]

  /// Creates a file.
  ///
  /// - Parameter shown: What diagnostics show instead of the text; it has its lines and its length.
  public init(name: String, text: String, shown: String? = nil) {
    self.name = name
    self.text = text
    self.shown = shown ?? text
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The number of lines.
  public var lineCount: Int { lineStarts.count }

  /// The line and column of a UTF-8 offset, both counted from 1; columns count UTF-8 bytes.
  public func position(at utf8Offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= utf8Offset { low = middle } else { high = middle }
    }
    return (low + 1, max(0, utf8Offset - lineStarts[low]) + 1)
  }

  /// The text of a line, counted from 1, without its newline; empty if there is no such line.
  public func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = lineStarts[number - 1]
    return text(
      from: start, to: number < lineStarts.count ? lineStarts[number] - 1 : text.utf8.count)
  }

  /// A part of what a reader sees, by UTF-8 offsets; empty if there is no such part.
  func text(from start: Int, to end: Int) -> String {
    let bytes = shown.utf8
    guard 0 <= start, start <= end, end <= bytes.count else { return "" }
    let lower = bytes.index(bytes.startIndex, offsetBy: start)
    return String(decoding: bytes[lower..<bytes.index(lower, offsetBy: end - start)], as: UTF8.self)
  }

  public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A part of a file, by UTF-8 offsets.
public struct SourceRange: Hashable, Sendable {
  public let file: SourceFile
  public let start: Int
  public let end: Int
  /// Where a diagnostic about it points: the operator, the member's name, the called function's name.
  public let caret: Int

  public init(file: SourceFile, start: Int, end: Int, caret: Int? = nil) {
    self.file = file
    self.start = start
    self.end = max(start, end)
    self.caret = caret ?? start
  }

  /// The same part, with diagnostics pointing to another place in it.
  public func pointing(at caret: Int) -> SourceRange {
    SourceRange(file: file, start: start, end: end, caret: caret)
  }

  /// An empty range at the start.
  var beforeStart: SourceRange { SourceRange(file: file, start: start, end: start) }

  /// An empty range at the end.
  var afterEnd: SourceRange { SourceRange(file: file, start: end, end: end) }

  /// What stands there.
  var text: String { file.text(from: start, to: end) }
}

extension SourceRange {
  /// The place of a word that stands directly before, with blanks between.
  func wordBefore(_ word: String) -> SourceRange? {
    var end = start
    while end > 0, file.text(from: end - 1, to: end) == " " { end -= 1 }
    let place = SourceRange(file: file, start: end - word.utf8.count, end: end)
    return end < start && place.text == word ? place : nil
  }
}
