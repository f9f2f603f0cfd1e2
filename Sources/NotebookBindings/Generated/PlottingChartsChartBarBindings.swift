// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Plotting

enum PlottingChartsChartBarBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        extension Chart {
          /// Creates a bar chart of named values.
          ///
          /// ```swift
          /// Chart.bar(x: ["setosa", "versicolor", "virginica"], y: [50, 50, 50], yLabel: "flowers")
          /// ```
          ///
          /// - Parameters:
          ///   - x: The names; bars of equal names stand side by side.
          ///   - y: The heights, as many as there are names. Bars of negative values point down.
          ///   - color: The name of the group that each bar belongs to; empty for one color.
          ///   - title: The heading.
          ///   - xLabel: What the names are.
          ///   - yLabel: What the heights are.
          /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
          @native("Chart.bar(x:y:color:title:xLabel:yLabel:)[[String], [Y], [String], String, String, String]")
          static func bar<Y: ChartNumber>(x: [String], y: [Y], color: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a bar chart of named values whose groups are whole numbers.
          ///
          /// - Parameters:
          ///   - x: The names; bars of equal names stand side by side.
          ///   - y: The heights, as many as there are names.
          ///   - color: The number of the group that each bar belongs to.
          ///   - title: The heading.
          ///   - xLabel: What the names are.
          ///   - yLabel: What the heights are.
          /// - Returns: The chart; see ``bar(x:y:color:title:xLabel:yLabel:)``.
          @native("Chart.bar(x:y:color:title:xLabel:yLabel:)[[String], [Y], [Int], String, String, String]")
          static func bar<Y: ChartNumber>(x: [String], y: [Y], color: [Int], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart

          /// Creates a bar chart over numbers, such as a histogram.
          ///
          /// Up to 24 different whole numbers are labeled one by one, like names; other numbers lie on an
          /// axis.
          ///
          /// ```swift
          /// Chart.bar(x: [1, 2, 3, 4, 5, 6], y: [9, 11, 8, 12, 10, 10], xLabel: "die")
          /// ```
          ///
          /// - Parameters:
          ///   - x: Where the bars stand.
          ///   - y: The heights, as many as there are in `x`. Bars of negative values point down.
          ///   - color: The name of the group that each bar belongs to; empty for one color.
          ///   - title: The heading.
          ///   - xLabel: What the horizontal axis shows.
          ///   - yLabel: What the heights are.
          /// - Returns: The chart. If the counts differ, it shows the values that have partners and a note.
          @native("Chart.bar(x:y:color:title:xLabel:yLabel:)[[X], [Y], [String], String, String, String]")
          static func bar<X: ChartNumber, Y: ChartNumber>(x: [X], y: [Y], color: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Chart
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.bar(x:y:color:title:xLabel:yLabel:)[[String], [Y], [String], String, String, String]") { call in
      func run<Y: Bridged & ChartNumber>(
        _: Y.Type, _ call: inout NativeCall
      ) throws {
        let a0 = try call.read([String].self)
        let a1 = try call.read([Y].self)
        let a2 = try call.read([String].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.bar(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(1)?.element), &call)
    }
    registry.add("Chart.bar(x:y:color:title:xLabel:yLabel:)[[String], [Y], [Int], String, String, String]") { call in
      func run<Y: Bridged & ChartNumber>(
        _: Y.Type, _ call: inout NativeCall
      ) throws {
        let a0 = try call.read([String].self)
        let a1 = try call.read([Y].self)
        let a2 = try call.read([Int].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.bar(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(1)?.element), &call)
    }
    registry.add("Chart.bar(x:y:color:title:xLabel:yLabel:)[[X], [Y], [String], String, String, String]") { call in
      func run<X: Bridged & ChartNumber, Y: Bridged & ChartNumber>(
        _: X.Type, _: Y.Type, _ call: inout NativeCall
      ) throws {
        let a0 = try call.read([X].self)
        let a1 = try call.read([Y].self)
        let a2 = try call.read([String].self)
        let a3 = try call.read(String.self)
        let a4 = try call.read(String.self)
        let a5 = try call.read(String.self)
        let result: Chart = Chart.bar(x: a0, y: a1, color: a2, title: a3, xLabel: a4, yLabel: a5)
        call.write(result)
      }
      let types = call.argumentTypes
      try run(chartNumberType(types.at(0)?.element), chartNumberType(types.at(1)?.element), &call)
    }
  }
}
