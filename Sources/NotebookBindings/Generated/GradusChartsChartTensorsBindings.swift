// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Gradus
internal import NeuralNetworks
internal import Plotting
internal import Tensors

enum GradusChartsChartTensorsBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        extension Chart {
          /// Creates a line chart of the elements of two tensors.
          ///
          /// ```swift
          /// let z = Tensor.linspace(from: -6, to: 6, count: 121)
          /// Chart.line(x: z, y: z.sigmoid(), title: "The sigmoid")
          /// ```
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis; the elements are taken row by row.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The name of the line that each point belongs to; empty for one line.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
          @native("Chart.line(x:y:color:title:xLabel:yLabel:)[Tensor, Tensor, [String], String, String, String]")
          static func line(x: Tensor, y: Tensor, color: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a line chart of the elements of two tensors whose lines are told apart by whole
          /// numbers.
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis; the elements are taken row by row.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The number of the line that each point belongs to.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart.
          @native("Chart.line(x:y:color:title:xLabel:yLabel:)[Tensor, Tensor, [Int], String, String, String]")
          static func line(x: Tensor, y: Tensor, color: [Int], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a line chart of the elements of a tensor over numbers, such as steps.
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The name of the line that each point belongs to; empty for one line.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart.
          @native("Chart.line(x:y:color:title:xLabel:yLabel:)[[X], Tensor, [String], String, String, String]")
          static func line<X: ChartNumber>(x: [X], y: Tensor, color: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a scatter chart of the elements of two tensors.
          ///
          /// ```swift
          /// let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
          /// Chart.scatter(x: x[0..., 0], y: x[0..., 1], color: ["off", "on", "on", "off"])
          /// ```
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis; the elements are taken row by row.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The name of the group that each point belongs to; empty for one color.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
          @native("Chart.scatter(x:y:color:title:xLabel:yLabel:)[Tensor, Tensor, [String], String, String, String]")
          static func scatter(x: Tensor, y: Tensor, color: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a scatter chart of the elements of two tensors, grouped by whole numbers.
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis; the elements are taken row by row.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The number of the group that each point belongs to, such as its label.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart.
          @native("Chart.scatter(x:y:color:title:xLabel:yLabel:)[Tensor, Tensor, [Int], String, String, String]")
          static func scatter(x: Tensor, y: Tensor, color: [Int], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a bar chart of the elements of a tensor under names.
          ///
          /// - Parameters:
          ///   - x: The names; bars of equal names stand side by side.
          ///   - y: The heights, as many as there are names.
          ///   - color: The name of the group that each bar belongs to; empty for one color.
          ///   - title: The heading.
          ///   - xLabel: What the names are.
          ///   - yLabel: What the heights are.
          /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
          @native("Chart.bar(x:y:color:title:xLabel:yLabel:)[[String], Tensor, [String], String, String, String]")
          static func bar(x: [String], y: Tensor, color: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a heat map of a matrix.
          ///
          /// - Parameters:
          ///   - values: A matrix, shape `[rows, columns]`; a vector is one row. Of a tensor of higher rank
          ///     the last axis becomes the columns and all others the rows.
          ///   - rows: The names of the rows; empty for their numbers.
          ///   - columns: The names of the columns; empty for their numbers.
          ///   - title: The heading.
          ///   - xLabel: What the columns are.
          ///   - yLabel: What the rows are.
          /// - Returns: The chart; see Plotting's heat map of arrays.
          @native("Chart.heatMap(_:rows:columns:title:xLabel:yLabel:)[Tensor, [String], [String], String, String, String]")
          static func heatMap(_ values: Tensor, rows: [String] = [], columns: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.line(x:y:color:title:xLabel:yLabel:)[Tensor, Tensor, [String], String, String, String]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let a2 = try call.read([String].self)
      let a3 = try call.read(String.self)
      let a4 = try call.read(String.self)
      let a5 = try call.read(String.self)
      let result: Chart = Chart.line(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Chart.line(x:y:color:title:xLabel:yLabel:)[Tensor, Tensor, [Int], String, String, String]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let a2 = try call.read([Int].self)
      let a3 = try call.read(String.self)
      let a4 = try call.read(String.self)
      let a5 = try call.read(String.self)
      let result: Chart = Chart.line(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Chart.line(x:y:color:title:xLabel:yLabel:)[[X], Tensor, [String], String, String, String]") { call in
      func run<X: Bridged & ChartNumber>(
        _: X.Type, _ call: inout NativeCall
      ) throws {
        openErrorScope()
        let a0 = try call.read([X].self)
        let a1 = try call.read(Tensor.self)
        let a2 = try call.read([String].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.line(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
        try checkLibraryErrors()
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(0)?.element), &call)
    }
    registry.add("Chart.scatter(x:y:color:title:xLabel:yLabel:)[Tensor, Tensor, [String], String, String, String]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let a2 = try call.read([String].self)
      let a3 = try call.read(String.self)
      let a4 = try call.read(String.self)
      let a5 = try call.read(String.self)
      let result: Chart = Chart.scatter(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Chart.scatter(x:y:color:title:xLabel:yLabel:)[Tensor, Tensor, [Int], String, String, String]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let a2 = try call.read([Int].self)
      let a3 = try call.read(String.self)
      let a4 = try call.read(String.self)
      let a5 = try call.read(String.self)
      let result: Chart = Chart.scatter(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Chart.bar(x:y:color:title:xLabel:yLabel:)[[String], Tensor, [String], String, String, String]") { call in
      openErrorScope()
      let a0 = try call.read([String].self)
      let a1 = try call.read(Tensor.self)
      let a2 = try call.read([String].self)
      let a3 = try call.read(String.self)
      let a4 = try call.read(String.self)
      let a5 = try call.read(String.self)
      let result: Chart = Chart.bar(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Chart.heatMap(_:rows:columns:title:xLabel:yLabel:)[Tensor, [String], [String], String, String, String]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read([String].self)
      let a2 = try call.read([String].self)
      let a3 = try call.read(String.self)
      let a4 = try call.read(String.self)
      let a5 = try call.read(String.self)
      let result: Chart = Chart.heatMap(a0, rows: a1, columns: a2, title: a3, xLabel: a4, yLabel: a5)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
