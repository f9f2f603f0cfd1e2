internal import JSON

/// A box that a person ticks.
///
/// ```swift
/// let shuffles = Checkbox("shuffle", value: true)
/// print(shuffles.value)   // true
/// ```
public final class Checkbox: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let label: String

  /// Creates a box.
  ///
  /// - Parameters:
  ///   - label: What stands beside it.
  ///   - value: Whether it is ticked at first.
  public init(_ label: String, value: Bool = false) {
    self.label = label
    model = WidgetModel(
      .control("Checkbox"),
      [
        "description": .string(label), "value": .bool(value), "disabled": false, "indent": false,
      ], style: "CheckboxStyle")
  }

  /// Whether it is ticked at this moment.
  public var value: Bool {
    get { model["value"]?.bool ?? false }
    set { model.set("value", to: .bool(newValue)) }
  }

  /// The label and the value.
  public var description: String { "\(label): \(value)" }

  /// Runs something whenever a person has ticked or cleared the box and no cell runs.
  ///
  /// - Parameter body: Gets the new value.
  public func onChange(_ body: @escaping (Bool) -> Void) {
    let call = UncheckedBody { [unowned self] in body(value) }
    model.onChange { call.body() }
  }
}

/// One of several texts that a person chooses from a list.
///
/// ```swift
/// let activation = Dropdown("activation", ["relu", "tanh", "gelu"])
/// print(activation.value)   // relu
/// ```
public final class Dropdown: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let label: String
  private let options: [String]

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - label: What stands before it.
  ///   - options: The texts.
  ///   - value: The text at first; the first one if it is left out or not in the list.
  public init(_ label: String, _ options: [String], value: String? = nil) {
    self.label = label
    self.options = options
    let index = value.flatMap { options.firstIndex(of: $0) } ?? 0
    model = WidgetModel(
      .control("Dropdown"),
      [
        "description": .string(label),
        "_options_labels": .array(options.map { .string($0) }),
        "index": options.isEmpty ? .null : .integer(Int64(index)), "disabled": false,
      ], style: "DescriptionStyle")
  }

  /// The text that is chosen at this moment; empty if there is none to choose from.
  public var value: String {
    get {
      guard let index = model["index"]?.integer, options.indices.contains(index) else { return "" }
      return options[index]
    }
    set {
      guard let index = options.firstIndex(of: newValue) else { return }
      model.set("index", to: .integer(Int64(index)))
    }
  }

  /// The label and the chosen text.
  public var description: String { "\(label): \(value)" }

  /// Runs something whenever a person has chosen another text and no cell runs.
  ///
  /// - Parameter body: Gets the chosen text.
  public func onChange(_ body: @escaping (String) -> Void) {
    let call = UncheckedBody { [unowned self] in body(value) }
    model.onChange { call.body() }
  }
}

/// A text that a person types.
///
/// ```swift
/// let name = TextField("name", value: "run 1")
/// print(name.value)   // run 1
/// ```
public final class TextField: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let label: String

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - label: What stands before it.
  ///   - value: The text at first.
  public init(_ label: String, value: String = "") {
    self.label = label
    model = WidgetModel(
      .control("Text"),
      [
        "description": .string(label), "value": .string(value), "placeholder": "",
        "continuous_update": true, "disabled": false,
      ], style: "TextStyle")
  }

  /// The text, as it is at this moment.
  public var value: String {
    get { model["value"]?.string ?? "" }
    set { model.set("value", to: .string(newValue)) }
  }

  /// The label and the text.
  public var description: String { "\(label): \(value)" }

  /// Runs something whenever a person has changed the text and no cell runs.
  ///
  /// - Parameter body: Gets the new text.
  public func onChange(_ body: @escaping (String) -> Void) {
    let call = UncheckedBody { [unowned self] in body(value) }
    model.onChange { call.body() }
  }
}
