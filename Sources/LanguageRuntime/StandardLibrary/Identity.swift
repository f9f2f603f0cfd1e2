extension NativeRegistry {
  /// `===` of class instances; an `any P` is the object inside.
  mutating func addIdentity() {
    add("AnyObject.isIdentical") { call in
      let left = call.readSlot().object
      let right = call.readSlot().object
      call.write(identity(left) === identity(right))
    }
  }
}

private func identity(_ object: AnyObject?) -> AnyObject? {
  (object as? Existential).map { identity($0.slot.object) } ?? object
}
