internal import JSON

/// Something in a notebook that a person can move, press or type into, also while a cell runs.
///
/// A cell whose last line is a widget shows it; `display` does, too. What a person changes is seen by
/// the program at once, and what the program changes is seen in the notebook. A terminal and a
/// compiled program show the widget's text, and it keeps the value that it was given.
public protocol Widget: AnyObject, Displayable {
  /// What the program shares with front ends.
  var model: WidgetModel { get }
  /// The widget's label and value as text.
  var description: String { get }
}

extension Widget {
  /// The widget itself where widgets can be shown, and its text.
  public var mimeBundle: MIMEBundle {
    guard Widgets.host != nil else { return MIMEBundle(text: description) }
    model.noteShown()
    return MIMEBundle([
      .plainText: .string(description),
      .widget: ["version_major": 2, "version_minor": 0, "model_id": .string(model.identifier)],
    ])
  }
}

extension MIMEType {
  /// A widget; the front end needs the extension `jupyterlab_widgets` to show it.
  package static let widget: MIMEType = "application/vnd.jupyter.widget-view+json"
}
