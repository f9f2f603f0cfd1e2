internal import Tensors

/// A layer that says what a summary calls it, and what it is made of, where its stored properties do not.
package protocol OutlinedLayer: Layer {
  /// What it is, in a few words: `Linear 2 → 8, tanh`.
  var summary: String { get }
  /// Its layers and parameters with their names; nil if its stored properties say it.
  var parts: [ModelPart]? { get }
  /// The parameters that it names itself, where they are not just those of its parts.
  var statedParameters: [Parameter]? { get }
  /// Whether a summary shows it as one line, whatever it is made of.
  var isOneLine: Bool { get }
  /// What makes it the same layer at two places; nil for values.
  var identity: ObjectIdentifier? { get }
}

extension OutlinedLayer {
  package var parts: [ModelPart]? { nil }
  package var statedParameters: [Parameter]? { nil }
  package var isOneLine: Bool { true }
  package var identity: ObjectIdentifier? {
    type(of: self) is AnyClass ? ObjectIdentifier(self as AnyObject) : nil
  }
}

extension OutlinedLayer {
  /// Where its first parameter was found, without the parameter's own name.
  package var place: (path: String, model: String)? {
    guard let first = ModelOutline(of: self).parameters.first,
      let place = first.parameter.place, place.name.count > first.name.count
    else { return nil }
    return (String(place.name.dropLast(first.name.count + 1)), place.model)
  }
}

/// A stored property of a model, an element of an array in it, or the like.
package struct ModelPart {
  /// The property's name or the element's index; nil for what stands at its owner's own place, such as
  /// an optional's value.
  package var name: String?
  package var value: Any

  package init(name: String?, value: Any) {
    self.name = name
    self.value = value
  }
}

/// Something in a model that is no layer, and that reflection cannot look into.
package protocol ModelPartContainer {
  var parts: [ModelPart] { get }
  var identity: ObjectIdentifier? { get }
}

/// What a model is made of: its parameters with the names that lead to them, and a line for each layer.
package struct ModelOutline {
  /// A layer without layers in it, or a parameter beside layers.
  package struct Line {
    /// The properties and indices that lead to it, such as `blocks.0.norm`; empty for the model itself.
    package var name: String
    /// What it is, in a few words.
    package var caption: String
    /// Its parameters, with their names inside it.
    package var parameters: [NamedParameter]
    /// Whether the parameters' shapes follow from the caption.
    package var captionTellsShapes = false
    /// Whether it is a layer, not a parameter beside layers.
    var isLayer = true

    /// The number of numbers that training changes.
    package var count: Int { parameters.reduce(0) { $0 + $1.parameter.count } }
  }

  /// What the model itself is.
  package let caption: String
  package private(set) var lines: [Line] = []
  /// Every parameter once, under the first name that leads to it.
  package private(set) var parameters: [NamedParameter] = []
  /// The number of numbers that training changes.
  package var count: Int { parameters.reduce(0) { $0 + $1.parameter.count } }

  private var places: [ObjectIdentifier: String] = [:]
  private var depth = 0
  /// Models nested deeper are looked into no further.
  private static let depthLimit = 200

  package init(of model: any Layer) {
    caption = Self.caption(of: model)
    visit(layer: model, at: "")
    for named in parameters { named.parameter.note(place: named.name, in: caption) }
  }

  private static func caption(of layer: any Layer) -> String {
    (layer as? any OutlinedLayer)?.summary ?? "\(type(of: layer))"
  }

  // MARK: Looking

  private mutating func visit(_ value: Any, at path: String) {
    guard depth < Self.depthLimit else { return }
    depth += 1
    defer { depth -= 1 }
    if let parameter = value as? Parameter {
      visit(parameter: parameter, at: path)
    } else if let layer = value as? any Layer {
      visit(layer: layer, at: path)
    } else if let container = value as? any ModelPartContainer {
      guard isNew(container.identity, at: path) else { return }
      for part in container.parts { visit(part.value, at: join(path, part.name)) }
    } else if !(value is Tensor) {
      let isObject = type(of: value) is AnyClass
      guard isNew(isObject ? ObjectIdentifier(value as AnyObject) : nil, at: path) else { return }
      for part in Reflection.parts(of: value) { visit(part.value, at: join(path, part.name)) }
    }
  }

  private mutating func visit(parameter: Parameter, at path: String) {
    guard isNew(ObjectIdentifier(parameter), at: path) else { return }
    parameters.append(NamedParameter(name: path, parameter: parameter))
    lines.append(
      Line(
        name: path, caption: "Parameter", parameters: [.init(name: "", parameter: parameter)],
        isLayer: false))
  }

  private mutating func visit(layer: any Layer, at path: String) {
    let outlined = layer as? any OutlinedLayer
    let caption = Self.caption(of: layer)
    let identity =
      outlined.map(\.identity)
      ?? (type(of: layer) is AnyClass ? ObjectIdentifier(layer as AnyObject) : nil)
    if let identity, let first = places[identity] {
      // A layer at two places; or a model that refers back to itself, which is looked into once.
      let name = first.isEmpty ? "the model" : "'\(first)'"
      lines.append(Line(name: path, caption: "\(caption), the same as \(name)", parameters: []))
      return
    }
    if let identity { places[identity] = path }
    let start = (lines: lines.count, parameters: parameters.count)
    for part in outlined?.parts ?? Reflection.parts(of: layer) {
      visit(part.value, at: join(path, part.name))
    }
    let stated = outlined.map(\.statedParameters) ?? StatedParameters.of(layer)
    if let stated { keep(stated, from: start.parameters, at: path) }
    let isOneLine = outlined?.isOneLine ?? false || stated != nil
    guard isOneLine || !lines[start.lines...].contains(where: \.isLayer) else { return }
    lines.removeSubrange(start.lines...)
    let own = parameters[start.parameters...].map { named in
      let name = path.isEmpty ? named.name : String(named.name.dropFirst(path.count + 1))
      return NamedParameter(name: name, parameter: named.parameter)
    }
    let tellsShapes = outlined?.isOneLine ?? false
    lines.append(
      Line(name: path, caption: caption, parameters: own, captionTellsShapes: tellsShapes))
  }

  /// Takes what a layer says its parameters are for those that were found in it.
  private mutating func keep(_ stated: [Parameter], from start: Int, at path: String) {
    var names: [ObjectIdentifier: String] = [:]
    for named in parameters[start...] {
      let identity = ObjectIdentifier(named.parameter)
      names[identity] = named.name
      places[identity] = nil
    }
    parameters.removeSubrange(start...)
    for (index, parameter) in stated.enumerated() {
      let name = names[ObjectIdentifier(parameter)] ?? join(path, "\(index)")
      guard isNew(ObjectIdentifier(parameter), at: name) else { continue }
      parameters.append(NamedParameter(name: name, parameter: parameter))
    }
  }

  /// Whether something has not been seen before; values without an identity are always new.
  private mutating func isNew(_ identity: ObjectIdentifier?, at path: String) -> Bool {
    guard let identity else { return true }
    if places[identity] != nil { return false }
    places[identity] = path
    return true
  }

  private func join(_ path: String, _ name: String?) -> String {
    guard let name else { return path }
    return path.isEmpty ? name : "\(path).\(name)"
  }
}

/// The layers of a compiled program, whose stored properties Swift shows.
private enum Reflection {
  static func parts(of value: Any) -> [ModelPart] {
    var mirror: Mirror? = Mirror(reflecting: value)
    var parts: [ModelPart] = []
    while let current = mirror {
      // A superclass's properties come before those of the class.
      parts = Self.parts(current, isAny: value is [Any] && type(of: value) == [Any].self) + parts
      mirror = current.superclassMirror
    }
    return parts
  }

  private static func parts(_ mirror: Mirror, isAny: Bool) -> [ModelPart] {
    switch mirror.displayStyle {
    case .collection, .set:
      if !isAny, let first = mirror.children.first, isPlain(first.value) { return [] }
      return mirror.children.enumerated().map { ModelPart(name: "\($0)", value: $1.value) }
    case .dictionary:
      // Each child is a pair; the order of a dictionary says nothing, so keys are sorted.
      let pairs = mirror.children.compactMap { child -> ModelPart? in
        let pair = Array(Mirror(reflecting: child.value).children)
        guard pair.count == 2, !isPlain(pair[1].value) else { return nil }
        return ModelPart(name: "\(pair[0].value)", value: pair[1].value)
      }
      return pairs.sorted { ($0.name ?? "") < ($1.name ?? "") }
    case .optional: return mirror.children.map { ModelPart(name: nil, value: $0.value) }
    default:
      return mirror.children.enumerated().compactMap { index, child in
        if isPlain(child.value) { return nil }
        return ModelPart(name: name(child.label ?? "\(index)"), value: child.value)
      }
    }
  }

  /// A property's name: tuples show theirs with a dot, lazy properties with a prefix.
  private static func name(_ label: String) -> String {
    let prefix = "$__lazy_storage_$_"
    if label.hasPrefix(prefix) { return String(label.dropFirst(prefix.count)) }
    return label.hasPrefix(".") ? String(label.dropFirst()) : label
  }

  /// Whether a value can have no parameters in it: there may be many of its kind.
  private static func isPlain(_ value: Any) -> Bool {
    value is Int || value is Float || value is Double || value is String || value is Bool
      || value is Character || value is UInt8 || value is Int32 || value is Tensor
  }
}
