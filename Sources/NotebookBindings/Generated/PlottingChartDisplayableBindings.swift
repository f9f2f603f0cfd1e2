// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Plotting

enum PlottingChartDisplayableBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        extension Chart: Displayable {
          /// The chart as an SVG document that needs nothing else.
          ///
          /// Write it to a file to use the picture outside a notebook.
          @native("Chart.svg")
          var svg: String { get }

          /// The chart as Vega-Lite 5, SVG and text.
          @native("Chart.mimeBundle")
          var mimeBundle: MIMEBundle { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.svg") { call in
      let receiver = try call.read(Chart.self)
      let result: String = receiver.svg
      call.write(result)
    }
    registry.add("Chart.mimeBundle") { call in
      let receiver = try call.read(Chart.self)
      let result: MIMEBundle = receiver.mimeBundle
      call.write(result)
    }
  }
}
