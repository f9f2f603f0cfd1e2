public import JSON

/// The name of a content type, as Jupyter's front ends know it.
public struct MIMEType: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  /// The name, `type/subtype`, without parameters.
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public static let plainText: MIMEType = "text/plain"
  public static let html: MIMEType = "text/html"
  public static let markdown: MIMEType = "text/markdown"
  public static let svg: MIMEType = "image/svg+xml"
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

  /// The plain text, which every bundle has; empty if it was left out.
  public var plainText: String { data[.plainText]?.string ?? "" }
}

/// A value that knows what it looks like in a notebook.
public protocol Displayable {
  /// The value in every representation it has; `text/plain` is always among them.
  var mimeBundle: MIMEBundle { get }
}
