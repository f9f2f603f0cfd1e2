internal import Tensors

/// A table of text read from a file of comma-separated values, whose first line names the columns.
///
/// ```swift
/// let iris = CSVTable(contentsOf: "data/iris.csv")
/// let x = iris.tensor(columns: ["petal_length", "petal_width"])   // [150, 2]
/// let (labels, names) = iris.labels(column: "species")
/// ```
public struct CSVTable: Sendable {
  /// The names of the columns, from left to right.
  public let columnNames: [String]
  /// The number of rows, without the line of names.
  public let rowCount: Int

  /// The fields of each column, from the top, and the line of the file each row begins in.
  package let columns: [[String]]
  package let lines: [Int]

  /// Reads a file.
  ///
  /// The format is that of RFC 4180: fields are separated by commas; a field in quotation marks may
  /// hold commas, line ends and doubled quotation marks. Empty lines are skipped.
  ///
  /// - Parameter path: Where the file is; a relative path starts at the notebook's folder, or at
  ///   the current folder of a compiled program.
  ///
  /// A file that is missing or not a table raises an error that says what is there, as a tensor
  /// operation does; the table is then empty.
  public init(contentsOf path: String) {
    do throws(CSVError) {
      try self.init(parsing: FileContents.read(path), path: path)
    } catch {
      self.init(raising: error)
    }
  }

  /// Reads text in the same format.
  ///
  /// ```swift
  /// CSVTable(text: "a,b\n1,2\n3,4").column("b")   // [2.0, 4.0]
  /// ```
  ///
  /// - Parameter text: The table, whose first line names the columns.
  public init(text: String) {
    do throws(CSVError) {
      try self.init(parsing: Array(text.utf8), path: "")
    } catch {
      self.init(raising: error)
    }
  }

  /// The table of some bytes, or the error that tells what is wrong with them.
  package init(parsing bytes: [UInt8], path: String) throws(CSVError) {
    let records = try CSVParser.records(bytes)
    guard let header = records.first else { throw .missingHeader(path: path) }
    var columns = Array(repeating: [String](), count: header.fields.count)
    for index in columns.indices { columns[index].reserveCapacity(records.count) }
    for record in records.dropFirst() {
      guard record.fields.count == columns.count else {
        throw .fieldCount(
          line: record.line, found: record.fields.count, expected: columns.count)
      }
      for (index, field) in record.fields.enumerated() { columns[index].append(field) }
    }
    columnNames = header.fields.map(CSVTable.trimmed)
    rowCount = records.count - 1
    self.columns = columns
    lines = records.dropFirst().map(\.line)
  }

  /// A table of known fields.
  package init(columnNames: [String], columns: [[String]], lines: [Int]) {
    self.columnNames = columnNames
    self.columns = columns
    self.lines = lines
    rowCount = lines.count
  }

  private init(raising error: CSVError) {
    error.raise()
    columnNames = []
    rowCount = 0
    columns = []
    lines = []
  }

  // MARK: Columns

  /// The numbers of a column, from the top.
  ///
  /// - Parameter name: The name of the column.
  /// - Returns: One number a row. A missing column, or a field that is not a number, raises an
  ///   error and gives an empty array.
  public func column(_ name: String) -> [Double] {
    do throws(CSVError) {
      return try numbers(name)
    } catch {
      error.raise()
      return []
    }
  }

  /// The fields of a column as they are written, from the top.
  ///
  /// - Parameter name: The name of the column.
  /// - Returns: One text a row. A missing column raises an error and gives an empty array.
  public func text(column name: String) -> [String] {
    do throws(CSVError) {
      return try fields(name)
    } catch {
      error.raise()
      return []
    }
  }

  /// Columns of numbers side by side.
  ///
  /// - Parameter columns: The names of the columns, from left to right.
  /// - Returns: A tensor of shape `[rowCount, columns.count]`, type float32. A missing column, or a
  ///   field that is not a number, raises an error.
  public func tensor(columns: [String]) -> Tensor {
    do throws(CSVError) {
      var scalars = Array(repeating: Float(0), count: rowCount * columns.count)
      for (position, name) in columns.enumerated() {
        for (row, value) in try numbers(name).enumerated() {
          scalars[row * columns.count + position] = Float(value)
        }
      }
      return Tensor(scalars, shape: [rowCount, columns.count])
    } catch {
      return error.raise()
    }
  }

  /// A column of names as classes: the number of each row's class, and the names of the classes.
  ///
  /// ```swift
  /// let (labels, names) = iris.labels(column: "species")
  /// // labels[0] is 0, names[0] is "setosa"
  /// ```
  ///
  /// - Parameter name: The name of the column.
  /// - Returns: One label a row, counted from 0 in the order in which the classes first appear, and
  ///   the class names in that order. A missing column raises an error.
  public func labels(column name: String) -> ([Int], [String]) {
    var positions: [String: Int] = [:]
    var names: [String] = []
    let labels = text(column: name).map { field -> Int in
      if let position = positions[field] { return position }
      positions[field] = names.count
      names.append(field)
      return names.count - 1
    }
    return (labels, names)
  }

  private func fields(_ name: String) throws(CSVError) -> [String] {
    guard let position = columnNames.firstIndex(of: name) else {
      throw .missingColumn(name: name, columns: columnNames)
    }
    return columns[position]
  }

  private func numbers(_ name: String) throws(CSVError) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(rowCount)
    for (row, field) in try fields(name).enumerated() {
      let text = CSVTable.trimmed(field)
      guard let number = Double(text) else {
        throw .notANumber(text: text, column: name, line: lines[row])
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The text without spaces around it.
  private static func trimmed(_ text: String) -> String {
    guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
    let kept = text.drop { $0 == " " }
    return String(kept.reversed().drop { $0 == " " }.reversed())
  }
}

extension CSVError {
  /// Raises the error as a tensor operation does.
  @discardableResult
  func raise() -> Tensor { TensorError.raise(.invalidData(description)) }
}
