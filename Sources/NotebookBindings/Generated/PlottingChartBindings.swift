// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Plotting

enum PlottingChartBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Chart"],
      text: ##"""
        /// A picture of data: marks (lines, points, bars, cells) on two axes.
        ///
        /// A chart is made by one of the static functions and shown by ending a cell with it. It draws
        /// itself twice from one model: as Vega-Lite 5, which JupyterLab shows with tooltips, and as SVG,
        /// which works everywhere else, also alone as a file.
        ///
        /// ```swift
        /// Chart.line(x: [0, 1, 2, 3], y: [0, 1, 4, 9], title: "Squares", xLabel: "n", yLabel: "n²")
        /// ```
        ///
        /// Values that are not finite are left out; a line is interrupted there. Of very many values only
        /// some are drawn (see `line(x:y:)`,
        /// `scatter(x:y:)` and `heatMap(_:)`);
        /// a note below the picture says so.
        @representation("native")
        struct Chart: Hashable {
          /// The heading; empty for none.
          @native("Chart.title", "Chart.title=")
          var title: String { get set }

          /// What the horizontal axis shows; empty for nothing.
          @native("Chart.xLabel", "Chart.xLabel=")
          var xLabel: String { get set }

          /// What the vertical axis shows; empty for nothing.
          @native("Chart.yLabel", "Chart.yLabel=")
          var yLabel: String { get set }

          /// How numbers are laid out on the horizontal axis.
          @native("Chart.xScale", "Chart.xScale=")
          var xScale: ChartScale { get set }

          /// How numbers are laid out on the vertical axis.
          @native("Chart.yScale", "Chart.yScale=")
          var yScale: ChartScale { get set }

          /// The width of the area between the axes, in pixels, 100 to 2000.
          @native("Chart.width", "Chart.width=")
          var width: Int { get set }

          /// The height of the area between the axes, in pixels, 60 to 2000.
          @native("Chart.height", "Chart.height=")
          var height: Int { get set }

          @native("Chart.==")
          static func == (left: Chart, right: Chart) -> Bool
        }
        """##),
    .init(
      names: ["ChartScale"],
      text: ##"""
        /// How numbers become positions on an axis.
        @representation("native")
        enum ChartScale: Hashable {
          /// Equal differences are equally far apart.
          case linear

          /// Equal ratios are equally far apart; zero and negative numbers are left out.
          case logarithmic

          @native("ChartScale.==")
          static func == (left: ChartScale, right: ChartScale) -> Bool
        }
        """##),
    .init(
      names: ["ChartNumber"],
      text: ##"""
        /// A number that a chart can show.
        @representation("native")
        protocol ChartNumber {
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Int"],
      text: ##"""
        extension Int: ChartNumber {
        }
        """##),
    .init(
      names: ["Float"],
      text: ##"""
        extension Float: ChartNumber {
        }
        """##),
    .init(
      names: ["Double"],
      text: ##"""
        extension Double: ChartNumber {
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Chart.title") { call in
      let receiver = try call.read(Chart.self)
      let result: String = receiver.title
      call.write(result)
    }
    registry.add("Chart.title=") { call in
      let place = call.readLater()
      let a0 = try call.read(String.self)
      var receiver = try call.take(place, as: Chart.self)
      receiver.title = a0
      call.put(receiver, in: place)
    }
    registry.add("Chart.xLabel") { call in
      let receiver = try call.read(Chart.self)
      let result: String = receiver.xLabel
      call.write(result)
    }
    registry.add("Chart.xLabel=") { call in
      let place = call.readLater()
      let a0 = try call.read(String.self)
      var receiver = try call.take(place, as: Chart.self)
      receiver.xLabel = a0
      call.put(receiver, in: place)
    }
    registry.add("Chart.yLabel") { call in
      let receiver = try call.read(Chart.self)
      let result: String = receiver.yLabel
      call.write(result)
    }
    registry.add("Chart.yLabel=") { call in
      let place = call.readLater()
      let a0 = try call.read(String.self)
      var receiver = try call.take(place, as: Chart.self)
      receiver.yLabel = a0
      call.put(receiver, in: place)
    }
    registry.add("Chart.xScale") { call in
      let receiver = try call.read(Chart.self)
      let result: ChartScale = receiver.xScale
      call.write(result)
    }
    registry.add("Chart.xScale=") { call in
      let place = call.readLater()
      let a0 = try call.read(ChartScale.self)
      var receiver = try call.take(place, as: Chart.self)
      receiver.xScale = a0
      call.put(receiver, in: place)
    }
    registry.add("Chart.yScale") { call in
      let receiver = try call.read(Chart.self)
      let result: ChartScale = receiver.yScale
      call.write(result)
    }
    registry.add("Chart.yScale=") { call in
      let place = call.readLater()
      let a0 = try call.read(ChartScale.self)
      var receiver = try call.take(place, as: Chart.self)
      receiver.yScale = a0
      call.put(receiver, in: place)
    }
    registry.add("Chart.width") { call in
      let receiver = try call.read(Chart.self)
      let result: Int = receiver.width
      call.write(result)
    }
    registry.add("Chart.width=") { call in
      let place = call.readLater()
      let a0 = call.readInt()
      var receiver = try call.take(place, as: Chart.self)
      receiver.width = a0
      call.put(receiver, in: place)
    }
    registry.add("Chart.height") { call in
      let receiver = try call.read(Chart.self)
      let result: Int = receiver.height
      call.write(result)
    }
    registry.add("Chart.height=") { call in
      let place = call.readLater()
      let a0 = call.readInt()
      var receiver = try call.take(place, as: Chart.self)
      receiver.height = a0
      call.put(receiver, in: place)
    }
    registry.add("Chart.==") { call in
      let a0 = try call.read(Chart.self)
      let a1 = try call.read(Chart.self)
      let result: Bool = a0 == a1
      call.write(result)
    }
    registry.add("ChartScale.linear") { call in
      let result: ChartScale = ChartScale.linear
      call.write(result)
    }
    registry.add("ChartScale.logarithmic") { call in
      let result: ChartScale = ChartScale.logarithmic
      call.write(result)
    }
    registry.add("ChartScale.==") { call in
      let a0 = try call.read(ChartScale.self)
      let a1 = try call.read(ChartScale.self)
      let result: Bool = a0 == a1
      call.write(result)
    }
  }
}
