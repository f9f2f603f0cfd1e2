// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Plotting

enum PlottingChartsChartScatterBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        extension Chart {
          /// Creates a scatter chart: one dot for every pair of numbers.
          ///
          /// ```swift
          /// Chart.scatter(x: [1.0, 2, 3], y: [2.0, 1, 3], color: ["a", "b", "a"])
          /// ```
          ///
          /// Of more than 5000 points, 5000 are drawn, spread evenly over the order in which they come.
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The name of the group that each point belongs to; empty for one color.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
          @native("Chart.scatter(x:y:color:title:xLabel:yLabel:)[[X], [Y], [String], String, String, String]")
          static func scatter<X: ChartNumber, Y: ChartNumber>(x: [X], y: [Y], color: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a scatter chart whose groups are whole numbers, such as labels of classes.
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The number of the group that each point belongs to.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart; see ``scatter(x:y:color:title:xLabel:yLabel:)``.
          @native("Chart.scatter(x:y:color:title:xLabel:yLabel:)[[X], [Y], [Int], String, String, String]")
          static func scatter<X: ChartNumber, Y: ChartNumber>(x: [X], y: [Y], color: [Int], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.scatter(x:y:color:title:xLabel:yLabel:)[[X], [Y], [String], String, String, String]") { call in
      func run<X: Bridged & ChartNumber, Y: Bridged & ChartNumber>(
        _: X.Type, _: Y.Type, _ call: inout NativeCall
      ) throws {
        let a0 = try call.read([X].self)
        let a1 = try call.read([Y].self)
        let a2 = try call.read([String].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.scatter(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(0)?.element), chartNumberType(types.at(1)?.element), &call)
    }
    registry.add("Chart.scatter(x:y:color:title:xLabel:yLabel:)[[X], [Y], [Int], String, String, String]") { call in
      func run<X: Bridged & ChartNumber, Y: Bridged & ChartNumber>(
        _: X.Type, _: Y.Type, _ call: inout NativeCall
      ) throws {
        let a0 = try call.read([X].self)
        let a1 = try call.read([Y].self)
        let a2 = try call.read([Int].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.scatter(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(0)?.element), chartNumberType(types.at(1)?.element), &call)
    }
  }
}
