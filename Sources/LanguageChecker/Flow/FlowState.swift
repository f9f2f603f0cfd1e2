/// Something that gets its value after its declaration.
enum Slot: Hashable {
  /// `let x: Int`, or one element of a tuple that is declared without a value.
  case variable(VariableDeclaration, element: Int?)
  /// A stored property of the `self` of an initializer.
  case property(VariableDeclaration)
  /// `super.init` of a class, or `self.init` (or `self = …`) of an initializer that delegates.
  case delegation
}

/// Which slots have a value at one point of a body.
struct FlowState {
  /// Whether control can come here at all.
  var isReachable = true
  /// What has a value on every way here.
  var definite: Set<Slot> = []
  /// What has a value on some way here.
  var possible: Set<Slot> = []

  static let unreachable = FlowState(isReachable: false)

  mutating func assign(_ slot: Slot) {
    definite.insert(slot)
    possible.insert(slot)
  }

  mutating func forget(_ slot: Slot) {
    definite.remove(slot)
    possible.remove(slot)
  }

  /// What holds where two ways meet.
  mutating func join(_ other: FlowState) {
    guard other.isReachable else { return }
    guard isReachable else {
      self = other
      return
    }
    definite.formIntersection(other.definite)
    possible.formUnion(other.possible)
  }
}
