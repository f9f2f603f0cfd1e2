internal import SwiftSyntax

/// A function-like declaration with every type understood.
struct Signature {
  struct Parameter {
    /// What a call writes before the colon; `nil` for none.
    var label: String?
    var name: String
    var type: BoundType
    var isVariadic = false
    var isInout = false
    /// The default value's text.
    var defaultValue: String?
  }

  var parameters: [Parameter]
  var result: BoundType
  /// Whether calling it needs `try`, for its own errors or a closure's.
  var `throws`: Bool
  /// Whether only errors of a closure come out of it.
  var `rethrows` = false
  /// Generic parameters that stay, with the protocol of the library that constrains them.
  var genericParameters: [(name: String, bound: String?)] = []

  /// `<S: TensorScalar>`, or nothing.
  var genericClause: String {
    if genericParameters.isEmpty { return "" }
    let list = genericParameters.map { $0.name + ($0.bound.map { ": \($0)" } ?? "") }
    return "<\(list.joined(separator: ", "))>"
  }

  /// The parameters with their parentheses, the effects and the result, as cells read them.
  var interfaceText: String {
    let effects = self.rethrows ? " rethrows" : self.throws ? " throws" : ""
    let result = self.result == .void ? "" : " -> \(self.result.interfaceText)"
    return "(\(parameterList))\(effects)\(result)"
  }

  var parameterList: String {
    parameters.map { parameter in
      let label = parameter.label ?? "_"
      let names = label == parameter.name ? label : "\(label) \(parameter.name)"
      let passing = parameter.isInout ? "inout " : ""
      let variadic = parameter.isVariadic ? "..." : ""
      let value = parameter.defaultValue.map { " = \($0)" } ?? ""
      return "\(names): \(passing)\(parameter.type.interfaceText)\(variadic)\(value)"
    }.joined(separator: ", ")
  }

  /// `(_:axis:)`.
  var labels: String {
    "(\(parameters.map { ($0.label ?? "_") + ":" }.joined()))"
  }

  /// The types with arrays in the place of variadic parameters.
  var arrayTypeList: String {
    var copy = self
    for index in parameters.indices where parameters[index].isVariadic {
      copy.parameters[index].isVariadic = false
      copy.parameters[index].type = .array(parameters[index].type)
    }
    return copy.typeList
  }

  /// The parameters' types, to tell overloads apart: `[Tensor, Int]`.
  var typeList: String {
    let list = parameters.map { $0.type.interfaceText + ($0.isVariadic ? "..." : "") }
    return "[\(list.joined(separator: ", "))]"
  }

}

extension TypeReader {
  /// Reads a parameter list and result, once for each choice of types for generic parameters that
  /// stand for a few known types.
  func signatures(
    parameters: FunctionParameterListSyntax, result: TypeSyntax?,
    effects: FunctionEffectSpecifiersSyntax?, generics: GenericParameterClauseSyntax?,
    where clause: GenericWhereClauseSyntax?, subscripts: Bool = false
  ) throws(NotBindable) -> [Signature] {
    if effects?.asyncSpecifier != nil { throw NotBindable("it is asynchronous") }
    // `some P` is a generic parameter without a name.
    var implicit: [(text: String, name: String, bounds: [String])] = []
    for parameter in parameters {
      if let some = parameter.type.as(SomeOrAnyTypeSyntax.self),
        some.someOrAnySpecifier.text == "some"
      {
        implicit.append(
          (some.trimmedDescription, "T\(implicit.count + 1)", some.constraint.protocolNames))
      }
    }
    let constraints = generics.constraints(where: clause)
    for requirement in clause?.requirements ?? [] {
      guard case .conformanceRequirement = requirement.requirement else {
        throw NotBindable("its generic parameters have requirements on each other")
      }
    }
    var choices: [[String: BoundType]] = [[:]]
    var staying: [(name: String, bound: String?)] = []
    let named = constraints.map { (text: $0.name, name: $0.name, bounds: $0.bounds) }
    for (text, name, bounds) in named + implicit {
      let types = try candidates(for: name, bounds: bounds)
      switch types.first {
      case .opaque?: staying.append((name, nil))
      case .parameter(_, let bound)?: staying.append((name, bound))
      default: break
      }
      choices = choices.flatMap { choice in
        types.map { type in choice.merging([text: type]) { _, new in new } }
      }
    }
    if choices.count > 16 { throw NotBindable("its generic parameters allow too many types") }
    var signatures: [Signature] = []
    for choice in choices {
      var reader = self
      reader.generics = self.generics.merging(choice) { _, new in new }
      let existentialGenerics = Set(
        choice.filter { if case .existential = $0.value { true } else { false } }.keys)
      var read: [Signature.Parameter] = []
      for parameter in parameters {
        try check(parameter.type, bareUseOf: existentialGenerics)
        let type: BoundType
        if let known = choice[parameter.type.trimmedDescription] {
          type = known
        } else {
          type = try reader.read(parameter.type)
        }
        let hasLabel = !(subscripts && parameter.secondName == nil)
        let label = hasLabel && parameter.firstName.text != "_" ? parameter.firstName.text : nil
        read.append(
          .init(
            label: label, name: (parameter.secondName ?? parameter.firstName).text, type: type,
            isVariadic: parameter.ellipsis != nil, isInout: parameter.type.isInout,
            defaultValue: parameter.defaultValue?.value.oneLine))
      }
      if let result, !existentialGenerics.isDisjoint(with: result.names) {
        throw NotBindable("its result is of the caller's choice of type")
      }
      signatures.append(
        Signature(
          parameters: read,
          result: try result.map { type throws(NotBindable) in try reader.read(type) } ?? .void,
          throws: effects?.throwsClause != nil,
          rethrows: effects?.throwsClause?.throwsSpecifier.tokenKind == .keyword(.rethrows),
          genericParameters: staying))
    }
    return signatures
  }

  /// What a generic parameter with the given constraints may stand for.
  private func candidates(for name: String, bounds: [String]) throws(NotBindable) -> [BoundType] {
    let bounds = bounds.filter { !["Sendable", "Any"].contains($0) }
    if bounds.isEmpty { return [.opaque(name)] }
    guard bounds.count == 1 else { throw NotBindable("\(name) has several constraints") }
    switch bounds[0] {
    case "BinaryInteger", "FixedWidthInteger": return [.named("Int")]
    case "BinaryFloatingPoint", "FloatingPoint": return [.named("Double"), .named("Float")]
    case "StringProtocol": return [.named("String")]
    default: break
    }
    guard library.types[bounds[0]]?.kind == .protocol else {
      throw NotBindable("\(name) is constrained to \(bounds[0])")
    }
    let known = (library.conformers[bounds[0]] ?? []).filter(Self.standardTypes.contains)
    if known.isEmpty || library.hasMixedConformers(bounds[0]) { return [.existential(bounds[0])] }
    return [.parameter(name: name, bound: bounds[0])]
  }

  /// A generic parameter that cells see as `any P` can be opened only where it stands alone.
  private func check(_ type: TypeSyntax, bareUseOf names: Set<String>) throws(NotBindable) {
    guard !names.contains(type.trimmedDescription), !names.isDisjoint(with: type.names) else {
      return
    }
    throw NotBindable("a generic parameter stands inside another type")
  }
}

extension Library {
  /// Whether the library's own types conform too, so that only `any P` covers all of them.
  func hasMixedConformers(_ name: String) -> Bool {
    types.values.contains { $0.inherited.contains(name) }
      || (conformers[name] ?? []).contains { !TypeReader.standardTypes.contains($0) }
  }
}

extension TypeSyntax {
  var isInout: Bool {
    self.as(AttributedTypeSyntax.self)?.specifiers
      .contains { $0.trimmedDescription == "inout" } ?? false
  }

  /// Every simple name in the type's text.
  var names: Set<String> {
    var result: Set<String> = []
    for token in tokens(viewMode: .sourceAccurate) {
      if case .identifier(let name) = token.tokenKind { result.insert(name) }
    }
    return result
  }
}
