// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Plotting

enum PlottingChartsChartLineBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        extension Chart {
          /// Creates a line chart: points joined in the order in which they are given.
          ///
          /// ```swift
          /// let steps = Array(0..<5)
          /// Chart.line(x: steps, y: steps.map { 0.5 * Double($0) }, title: "Half")
          /// ```
          ///
          /// A line of more than 2000 points is drawn with at most 2000: the lowest and the highest of
          /// every group of neighbors, so that no peak is lost.
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The name of the line that each point belongs to; empty for one line.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
          @native("Chart.line(x:y:color:title:xLabel:yLabel:)[[X], [Y], [String], String, String, String]")
          static func line<X: ChartNumber, Y: ChartNumber>(x: [X], y: [Y], color: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a line chart whose lines are told apart by whole numbers.
          ///
          /// - Parameters:
          ///   - x: The positions on the horizontal axis.
          ///   - y: The positions on the vertical axis, as many as there are in `x`.
          ///   - color: The number of the line that each point belongs to.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the vertical axis shows.
          /// - Returns: The chart; see ``line(x:y:color:title:xLabel:yLabel:)``.
          @native("Chart.line(x:y:color:title:xLabel:yLabel:)[[X], [Y], [Int], String, String, String]")
          static func line<X: ChartNumber, Y: ChartNumber>(x: [X], y: [Y], color: [Int], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.line(x:y:color:title:xLabel:yLabel:)[[X], [Y], [String], String, String, String]") { call in
      func run<X: Bridged & ChartNumber, Y: Bridged & ChartNumber>(
        _: X.Type, _: Y.Type, _ call: inout NativeCall
      ) throws {
        let a0 = try call.read([X].self)
        let a1 = try call.read([Y].self)
        let a2 = try call.read([String].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.line(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(0)?.element), chartNumberType(types.at(1)?.element), &call)
    }
    registry.add("Chart.line(x:y:color:title:xLabel:yLabel:)[[X], [Y], [Int], String, String, String]") { call in
      func run<X: Bridged & ChartNumber, Y: Bridged & ChartNumber>(
        _: X.Type, _: Y.Type, _ call: inout NativeCall
      ) throws {
        let a0 = try call.read([X].self)
        let a1 = try call.read([Y].self)
        let a2 = try call.read([Int].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.line(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(0)?.element), chartNumberType(types.at(1)?.element), &call)
    }
  }
}
