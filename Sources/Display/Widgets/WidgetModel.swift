package import JSON

/// The state of one widget, which the program and every front end that shows it share.
///
/// Both sides may change an attribute at any time; the latest change counts. A front end may only
/// change attributes that exist, to values of their kind.
public final class WidgetModel: Sendable {
  /// What a front end has to load to draw it.
  package struct Kind: Hashable, Sendable {
    package var module: String
    package var version: String
    package var name: String

    package static func control(_ name: String) -> Kind {
      Kind(module: "@jupyter-widgets/controls", version: "2.0.0", name: name)
    }
    fileprivate var isStyle: Bool { name.hasSuffix("Style") }

    /// Where the view is, whose name is not always the model's.
    fileprivate var view: Kind {
      if isStyle { return Kind(module: Self.layout.module, version: version, name: "Style") }
      return name == "FloatProgress" ? .control("Progress") : self
    }

    package static let layout = Kind(
      module: "@jupyter-widgets/base", version: "2.0.0", name: "Layout")
    package static let output = Kind(
      module: "@jupyter-widgets/output", version: "1.0.0", name: "Output")
  }

  /// Attributes as the widget protocol sends them: JSON, and bytes beside it.
  package struct Attributes: Sendable {
    package var json: JSONObject
    package var bytes: [(name: String, value: [UInt8])]

    package init(json: JSONObject, bytes: [(name: String, value: [UInt8])]) {
      self.json = json
      self.bytes = bytes
    }
  }

  private struct State {
    var json: JSONObject
    var bytes: [String: [UInt8]] = [:]
    /// What the program has changed and no front end knows yet.
    var unsent: Set<String> = []
    var isShown = false
    var handlers: [@Sendable () -> Void] = []
    var eventHandlers: [@Sendable (String) -> Void] = []

    func attributes(_ names: Set<String>) -> Attributes {
      var some = JSONObject()
      for (name, value) in json where names.contains(name) { some[name] = value }
      return Attributes(
        json: some, bytes: bytes.filter { names.contains($0.key) }.map { ($0.key, $0.value) })
    }
  }

  /// The name under which both sides know it, also that of its comm.
  package let identifier: String
  package let kind: Kind
  /// The widgets inside of it, its layout and its style.
  private let parts: [WidgetModel]
  private let state: Guarded<State>

  /// - Parameters:
  ///   - kind: What draws it.
  ///   - attributes: Its state at first, without what the kind says.
  ///   - bytes: Attributes that are bytes.
  ///   - style: The name of what holds its colours and widths; `nil` if there is no such thing.
  ///   - parts: Widgets inside of it.
  package init(
    _ kind: Kind, _ attributes: JSONObject, bytes: [String: [UInt8]] = [:], style: String? = nil,
    parts: [WidgetModel] = []
  ) {
    self.kind = kind
    identifier = Self.newIdentifier()
    let view = kind.view
    var json: JSONObject = [
      "_model_module": .string(kind.module), "_model_module_version": .string(kind.version),
      "_model_name": .string(kind.name + "Model"), "_view_module": .string(view.module),
      "_view_module_version": .string(view.version), "_view_name": .string(view.name + "View"),
    ]
    var own: [WidgetModel] = []
    if kind != .layout, !kind.isStyle {
      json["_dom_classes"] = []
      let layout = WidgetModel(.layout, [:])
      json["layout"] = layout.reference
      own.append(layout)
    }
    if let style {
      let model = WidgetModel(.control(style), style == "ButtonStyle" ? [:] : Self.wideText)
      json["style"] = model.reference
      own.append(model)
    }
    for (name, value) in attributes { json[name] = value }
    self.parts = own + parts
    state = Guarded(State(json: json, bytes: bytes))
    Widgets.host?.open(self)
  }

  deinit {
    if !state.value.isShown { Widgets.host?.close(identifier) }
  }

  /// A label as wide as its text.
  private static let wideText: JSONObject = ["description_width": "initial"]

  /// How other widgets refer to it.
  package var reference: JSONValue { .string("IPY_MODEL_" + identifier) }

  // MARK: The program's side

  package subscript(name: String) -> JSONValue? { state.read { $0.json[name] } }

  /// Changes an attribute, here and in every front end.
  package func set(_ name: String, to value: JSONValue) {
    let changes = state.change { state in
      guard state.json[name] != value else { return false }
      state.json[name] = value
      state.unsent.insert(name)
      return true
    }
    if changes { Widgets.host?.noteChange(of: self) }
  }

  package func bytes(_ name: String) -> [UInt8] { state.read { $0.bytes[name] ?? [] } }

  package func set(_ name: String, toBytes value: [UInt8]) {
    state.change { state in
      state.bytes[name] = value
      state.unsent.insert(name)
    }
    Widgets.host?.noteChange(of: self)
  }

  /// Runs something whenever a front end has changed the widget, between cells.
  package func onChange(_ handler: @escaping @Sendable () -> Void) {
    state.change { $0.handlers.append(handler) }
  }

  /// Notes something that is no change of state, such as a click, as soon as it comes; must not run code of cells.
  package func onEvent(_ handler: @escaping @Sendable (String) -> Void) {
    state.change { $0.eventHandlers.append(handler) }
  }

  /// Keeps it for the rest of the session, because a front end shows it.
  package func noteShown() {
    state.change { $0.isShown = true }
    // What is inside of another widget is shown with it.
    for part in parts { part.noteShown() }
    Widgets.host?.keep(self)
  }

  // MARK: The front ends' side

  /// All attributes.
  package var attributes: Attributes {
    state.read { Attributes(json: $0.json, bytes: $0.bytes.map { ($0.key, $0.value) }) }
  }

  /// What the program has changed since the last time; `nil` if nothing.
  package func takeUnsent() -> Attributes? {
    state.change { state -> Attributes? in
      if state.unsent.isEmpty { return nil }
      defer { state.unsent = [] }
      return state.attributes(state.unsent)
    }
  }

  /// Takes over what a front end has changed.
  ///
  /// - Returns: What the attributes that it named are now; others are left out.
  package func apply(_ changes: Attributes) -> Attributes {
    state.change { state in
      var named: Set<String> = []
      for (name, value) in changes.json {
        guard let old = state.json[name] else { continue }
        named.insert(name)
        if old.isOfKind(of: value), !name.hasPrefix("_") { state.json[name] = value }
      }
      for (name, value) in changes.bytes where state.bytes[name] != nil {
        named.insert(name)
        state.bytes[name] = value
      }
      return state.attributes(named)
    }
  }

  /// Tells the program of something that is no change of state.
  package func note(event: String) {
    for handler in state.read({ $0.eventHandlers }) { handler(event) }
  }

  /// What the program wants run after a change.
  package var handlers: [@Sendable () -> Void] { state.read { $0.handlers } }

  private static func newIdentifier() -> String {
    func part() -> String {
      let digits = String(UInt64.random(in: .min ... .max), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return part() + part()
  }
}

extension JSONValue {
  /// Whether two values are both numbers, both texts and so on.
  fileprivate func isOfKind(of other: JSONValue) -> Bool {
    switch (self, other) {
    case (.integer, _): other.integer != nil
    case (.double, _): other.double != nil
    case (.string, .string), (.bool, .bool), (.array, .array), (.object, .object), (.null, .null):
      true
    default: false
    }
  }
}
