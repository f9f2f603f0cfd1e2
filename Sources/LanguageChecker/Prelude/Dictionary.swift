extension Prelude {
  static let dictionary = ModuleInterface.Chunk(
    names: ["Dictionary", "_DictionaryIndex", "==", "!=", "<"],
    text: #"""
      /// Values that are found by keys. In no particular order.
      @representation("native")
      struct Dictionary<Key: Hashable, Value>: Sequence, Collection, ExpressibleByDictionaryLiteral,
        CustomStringConvertible, CustomDebugStringConvertible, Sendable
      {
        typealias Element = (key: Key, value: Value)
        typealias Index = _DictionaryIndex
        typealias SubSequence = Slice<[Key: Value]>
        typealias Iterator = IndexingIterator<[Key: Value]>

        /// Nothing in it.
        @intrinsic("Table.empty") init()
        /// Nothing in it, with room for that many entries.
        init(minimumCapacity: Int) {
          self = Dictionary()
          _reserve(minimumCapacity)
        }
        /// What a literal stands for.
        init(_keys: [Key], _values: [Value]) {
          self = Dictionary()
          var i = 0
          while i < _keys.count {
            if _find(_keys[i]) >= 0 { _failDuplicate("\(_keys[i])") }
            _set(_keys[i], _values[i])
            i += 1
          }
        }
        /// The pairs as entries. No key may come twice.
        init<S: Sequence>(uniqueKeysWithValues keysAndValues: S) where S.Element == (Key, Value) {
          self = Dictionary()
          for (key, value) in keysAndValues {
            if _find(key) >= 0 { _failDuplicate("\(key)") }
            _set(key, value)
          }
        }
        /// The pairs as entries. Values of one key are combined by the function.
        init<S: Sequence>(
          _ keysAndValues: S, uniquingKeysWith combine: (Value, Value) throws -> Value
        ) rethrows where S.Element == (Key, Value) {
          self = Dictionary()
          for (key, value) in keysAndValues {
            let entry = _find(key)
            if entry >= 0 {
              _setValue(entry, try combine(_value(entry), value))
            } else {
              _set(key, value)
            }
          }
        }
        /// The values in groups that share what the function gives for them.
        init<S: Sequence>(
          grouping values: S, by keyForValue: (S.Element) throws -> Key
        ) rethrows where Value == [S.Element] {
          self = Dictionary()
          for value in values { self[try keyForValue(value), default: []].append(value) }
        }

        // Entries stand in a row, in the order in which their keys came; a number is an entry's place there.
        /// The entry of a key; -1 if there is none.
        @intrinsic("Table.find") func _find(_ key: Key) -> Int
        /// Gives a key a value.
        @intrinsic("Table.set") mutating func _set(_ key: Key, _ value: Value)
        @intrinsic("Table.key") func _key(_ entry: Int) -> Key
        @intrinsic("Table.value") func _value(_ entry: Int) -> Value
        @intrinsic("Table.setValue") mutating func _setValue(_ entry: Int, _ value: Value)
        /// The first entry at or behind a place; the end of the entries if there is none.
        @intrinsic("Table.next") func _next(_ entry: Int) -> Int
        @intrinsic("Table.remove") mutating func _removeEntry(_ entry: Int)
        @intrinsic("Table.reserve") mutating func _reserve(_ count: Int)
        @native("Table.end") var _end: Int { get }
        @native("Table.keys") var _keyArray: [Key] { get }
        @native("Table.values") var _valueArray: [Value] { get }
        /// The same keys with values that are to be set.
        @native("Table.keysOnly") func _keysOnly<T>(_ values: [T]) -> [Key: T]

        /// The number of entries.
        @intrinsic("Table.count") var count: Int { get }
        var isEmpty: Bool { count == 0 }
        var underestimatedCount: Int { count }
        @native("Table.capacity") var capacity: Int { get }
        var startIndex: _DictionaryIndex { _DictionaryIndex(_offset: _next(0)) }
        var endIndex: _DictionaryIndex { _DictionaryIndex(_offset: _end) }
        func index(after i: _DictionaryIndex) -> _DictionaryIndex {
          _DictionaryIndex(_offset: _next(i._offset + 1))
        }
        /// The place of a key; `nil` if it has no value.
        func index(forKey key: Key) -> _DictionaryIndex? {
          let entry = _find(key)
          return entry < 0 ? nil : .some(_DictionaryIndex(_offset: entry))
        }
        subscript(position: _DictionaryIndex) -> (key: Key, value: Value) {
          (key: _key(position._offset), value: _value(position._offset))
        }
        subscript(bounds: Range<_DictionaryIndex>) -> Slice<[Key: Value]> { Slice(base: self, bounds: bounds) }
        func makeIterator() -> IndexingIterator<[Key: Value]> { IndexingIterator(_elements: self) }

        /// The value of a key; `nil` if there is none. Assigning `nil` removes the entry.
        @intrinsic("Dictionary.value", "Dictionary.setValue")
        subscript(key: Key) -> Value? { get set }
        /// The value of a key, or the default if there is none.
        @intrinsic("Dictionary.valueOrDefault", "Dictionary.setValueOrDefault")
        subscript(key: Key, default defaultValue: @autoclosure () -> Value) -> Value { get set }
        /// All keys.
        var keys: _DictionaryKeys<Key, Value> { _DictionaryKeys(_base: self) }
        /// All values.
        var values: _DictionaryValues<Key, Value> {
          get { _DictionaryValues(_base: self) }
          set { self = newValue._base }
        }
        var first: (key: Key, value: Value)? {
          isEmpty ? nil : .some(self[startIndex])
        }
        /// Sets the value of a key.
        ///
        /// - Returns: The value that it had; `nil` if there was none.
        @discardableResult
        mutating func updateValue(_ value: Value, forKey key: Key) -> Value? {
          let entry = _find(key)
          if entry < 0 {
            _set(key, value)
            return nil
          }
          let old = _value(entry)
          _setValue(entry, value)
          return .some(old)
        }
        /// Removes an entry.
        ///
        /// - Returns: The value that it had; `nil` if there was none.
        @discardableResult
        mutating func removeValue(forKey key: Key) -> Value? {
          let entry = _find(key)
          if entry < 0 { return nil }
          let old = _value(entry)
          _removeEntry(entry)
          return .some(old)
        }
        /// Removes the entry at a place.
        @discardableResult
        mutating func remove(at index: _DictionaryIndex) -> (key: Key, value: Value) {
          let old = self[index]
          _removeEntry(index._offset)
          return old
        }
        /// Removes some entry; `nil` if there is none.
        mutating func popFirst() -> (key: Key, value: Value)? {
          isEmpty ? nil : .some(remove(at: startIndex))
        }
        /// Removes all entries.
        mutating func removeAll(keepingCapacity keepCapacity: Bool = false) {
          self = Dictionary()
        }
        mutating func reserveCapacity(_ minimumCapacity: Int) { _reserve(minimumCapacity) }
        /// The same keys with the function's results for the values.
        func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T] {
          let none: [T] = []
          var result = _keysOnly(none)
          let end = _end
          var entry = _next(0)
          while entry < end {
            result._setValue(entry, try transform(_value(entry)))
            entry = _next(entry + 1)
          }
          return result
        }
        /// The entries for whose values the function does not give `nil`, with its results.
        func compactMapValues<T>(_ transform: (Value) throws -> T?) rethrows -> [Key: T] {
          var result = Dictionary<Key, T>()
          for (key, value) in self {
            if let new = try transform(value) { result._set(key, new) }
          }
          return result
        }
        /// The entries for which the function says yes.
        func filter(_ isIncluded: ((key: Key, value: Value)) throws -> Bool) rethrows
          -> [Key: Value]
        {
          var result = Dictionary<Key, Value>()
          for (key, value) in self {
            if try isIncluded((key: key, value: value)) { result._set(key, value) }
          }
          return result
        }
        /// Takes over the entries of another dictionary. Values of one key are combined by the function.
        mutating func merge(
          _ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value
        ) rethrows {
          for (key, value) in other {
            let entry = _find(key)
            if entry >= 0 {
              _setValue(entry, try combine(_value(entry), value))
            } else {
              _set(key, value)
            }
          }
        }
        /// Takes over pairs as entries. Values of one key are combined by the function.
        mutating func merge<S: Sequence>(
          _ other: S, uniquingKeysWith combine: (Value, Value) throws -> Value
        ) rethrows where S.Element == (Key, Value) {
          for (key, value) in other {
            let entry = _find(key)
            if entry >= 0 {
              _setValue(entry, try combine(_value(entry), value))
            } else {
              _set(key, value)
            }
          }
        }
        /// The entries of both. Values of one key are combined by the function.
        func merging(
          _ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value
        ) rethrows -> [Key: Value] {
          var result = self
          try result.merge(other, uniquingKeysWith: combine)
          return result
        }
        /// The entries of both. Values of one key are combined by the function.
        func merging<S: Sequence>(
          _ other: S, uniquingKeysWith combine: (Value, Value) throws -> Value
        ) rethrows -> [Key: Value] where S.Element == (Key, Value) {
          var result = self
          try result.merge(other, uniquingKeysWith: combine)
          return result
        }

        @intrinsic("Any.describe") var description: String { get }
        @intrinsic("Any.debugDescribe") var debugDescription: String { get }
      }

      extension Dictionary: Equatable where Value: Equatable {
        /// Whether both have the same keys with equal values.
        static func == (lhs: [Key: Value], rhs: [Key: Value]) -> Bool {
          if lhs.count != rhs.count { return false }
          for (key, value) in lhs {
            let entry = rhs._find(key)
            if entry < 0 { return false }
            if value != rhs._value(entry) { return false }
          }
          return true
        }
      }

      extension Dictionary: Hashable where Value: Hashable {
        func hash(into hasher: inout Hasher) {
          var sum = 0
          for (key, value) in self {
            sum = sum &+ (key.hashValue ^ (value.hashValue &* 31))
          }
          hasher._combine(sum)
        }
      }

      /// The place of an entry.
      struct _DictionaryIndex: Comparable, Hashable {
        var _offset: Int
        init(_offset: Int) { self._offset = _offset }
        static func < (lhs: _DictionaryIndex, rhs: _DictionaryIndex) -> Bool {
          lhs._offset < rhs._offset
        }
      }
      """#)
}
