internal import JSON

/// A piece of a web page that the program can replace.
///
/// ```swift
/// let note = HTMLView("<b>0</b> errors")
/// note.html = "<b>1</b> error"
/// print(note)   // <b>1</b> error
/// ```
public final class HTMLView: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel

  /// Creates a piece.
  ///
  /// - Parameter html: The HTML; it is shown as it is, so text from elsewhere must be escaped first.
  public init(_ html: String) {
    model = WidgetModel(
      .control("HTML"), ["description": "", "value": .string(html), "placeholder": ""],
      style: "HTMLStyle")
  }

  /// The HTML that is shown.
  public var html: String {
    get { model["value"]?.string ?? "" }
    set { model.set("value", to: .string(newValue)) }
  }

  /// The HTML.
  public var description: String { html }
}

/// Widgets one below the other.
///
/// ```swift
/// print(Column(Slider("rate", in: 0...1), Button("Stop")))   // rate: 0.0, [Stop]
/// ```
public final class Column: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let parts: [any Widget]

  /// Creates a column.
  ///
  /// - Parameter parts: The widgets, from top to bottom.
  public init(_ parts: any Widget...) {
    self.parts = parts
    model = .box("VBox", parts.map(\.model))
  }

  /// The parts' texts.
  public var description: String { parts.map(\.description).joined(separator: ", ") }
}

/// Widgets side by side.
///
/// ```swift
/// print(Row(Checkbox("shuffle"), Button("Stop")))   // shuffle: false, [Stop]
/// ```
public final class Row: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let parts: [any Widget]

  /// Creates a row.
  ///
  /// - Parameter parts: The widgets, from left to right.
  public init(_ parts: any Widget...) {
    self.parts = parts
    model = .box("HBox", parts.map(\.model))
  }

  /// The parts' texts.
  public var description: String { parts.map(\.description).joined(separator: ", ") }
}

extension WidgetModel {
  /// Several widgets in one.
  static func box(_ name: String, _ parts: [WidgetModel]) -> WidgetModel {
    WidgetModel(
      .control(name), ["box_style": "", "children": .array(parts.map(\.reference))],
      parts: parts)
  }
}
