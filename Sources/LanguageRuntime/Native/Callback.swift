/// A closure of a cell that native code may call.
public struct Callback {
  public let machine: Machine
  let closure: AnyObject

  init(machine: Machine, closure: AnyObject) {
    self.machine = machine
    self.closure = closure
  }

  /// Calls it; errors that the cell throws come out as `ThrownValue`, failures as `RuntimeFailure`.
  public func call<R: Bridged>(returning result: R.Type = R.self) throws -> R {
    try R.decode(machine.call(closure, [], resultBank: R.isRaw ? .raw : .object), machine)
  }

  public func call<A: Bridged, R: Bridged>(_ a: A, returning result: R.Type = R.self) throws -> R {
    try R.decode(callRaw([argument(a)], R.isRaw ? .raw : .object), machine)
  }

  public func call<A: Bridged, B: Bridged, R: Bridged>(
    _ a: A, _ b: B, returning result: R.Type = R.self
  ) throws -> R {
    try R.decode(callRaw([argument(a), argument(b)], R.isRaw ? .raw : .object), machine)
  }

  public func call<A: Bridged, B: Bridged, C: Bridged, R: Bridged>(
    _ a: A, _ b: B, _ c: C, returning result: R.Type = R.self
  ) throws -> R {
    try R.decode(
      callRaw([argument(a), argument(b), argument(c)], R.isRaw ? .raw : .object), machine)
  }

  /// Calls it for what it does; it returns `Void`.
  public func callVoid() throws { _ = try callRaw([], nil) }
  public func callVoid<A: Bridged>(_ a: A) throws { _ = try callRaw([argument(a)], nil) }
  public func callVoid<A: Bridged, B: Bridged>(_ a: A, _ b: B) throws {
    _ = try callRaw([argument(a), argument(b)], nil)
  }
  public func callVoid<A: Bridged, B: Bridged, C: Bridged>(_ a: A, _ b: B, _ c: C) throws {
    _ = try callRaw([argument(a), argument(b), argument(c)], nil)
  }

  /// Calls it with arguments of any types.
  public func call(slots: [(isRaw: Bool, slot: Slot)], resultType: TypeDescriptor) throws -> Slot {
    try callRaw(slots, resultType.isVoid ? nil : resultType.isRaw ? .raw : .object)
  }

  private func argument<A: Bridged>(_ value: A) -> (isRaw: Bool, slot: Slot) {
    (A.isRaw, value.encode(machine))
  }

  private func callRaw(_ arguments: [(isRaw: Bool, slot: Slot)], _ bank: Bank?) throws -> Slot {
    try machine.call(closure, arguments, resultBank: bank)
  }
}

extension NativeCall {
  /// The next argument, a closure.
  public mutating func readCallback() throws -> Callback {
    guard let closure = readSlot().object else { throw RuntimeFailure.notInitialized }
    return Callback(machine: machine, closure: closure)
  }

  /// The next argument, an optional closure.
  public mutating func readOptionalCallback() -> Callback? {
    readSlot().object.map { Callback(machine: machine, closure: $0) }
  }

  public mutating func readClosure<R: Bridged>(returning result: R.Type) throws -> () throws -> R {
    let callback = try readCallback()
    return { try callback.call(returning: R.self) }
  }

  public mutating func readClosure<A: Bridged, R: Bridged>(
    _ a: A.Type, returning result: R.Type
  ) throws -> (A) throws -> R {
    let callback = try readCallback()
    return { try callback.call($0, returning: R.self) }
  }

  public mutating func readClosure<A: Bridged, B: Bridged, R: Bridged>(
    _ a: A.Type, _ b: B.Type, returning result: R.Type
  ) throws -> (A, B) throws -> R {
    let callback = try readCallback()
    return { try callback.call($0, $1, returning: R.self) }
  }

  public mutating func readClosure<A: Bridged, B: Bridged, C: Bridged, R: Bridged>(
    _ a: A.Type, _ b: B.Type, _ c: C.Type, returning result: R.Type
  ) throws -> (A, B, C) throws -> R {
    let callback = try readCallback()
    return { try callback.call($0, $1, $2, returning: R.self) }
  }

  public mutating func readVoidClosure() throws -> () throws -> Void {
    let callback = try readCallback()
    return { try callback.callVoid() }
  }

  public mutating func readVoidClosure<A: Bridged>(_ a: A.Type) throws -> (A) throws -> Void {
    let callback = try readCallback()
    return { try callback.callVoid($0) }
  }

  public mutating func readVoidClosure<A: Bridged, B: Bridged>(
    _ a: A.Type, _ b: B.Type
  ) throws -> (A, B) throws -> Void {
    let callback = try readCallback()
    return { try callback.callVoid($0, $1) }
  }

  public mutating func readVoidClosure<A: Bridged, B: Bridged, C: Bridged>(
    _ a: A.Type, _ b: B.Type, _ c: C.Type
  ) throws -> (A, B, C) throws -> Void {
    let callback = try readCallback()
    return { try callback.callVoid($0, $1, $2) }
  }
}

extension Machine {
  /// Runs a throwing call for Swift code that cannot pass errors on. The error is kept and stops the cell as soon as the native function
  /// that is running returns; meanwhile the code goes on with `fallback`.
  public func keepingErrors<R>(fallback: @autoclosure () -> R, _ body: () throws -> R) -> R {
    if deferredError != nil { return fallback() }
    do {
      return try body()
    } catch {
      deferredError = error
      return fallback()
    }
  }
}
