internal import LanguageChecker

/// Members of the types of cells, called by their names from native code.
extension Machine {
  /// Calls a method, or reads a property, of a value by name and labels.
  func callMember(
    _ value: Existential, _ member: String, _ arguments: RawArguments, _ resultBank: Bank?
  ) throws -> Slot {
    let descriptor = value.descriptor
    guard let function = self.member(member, of: descriptor) else {
      throw RuntimeFailure.notAvailable("'\(member)' of '\(descriptor.name)'")
    }
    return try run(
      function, [(descriptor.isRaw, value.slot)] + arguments, resultBank: resultBank)
  }

  /// The function that calls a method, reads a property, or sets one (`name=`); nil if the type, its superclasses and the extensions
  /// of cells have none.
  func member(_ member: String, of descriptor: TypeDescriptor) -> Function? {
    let key = MemberKey(type: ObjectIdentifier(descriptor), member: member)
    if let known = state.members[key] { return known }
    let made = makeMember(member, of: descriptor)
    state.members[key] = .some(made)
    return made
  }

  private func makeMember(_ member: String, of descriptor: TypeDescriptor) -> Function? {
    let isSetter = member.hasSuffix("=")
    let name = String(member.prefix { $0 != "(" && $0 != "=" })
    for (candidate, substitutions) in descriptor.type.candidates(named: name) {
      if let function = candidate as? FunctionDeclaration, function.fullName == member,
        !isOfLibraryProtocol(function)
      {
        let dispatch: FunctionReference.Dispatch =
          function.owner?.kind == .class ? .virtual : .direct
        return add(
          Function(name: member) { [unowned self] made in
            try FunctionLowering.install(in: made, self, substitutions) { lowering in
              try lowering.lowerMember(
                FunctionReference(function, substitutions: substitutions, dispatch: dispatch),
                of: descriptor)
            }
          })
      }
      if let variable = candidate as? VariableDeclaration, member.hasPrefix(name),
        !variable.isStatic, member.count == name.count + (isSetter ? 1 : 0)
      {
        if case .computed(let getter, _) = variable.storage, isOfLibraryProtocol(getter) {
          continue
        }
        return add(
          Function(name: member) { [unowned self] made in
            try FunctionLowering.install(in: made, self, substitutions) { lowering in
              try lowering.lowerMember(variable, isSetter: isSetter, of: descriptor)
            }
          })
      }
    }
    return nil
  }

  /// Whether it is what a protocol requires, or what the library's own protocols have for their conforming types.
  private func isOfLibraryProtocol(_ function: FunctionDeclaration) -> Bool {
    switch implementation(of: function) {
    case .requirement: return true
    case .native: return function.owner?.kind == .protocol
    default: return false
    }
  }
}

struct MemberKey: Hashable {
  let type: ObjectIdentifier
  let member: String
}

extension FunctionLowering {
  /// A function that calls a method of its first argument with the others.
  func lowerMember(_ reference: FunctionReference, of descriptor: TypeDescriptor) throws {
    let declaration = reference.declaration
    let types = declaration.parameters.map { concrete($0.variable.type) }
    let resultType = concrete(declaration.result)
    // Native code has no `inout`: changes stay inside.
    let convention = Convention(
      result: bank(resultType), hasClosure: false,
      arguments: ([descriptor.type] + types).map { (bank($0) ?? .object, false) })
    begin(convention)
    scopes.append(Scope())
    let receiver = convention.arguments[0]
    let arguments = zip(convention.arguments.dropFirst(), types).map {
      Argument.ready(Value(register: $0, isTemporary: false), $1)
    }
    let value = try call(
      reference,
      receiver: declaration.handsSelfBack
        ? .place(.register(receiver), descriptor.type)
        : .ready(Value(register: receiver, isTemporary: false), descriptor.type),
      arguments: arguments, type: resultType, into: nil)
    if let value, let result { move(value, to: result) }
    try emitReturn(hasValue: true)
    try finishLandingPads()
  }

  /// A function that reads a property of its argument, or sets it to another one.
  func lowerMember(
    _ variable: VariableDeclaration, isSetter: Bool = false, of descriptor: TypeDescriptor
  ) throws {
    let type = concrete(variable.type)
    var arguments: [(bank: Bank, isInout: Bool)] = [(descriptor.isRaw ? .raw : .object, false)]
    if isSetter { arguments.append((bank(type) ?? .object, false)) }
    let convention = Convention(
      result: isSetter ? nil : bank(type), hasClosure: false, arguments: arguments)
    begin(convention)
    scopes.append(Scope())
    let owner = VariableDeclaration(
      name: "value", module: .session, range: nil, type: descriptor.type, isLet: true,
      storage: .local)
    locations[owner] = .register(convention.arguments[0])
    let access = try access(
      .property(.variable(owner), variable, substitutions: substitutions), forWriting: isSetter)
    if isSetter {
      try write(Value(register: convention.arguments[1], isTemporary: false), to: access)
    } else {
      let value = try read(access)
      if let result { move(value.borrowed, to: result) }
    }
    try emitReturn(hasValue: true)
    try finishLandingPads()
  }
}

extension StaticType {
  /// Members of a name: the type's own, its superclasses', then those of its protocols.
  func candidates(named name: String) -> [(Declaration, [GenericParameter: StaticType])] {
    var result: [(Declaration, [GenericParameter: StaticType])] = []
    var current: StaticType? = self
    while case .nominal(let declaration, let arguments)? = current {
      let replacements = declaration.replacements(for: arguments)
      result += declaration.members(named: name).map { ($0, replacements) }
      current = declaration.superclass?.substituting(replacements)
    }
    if case .nominal(let declaration, _) = self {
      for conformance in declaration.allConformances() {
        let replacements = conformance.selfParameter.map { [$0: self] } ?? [:]
        result += conformance.members(named: name).map { ($0, replacements) }
      }
    }
    return result
  }
}
