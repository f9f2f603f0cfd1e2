internal import JSON

/// A number that a person sets by moving a handle.
///
/// ```swift
/// let rate = Slider("learning rate", in: 0.001...0.1, value: 0.01)
/// print(rate.value)   // 0.01
/// ```
///
/// Read ``value`` where the number is needed, for example in every step of a training loop: while
/// the cell runs, the handle can be moved.
public final class Slider: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let label: String
  private let range: ClosedRange<Double>

  /// Creates a slider.
  ///
  /// ```swift
  /// let rate = Slider("rate", in: 0.0001...1, value: 0.01, isLogarithmic: true)
  /// print(rate)   // rate: 0.01
  /// ```
  ///
  /// - Parameters:
  ///   - label: What stands before it.
  ///   - range: The numbers that can be set.
  ///   - value: The number at first; the lowest one if it is left out.
  ///   - step: The distance of neighbouring numbers; a hundredth of the range if it is left out.
  ///   - isLogarithmic: Whether equal distances multiply the number by equal factors; the range must
  ///     be above zero.
  public init(
    _ label: String, in range: ClosedRange<Double>, value: Double? = nil, step: Double? = nil,
    isLogarithmic: Bool = false
  ) {
    self.label = label
    self.range = range
    let value = min(max(value ?? range.lowerBound, range.lowerBound), range.upperBound)
    var attributes: JSONObject = [
      "description": .string(label), "value": .double(value), "readout": true,
      "readout_format": ".4~g", "continuous_update": true, "disabled": false,
      "orientation": "horizontal",
    ]
    if isLogarithmic, range.lowerBound > 0 {
      attributes["base"] = 10.0
      attributes["min"] = .double(Self.exponent(of: range.lowerBound))
      attributes["max"] = .double(Self.exponent(of: range.upperBound))
      attributes["step"] = .double(step ?? 0.01)
    } else {
      attributes["min"] = .double(range.lowerBound)
      attributes["max"] = .double(range.upperBound)
      attributes["step"] = .double(step ?? (range.upperBound - range.lowerBound) / 100)
    }
    let isLog = isLogarithmic && range.lowerBound > 0
    model = WidgetModel(
      .control(isLog ? "FloatLogSlider" : "FloatSlider"), attributes, style: "SliderStyle")
  }

  /// The number, as it is at this moment. Always in the slider's range.
  public var value: Double {
    get {
      let value = model["value"]?.double ?? range.lowerBound
      return min(max(value, range.lowerBound), range.upperBound)
    }
    set {
      model.set("value", to: .double(min(max(newValue, range.lowerBound), range.upperBound)))
    }
  }

  /// The label and the number.
  public var description: String { "\(label): \(value)" }

  /// Runs something whenever a person has moved the handle and no cell runs.
  ///
  /// - Parameter body: Gets the new number.
  public func onChange(_ body: @escaping (Double) -> Void) {
    let call = UncheckedBody { [unowned self] in body(value) }
    model.onChange { call.body() }
  }

  /// log10, which the standard library does not have: exact for powers of ten.
  private static func exponent(of number: Double) -> Double { commonLogarithm(number) }
}

/// A whole number that a person sets by moving a handle.
///
/// ```swift
/// let layers = IntSlider("layers", in: 1...8, value: 2)
/// print(layers.value)   // 2
/// ```
public final class IntSlider: Widget, CustomStringConvertible {
  /// What it shares with front ends.
  public let model: WidgetModel
  private let label: String
  private let range: ClosedRange<Int>

  /// Creates a slider.
  ///
  /// - Parameters:
  ///   - label: What stands before it.
  ///   - range: The numbers that can be set.
  ///   - value: The number at first; the lowest one if it is left out.
  ///   - step: The distance of neighbouring numbers.
  public init(_ label: String, in range: ClosedRange<Int>, value: Int? = nil, step: Int = 1) {
    self.label = label
    self.range = range
    let value = min(max(value ?? range.lowerBound, range.lowerBound), range.upperBound)
    model = WidgetModel(
      .control("IntSlider"),
      [
        "description": .string(label), "value": .integer(Int64(value)),
        "min": .integer(Int64(range.lowerBound)), "max": .integer(Int64(range.upperBound)),
        "step": .integer(Int64(max(1, step))), "readout": true, "readout_format": "d",
        "continuous_update": true, "disabled": false, "orientation": "horizontal",
      ], style: "SliderStyle")
  }

  /// The number, as it is at this moment. Always in the slider's range.
  public var value: Int {
    get {
      let value = model["value"]?.integer ?? range.lowerBound
      return min(max(value, range.lowerBound), range.upperBound)
    }
    set {
      let value = min(max(newValue, range.lowerBound), range.upperBound)
      model.set("value", to: .integer(Int64(value)))
    }
  }

  /// The label and the number.
  public var description: String { "\(label): \(value)" }

  /// Runs something whenever a person has moved the handle and no cell runs.
  ///
  /// - Parameter body: Gets the new number.
  public func onChange(_ body: @escaping (Int) -> Void) {
    let call = UncheckedBody { [unowned self] in body(value) }
    model.onChange { call.body() }
  }
}
