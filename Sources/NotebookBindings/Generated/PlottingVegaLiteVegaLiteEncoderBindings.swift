// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Plotting

enum PlottingVegaLiteVegaLiteEncoderBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        extension Chart {
          /// The chart as Vega-Lite 5, in JSON, for tools that draw it.
          @native("Chart.vegaLite")
          var vegaLite: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.vegaLite") { call in
      let receiver = try call.read(Chart.self)
      let result: String = receiver.vegaLite
      call.write(result)
    }
  }
}
