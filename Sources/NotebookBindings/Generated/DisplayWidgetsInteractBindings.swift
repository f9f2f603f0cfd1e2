// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display

enum DisplayWidgetsInteractBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["interact"],
      text: ##"""
        /// Runs something now and whenever a person has changed one of the widgets, and shows what it shows.
        ///
        /// Everything that the body prints and displays stands below the widgets, and is replaced by what it
        /// prints and displays the next time.
        ///
        /// ```swift
        /// let power = IntSlider("power", in: 1...3, value: 2)
        /// interact(power) { print((1...3).map { x in (0..<power.value).reduce(1) { p, _ in p * x } }) }   // [1, 4, 9]
        /// ```
        ///
        /// A terminal and a compiled program run the body once.
        ///
        /// - Parameters:
        ///   - widgets: What a person can change.
        ///   - body: Reads the widgets' values and shows something.
        @native("interact(_:body:)")
        func interact(_ widgets: any Widget..., body: () -> Void)
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("interact(_:body:)") { call in
      let a0 = try call.readExistentials((any Widget).self)
      let a1Callback = try call.readCallback()
      let a1 = { () -> Void in a1Callback.machine.keepingErrors(fallback: ()) { try a1Callback.callVoid() } }
      switch a0.count {
      case 0: Display.interact(body: a1)
      case 1: Display.interact(a0[0], body: a1)
      case 2: Display.interact(a0[0], a0[1], body: a1)
      case 3: Display.interact(a0[0], a0[1], a0[2], body: a1)
      case 4: Display.interact(a0[0], a0[1], a0[2], a0[3], body: a1)
      case 5: Display.interact(a0[0], a0[1], a0[2], a0[3], a0[4], body: a1)
      case 6: Display.interact(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], body: a1)
      case 7: Display.interact(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], body: a1)
      case 8: Display.interact(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], body: a1)
      case 9: Display.interact(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], body: a1)
      case 10: Display.interact(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], body: a1)
      case 11: Display.interact(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10], body: a1)
      case 12: Display.interact(a0[0], a0[1], a0[2], a0[3], a0[4], a0[5], a0[6], a0[7], a0[8], a0[9], a0[10], a0[11], body: a1)
      default: throw tooManyArguments(a0.count)
      }
    }
  }
}
