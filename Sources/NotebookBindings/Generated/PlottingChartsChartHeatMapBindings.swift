// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Plotting

enum PlottingChartsChartHeatMapBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        extension Chart {
          /// Creates a heat map: a matrix of numbers as colored cells.
          ///
          /// Numbers of one sign go from dark blue (low) to yellow (high); numbers of both signs from blue
          /// over gray at zero to orange. Up to 100 cells also show their numbers.
          ///
          /// ```swift
          /// Chart.heatMap([[9, 1], [2, 8]], rows: ["cat", "dog"], columns: ["cat", "dog"])
          /// ```
          ///
          /// A matrix of more than 128 rows or columns is drawn in blocks, each with the mean of its cells.
          ///
          /// - Parameters:
          ///   - values: The rows, from the top; a short row is filled with nothing.
          ///   - rows: The names of the rows; empty for their numbers.
          ///   - columns: The names of the columns; empty for their numbers.
          ///   - title: The heading.
          ///   - xLabel: What the columns are.
          ///   - yLabel: What the rows are.
          /// - Returns: The chart.
          @native("Chart.heatMap(_:rows:columns:title:xLabel:yLabel:)[[[Number]], [String], [String], String, String, String]")
          static func heatMap<Number: ChartNumber>(_ values: [[Number]], rows: [String] = [], columns: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.heatMap(_:rows:columns:title:xLabel:yLabel:)[[[Number]], [String], [String], String, String, String]") { call in
      func run<Number: Bridged & ChartNumber>(
        _: Number.Type, _ call: inout NativeCall
      ) throws {
        let a0 = try call.read([[Number]].self)
        let a1 = try call.read([String].self)
        let a2 = try call.read([String].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.heatMap(a0, rows: a1, columns: a2, title: a3, xLabel: a4, yLabel: a5)
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(0)?.element?.element), &call)
    }
  }
}
