/// One call of a native function: its arguments in both register banks, and the place of its result.
///
/// Arguments are read in the order of the declaration, the receiver first. In each bank the result's register (if the result
/// stands in that bank) comes first, then the arguments. Read all arguments before writing the result.
public struct NativeCall {
  // Both outlive the call; counting references to them would take longer than many calls.
  public unowned(unsafe) let machine: Machine
  unowned(unsafe) let site: NativeSite
  let raw: UnsafeMutablePointer<Int>
  let objects: UnsafeMutablePointer<AnyObject?>
  private var nextRaw: Int
  private var nextObject: Int
  private var position = 0

  init(
    machine: Machine, site: NativeSite, raw: UnsafeMutablePointer<Int>,
    objects: UnsafeMutablePointer<AnyObject?>
  ) {
    self.machine = machine
    self.site = site
    self.raw = raw
    self.objects = objects
    nextRaw = site.resultBank == .raw ? 1 : 0
    nextObject = site.resultBank == .object ? 1 : 0
  }

  // MARK: Types

  /// The types of all arguments, the receiver first, as this call has them.
  public var argumentTypes: [TypeDescriptor] { site.argumentTypes }

  public var resultType: TypeDescriptor { site.resultType }

  /// The type of the argument that is read next.
  public var nextType: TypeDescriptor? {
    position < site.argumentTypes.count ? site.argumentTypes[position] : nil
  }

  // MARK: Reading

  /// The next argument.
  public mutating func read<T: Bridged>(_ type: T.Type = T.self) throws -> T {
    try T.decode(nextSlot(isRaw: T.isRaw), machine)
  }

  public mutating func readInt() -> Int { nextSlot(isRaw: true).raw }
  public mutating func readDouble() -> Double { Double(bits: nextSlot(isRaw: true).raw) }
  public mutating func readFloat() -> Float { Float(bits: nextSlot(isRaw: true).raw) }
  public mutating func readBool() -> Bool { nextSlot(isRaw: true).raw != 0 }

  /// The next argument as it stands, whatever its type.
  public mutating func readSlot() -> Slot { nextSlot(isRaw: nextType?.isRaw ?? false) }

  /// The next argument, which stands in the bank of objects.
  mutating func readObject() -> AnyObject? {
    let object = objects[nextObject]
    skip(isRaw: false)
    return object
  }

  /// The next argument, an array, without converting its elements.
  public mutating func readArray() throws -> ArrayObject {
    guard let array = nextSlot(isRaw: false).object as? ArrayObject else {
      throw RuntimeFailure.notInitialized
    }
    return array
  }

  /// The next argument, an `any P` of a native protocol: `call.readExistential((any Layer).self)`.
  public mutating func readExistential<P>(_ type: P.Type = P.self) throws -> P {
    guard let descriptor = nextType else { throw RuntimeFailure.notInitialized }
    let slot = readSlot()
    // The receiver of a protocol's member comes as it is, with its concrete type.
    if slot.object is Existential { return try machine.existential(slot.object, as: type) }
    return try machine.existential(Existential(slot, descriptor), as: type)
  }

  /// The next argument, an array of `any P` (also a variadic `any P...`).
  public mutating func readExistentials<P>(_ type: P.Type = P.self) throws -> [P] {
    let array = try readArray()
    return try (0..<array.count).map { try machine.existential(array.object(at: $0), as: type) }
  }

  /// The next argument, an `(any P)?`.
  public mutating func readOptionalExistential<P>(_ type: P.Type = P.self) throws -> P? {
    guard let object = nextSlot(isRaw: false).object else { return nil }
    return try machine.existential(object, as: type)
  }

  /// The next argument as a Swift value of whatever type it has, `nil` if Swift has no such type.
  public mutating func readAny() throws -> Any? {
    let type = nextType
    let slot = readSlot()
    return type.flatMap { machine.swiftValue(slot, $0) }
  }

  /// Leaves the next argument where it is, for reading or changing it later.
  public mutating func readLater() -> ArgumentRegister {
    let isRaw = nextType?.isRaw ?? false
    let register = ArgumentRegister(isRaw: isRaw, index: isRaw ? nextRaw : nextObject)
    skip(isRaw: isRaw)
    return register
  }

  /// The value of an argument that was left; an object moves out, so that its only owner can change it in place.
  public func take<T: Bridged>(_ register: ArgumentRegister, as type: T.Type = T.self) throws -> T {
    try T.decode(takeSlot(register), machine)
  }

  public func takeSlot(_ register: ArgumentRegister) -> Slot {
    if register.isRaw { return Slot(raw: raw[register.index]) }
    let object = objects[register.index]
    objects[register.index] = nil
    return Slot(object)
  }

  /// Gives an `inout` argument (or the receiver of a mutating method) its new value.
  public func put<T: Bridged>(_ value: T, in register: ArgumentRegister) {
    putSlot(value.encode(machine), in: register)
  }

  public func putSlot(_ slot: Slot, in register: ArgumentRegister) {
    if register.isRaw {
      raw[register.index] = slot.raw
    } else {
      objects[register.index] = slot.object
    }
  }

  /// Changes the array of an `inout` argument in place; first copies it if somebody else has it too.
  public func changeArray<R>(
    _ register: ArgumentRegister, _ change: (ArrayObject) throws -> R
  ) throws -> R {
    guard objects[register.index] is ArrayObject else { throw RuntimeFailure.notInitialized }
    if !isKnownUniquelyReferenced(&objects[register.index]) {
      objects[register.index] = (objects[register.index] as? ArrayObject)?.copy()
    }
    guard let array = objects[register.index] as? ArrayObject else {
      throw RuntimeFailure.notInitialized
    }
    return try change(array)
  }

  // MARK: Writing

  public func write<T: Bridged>(_ value: T) { writeSlot(value.encode(machine)) }

  /// Nothing to write.
  public func write(_ value: Void) {}

  public func writeSlot(_ slot: Slot) {
    switch site.resultBank {
    case .raw?: raw[0] = slot.raw
    case .object?: objects[0] = slot.object
    case nil: break
    }
  }

  /// Writes a Swift `any P`.
  public func writeExistential(_ value: Any) throws {
    writeSlot(Slot(try machine.existential(of: value)))
  }

  public func writeExistentials(_ values: [Any]) throws {
    let array = ArrayObject(holdsObjects: true, capacity: values.count)
    for value in values { array.append(try machine.existential(of: value)) }
    writeSlot(Slot(array))
  }

  // MARK: Registers

  private mutating func skip(isRaw: Bool) {
    position += 1
    if isRaw { nextRaw += 1 } else { nextObject += 1 }
  }

  private mutating func nextSlot(isRaw: Bool) -> Slot {
    let slot = isRaw ? Slot(raw: raw[nextRaw]) : Slot(objects[nextObject])
    skip(isRaw: isRaw)
    return slot
  }
}

/// Where an argument stands during a native call.
public struct ArgumentRegister {
  let isRaw: Bool
  let index: Int
}
