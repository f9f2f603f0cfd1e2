public import LanguageChecker

/// What reading a saved session sets.
extension Machine {
  /// Makes a program's declarations known as if it had been run.
  public func adopt(_ program: TypedProgram) {
    for case let nominal as NominalDeclaration in program.declarations { state.note(nominal) }
    state.files.insert(program.file)
    if program.declaresDeinitializers { state.hasDeinitializers = true }
  }

  /// Gets ready for calls that no cell makes.
  public func prepareForCalls() { prepareForRun() }

  /// Gives a session variable a value of its type.
  public func set(_ variable: VariableDeclaration, to value: CellValue) throws {
    guard value.type == variable.type else {
      throw StorageError.damaged("'\(variable.name)' is of another type")
    }
    write(value.slot, to: try global(variable, variable.type))
  }

  /// The static properties of the cells' types that have a value.
  public var staticValues: [(type: StaticType, variable: VariableDeclaration, value: CellValue)] {
    state.statics.compactMap { key, property in
      guard rawBank[property.flag.index] != 0,
        let variable = state.staticVariables.first(where: { ObjectIdentifier($0) == key.variable }),
        variable.module == .session, let descriptor = state.globalTypes[property.register]
      else { return nil }
      let register = property.register
      let slot =
        register.bank == .raw
        ? Slot(raw: rawBank[register.index]) : Slot(objectBank[register.index])
      return (key.type, variable, CellValue(slot, descriptor))
    }
  }

  /// Gives a static property a value.
  public func setStatic(_ variable: VariableDeclaration, of type: StaticType, to value: CellValue)
    throws
  {
    let (register, flag, _) = try staticProperty(variable, type)
    guard state.globalTypes[register] === value.descriptor else {
      throw StorageError.damaged("'\(variable.name)' is of another type")
    }
    write(value.slot, to: register)
    rawBank[flag.index] = 1
  }

  private func write(_ slot: Slot, to register: Register) {
    switch register.bank {
    case .raw: rawBank[register.index] = slot.raw
    case .object: objectBank[register.index] = slot.object
    }
  }
}
