public import JSON

/// The name of a content type, as Jupyter's front ends know it.
public struct MIMEType: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  /// The name, `type/subtype`, without parameters.
  public let rawValue: String
  /// Creates a type of any name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Creates a type from a literal.
  public init(stringLiteral value: String) { rawValue = value }

  /// Text without form, which every output has.
  public static let plainText: MIMEType = "text/plain"
  /// A piece of a web page.
  public static let html: MIMEType = "text/html"
  /// Text with headings, lists, formulas.
  public static let markdown: MIMEType = "text/markdown"
  /// A drawing.
  public static let svg: MIMEType = "image/svg+xml"
  /// Data that a front end shows as a tree.
  public static let json: MIMEType = "application/json"
  /// Vega-Lite 5; JupyterLab draws it without an extension. It does not draw version 6.
  public static let vegaLite: MIMEType = "application/vnd.vegalite.v5+json"
}

/// One output in several representations; the front end picks the richest one it can draw.
public struct MIMEBundle: Hashable, Sendable {
  /// The representations. Text types hold a `.string`, JSON types an `.object`.
  public var data: [MIMEType: JSONValue]
  /// Hints for the front end, keyed by MIME type.
  public var metadata: JSONObject

  /// Creates a bundle.
  public init(_ data: [MIMEType: JSONValue], metadata: JSONObject = [:]) {
    self.data = data
    self.metadata = metadata
  }

  /// Creates a bundle of plain text.
  public init(text: String) { self.init([.plainText: .string(text)]) }

  /// Creates a bundle of HTML, with text for front ends that show none.
  ///
  /// ```swift
  /// display(MIMEBundle(html: "<b>bold</b>", text: "bold"))   // bold
  /// ```
  ///
  /// - Parameters:
  ///   - html: The HTML; it is shown as it is, so text from elsewhere must be escaped first.
  ///   - text: What a terminal shows.
  public init(html: String, text: String) {
    self.init([.html: .string(html), .plainText: .string(text)])
  }

  /// Creates a bundle of Markdown, with text for front ends that show none.
  public init(markdown: String, text: String) {
    self.init([.markdown: .string(markdown), .plainText: .string(text)])
  }

  /// Creates a bundle with a drawing in SVG, with text for front ends that show none.
  public init(svg: String, text: String) {
    self.init([.svg: .string(svg), .plainText: .string(text)])
  }

  /// The plain text, which every bundle has; empty if it was left out.
  public var plainText: String { data[.plainText]?.string ?? "" }
}

/// A value that knows what it looks like in a notebook.
///
/// ```swift
/// struct Score: Displayable {
///   var value: Double
///   var mimeBundle: MIMEBundle {
///     MIMEBundle(html: "<b>\(value)</b> points", text: "\(value) points")
///   }
/// }
/// display(Score(value: 0.5))   // 0.5 points
/// ```
public protocol Displayable {
  /// The value in every representation it has; `text/plain` is always among them.
  var mimeBundle: MIMEBundle { get }
}
