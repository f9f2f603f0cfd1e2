internal import LanguageChecker

/// What a `weak` or `unowned` variable holds: a reference that does not keep the object alive.
final class WeakReference {
  private(set) weak var object: AnyObject?
  /// For an existential: the type of the object in it.
  private let descriptor: TypeDescriptor?

  init(_ object: AnyObject) {
    if let existential = object as? Existential {
      self.object = existential.slot.object
      descriptor = existential.descriptor
    } else {
      self.object = object
      descriptor = nil
    }
  }

  /// The value as a strong variable would hold it; `nil` if the object is gone.
  var value: AnyObject? {
    guard let object else { return nil }
    return descriptor.map { Existential(Slot(object), $0) } ?? object
  }
}

extension NativeRegistry {
  mutating func addReferences() {
    add("Weak.make") { call in
      call.writeSlot(Slot(call.readSlot().object.map(WeakReference.init)))
    }
    add("Weak.get") { call in
      // What was read back from a file is held as it is.
      let held = call.readSlot().object
      call.writeSlot(Slot((held as? WeakReference).map(\.value) ?? held))
    }
    add("Unowned.get") { call in
      let held = call.readSlot().object
      guard let reference = held as? WeakReference else {
        guard held != nil else { throw RuntimeFailure.notInitialized }
        call.writeSlot(Slot(held))
        return
      }
      guard let value = reference.value else { throw RuntimeFailure.unownedGone }
      call.writeSlot(Slot(value))
    }
    add("Any.type") { call in
      let type = call.nextType
      let slot = call.readSlot()
      call.writeSlot(Slot(type.map { call.machine.dynamicType(of: slot, $0) }))
    }
    add("Object.deinitialize") { call in try call.machine.runDeinitializers() }
  }
}

extension Machine {
  /// The type of a value itself: what is in an existential, the class of an instance.
  func dynamicType(of slot: Slot, _ type: TypeDescriptor) -> TypeDescriptor {
    if let existential = slot.object as? Existential, type.type.isExistential {
      return dynamicType(of: existential.slot, existential.descriptor)
    }
    if case .instance = type.shape, let layout = (slot.object as? Aggregate)?.classLayout {
      return layout.descriptor
    }
    return type
  }
}

extension FunctionLowering {
  /// What a `weak` variable holds for a value.
  func weakReference(to value: Value) throws -> Value {
    try owned(try native("Weak.make", value.borrowed))
  }

  /// The value of a `weak` or `unowned` variable.
  func strongReference(_ reference: Value, _ ownership: Ownership) throws -> Value {
    try native(ownership == .weak ? "Weak.get" : "Unowned.get", reference.borrowed)
  }

  private func native(_ symbol: String, _ argument: Value) throws -> Value {
    guard
      let value = try callNative(
        symbol, arguments: [.ready(argument, .any)], isInout: [false], result: .any)
    else { throw RuntimeFailure.inconsistent("\(symbol) without a value") }
    return value
  }
}
