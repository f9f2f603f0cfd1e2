// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Plotting

enum PlottingChartDescriptionBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        extension Chart: CustomStringConvertible {
          /// The chart in a sentence: what it draws, how much of it, and the ranges of the axes.
          ///
          /// ```swift
          /// print(Chart.line(x: [0, 1, 2], y: [0, 1, 4], title: "Squares", xLabel: "n", yLabel: "n²"))
          /// // line chart "Squares": 3 points; n from 0 to 2, n² from 0 to 4
          /// ```
          @native("Chart.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.description") { call in
      let receiver = try call.read(Chart.self)
      let result: String = receiver.description
      call.write(result)
    }
  }
}
