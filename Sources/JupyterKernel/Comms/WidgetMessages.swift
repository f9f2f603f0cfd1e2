internal import Display
internal import JSON
internal import JupyterProtocol

/// The messages of the widget protocol, version 2.1.0.
///
/// JSON cannot hold bytes, so attributes that are bytes travel as buffers, and `buffer_paths` says
/// where each belongs.
enum WidgetMessages {
  static let target = "jupyter.widget"
  static let controlTarget = "jupyter.widget.control"

  static func open(_ model: WidgetModel, parent: ParentHeader) -> OutgoingMessage {
    let (data, buffers) = parts(of: model.attributes)
    let message = CommMessage(commID: model.identifier, target: target, data: data)
    return OutgoingMessage(
      .commOpen, parent: parent, content: message.content, metadata: ["version": "2.1.0"],
      buffers: buffers)
  }

  /// - Parameter method: `update`, or `echo_update` for what a front end has changed itself.
  static func update(
    _ identifier: String, _ attributes: WidgetModel.Attributes, method: String = "update",
    parent: ParentHeader
  ) -> OutgoingMessage {
    var (data, buffers) = parts(of: attributes)
    data["method"] = .string(method)
    return OutgoingMessage(
      .commMessage, parent: parent,
      content: CommMessage(commID: identifier, data: data).content, buffers: buffers)
  }

  /// The answer to a front end that wants to know all widgets.
  static func states(
    of models: [WidgetModel], on identifier: String, parent: ParentHeader
  ) -> OutgoingMessage {
    var states = JSONObject()
    var paths: [JSONValue] = []
    var buffers: [[UInt8]] = []
    for model in models {
      let attributes = model.attributes
      states[model.identifier] = [
        "model_name": .string(model.kind.name + "Model"),
        "model_module": .string(model.kind.module),
        "model_module_version": .string(model.kind.version),
        "state": .object(attributes.json),
      ]
      for (name, value) in attributes.bytes {
        paths.append([.string(model.identifier), "state", .string(name)])
        buffers.append(value)
      }
    }
    let data: JSONObject = [
      "method": "update_states", "states": .object(states), "buffer_paths": .array(paths),
    ]
    return OutgoingMessage(
      .commMessage, parent: parent,
      content: CommMessage(commID: identifier, data: data).content, buffers: buffers)
  }

  static func close(_ identifier: String, parent: ParentHeader) -> OutgoingMessage {
    OutgoingMessage(
      .commClose, parent: parent, content: CommMessage(commID: identifier).content)
  }

  /// The attributes in a front end's `update`.
  static func attributes(in message: Message, _ data: JSONObject) -> WidgetModel.Attributes {
    let paths = data["buffer_paths"]?.array ?? []
    let bytes = zip(paths, message.buffers).compactMap { path, buffer in
      path.array.flatMap { $0.count == 1 ? $0.first?.string : nil }.map { ($0, buffer) }
    }
    return WidgetModel.Attributes(json: data["state"]?.object ?? [:], bytes: bytes)
  }

  private static func parts(of attributes: WidgetModel.Attributes) -> (JSONObject, [[UInt8]]) {
    let data: JSONObject = [
      "state": .object(attributes.json),
      "buffer_paths": .array(attributes.bytes.map { [.string($0.name)] }),
    ]
    return (data, attributes.bytes.map(\.value))
  }
}
