internal import JSON

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
public func interact(_ widgets: any Widget..., body: @escaping () -> Void) {
  guard Widgets.host != nil else { return body() }
  let view = WidgetModel(.output, ["msg_id": "", "outputs": []])
  let show = UncheckedBody {
    let shown = CollectedOutput()
    let sink = Output.sink
    Output.sink = shown
    body()
    Output.sink = sink
    view.set("outputs", to: .array(shown.outputs))
  }
  let column = WidgetModel.box("VBox", widgets.map(\.model) + [view])
  column.noteShown()
  Output.sink.display(
    MIMEBundle([
      .plainText: .string(widgets.map(\.description).joined(separator: ", ")),
      .widget: ["version_major": 2, "version_minor": 0, "model_id": .string(column.identifier)],
    ]), identifier: nil)
  show.body()
  for widget in widgets { widget.model.onChange { show.body() } }
}

/// Output that is kept as a notebook file keeps it.
private final class CollectedOutput: OutputSink {
  private let collected = Guarded<[JSONValue]>([])

  var outputs: [JSONValue] { collected.value }
  var updatesInPlace: Bool { false }

  func write(_ text: String, to stream: StandardStream) {
    collected.change { outputs in
      if let last = outputs.last, last["name"]?.string == stream.rawValue,
        let written = last["text"]?.string
      {
        outputs.removeLast()
        outputs.append(Self.stream(stream, written + text))
      } else {
        outputs.append(Self.stream(stream, text))
      }
    }
  }

  private static func stream(_ stream: StandardStream, _ text: String) -> JSONValue {
    ["output_type": "stream", "name": .string(stream.rawValue), "text": .string(text)]
  }

  func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?) {
    var data = JSONObject()
    for (type, value) in bundle.data { data[type.rawValue] = value }
    let output: JSONValue = [
      "output_type": "display_data", "data": .object(data), "metadata": .object(bundle.metadata),
    ]
    collected.change { $0.append(output) }
  }

  func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier) {}
  func clearOutput(wait: Bool) { collected.change { $0 = [] } }
}
