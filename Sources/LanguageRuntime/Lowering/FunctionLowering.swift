internal import LanguageChecker

/// A place in the code that jumps lead to.
final class Label {
  var position: Int?
  /// The jumps that wait for the position.
  var jumps: [Int] = []
  /// Whether an error leads there.
  var isTarget = false
}

/// Where a variable lives while a function is being lowered.
enum Location {
  case register(Register)
  /// In a box that closures share; the register holds the box.
  case box(Int, Bank)
  /// Among the session's variables.
  case global(Register)
  /// A closure or function that is called where it is known.
  case function(KnownFunction)
  /// A parameter whose argument is a literal number.
  case literal(TypedExpression)
  /// A constant tuple whose elements stand in registers of their own.
  case tuple([Register])
}

/// The value of an expression: a register, and whether it is ours to move from.
struct Value {
  let register: Register
  let isTemporary: Bool
  var bank: Bank { register.bank }
  var index: Int { register.index }
}

/// Turns one function's typed body into instructions.
final class FunctionLowering {
  let machine: Machine
  /// What stands for generic parameters; all concrete.
  var substitutions: [GenericParameter: StaticType]
  /// A cell's top level: its frame begins at the session's variables.
  let isTopLevel: Bool

  var code: [Instruction] = []
  var places: [CodePlace] = []
  var range: SourceRange?
  /// Where the body stands that is being lowered, if it is not the function's own.
  var site: InlineSite?

  var nextRaw = 0
  var nextObject = 0
  var maximumRaw = 0
  var maximumObject = 0

  var locations: [VariableDeclaration: Location] = [:]
  var result: Register?
  /// Runs before a return: hands boxed `inout` parameters back.
  var epilogue: [() throws -> Void] = []
  var writeBacks: [WriteBack] = []
  var epilogueRange: Range<Int>?

  var scopes: [Scope] = []
  var loops: [JumpTarget: LoopTargets] = [:]
  var handlers: [Handler] = []
  var landingPads: [() throws -> Void] = []
  /// Labels of a `switch` that stand behind the jump to its end.
  var pendingLabels: [Label] = []
  var firstCleared = 0
  /// The raw registers below hold the result and arguments, which the caller may want back.
  var returnedRaw = 0
  /// The raw register of the value that a cell shows.
  var shownRaw: Int?
  /// Of a method: where the receiver arrives.
  var receiver: (register: Register, type: TypeDescriptor)?
  /// Results of expressions that are blocks, while these are being lowered.
  var blockResults: Set<VariableDeclaration> = []
  var knownLandings: [LandingKey: Label] = [:]
  var fallthroughLabel: Label?
  /// Where the last label was placed.
  var placedAtEnd = -1
  /// The declaration whose body it is, if it is no closure.
  var declaration: FunctionDeclaration?
  /// For initializers: makes `self` the result.
  var finishInitializer: (() throws -> Void)?
  /// For initializers: whether `self.init` is called, which sets all properties.
  var delegatesToItsClass = false
  /// Where a `return` leads, and how many scopes stay then, in a body that stands in the place of a call.
  var inlineReturn: (label: Label, depth: Int)?
  /// Whether a sort by a key is being lowered for the case that there is no order.
  var isSortingGenerally = false
  /// The declarations whose bodies enclose what is being lowered.
  var chain: [FunctionDeclaration] = []
  /// Captured variables that need a box, because a closure that holds them becomes an object.
  let boxed: Set<VariableDeclaration>
  /// Those of them that were not known when lowering began: it has to begin again.
  var missingBoxes: Set<VariableDeclaration> = []

  /// What a scope has to do when it is left.
  struct Scope {
    var objectRegisters: [Int] = []
    var defers: [TypedBlock] = []
  }

  struct LoopTargets {
    let breakLabel: Label
    let continueLabel: Label?
    /// How many scopes stay when a jump leads there.
    let depth: Int
    /// Whether `continue` leads backward.
    let isBackward: Bool
  }

  struct Handler {
    let label: Label
    let depth: Int
  }

  init(
    machine: Machine, substitutions: [GenericParameter: StaticType] = [:],
    isTopLevel: Bool = false, boxed: Set<VariableDeclaration> = []
  ) {
    self.machine = machine
    self.substitutions = substitutions
    self.isTopLevel = isTopLevel
    self.boxed = boxed
  }

  // MARK: Types

  /// The concrete type here.
  func concrete(_ type: StaticType) -> StaticType {
    substitutions.isEmpty ? type : type.substituting(substitutions)
  }

  func descriptor(_ type: StaticType) -> TypeDescriptor { machine.descriptor(of: concrete(type)) }

  /// The bank of a type's values; `nil` for `Void`, whose value needs no register.
  func bank(_ type: StaticType) -> Bank? {
    let type = concrete(type)
    if type.isVoid { return nil }
    return machine.isRaw(type) ? .raw : .object
  }

  // MARK: Emission

  @discardableResult
  func emit(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ immediate: Int = 0)
    -> Int
  {
    code.append(Instruction(opcode, a, b, c, immediate))
    places.append(CodePlace(range: range, site: site))
    return code.count - 1
  }

  func jump(_ opcode: Opcode = .jump, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, to label: Label) {
    let index = emit(opcode, a, b, opcode.comparesWithConstant ? c + Instruction.constantBias : c)
    if let position = label.position {
      code[index].immediate = position - index - 1
    } else {
      label.jumps.append(index)
    }
  }

  func place(_ label: Label) {
    label.position = code.count
    placedAtEnd = code.count
    for index in label.jumps { code[index].immediate = code.count - index - 1 }
    label.jumps = []
  }

  /// Lowers a part of the text; failures to do so get its range.
  func within<R>(_ range: SourceRange?, _ body: () throws -> R) throws -> R {
    try machine.live.pointee.stack.check()
    let outer = self.range
    if let range { self.range = range }
    defer { self.range = outer }
    do {
      return try body()
    } catch var failure as RuntimeFailure {
      if failure.range == nil { failure.range = range }
      throw failure
    }
  }

  // MARK: Registers

  func allocate(_ bank: Bank) throws -> Register {
    switch bank {
    case .raw:
      nextRaw += 1
      maximumRaw = max(maximumRaw, nextRaw)
      try checkSize(nextRaw)
      return Register(bank: .raw, index: nextRaw - 1)
    case .object:
      nextObject += 1
      maximumObject = max(maximumObject, nextObject)
      try checkSize(nextObject)
      return Register(bank: .object, index: nextObject - 1)
    }
  }

  private func checkSize(_ count: Int) throws {
    if count > 60_000 { throw RuntimeFailure.notAvailable("a function with so many variables") }
  }

  func temporary(_ bank: Bank) throws -> Value {
    Value(register: try allocate(bank), isTemporary: true)
  }

  /// Runs something and frees the registers it allocated; references in them are cleared.
  @discardableResult
  func freeingTemporaries<R>(_ body: () throws -> R) throws -> R {
    let raw = nextRaw
    let object = nextObject
    let start = code.count
    let result = try body()
    clearTemporaries(from: object, since: start)
    nextRaw = raw
    nextObject = object
    return result
  }

  /// Clears the registers that instructions since `start` may have left a reference in.
  func clearTemporaries(from first: Int, since start: Int) {
    var dirty = Set<Int>()
    for instruction in code[start...] {
      if let written = instruction.writtenObject, written >= first { dirty.insert(written) }
      if let emptied = instruction.emptiedObject { dirty.remove(emptied) }
    }
    guard !(code.last?.isEnd ?? false) || placedAtEnd == code.count else { return }
    for register in dirty.sorted() where !isLocal(register) { emit(.clearObject, register) }
  }

  private func isLocal(_ register: Int) -> Bool {
    scopes.contains { $0.objectRegisters.contains(register) }
  }

  // MARK: Moves

  /// Puts a value into a register.
  func move(_ value: Value, to destination: Register) {
    guard value.register != destination else { return }
    switch destination.bank {
    case .raw: emit(.moveRaw, destination.index, value.index)
    case .object:
      emit(value.isTemporary ? .moveObject : .copyObject, destination.index, value.index)
    }
  }

  /// A value as one that may be moved from.
  func owned(_ value: Value) throws -> Value {
    if value.isTemporary || value.bank == .raw { return value }
    let copy = try temporary(.object)
    emit(.copyObject, copy.index, value.index)
    return copy
  }

  func constant(_ value: Int, into destination: Register? = nil) throws -> Value {
    let register = try destination ?? allocate(.raw)
    emit(.loadConstant, register.index, 0, 0, value)
    return Value(register: register, isTemporary: true)
  }
}

extension Instruction {
  /// The object register that it puts a reference in.
  var writtenObject: Int? {
    switch opcode {
    case .copyObject, .moveObject, .loadObject, .loadGlobalObject, .takeGlobalObject, .makeArray,
      .makeRepeating, .elementObject, .takeElement, .removeLastObject, .makeAggregate, .fieldObject,
      .takeField, .pullField, .makeInstance, .wrapRaw, .wrapOptional, .unwrapOptional,
      .unwrapObject, .eraseRaw, .eraseObject, .openObject, .describeRaw, .describeObject,
      .makeText, .takeError, .nextObjectElement, .lentFieldObject, .makeTable, .entryObject,
      .entryKeyObject, .takeEntry,
      .lentElementObject:
      return Int(a)
    case .castExistential: return Int(c)
    // A result of a call, if it is a reference.
    case .call, .callNative: return c == 0 ? nil : Int(b)
    case .callClosure, .callVirtual, .callWitness: return Int(b)
    default: return nil
    }
  }

  /// The object register that it moves the reference out of.
  var emptiedObject: Int? {
    switch opcode {
    case .moveObject, .appendObject, .setFieldObject, .putFieldObject: return Int(b)
    case .setElementObject, .setEntryObject: return Int(c)
    case .clearObject, .putGlobalObject, .setError: return Int(a)
    default: return nil
    }
  }

  var isEnd: Bool {
    switch opcode {
    case .returnFromFunction, .returnRaw, .jump, .jumpBack, .fail, .failUncaught: return true
    default: return false
    }
  }
}
