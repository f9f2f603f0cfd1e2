internal import JSON

/// Something that a person presses.
///
/// ```swift
/// let stop = Button("Stop")
/// for step in 0..<100 {
///   if stop.wasPressed { break }
/// }
/// print(stop.pressCount)   // 0
/// ```
public final class Button: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let label: String
  private let presses = Guarded(0)

  /// Creates a button.
  ///
  /// - Parameter label: What stands on it.
  public init(_ label: String) {
    self.label = label
    model = WidgetModel(
      .control("Button"),
      [
        "description": .string(label), "disabled": false, "button_style": "", "icon": "",
        "tooltip": .null,
      ], style: "ButtonStyle")
    let presses = presses
    model.onEvent { if $0 == "click" { presses.change { $0 += 1 } } }
  }

  /// How often it has been pressed up to this moment.
  public var pressCount: Int { presses.value }

  /// Whether it has been pressed at least once.
  public var wasPressed: Bool { presses.value > 0 }

  /// What stands on it.
  public var description: String { "[\(label)]" }

  /// Runs something whenever a person has pressed the button and no cell runs.
  public func onPress(_ body: @escaping () -> Void) {
    let call = UncheckedBody(body: body)
    model.onChange { call.body() }
  }
}
