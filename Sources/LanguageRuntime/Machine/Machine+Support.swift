internal import LanguageChecker

/// What the loop's rarer instructions do.
extension Machine {
  func descriptor(at address: Int) -> TypeDescriptor {
    // The lowering put the address of a descriptor that the machine keeps.
    Unmanaged<TypeDescriptor>.fromOpaque(UnsafeRawPointer(bitPattern: address)!)
      .takeUnretainedValue()
  }

  func constantFailure(at address: Int) -> RuntimeFailure {
    guard let pointer = UnsafeRawPointer(bitPattern: address) else {
      return .inconsistent("a failure without a reason")
    }
    return Unmanaged<FailureBox>.fromOpaque(pointer).takeUnretainedValue().failure
  }

  func repeatingArray(_ slot: Slot, isObject: Bool, count: Int) -> ArrayObject {
    let array = ArrayObject(holdsObjects: isObject, capacity: count)
    for _ in 0..<count { array.append(slot) }
    return array
  }

  // MARK: Casts

  func castSite(to target: StaticType) -> CastSite {
    if let known = state.castSites[target] { return known }
    let site = CastSite(target: descriptor(of: target))
    state.castSites[target] = site
    return site
  }

  /// The value of an existential as an optional of another type; `nil` if it is none.
  func cast(_ object: AnyObject?, site address: Int) throws -> Slot? {
    let site = Unmanaged<CastSite>.fromOpaque(UnsafeRawPointer(bitPattern: address)!)
      .takeUnretainedValue()
    guard let existential = object as? Existential else {
      throw RuntimeFailure.notInitialized
    }
    return try cast(existential, to: site.target, site)
  }

  private func cast(_ existential: Existential, to target: TypeDescriptor, _ site: CastSite) throws
    -> Slot?
  {
    let source = dynamicType(of: existential)
    // `Any` that holds an optional: the value inside is looked at.
    if case .optional(let wrapped) = source.shape, target.type.optionalObject == nil {
      if target.type == .any { return Slot(existential) }
      guard let inner = unwrapped(existential.slot, wrapped) else { return nil }
      // `Any?`: what it holds says itself what it is.
      if case .existential = wrapped.shape, let inner = inner.object as? Existential {
        return try cast(inner, to: target, site)
      }
      return try cast(Existential(inner, wrapped), to: target, site)
    }
    if case .optional(let wrapped) = target.shape, source.type.optionalObject == nil {
      guard let inner = try cast(existential, to: wrapped, CastSite(target: wrapped)) else {
        return nil
      }
      // The inner cast gave it as an optional already.
      return Slot(OptionalBox(inner.object))
    }
    let key = ObjectIdentifier(source)
    let fits = site.known[key] ?? conforms(source, to: target.type)
    site.known[key] = fits
    guard fits else { return nativeCast(existential, to: target) }
    if case .existential = target.shape { return Slot(existential) }
    if source.isRaw { return Slot(RawBox(existential.slot.raw)) }
    if target.type.optionalObject != nil { return Slot(OptionalBox(existential.slot.object)) }
    return existential.slot
  }

  /// What an existential holds: of a class instance its own class, whatever it was known as.
  private func dynamicType(of existential: Existential) -> TypeDescriptor {
    guard case .instance = existential.descriptor.shape,
      let layout = (existential.slot.object as? Aggregate)?.classLayout
    else { return existential.descriptor }
    return layout.descriptor
  }

  /// A cast between native types that only Swift knows: a class to its superclass.
  private func nativeCast(_ existential: Existential, to target: TypeDescriptor) -> Slot? {
    guard case .native(let type?) = target.shape, case .native = existential.descriptor.shape,
      (try? type.decode(existential.slot, self)) != nil
    else { return nil }
    return existential.slot
  }

  /// The value in an optional; `nil` if there is none.
  func unwrapped(_ slot: Slot, _ wrapped: TypeDescriptor) -> Slot? {
    guard let object = slot.object else { return nil }
    if wrapped.isRaw { return (object as? RawBox).map { Slot(raw: $0.raw) } }
    if wrapped.type.optionalObject != nil {
      return (object as? OptionalBox).map { Slot($0.object) }
    }
    return slot
  }

  // MARK: Structural operations

  func structural(
    _ step: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Int>,
    _ o: UnsafeMutablePointer<AnyObject?>
  ) throws {
    let i = step.pointee
    let type = descriptor(at: i.immediate)
    switch i.opcode {
    case .equalRaw:
      r[Int(i.a)] = try type.equal(Slot(raw: r[Int(i.b)]), Slot(raw: r[Int(i.c)])) ? 1 : 0
    case .equalObject:
      r[Int(i.a)] = try type.equal(Slot(o[Int(i.b)]), Slot(o[Int(i.c)])) ? 1 : 0
    case .hashRaw: r[Int(i.a)] = try type.hash(Slot(raw: r[Int(i.b)]))
    case .hashObject: r[Int(i.a)] = try type.hash(Slot(o[Int(i.b)]))
    case .describeRaw:
      o[Int(i.a)] = TextObject.make(try type.text(Slot(raw: r[Int(i.b)]), isDebug: i.c != 0))
    case .describeObject:
      o[Int(i.a)] = TextObject.make(try type.text(Slot(o[Int(i.b)]), isDebug: i.c != 0))
    case .appendTextRaw: try append(type, Slot(raw: r[Int(i.b)]), to: o + Int(i.a))
    case .appendTextObject: try append(type, Slot(o[Int(i.b)]), to: o + Int(i.a))
    default: throw RuntimeFailure.inconsistent("an unknown structural operation")
    }
  }

  private func append(
    _ type: TypeDescriptor, _ slot: Slot, to text: TextObject.ObjectRegister
  ) throws {
    switch type.shape {
    case .int: try TextObject.append(slot.raw, to: text)
    case .character: try TextObject.append(character: slot.raw, to: text)
    default: try TextObject.append(try type.text(slot), to: text)
    }
  }

  // MARK: Errors

  func failure(from error: any Error) -> RuntimeFailure {
    if let failure = error as? RuntimeFailure { return failure }
    if let thrown = error as? ThrownValue { return uncaught(thrown.error, isForced: false) }
    return RuntimeFailure(name: "\(type(of: error))", message: "\(error)")
  }

  /// A native function's error as one that the cell can catch; `nil` if it must stop the cell.
  func thrownValue(_ error: any Error, canThrow: Bool) -> AnyObject? {
    if error is RuntimeFailure { return nil }
    if let thrown = error as? ThrownValue { return canThrow ? thrown.error : nil }
    guard canThrow else { return nil }
    return try? existential(of: error)
  }

  func uncaught(_ error: AnyObject?, isForced: Bool) -> RuntimeFailure {
    guard let existential = error as? Existential else {
      return .inconsistent("an error without a value")
    }
    let text = (try? existential.descriptor.text(existential.slot)) ?? existential.descriptor.name
    if case .native = existential.descriptor.shape,
      let swift = swiftValue(existential.slot, existential.descriptor)
    {
      return RuntimeFailure(name: "\(Swift.type(of: swift))", message: "\(swift)")
    }
    return RuntimeFailure(
      name: existential.descriptor.name,
      message: isForced
        ? "'try!' found an error: \(text)" : "an error was thrown and not caught: \(text)")
  }

  func checkNativeErrors() throws {
    if let error = deferredError {
      deferredError = nil
      throw error
    }
    try nativeErrorCheck?()
  }

  // MARK: Failures

  /// Adds where in the cells' text a failure happened, and through which calls. Bodies of the library are passed over.
  func locate(_ failure: inout RuntimeFailure, top: UnsafeMutablePointer<Frame>) {
    if let range = failure.range, !state.files.contains(range.file) { failure.range = nil }
    var frame = top - 1
    var receivers: [ConformingValue] = []
    while frame >= frames {
      let function = frame.pointee.record.pointee.function.takeUnretainedValue()
      for (name, range) in function.calls(before: frame.pointee.next)
      where state.files.contains(range.file) {
        if failure.range == nil { failure.range = range }
        add(.init(function: name, range: range), to: &failure.trace)
      }
      if onFailure != nil, receivers.count < 32, let (register, type) = function.receiver,
        register.bank == .object, let object = frame.pointee.objects[register.index]
      {
        receivers.append(
          ConformingValue(machine: self, existential: Existential(Slot(object), type)))
      }
      frame -= 1
    }
    onFailure?(&failure, receivers)
  }

  /// Adds a call to a trace. Calls in a row from one place are one entry, and a long trace loses its middle.
  private func add(_ entry: RuntimeFailure.TraceEntry, to trace: inout [RuntimeFailure.TraceEntry])
  {
    if let last = trace.last, last.function == entry.function, last.range == entry.range {
      trace[trace.count - 1].count += 1
      return
    }
    if trace.count >= 16 { trace.remove(at: 8) }
    trace.append(entry)
  }

  /// Runs what would have put back what calls had taken out of variables, so that a stopped cell leaves nothing half done.
  func putBack(from bottom: UnsafeMutablePointer<Frame>, to top: UnsafeMutablePointer<Frame>) {
    var frame = top - 1
    while frame >= bottom {
      let record = frame.pointee.record
      let function = record.pointee.function.takeUnretainedValue()
      if let code = record.pointee.code {
        let call = frame.pointee.next - code - 1
        for writeBack in function.writeBacks where writeBack.covered.contains(call) {
          replay(writeBack.replayed, code, frame.pointee.raw, frame.pointee.objects)
        }
        if let range = function.epilogue, frame > bottom {
          replay(range, code, frame.pointee.raw, frame.pointee.objects)
        }
      }
      frame -= 1
    }
  }

  private func replay(
    _ range: Range<Int>, _ code: UnsafeMutablePointer<Instruction>,
    _ r: UnsafeMutablePointer<Int>, _ o: UnsafeMutablePointer<AnyObject?>
  ) {
    for index in range {
      let i = code[index]
      let a = Int(i.a)
      let b = Int(i.b)
      switch i.opcode {
      case .moveRaw: r[a] = r[b]
      case .moveObject:
        guard let object = o[b] else { continue }
        o[a] = object
        o[b] = nil
      case .storeGlobalRaw: rawBank[i.immediate] = r[a]
      case .putGlobalObject:
        guard let object = o[a] else { continue }
        objectBank[i.immediate] = object
        o[a] = nil
      case .putFieldRaw, .setFieldRaw:
        (o[a] as? Aggregate)?.slots[i.immediate] = r[b]
      case .putFieldObject, .setFieldObject:
        guard let object = o[b], let owner = o[a] as? Aggregate else { continue }
        owner.set(i.immediate, object)
        o[b] = nil
      case .setElementObject:
        guard let object = o[Int(i.c)], let array = o[a] as? ArrayObject,
          r[b] >= 0, r[b] < array.count
        else { continue }
        array.set(r[b], object)
        o[Int(i.c)] = nil
      case .setElementRaw:
        guard let array = o[a] as? ArrayObject, r[b] >= 0, r[b] < array.count else { continue }
        array.set(r[b], raw: r[Int(i.c)])
      case .setEntryObject:
        guard let object = o[Int(i.c)], let table = o[a] as? HashTable,
          table.fields.pointee.isEntry(r[b])
        else { continue }
        let place = table.fields.pointee.entries + r[b] * table.fields.pointee.width + 2
        if place.pointee == 0 { place.pointee = Int(retaining: object) }
        o[Int(i.c)] = nil
      case .setEntryRaw:
        guard let table = o[a] as? HashTable, table.fields.pointee.isEntry(r[b]) else { continue }
        table.fields.pointee.entries[r[b] * table.fields.pointee.width + 2] = r[Int(i.c)]
      case .fieldRaw:
        if let box = o[b] as? Aggregate { r[a] = box.slots[i.immediate] }
      case .pullField:
        if let box = o[b] as? Aggregate, let object = box.object(at: i.immediate) { o[a] = object }
      default:
        // A setter that would have to be called: the value is lost, as it is in Swift.
        return
      }
    }
  }
}

extension Function {
  /// The text of the instruction before the one that comes next, and the function it belongs to; then the calls in whose places
  /// code of other functions stands there.
  func calls(before next: UnsafeMutablePointer<Instruction>) -> [(name: String, SourceRange)] {
    guard let code = record.pointee.code else { return [] }
    let index = next - code - 1
    guard places.indices.contains(index) else { return [] }
    var result: [(String, SourceRange)] = []
    var range = places[index].range
    var site = places[index].site
    while true {
      if let range { result.append((site?.function ?? name, range)) }
      guard let current = site else { return result }
      range = current.call
      site = current.outer
    }
  }
}
