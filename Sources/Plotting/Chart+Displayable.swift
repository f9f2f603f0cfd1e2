public import Display
internal import JSON

extension Chart: Displayable {
  /// The chart as an SVG document that needs nothing else.
  ///
  /// Write it to a file to use the picture outside a notebook.
  public var svg: String {
    var renderer = SVGRenderer(self)
    return renderer.document()
  }

  /// The chart as Vega-Lite 5, SVG and text.
  public var mimeBundle: MIMEBundle {
    MIMEBundle([
      .vegaLite: .object(vegaLiteSpecification), .svg: .string(svg),
      .plainText: .string(description),
    ])
  }
}
