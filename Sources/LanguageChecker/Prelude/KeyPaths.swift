extension Prelude {
  static let keyPaths = ModuleInterface.Chunk(
    names: ["KeyPath", "WritableKeyPath", "ReferenceWritableKeyPath", "_KeyPathRoot"],
    text: #"""
      /// The way from a value to one of its parts: `\Person.name`.
      class KeyPath<Root, Value> {
        let _get: (Root) -> Value
        init(_get: @escaping (Root) -> Value) { self._get = _get }
      }

      /// A way to a part that can be changed in a variable.
      class WritableKeyPath<Root, Value>: KeyPath<Root, Value> {
        let _set: (inout Root, Value) -> Void
        init(_get: @escaping (Root) -> Value, _set: @escaping (inout Root, Value) -> Void) {
          self._set = _set
          super.init(_get: _get)
        }
      }

      /// A way to a part of an object, which can be changed wherever the object is.
      class ReferenceWritableKeyPath<Root, Value>: WritableKeyPath<Root, Value> {
        let _assign: (Root, Value) -> Void
        init(
          _get: @escaping (Root) -> Value, _set: @escaping (inout Root, Value) -> Void,
          _assign: @escaping (Root, Value) -> Void
        ) {
          self._assign = _assign
          super.init(_get: _get, _set: _set)
        }
      }

      protocol _KeyPathRoot {}

      extension _KeyPathRoot {
        /// The part that a key path leads to.
        subscript<Value>(keyPath path: KeyPath<Self, Value>) -> Value { path._get(self) }
        /// The part that a key path leads to.
        subscript<Value>(keyPath path: WritableKeyPath<Self, Value>) -> Value {
          get { path._get(self) }
          set { path._set(&self, newValue) }
        }
        /// The part that a key path leads to.
        subscript<Value>(keyPath path: ReferenceWritableKeyPath<Self, Value>) -> Value {
          get { path._get(self) }
          nonmutating set { path._assign(self, newValue) }
        }
      }
      """#)
}
