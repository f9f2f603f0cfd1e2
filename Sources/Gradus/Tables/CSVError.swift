/// Why a table could not be read or used.
package enum CSVError: Error, Hashable, Sendable {
  /// There is no such file; the files of its folder, or nil if the folder is not there either.
  case missingFile(path: String, folder: String, files: [String]?)
  /// The file is there but cannot be read, and why.
  case unreadableFile(path: String, reason: String)
  /// The file has no line with the names of the columns.
  case missingHeader(path: String)
  /// A field that begins with a quotation mark has no second one.
  case unclosedQuote(line: Int)
  /// Something other than a comma follows the second quotation mark of a field.
  case textAfterQuote(line: Int)
  /// A line has more or fewer fields than there are columns.
  case fieldCount(line: Int, found: Int, expected: Int)
  /// The table has no such column.
  case missingColumn(name: String, columns: [String])
  /// A field of a column of numbers is not one.
  case notANumber(text: String, column: String, line: Int)
}

extension CSVError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingFile(let path, let folder, nil):
      return "there is no file '\(path)' and no folder '\(folder)'"
    case .missingFile(let path, let folder, let files?):
      let place = folder.isEmpty ? "the current folder" : "the folder '\(folder)'"
      let content = files.isEmpty ? "is empty" : "holds \(Self.list(files, limit: 12))"
      return "there is no file '\(path)'; \(place) \(content)"
    case .unreadableFile(let path, let reason):
      return "the file '\(path)' cannot be read: \(reason)"
    case .missingHeader(let path):
      let subject = path.isEmpty ? "the table" : "the file '\(path)'"
      return "\(subject) is empty; its first line must name the columns"
    case .unclosedQuote(let line):
      return "a quotation mark opened in line \(line) is never closed"
    case .textAfterQuote(let line):
      return "text follows a closing quotation mark in line \(line); "
        + "a quotation mark inside a field is written twice"
    case .fieldCount(let line, let found, let expected):
      return "line \(line) has \(found) \(found == 1 ? "field" : "fields"), "
        + "but the table has \(expected) \(expected == 1 ? "column" : "columns")"
    case .missingColumn(let name, let columns):
      return "the table has no column '\(name)'; it has \(Self.list(columns, limit: 24))"
    case .notANumber(let text, let column, let line):
      let found = text.isEmpty ? "is empty" : "is '\(text.prefix(40))', which is not a number"
      return "line \(line) of column '\(column)' \(found)"
    }
  }

  private static func list(_ names: [String], limit: Int) -> String {
    let shown = names.prefix(limit).map { "'\($0)'" }.joined(separator: ", ")
    if names.isEmpty { return "none" }
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }
}
