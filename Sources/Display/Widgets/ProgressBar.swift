internal import JSON

/// A bar that fills up.
///
/// ```swift
/// let bar = ProgressBar("files", total: 4)
/// for _ in 0..<3 { bar.advance() }
/// print(bar)   // files: 3 of 4
/// ```
///
/// However often it advances, front ends hear of it at most 20 times a second, and always of the end.
public final class ProgressBar: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let label: String

  /// Creates an empty bar.
  ///
  /// - Parameters:
  ///   - label: What stands before it.
  ///   - total: The value at which it is full.
  public init(_ label: String, total: Double) {
    self.label = label
    model = WidgetModel(
      .control("FloatProgress"),
      [
        "description": .string(label), "value": 0.0, "min": 0.0,
        "max": .double(max(0, total)), "bar_style": "", "orientation": "horizontal",
      ], style: "ProgressStyle")
  }

  /// How much is done.
  public var value: Double {
    get { model["value"]?.double ?? 0 }
    set { model.set("value", to: .double(newValue)) }
  }

  /// The value at which it is full.
  public var total: Double { model["max"]?.double ?? 0 }

  /// Notes that more is done.
  ///
  /// - Parameter amount: How much more.
  public func advance(by amount: Double = 1) { value += amount }

  /// The label, and how much of the whole is done.
  public var description: String { "\(label): \(brief(value)) of \(brief(total))" }

  private func brief(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
