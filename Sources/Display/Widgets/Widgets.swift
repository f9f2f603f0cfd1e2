/// Brings widgets to front ends and back.
package protocol WidgetHost: AnyObject, Sendable {
  /// A widget was made.
  func open(_ model: WidgetModel)
  /// A widget is shown, and has to live on without the program.
  func keep(_ model: WidgetModel)
  /// The program has changed a widget.
  func noteChange(of model: WidgetModel)
  /// A widget is gone that nothing shows.
  func close(_ identifier: String)
}

/// Who shows widgets: the kernel; nobody in a compiled program, where they keep their values.
package enum Widgets {
  private static let current = Guarded<(any WidgetHost)?>(nil)

  package static var host: (any WidgetHost)? {
    get { current.value }
    set { current.value = newValue }
  }
}
