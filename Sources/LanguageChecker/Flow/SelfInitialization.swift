/// What the `self` of an initializer lacks: stored properties, the call of `super.init`, or that of `self.init`.
final class SelfInitialization {
  let function: FunctionDeclaration
  let owner: NominalDeclaration
  let selfVariable: VariableDeclaration?
  private let properties: [VariableDeclaration]
  /// Whether another initializer of the type does the work.
  private var delegates: Bool
  private var callsSuper = false
  /// Whether it calls another initializer of its class without being a convenience initializer.
  private(set) var isWronglyDelegating = false
  private var isDerived: Bool { owner.kind == .class && owner.superclass != nil }

  init(_ function: FunctionDeclaration, _ owner: NominalDeclaration) {
    self.function = function
    self.owner = owner
    selfVariable = function.selfVariable
    properties = owner.storedProperties.filter { $0.initialValue == nil && !$0.isLazy }
    delegates = owner.kind == .enumeration || function.isConvenience
  }

  /// What starts without a value.
  var slots: Set<Slot> {
    if delegates { return [.delegation] }
    var result = Set(properties.map { Slot.property($0) })
    if isDerived { result.insert(.delegation) }
    return result
  }

  func findDelegation(in block: TypedBlock) {
    let calls = VariableUses(of: block).initializersOfSelf
    if calls.contains(where: { $0.owner == owner }) {
      isWronglyDelegating = owner.kind == .class && !function.isConvenience
      delegates = true
    }
    callsSuper = calls.contains { $0.owner != owner }
  }

  private func missing(_ state: FlowState) -> [VariableDeclaration] {
    delegates ? [] : properties.filter { !state.definite.contains(.property($0)) }
  }

  private func notes(_ missing: [VariableDeclaration]) -> [Diagnostic] {
    missing.compactMap { property in
      property.range.map {
        Diagnostic(.note, "'self.\(property.name)' not initialized", at: $0)
      }
    }
  }

  // MARK: Uses

  enum Use {
    case value
    case call(FunctionDeclaration)
    case property(VariableDeclaration)
    case capture(ClosureDeclaration)

    /// What swiftc says between `'self' used` and `before`; only for classes.
    var description: String {
      switch self {
      case .value, .capture: ""
      case .call(let function):
        function.kind == .getter ? "" : " in method call '\(function.name)'"
      case .property(let variable): " in property access '\(variable.name)'"
      }
    }
  }

  /// The whole of `self` is needed.
  func use(_ use: Use, in flow: InitializationFlow, at range: SourceRange) {
    if delegates {
      if !flow.state.definite.contains(.delegation) {
        flow.complain(
          "'self' used before 'self.init' call or assignment to 'self'", at: range,
          about: .delegation)
      }
      return
    }
    let missing = missing(flow.state)
    let isClass = owner.kind == .class
    if let first = missing.first {
      let message: String
      if case .capture(let closure) = use {
        let used = VariableUses(of: closure.body).all
        if !isClass, let named = missing.first(where: { used.contains($0) }) {
          message =
            "\(named.kindName) 'self.\(named.name)' captured by a closure before being initialized"
        } else {
          message = "'self' captured by a closure before all members were initialized"
        }
      } else {
        message =
          "'self' used\(isClass ? use.description : "") before all stored properties are initialized"
      }
      flow.complain(message, at: range, about: .property(first), notes: notes(missing))
    } else if isDerived, !flow.state.definite.contains(.delegation), hasToCallSuper {
      flow.complain(
        "'self' used\(use.description) before 'super.init' call", at: range, about: .delegation)
    }
  }

  /// A property of `self` is read.
  func read(_ property: VariableDeclaration, in flow: InitializationFlow, at range: SourceRange) {
    guard isOwnStored(property) else {
      use(.property(property), in: flow, at: range)
      return
    }
    if delegates {
      use(.value, in: flow, at: range)
      return
    }
    let slot = Slot.property(property)
    guard flow.tracked.contains(slot), !flow.state.definite.contains(slot) else { return }
    if owner.kind == .structure {
      flow.complain(
        "'self' used before all stored properties are initialized", at: range, about: slot,
        notes: notes([property]))
    } else {
      flow.complain(
        "\(property.kindName) 'self.\(property.name)' used before being initialized", at: range,
        about: slot)
    }
  }

  /// A property of `self` is changed in place.
  func change(
    _ property: VariableDeclaration, _ change: InitializationFlow.Change,
    in flow: InitializationFlow, at range: SourceRange
  ) {
    let slot = Slot.property(property)
    guard isOwnStored(property), !delegates else {
      read(property, in: flow, at: range)
      return
    }
    guard flow.tracked.contains(slot), !flow.state.definite.contains(slot) else { return }
    flow.complain(
      change.problem(property.kindName, "self.\(property.name)"), at: range, about: slot)
  }

  func assign(_ property: VariableDeclaration, in flow: InitializationFlow, at range: SourceRange) {
    guard isOwnStored(property), !delegates else {
      use(.property(property), in: flow, at: range)
      return
    }
    let slot = Slot.property(property)
    if flow.tracked.contains(slot) { flow.initialize(slot, property, at: range) }
  }

  private func isOwnStored(_ property: VariableDeclaration) -> Bool {
    guard property.owner == owner, !property.isLazy else { return false }
    if case .stored = property.storage { return true }
    return false
  }

  /// `self = …`
  func assignSelf(in flow: InitializationFlow) {
    flow.state.assign(.delegation)
    for property in properties { flow.state.assign(.property(property)) }
  }

  /// `self.init(…)` or `super.init(…)`
  func delegate(to other: FunctionDeclaration, in flow: InitializationFlow, at range: SourceRange) {
    let isSuper = other.owner != owner
    if flow.state.possible.contains(.delegation) {
      flow.complain(
        "'\(isSuper ? "super" : "self").init' called multiple times in initializer", at: range)
    }
    if isSuper {
      for property in missing(flow.state) {
        flow.complain(
          "property 'self.\(property.name)' not initialized at super.init call", at: range,
          about: .property(property), notes: notes([property]))
        flow.state.assign(.property(property))
      }
    }
    flow.state.assign(.delegation)
  }

  // MARK: The end

  /// Control leaves the initializer with an instance.
  func leave(in flow: InitializationFlow, at range: SourceRange) {
    if delegates {
      if !flow.state.definite.contains(.delegation) {
        flow.complain(
          "'self.init' isn't called on all paths before returning from initializer", at: range,
          about: .delegation)
      }
      return
    }
    let missing = missing(flow.state)
    let isFinished = flow.state.definite.contains(.delegation)
    if isDerived, !isFinished {
      if hasToCallSuper {
        flow.complain(
          "'super.init' isn't called on all paths before returning from initializer", at: range,
          about: .delegation)
        return
      }
      for property in missing {
        flow.complain(
          "property 'self.\(property.name)' not initialized at implicitly generated super.init call",
          at: range, about: .property(property), notes: notes([property]))
      }
      return
    }
    guard let first = missing.first else { return }
    flow.complain(
      "return from initializer without initializing all stored properties", at: range,
      about: .property(first), notes: notes(missing))
  }

  /// Without a call of its own an initializer ends with `super.init()`, if the superclass has one.
  private var hasToCallSuper: Bool {
    guard isDerived, !callsSuper else { return isDerived }
    var parent = owner.superclass?.nominal
    while let current = parent {
      let initializers = current.members(named: "init").compactMap { $0 as? FunctionDeclaration }
      if initializers.contains(where: \.parameters.isEmpty) { return false }
      if !initializers.isEmpty { return true }
      parent = current.superclass?.nominal
    }
    return false
  }
}
