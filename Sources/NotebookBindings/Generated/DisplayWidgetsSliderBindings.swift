// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayWidgetsSliderBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Slider"],
      text: ##"""
        /// A number that a person sets by moving a handle.
        ///
        /// ```swift
        /// let rate = Slider("learning rate", in: 0.001...0.1, value: 0.01)
        /// print(rate.value)   // 0.01
        /// ```
        ///
        /// Read ``value`` where the number is needed, for example in every step of a training loop: while
        /// the cell runs, the handle can be moved.
        @representation("native")
        class Slider: Widget, CustomStringConvertible {
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
          @native("Slider.init(_:in:value:step:isLogarithmic:)")
          init(_ label: String, in range: ClosedRange<Double>, value: Double? = nil, step: Double? = nil, isLogarithmic: Bool = false)

          /// The number, as it is at this moment. Always in the slider's range.
          @native("Slider.value", "Slider.value=")
          var value: Double { get set }

          /// The label and the number.
          @native("Slider.description")
          var description: String { get }

          /// Runs something whenever a person has moved the handle and no cell runs.
          ///
          /// - Parameter body: Gets the new number.
          @native("Slider.onChange(_:)")
          func onChange(_ body: (Double) -> Void)
        }
        """##),
    .init(
      names: ["IntSlider"],
      text: ##"""
        /// A whole number that a person sets by moving a handle.
        ///
        /// ```swift
        /// let layers = IntSlider("layers", in: 1...8, value: 2)
        /// print(layers.value)   // 2
        /// ```
        @representation("native")
        class IntSlider: Widget, CustomStringConvertible {
          /// Creates a slider.
          ///
          /// - Parameters:
          ///   - label: What stands before it.
          ///   - range: The numbers that can be set.
          ///   - value: The number at first; the lowest one if it is left out.
          ///   - step: The distance of neighbouring numbers.
          @native("IntSlider.init(_:in:value:step:)")
          init(_ label: String, in range: ClosedRange<Int>, value: Int? = nil, step: Int = 1)

          /// The number, as it is at this moment. Always in the slider's range.
          @native("IntSlider.value", "IntSlider.value=")
          var value: Int { get set }

          /// The label and the number.
          @native("IntSlider.description")
          var description: String { get }

          /// Runs something whenever a person has moved the handle and no cell runs.
          ///
          /// - Parameter body: Gets the new number.
          @native("IntSlider.onChange(_:)")
          func onChange(_ body: (Int) -> Void)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Slider.init(_:in:value:step:isLogarithmic:)") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(ClosedRange<Double>.self)
      let a2 = try call.read(Double?.self)
      let a3 = try call.read(Double?.self)
      let a4 = call.readBool()
      let result: Slider = Slider(a0, in: a1, value: a2, step: a3, isLogarithmic: a4)
      call.write(result)
    }
    registry.add("Slider.value") { call in
      let receiver = try call.read(Slider.self)
      let result: Double = receiver.value
      call.write(result)
    }
    registry.add("Slider.value=") { call in
      let receiver = try call.read(Slider.self)
      let a0 = call.readDouble()
      receiver.value = a0
    }
    registry.add("Slider.description") { call in
      let receiver = try call.read(Slider.self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("Slider.onChange(_:)") { call in
      let receiver = try call.read(Slider.self)
      let a0Callback = try call.readCallback()
      let a0 = { (p0: Double) -> Void in a0Callback.machine.keepingErrors(fallback: ()) { try a0Callback.callVoid(p0) } }
      receiver.onChange(a0)
    }
    registry.add("IntSlider.init(_:in:value:step:)") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(ClosedRange<Int>.self)
      let a2 = try call.read(Int?.self)
      let a3 = call.readInt()
      let result: IntSlider = IntSlider(a0, in: a1, value: a2, step: a3)
      call.write(result)
    }
    registry.add("IntSlider.value") { call in
      let receiver = try call.read(IntSlider.self)
      let result: Int = receiver.value
      call.write(result)
    }
    registry.add("IntSlider.value=") { call in
      let receiver = try call.read(IntSlider.self)
      let a0 = call.readInt()
      receiver.value = a0
    }
    registry.add("IntSlider.description") { call in
      let receiver = try call.read(IntSlider.self)
      let result: String = receiver.description
      call.write(result)
    }
    registry.add("IntSlider.onChange(_:)") { call in
      let receiver = try call.read(IntSlider.self)
      let a0Callback = try call.readCallback()
      let a0 = { (p0: Int) -> Void in a0Callback.machine.keepingErrors(fallback: ()) { try a0Callback.callVoid(p0) } }
      receiver.onChange(a0)
    }
  }
}
