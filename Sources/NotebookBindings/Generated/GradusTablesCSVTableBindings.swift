// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Gradus
internal import NeuralNetworks
internal import Plotting
internal import Tensors

enum GradusTablesCSVTableBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["CSVTable"],
      text: ##"""
        /// A table of text read from a file of comma-separated values, whose first line names the columns.
        ///
        /// ```swift
        /// let iris = CSVTable(contentsOf: "data/iris.csv")
        /// let x = iris.tensor(columns: ["petal_length", "petal_width"])   // [150, 2]
        /// let (labels, names) = iris.labels(column: "species")
        /// ```
        @representation("native")
        struct CSVTable {
          /// The names of the columns, from left to right.
          @native("CSVTable.columnNames")
          var columnNames: [String] { get }

          /// The number of rows, without the line of names.
          @native("CSVTable.rowCount")
          var rowCount: Int { get }

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
          @native("CSVTable.init(contentsOf:)")
          init(contentsOf path: String)

          /// Reads text in the same format.
          ///
          /// ```swift
          /// CSVTable(text: "a,b\n1,2\n3,4").column("b")   // [2.0, 4.0]
          /// ```
          ///
          /// - Parameter text: The table, whose first line names the columns.
          @native("CSVTable.init(text:)")
          init(text: String)

          /// The numbers of a column, from the top.
          ///
          /// - Parameter name: The name of the column.
          /// - Returns: One number a row. A missing column, or a field that is not a number, raises an
          ///   error and gives an empty array.
          @native("CSVTable.column(_:)")
          func column(_ name: String) -> [Double]

          /// The fields of a column as they are written, from the top.
          ///
          /// - Parameter name: The name of the column.
          /// - Returns: One text a row. A missing column raises an error and gives an empty array.
          @native("CSVTable.text(column:)")
          func text(column name: String) -> [String]

          /// Columns of numbers side by side.
          ///
          /// - Parameter columns: The names of the columns, from left to right.
          /// - Returns: A tensor of shape `[rowCount, columns.count]`, type float32. A missing column, or a
          ///   field that is not a number, raises an error.
          @native("CSVTable.tensor(columns:)")
          func tensor(columns: [String]) -> Tensor

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
          @native("CSVTable.labels(column:)")
          func labels(column name: String) -> ([Int], [String])
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("CSVTable.columnNames") { call in
      openErrorScope()
      let receiver = try call.read(CSVTable.self)
      let result: [String] = receiver.columnNames
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("CSVTable.rowCount") { call in
      openErrorScope()
      let receiver = try call.read(CSVTable.self)
      let result: Int = receiver.rowCount
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("CSVTable.init(contentsOf:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let result: CSVTable = CSVTable(contentsOf: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("CSVTable.init(text:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let result: CSVTable = CSVTable(text: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("CSVTable.column(_:)") { call in
      openErrorScope()
      let receiver = try call.read(CSVTable.self)
      let a0 = try call.read(String.self)
      let result: [Double] = receiver.column(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("CSVTable.text(column:)") { call in
      openErrorScope()
      let receiver = try call.read(CSVTable.self)
      let a0 = try call.read(String.self)
      let result: [String] = receiver.text(column: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("CSVTable.tensor(columns:)") { call in
      openErrorScope()
      let receiver = try call.read(CSVTable.self)
      let a0 = try call.read([String].self)
      let result: Tensor = receiver.tensor(columns: a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("CSVTable.labels(column:)") { call in
      openErrorScope()
      let receiver = try call.read(CSVTable.self)
      let a0 = try call.read(String.self)
      let result: ([Int], [String]) = receiver.labels(column: a0)
      try checkLibraryErrors()
      try call.writeTuple([result.0.encode(call.machine), result.1.encode(call.machine)])
    }
  }
}
