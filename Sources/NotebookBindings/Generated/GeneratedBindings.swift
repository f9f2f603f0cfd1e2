// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
public import LanguageRuntime
public import Display
public import Plotting

enum GeneratedBindings {
  static var chunks: [ModuleInterface.Chunk] {
    [
      DisplayDisplayBindings.chunks,
      DisplayHelpBindings.chunks,
      DisplayInputBindings.chunks,
      DisplayOutputBindings.chunks,
      PlottingChartBindings.chunks,
      PlottingChartDescriptionBindings.chunks,
      PlottingChartDisplayableBindings.chunks,
      PlottingChartsChartBarBindings.chunks,
      PlottingChartsChartHeatMapBindings.chunks,
      PlottingChartsChartLineBindings.chunks,
      PlottingChartsChartScatterBindings.chunks,
      PlottingVegaLiteVegaLiteEncoderBindings.chunks,
    ].flatMap { $0 }
  }

  static func register(in registry: inout NativeRegistry) {
    registry.addType(Chart.self, as: "Chart")
    registry.addType(ChartScale.self, as: "ChartScale")
    registry.addType(DisplayIdentifier.self, as: "DisplayIdentifier")
    DisplayDisplayBindings.register(in: &registry)
    DisplayHelpBindings.register(in: &registry)
    DisplayInputBindings.register(in: &registry)
    DisplayOutputBindings.register(in: &registry)
    PlottingChartBindings.register(in: &registry)
    PlottingChartDescriptionBindings.register(in: &registry)
    PlottingChartDisplayableBindings.register(in: &registry)
    PlottingChartsChartBarBindings.register(in: &registry)
    PlottingChartsChartHeatMapBindings.register(in: &registry)
    PlottingChartsChartLineBindings.register(in: &registry)
    PlottingChartsChartScatterBindings.register(in: &registry)
    PlottingVegaLiteVegaLiteEncoderBindings.register(in: &registry)
  }
}

extension Chart: BridgedBox {}
extension ChartScale: BridgedBox {}
extension DisplayIdentifier: BridgedBox {}

/// The Swift type of a generic argument that conforms to `ChartNumber`.
func chartNumberType(_ type: TypeDescriptor?) throws -> any (Bridged & ChartNumber).Type {
  switch type?.nominalName {
  case "Double": return Double.self
  case "Float": return Float.self
  case "Int": return Int.self
  default: throw unexpectedType(type, as: "ChartNumber")
  }
}
