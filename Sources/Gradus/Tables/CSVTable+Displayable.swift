public import Display
internal import JSON

extension CSVTable: Displayable, CustomStringConvertible {
  /// How many rows a table shows.
  private static let shownRowCount = 5

  /// The first rows of the table, and how large it is.
  public var description: String { head.plainText }

  /// The first rows of the table as text and as HTML.
  public var mimeBundle: MIMEBundle {
    MIMEBundle([.html: .string(head.html), .plainText: .string(head.plainText)])
  }

  private var head: HTMLTable {
    let shown = min(rowCount, Self.shownRowCount)
    var rows = (0..<shown).map { row in columns.map { $0[row] } }
    if shown < rowCount { rows.append(columns.map { _ in "…" }) }
    return HTMLTable(
      header: columnNames,
      alignments: columns.map { column in
        column.prefix(shown).allSatisfy { Double($0) != nil } ? .right : .left
      },
      rows: rows,
      caption: "\(rowCount) \(rowCount == 1 ? "row" : "rows"), "
        + "\(columnNames.count) \(columnNames.count == 1 ? "column" : "columns")")
  }
}
