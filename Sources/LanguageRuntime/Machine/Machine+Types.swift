public import LanguageChecker

extension Machine {
  /// Whether values of a concrete type stand in the raw bank.
  func isRaw(_ type: StaticType) -> Bool {
    guard case .nominal(let declaration, _) = type else { return false }
    switch declaration.representation {
    case .raw: return true
    case .native: return false
    case .fields:
      return declaration.kind == .enumeration
        && declaration.cases.allSatisfy { $0.payload.isEmpty }
        && !(declaration.name == "Optional" && declaration.module == .standardLibrary)
    }
  }

  /// Whether an optional of the type needs an object around the value.
  func isWrapped(_ type: StaticType) -> Bool { isRaw(type) || type.optionalObject != nil }

  /// What the machine knows of a concrete type; one object per type.
  public func descriptor(of type: StaticType) -> TypeDescriptor {
    if let known = state.descriptors[type] { return known }
    if case .nominal(let declaration, _) = type { state.note(declaration) }
    let made = TypeDescriptor(type, isRaw: isRaw(type), machine: self)
    state.descriptors[type] = made
    return made
  }

  func shape(of type: StaticType) -> Shape {
    switch type {
    case .tuple(let elements):
      if elements.isEmpty { return .void }
      return .tuple(Layout(elements.map { ($0.label, descriptor(of: $0.type)) }))
    case .function: return .function
    case .existential: return .existential
    case .metatype: return .metatype
    case .parameter, .member, .error, .variable: return .native(nil)
    case .nominal(let declaration, let arguments): return shape(of: declaration, arguments, type)
    }
  }

  private func shape(
    of declaration: NominalDeclaration, _ arguments: [StaticType], _ type: StaticType
  ) -> Shape {
    let replacements = declaration.replacements(for: arguments)
    switch declaration.representation {
    case .raw(.int):
      return declaration.name == "UInt64" || declaration.name == "UInt" ? .unsigned : .int
    case .raw(.double): return .double
    case .raw(.float): return .float
    case .raw(.bool): return .bool
    case .raw(.character): return .character
    case .native:
      if let element = type.arrayElement { return .array(descriptor(of: element)) }
      if type.isStandard("Dictionary"), arguments.count == 2 {
        return .dictionary(key: descriptor(of: arguments[0]), value: descriptor(of: arguments[1]))
      }
      if type.isStandard("Set"), let element = arguments.first {
        return .set(descriptor(of: element))
      }
      if type.isStandard("String") || type.isStandard("Substring") { return .text }
      return .native(registry.type(named: declaration.name))
    case .fields: break
    }
    if let wrapped = type.optionalObject { return .optional(descriptor(of: wrapped)) }
    func members(_ properties: [VariableDeclaration]) -> [(
      name: String?, descriptor: TypeDescriptor
    )] {
      properties.map { property in
        var type = property.type.substituting(replacements)
        if property.isLazy { type = optional(of: type) }
        return (property.name, descriptor(of: type))
      }
    }
    switch declaration.kind {
    case .structure: return .structure(Layout(members(declaration.storedProperties)))
    case .enumeration:
      if isRaw(type) { return .plainEnum(declaration.cases) }
      return .payloadEnum(
        declaration.cases.map { enumCase in
          CaseLayout(
            enumCase: enumCase,
            layout: Layout(
              enumCase.payload.map {
                ($0.label, descriptor(of: $0.type.substituting(replacements)))
              },
              leading: 1))
        })
    case .class:
      var inherited: ClassLayout?
      if let superclass = declaration.superclass?.substituting(replacements),
        case .instance(let layout) = descriptor(of: superclass).shape
      {
        inherited = layout
      }
      let layout = ClassLayout(
        descriptor: descriptor(of: type), superclass: inherited,
        own: members(declaration.storedProperties), deinitializer: declaration.deinitializer,
        pending: state.pendingDeinitializers)
      // Instances may outlive the machine, and know their class only by its address.
      _ = Unmanaged.passRetained(layout)
      return .instance(layout)
    case .protocol: return .existential
    }
  }

  /// The field of a stored property in values of a concrete type, which may be a subclass of the one that declares it.
  func field(_ index: Int, of owner: NominalDeclaration, in type: StaticType) throws -> Field {
    switch descriptor(of: type).shape {
    case .structure(let layout) where layout.fields.indices.contains(index):
      return layout.fields[index]
    case .instance(let layout):
      var current: ClassLayout? = layout
      while let found = current {
        if case .nominal(let declaration, _) = found.descriptor.type, declaration === owner,
          found.fields.indices.contains(found.firstOwnField + index)
        {
          return found.fields[found.firstOwnField + index]
        }
        current = found.superclass
      }
    default: break
    }
    throw RuntimeFailure.inconsistent("a stored property of '\(owner.name)' in '\(type)'")
  }

  func optional(of type: StaticType) -> StaticType {
    guard let declaration = state.standard["Optional"] else { return .error }
    return .nominal(declaration, [type])
  }

  var intType: StaticType { state.standard["Int"].map { .nominal($0, []) } ?? .error }

  /// `any Error`
  var errorType: StaticType {
    state.standard["Error"].map { .existential([$0]) } ?? .any
  }

  // MARK: Conformance

  /// Whether a concrete type is, or conforms to, or inherits from another.
  func conforms(_ descriptor: TypeDescriptor, to target: StaticType) -> Bool {
    if descriptor.type == target { return true }
    switch target {
    case .existential(let protocols):
      return protocols.allSatisfy { conforms(descriptor, toProtocol: $0) }
    case .nominal:
      guard case .instance(let layout) = descriptor.shape else { return false }
      var current = layout.superclass
      while let found = current {
        if found.descriptor.type == target { return true }
        current = found.superclass
      }
      return false
    case .tuple(let elements):
      guard case .tuple(let own) = descriptor.type, own.count == elements.count else {
        return false
      }
      return zip(own, elements).allSatisfy { $0.type == $1.type }
    default: return false
    }
  }

  private func conforms(_ descriptor: TypeDescriptor, toProtocol target: NominalDeclaration) -> Bool
  {
    guard case .nominal(let declaration, _) = descriptor.type else {
      return target.name == "Sendable"
    }
    var current: NominalDeclaration? = declaration
    while let nominal = current {
      if nominal.allConformances().contains(target) { return true }
      if case .nominal(let parent, _)? = nominal.superclass {
        current = parent
      } else {
        current = nil
      }
    }
    return false
  }
}
