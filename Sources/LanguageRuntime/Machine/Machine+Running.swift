public import LanguageChecker

extension Machine {
  /// Runs a cell and returns what it shows.
  ///
  /// When it fails, the session's variables are again what they were. When it is interrupted, they keep what was assigned so far.
  ///
  /// - Throws: `RuntimeFailure`.
  public func run(_ program: TypedProgram) throws -> CellValue? {
    prepareForRun()
    state.files.insert(program.file)
    releaseUnreachable()
    // What a redefined variable was the last to hold; an error there is not this cell's.
    try? runDeinitializers()
    let before = snapshot()
    followLine()
    defer { onRun?(nil) }
    state.before = before
    defer { state.before = nil }
    do {
      return try runTopLevel(program)
    } catch {
      let failure = failure(from: error)
      restore(before, onlyMissing: failure.isInterrupt)
      state.pendingDeinitializers.instances = []
      throw failure
    }
  }

  /// Runs native code that calls closures which cells have left behind. Their failures end it as they end a cell.
  ///
  /// - Throws: `RuntimeFailure`.
  public func runCallbacks(_ body: () -> Void) throws {
    prepareForRun()
    let before = snapshot()
    followLine()
    defer { onRun?(nil) }
    body()
    guard let error = deferredError else { return }
    deferredError = nil
    let failure = failure(from: error)
    restore(before, onlyMissing: failure.isInterrupt)
    throw failure
  }

  private func followLine() {
    guard let onRun, let offset = MemoryLayout<LiveState>.offset(of: \.place) else { return }
    live.pointee.place = 0
    onRun((UnsafeRawPointer(live) + offset).assumingMemoryBound(to: UInt32.self))
  }

  func prepareForRun() {
    live.pointee.frame = frames
    live.pointee.nativeDepth = 0
    live.pointee.stack = .ofThread()
    live.pointee.pendingError = nil
    live.pointee.raw = rawBank + Limits.globals
    live.pointee.objects = objectBank + Limits.globals
    deferredError = nil
  }

  private func runTopLevel(_ program: TypedProgram) throws -> CellValue? {
    for case let nominal as NominalDeclaration in program.declarations { state.note(nominal) }
    if program.declaresDeinitializers { state.hasDeinitializers = true }
    let function = Function(name: program.file.name) { _ in }
    var shown: (Register, TypeDescriptor)?
    try FunctionLowering.install(in: function, self, isTopLevel: true) { lowering in
      shown = try lowering.lowerTopLevel(program)
    }
    return try withExtendedLifetime(function) {
      try execute(
        function.record, raw: rawBank, objects: objectBank,
        cleared: objectBank + Limits.globals)
      defer {
        for index in Limits.globals..<max(Limits.globals, function.record.pointee.objectCount) {
          objectBank[index] = nil
        }
      }
      guard let (register, descriptor) = shown else { return nil }
      return CellValue(
        register.bank == .raw
          ? Slot(raw: rawBank[register.index]) : Slot(objectBank[register.index]), descriptor)
    }
  }

  // MARK: Transactions

  /// The values of all session variables at one time.
  public struct Snapshot {
    let raw: [Int]
    let objects: [AnyObject?]
  }

  /// The values of all session variables.
  public func snapshot() -> Snapshot {
    Snapshot(
      raw: Array(UnsafeBufferPointer(start: rawBank, count: state.nextRawGlobal)),
      objects: Array(UnsafeBufferPointer(start: objectBank, count: state.nextObjectGlobal)))
  }

  /// Gives all session variables the values again that they had.
  public func restore(_ snapshot: Snapshot) { restore(snapshot, onlyMissing: false) }

  /// - Parameter onlyMissing: restore only references that were taken out and not put back.
  private func restore(_ snapshot: Snapshot, onlyMissing: Bool) {
    for (index, object) in snapshot.objects.enumerated() {
      if onlyMissing {
        let type = state.globalTypes[Register(bank: .object, index: index)]
        guard objectBank[index] == nil, type?.type.optionalObject == nil else { continue }
      }
      objectBank[index] = object
    }
    if onlyMissing { return }
    for index in snapshot.objects.count..<max(snapshot.objects.count, state.nextObjectGlobal) {
      objectBank[index] = nil
    }
    for (index, bits) in snapshot.raw.enumerated() { rawBank[index] = bits }
    for index in snapshot.raw.count..<max(snapshot.raw.count, state.nextRawGlobal) {
      rawBank[index] = 0
    }
  }

  /// Reads variables while a cell runs: a reference that its code has taken out of a variable, to change what is there, counts as it was before the cell.
  public func withSettledVariables<Result>(_ body: () throws -> Result) rethrows -> Result {
    var filled: [Int] = []
    for (index, object) in (state.before?.objects ?? []).enumerated() {
      let type = state.globalTypes[Register(bank: .object, index: index)]
      guard object != nil, objectBank[index] == nil, type?.type.optionalObject == nil else {
        continue
      }
      objectBank[index] = object
      filled.append(index)
    }
    defer { for index in filled { objectBank[index] = nil } }
    return try body()
  }

  /// Forgets the values of variables that no cell can name any more.
  public func releaseUnreachable() {
    for (key, global) in state.globals where global.variable == nil {
      state.globals[key] = nil
      switch global.register.bank {
      case .raw: rawBank[global.register.index] = 0
      case .object: objectBank[global.register.index] = nil
      }
      state.freeGlobals.append(global.register)
    }
  }

  // MARK: Session variables

  /// Where a session variable is; it gets its place on first use.
  func global(_ variable: VariableDeclaration, _ type: StaticType) throws -> Register {
    let key = GlobalKey(variable, type)
    if let known = state.globals[key], known.variable === variable { return known.register }
    let register = try newGlobal(descriptor(of: type))
    state.globals[key] = Global(variable: variable, register: register)
    return register
  }

  private func newGlobal(_ type: TypeDescriptor) throws -> Register {
    let register: Register
    if let free = state.freeGlobals.lastIndex(where: { ($0.bank == .raw) == type.isRaw }) {
      register = state.freeGlobals.remove(at: free)
    } else if type.isRaw {
      register = Register(bank: .raw, index: state.nextRawGlobal)
      state.nextRawGlobal += 1
    } else {
      register = Register(bank: .object, index: state.nextObjectGlobal)
      state.nextObjectGlobal += 1
    }
    guard register.index < Limits.globals else {
      throw RuntimeFailure(
        name: "TooManyVariables",
        message: "the session has more than \(Limits.globals) variables: restart the kernel")
    }
    state.globalTypes[register] = type
    return register
  }

  /// Where a static property is, where it says whether it was made, and what makes it.
  func staticProperty(_ variable: VariableDeclaration, _ type: StaticType) throws -> (
    Register, flag: Register, make: Function?
  ) {
    let key = GlobalKey(variable, type)
    state.staticVariables.insert(variable)
    if let known = state.statics[key] { return (known.register, known.flag, known.make) }
    let register = try newGlobal(descriptor(of: type))
    let flag = try newGlobal(TypeDescriptor(.error, isRaw: true, machine: self))
    var make: Function?
    if let value = variable.initialValue {
      make = Function(name: variable.name) { [unowned self] function in
        try FunctionLowering.install(in: function, self) { lowering in
          try lowering.lowerMaker(value, register: register, flag: flag)
        }
      }
    }
    state.statics[key] = StaticProperty(register: register, flag: flag, make: make)
    return (register, flag, make)
  }

  /// The value of a session variable; `nil` before it has one.
  public func value(of variable: VariableDeclaration) -> CellValue? {
    guard let register = state.globals[GlobalKey(variable, variable.type)]?.register else {
      return nil
    }
    let descriptor = descriptor(of: variable.type)
    if register.bank == .raw { return CellValue(Slot(raw: rawBank[register.index]), descriptor) }
    let object = objectBank[register.index]
    let strong = (object as? WeakReference).map(\.value) ?? object
    if strong == nil, descriptor.type.optionalObject == nil { return nil }
    return CellValue(Slot(strong), descriptor)
  }

  // MARK: Values

  /// The text of a value, as `String(describing:)` gives it.
  public func describe(_ value: CellValue) -> String {
    prepareForRun()
    return (try? value.descriptor.text(value.slot)) ?? value.descriptor.name
  }

  /// The text of a value, as `String(reflecting:)` gives it: with quotes around a string.
  public func debugDescribe(_ value: CellValue) -> String {
    prepareForRun()
    return (try? value.descriptor.text(value.slot, isDebug: true)) ?? value.descriptor.name
  }

  /// The Swift value, if Swift knows its type: numbers, texts, arrays and optionals of them, and what the library declares.
  public func swiftValue(of value: CellValue) -> Any? { swiftValue(value.slot, value.descriptor) }
}

extension FunctionLowering {
  /// A cell's top level.
  ///
  /// - Returns: Where the value stands that the cell shows.
  func lowerTopLevel(_ program: TypedProgram) throws -> (Register, TypeDescriptor)? {
    nextRaw = Limits.globals
    nextObject = Limits.globals
    maximumRaw = Limits.globals
    maximumObject = Limits.globals
    firstCleared = Limits.globals
    scopes.append(.init())
    var shown: (Register, TypeDescriptor)?
    for statement in program.statements { try lower(statement) }
    if let result = program.result {
      let value = try copied(try value(result))
      shown = (value.register, descriptor(result.type))
      if value.bank == .raw { shownRaw = value.index }
    }
    try leave(downTo: 0, clearing: false)
    emit(.finish)
    try finishLandingPads()
    return shown
  }

  /// A function that makes a static property.
  func lowerMaker(_ value: TypedExpression, register: Register, flag: Register) throws {
    begin(Convention(result: nil, hasClosure: false, arguments: []))
    scopes.append(Scope())
    let isSet = try constant(1)
    let made = try owned(self.value(value))
    try write(made, to: .global(register))
    emit(.storeGlobalRaw, isSet.index, 0, 0, flag.index)
    try emitReturn(hasValue: true)
    try finishLandingPads()
  }
}
