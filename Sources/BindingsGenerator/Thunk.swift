/// The Swift text that reads arguments, calls the library and writes the result.
package struct Thunk {
  package var symbol: String
  /// Statements, one string a line.
  package var lines: [String]

  /// What the thunk calls, once its arguments stand in variables.
  enum Target {
    /// `name(arguments)` of a module, or `Type.name(arguments)`.
    case function(String)
    case method(String)
    case initializer(String)
    case prefixOperator(String)
    case infixOperator(String)
    case getter(String)
    case staticGetter(String)
    case setter(String)
    case subscriptGetter
    case subscriptSetter
  }

  /// - Parameters:
  ///   - receiver: The type of `self`; `nil` for what has none.
  ///   - isMutating: Whether the call changes its receiver, a value type.
  ///   - takesArray: Whether an overload takes an array in the place of variadic arguments.
  ///   - checksErrors: Whether the library may have recorded an error.
  init(
    symbol: String, target: Target, receiver: BoundType?, isMutating: Bool = false,
    signature: Signature, checksErrors: Bool, takesArray: Bool = false
  ) throws(NotBindable) {
    self.symbol = symbol
    lines = checksErrors ? ["openErrorScope()"] : []
    var late: [String] = []
    var after: [String] = []
    if let receiver {
      if isMutating {
        lines.append("let place = call.readLater()")
        late.append("var receiver = try call.take(place, as: \(receiver.swiftText).self)")
        after.append("call.put(receiver, in: place)")
      } else {
        lines += try receiver.readLines("receiver")
      }
    }
    if signature.result.isOpaque { lines.append("let resultType = call.resultType") }
    var arguments: [(label: String?, text: String)] = []
    var variadic: String?
    for (index, parameter) in signature.parameters.enumerated() {
      let name = "a\(index)"
      if parameter.isInout {
        lines.append("let place\(index) = call.readLater()")
        late.append(
          "var \(name) = try call.take(place\(index), as: \(parameter.type.swiftText).self)")
        after.append("call.put(\(name), in: place\(index))")
        arguments.append((parameter.label, "&\(name)"))
        continue
      }
      let type = parameter.isVariadic ? BoundType.array(parameter.type) : parameter.type
      lines += try type.readLines(name)
      if parameter.isVariadic, !takesArray {
        guard variadic == nil else { throw NotBindable("it has two variadic parameters") }
        variadic = name
      }
      arguments.append((parameter.label, name))
    }
    lines += late
    let keyword = signature.throws ? "try " : ""
    let result = signature.result
    func statement(_ arguments: [(label: String?, text: String)]) -> String {
      keyword + Self.expression(target, arguments)
    }
    let isVoid = result == .void
    if let variadic {
      // Swift cannot pass an array on as variadic arguments, so each count has its own call.
      lines.append(isVoid ? "switch \(variadic).count {" : "let result: \(result.swiftText)")
      if !isVoid { lines.append("switch \(variadic).count {") }
      for count in 0...Self.maximumVariadicCount {
        let spread = arguments.flatMap { argument -> [(label: String?, text: String)] in
          guard argument.text == variadic else { return [argument] }
          return (0..<count).map { ($0 == 0 ? argument.label : nil, "\(variadic)[\($0)]") }
        }
        if count == 0, case .subscriptGetter = target, spread.isEmpty { continue }
        let call = statement(spread)
        lines.append("case \(count): \(isVoid ? "" : "result = ")\(call)")
      }
      lines.append("default: throw tooManyArguments(\(variadic).count)")
      lines.append("}")
    } else {
      lines.append((isVoid ? "" : "let result: \(result.swiftText) = ") + statement(arguments))
    }
    if checksErrors { lines.append("try checkLibraryErrors()") }
    lines += after
    if !isVoid { lines.append(try result.writeText("result")) }
    try wrap(signature, receiver: receiver)
  }

  /// Puts the statements into a generic function that is called with the concrete types.
  private mutating func wrap(_ signature: Signature, receiver: BoundType?) throws(NotBindable) {
    var parameters: [(name: String, bound: String)] = []
    for (name, bound) in signature.genericParameters {
      if let bound { parameters.append((name, bound)) }
    }
    if parameters.isEmpty { return }
    let arriving =
      (receiver.map { [$0] } ?? [])
      + signature.parameters.map { $0.isVariadic ? .array($0.type) : $0.type }
    var types: [String] = []
    for (name, bound) in parameters {
      let places = arriving.enumerated().compactMap { index, type in
        type.path(to: name).map { "types.at(\(index))\($0)" }
      }
      let place = places.first ?? signature.result.path(to: name).map { "call.resultType\($0)" }
      guard let place else { throw NotBindable("\(name) stands inside another type") }
      types.append("\(bound.lowercasedFirst)Type(\(place))")
    }
    let clause = parameters.map { "\($0.name): Bridged & \($0.bound)" }
    let list = parameters.map { "_: \($0.name).Type" }
    lines =
      [
        "func run<\(clause.joined(separator: ", "))>(",
        "  \(list.joined(separator: ", ")), _ call: inout NativeCall",
        ") throws {",
      ] + lines.map { "  " + $0 } + [
        "}",
        "let types = call.argumentTypes",
        "try run(\(types.joined(separator: ", ")), &call)",
      ]
  }

  /// The most values that a cell can pass to a variadic parameter of the library.
  static let maximumVariadicCount = 12

  private static func expression(
    _ target: Target, _ arguments: [(label: String?, text: String)]
  ) -> String {
    func list(_ arguments: some Sequence<(label: String?, text: String)>) -> String {
      arguments.map { ($0.label.map { "\($0): " } ?? "") + $0.text }.joined(separator: ", ")
    }
    switch target {
    case .function(let name), .initializer(let name): return "\(name)(\(list(arguments)))"
    case .method(let name): return "receiver.\(name)(\(list(arguments)))"
    case .prefixOperator(let name): return name + arguments.map(\.text).joined()
    case .infixOperator(let name):
      let operands = arguments.map {
        $0.text.hasPrefix("&") ? String($0.text.dropFirst()) : $0.text
      }
      return operands.joined(separator: " \(name) ")
    case .getter(let name): return "receiver.\(name)"
    case .staticGetter(let name): return name
    case .setter(let name): return "\(name) = a0"
    case .subscriptGetter: return "receiver[\(list(arguments))]"
    case .subscriptSetter:
      // The new value is read last, behind the indices.
      return "receiver[\(list(arguments.dropLast()))] = \(arguments.last?.text ?? "")"
    }
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
