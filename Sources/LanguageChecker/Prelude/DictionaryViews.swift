extension Prelude {
  static let dictionaryViews = ModuleInterface.Chunk(
    names: ["_DictionaryKeys", "_DictionaryValues", "==", "!="],
    text: #"""
      /// The keys of a dictionary: `Dictionary.Keys`.
      struct _DictionaryKeys<Key: Hashable, Value>: Sequence, Collection, Equatable,
        CustomStringConvertible, CustomDebugStringConvertible
      {
        typealias Element = Key
        typealias Index = _DictionaryIndex
        typealias SubSequence = Slice<_DictionaryKeys<Key, Value>>
        typealias Iterator = IndexingIterator<[Key]>
        let _base: [Key: Value]
        init(_base: [Key: Value]) { self._base = _base }
        /// The number of keys.
        var count: Int { _base.count }
        var isEmpty: Bool { _base.isEmpty }
        var underestimatedCount: Int { _base.count }
        var startIndex: _DictionaryIndex { _base.startIndex }
        var endIndex: _DictionaryIndex { _base.endIndex }
        func index(after i: _DictionaryIndex) -> _DictionaryIndex { _base.index(after: i) }
        subscript(position: _DictionaryIndex) -> Key { _base._key(position._offset) }
        subscript(bounds: Range<_DictionaryIndex>) -> Slice<_DictionaryKeys<Key, Value>> {
          Slice(base: self, bounds: bounds)
        }
        var first: Key? { isEmpty ? nil : .some(_base._key(_base._next(0))) }
        /// Whether the dictionary has a value for the key.
        func contains(_ element: Key) -> Bool { _base._find(element) >= 0 }
        func makeIterator() -> IndexingIterator<[Key]> { _base._keyArray.makeIterator() }
        func _copyToArray() -> [Key] { _base._keyArray }
        /// Whether both have the same keys.
        static func == (lhs: _DictionaryKeys<Key, Value>, rhs: _DictionaryKeys<Key, Value>) -> Bool {
          if lhs.count != rhs.count { return false }
          for key in lhs._base._keyArray {
            if rhs._base._find(key) < 0 { return false }
          }
          return true
        }
        var description: String { _base._keyArray.description }
        var debugDescription: String { "Dictionary.Keys(" + description + ")" }
      }

      /// The values of a dictionary: `Dictionary.Values`.
      struct _DictionaryValues<Key: Hashable, Value>: Sequence, Collection, MutableCollection,
        CustomStringConvertible, CustomDebugStringConvertible
      {
        typealias Element = Value
        typealias Index = _DictionaryIndex
        typealias SubSequence = Slice<_DictionaryValues<Key, Value>>
        typealias Iterator = IndexingIterator<[Value]>
        var _base: [Key: Value]
        init(_base: [Key: Value]) { self._base = _base }
        /// The number of values.
        var count: Int { _base.count }
        var isEmpty: Bool { _base.isEmpty }
        var underestimatedCount: Int { _base.count }
        var startIndex: _DictionaryIndex { _base.startIndex }
        var endIndex: _DictionaryIndex { _base.endIndex }
        /// The positions of all values.
        var indices: [_DictionaryIndex] {
          var result: [_DictionaryIndex] = []
          var index = startIndex
          while index != endIndex {
            result.append(index)
            index = self.index(after: index)
          }
          return result
        }
        func index(after i: _DictionaryIndex) -> _DictionaryIndex { _base.index(after: i) }
        subscript(position: _DictionaryIndex) -> Value {
          get { _base._value(position._offset) }
          set { _base._setValue(position._offset, newValue) }
        }
        subscript(bounds: Range<_DictionaryIndex>) -> Slice<_DictionaryValues<Key, Value>> {
          Slice(base: self, bounds: bounds)
        }
        var first: Value? { isEmpty ? nil : .some(_base._value(_base._next(0))) }
        func makeIterator() -> IndexingIterator<[Value]> { _base._valueArray.makeIterator() }
        func _copyToArray() -> [Value] { _base._valueArray }
        var description: String { _base._valueArray.description }
        var debugDescription: String { "Dictionary.Values(" + description + ")" }
      }
      """#)
}
