internal import SwiftParser
internal import SwiftSyntax

extension SourceFile {
  /// The text of the declaration at the top level that a place is part of, with its comment; `nil` if there is none.
  func declaration(around offset: Int) -> String? {
    for item in Parser.parse(source: text).statements
    where item.position.utf8Offset <= offset && offset < item.endPosition.utf8Offset {
      let whole = item.description
      var lines = whole.split(separator: "\n", omittingEmptySubsequences: false)[...]
      while let line = lines.first, line.allSatisfy(\.isWhitespace) { lines.removeFirst() }
      while let line = lines.last, line.allSatisfy(\.isWhitespace) { lines.removeLast() }
      return lines.joined(separator: "\n")
    }
    return nil
  }
}
