internal import LanguageChecker

/// What the types of cells and of the prelude say about their own text, equality and hash.
extension Machine {
  /// The getter of a property that a type has because it conforms to a protocol; `nil` if the machine itself does it.
  func customProperty(_ name: String, of type: TypeDescriptor, conformingTo protocolName: String)
    -> Function?
  {
    guard case .nominal(let declaration, _) = type.type, declaration.representation == .fields,
      type.type.optionalObject == nil, let conformance = conformance(protocolName, of: declaration),
      let requirement = conformance.members(named: name).lazy.compactMap({
        $0 as? VariableDeclaration
      }).first,
      let (variable, substitutions) = requirement.witness(in: type.type)
    else { return nil }
    switch variable.storage {
    case .computed(let getter, _):
      if case .native = implementation(of: getter) {
        return add(
          Function(name: name) { [unowned self] function in
            try FunctionLowering.install(in: function, self, substitutions) { lowering in
              try lowering.lowerMember(variable, of: type)
            }
          })
      }
      return function(getter, substitutions)
    case .stored:
      return add(
        Function(name: name) { [unowned self] function in
          try FunctionLowering.install(in: function, self) { lowering in
            try lowering.lowerStoredGetter(variable, of: type)
          }
        })
    default: return nil
    }
  }

  /// The `==` that a type declares itself.
  func customEquality(of type: TypeDescriptor) -> Function? {
    guard case .nominal(let declaration, let arguments) = type.type,
      declaration.representation == .fields, type.type.optionalObject == nil
    else { return nil }
    for case let own as FunctionDeclaration in declaration.members(named: "==")
    where own.parameters.count == 2
      && own.parameters.allSatisfy({ $0.type == declaration.selfType })
    {
      return function(own, declaration.replacements(for: arguments))
    }
    return nil
  }

  /// The `hashValue` of a type that declares `hash(into:)` itself.
  func customHashValue(of type: TypeDescriptor) -> Function? {
    guard case .nominal(let declaration, _) = type.type, declaration.representation == .fields,
      type.type.optionalObject == nil, !declaration.members(named: "hash").isEmpty,
      let hashable = conformance("Hashable", of: declaration),
      let requirement = hashable.members(named: "hashValue").lazy.compactMap({
        $0 as? VariableDeclaration
      }).first,
      let (variable, substitutions) = requirement.witness(in: type.type),
      case .computed(let getter, _) = variable.storage
    else { return nil }
    return function(getter, substitutions)
  }

  private func conformance(_ name: String, of declaration: NominalDeclaration)
    -> NominalDeclaration?
  {
    var current: NominalDeclaration? = declaration
    while let nominal = current {
      if let found = nominal.allConformances().first(where: {
        $0.name == name && $0.module == .standardLibrary
      }) {
        return found
      }
      if case .nominal(let parent, _)? = nominal.superclass {
        current = parent
      } else {
        current = nil
      }
    }
    return nil
  }

  private func function(
    _ declaration: FunctionDeclaration, _ substitutions: [GenericParameter: StaticType]
  ) -> Function? {
    guard case .body = implementation(of: declaration) else { return nil }
    return try? instance(FunctionReference(declaration, substitutions: substitutions))
  }
}

extension FunctionLowering {
  /// A function that reads a stored property of its argument.
  func lowerStoredGetter(_ variable: VariableDeclaration, of type: TypeDescriptor) throws {
    guard case .stored(let index) = variable.storage, let owner = variable.owner else { return }
    let field = try machine.field(index, of: owner, in: type.type)
    let bank: Bank = field.descriptor.isRaw ? .raw : .object
    let convention = Convention(
      result: bank, hasClosure: false, arguments: [(.object, false)])
    begin(convention)
    scopes.append(Scope())
    let value = try read(
      .instanceField(convention.arguments[0].index, slot: field.slot, bank))
    if let result { move(value, to: result) }
    try emitReturn(hasValue: true)
  }
}
