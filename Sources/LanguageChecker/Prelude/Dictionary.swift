extension Prelude {
  static let dictionary = ModuleInterface.Chunk(
    names: ["Dictionary", "_HashIndex", "_DictionaryIndex", "==", "!=", "<"],
    text: #"""
      /// Values that are found by keys. In no particular order.
      struct Dictionary<Key: Hashable, Value>: Sequence, Collection, ExpressibleByDictionaryLiteral,
        CustomStringConvertible, CustomDebugStringConvertible, Sendable
      {
        typealias Element = (key: Key, value: Value)
        typealias Index = _DictionaryIndex
        typealias SubSequence = Slice<[Key: Value]>
        typealias Iterator = IndexingIterator<[Key: Value]>

        var _keys: [Key]
        var _values: [Value]
        var _slots: _HashIndex

        /// Nothing in it.
        init() {
          self._keys = []
          self._values = []
          self._slots = _HashIndex()
        }
        /// Nothing in it, with room for that many entries.
        init(minimumCapacity: Int) {
          self._keys = []
          self._values = []
          self._slots = _HashIndex()
        }
        /// What a literal stands for.
        init(_keys: [Key], _values: [Value]) {
          self._keys = []
          self._values = []
          self._slots = _HashIndex()
          var i = 0
          while i < _keys.count {
            if _find(_keys[i]) >= 0 { _failDuplicate("\(_keys[i])") }
            _add(_keys[i], _values[i])
            i += 1
          }
        }
        /// The pairs as entries. No key may come twice.
        init<S: Sequence>(uniqueKeysWithValues keysAndValues: S) where S.Element == (Key, Value) {
          self._keys = []
          self._values = []
          self._slots = _HashIndex()
          for (key, value) in keysAndValues {
            if _find(key) >= 0 { _failDuplicate("\(key)") }
            _add(key, value)
          }
        }
        /// The pairs as entries. Values of one key are combined by the function.
        init<S: Sequence>(
          _ keysAndValues: S, uniquingKeysWith combine: (Value, Value) throws -> Value
        ) rethrows where S.Element == (Key, Value) {
          self._keys = []
          self._values = []
          self._slots = _HashIndex()
          for (key, value) in keysAndValues {
            let entry = _find(key)
            if entry >= 0 {
              _values[entry] = try combine(_values[entry], value)
            } else {
              _add(key, value)
            }
          }
        }
        /// The values in groups that share what the function gives for them.
        init<S: Sequence>(
          grouping values: S, by keyForValue: (S.Element) throws -> Key
        ) rethrows where Value == [S.Element] {
          self._keys = []
          self._values = []
          self._slots = _HashIndex()
          for value in values {
            let key = try keyForValue(value)
            let entry = _find(key)
            if entry >= 0 {
              _values[entry].append(value)
            } else {
              _add(key, [value])
            }
          }
        }

        // Entry `e` of the two arrays is found from `hash & mask` on: slots hold `e + 1`, or 0 if free.
        func _find(_ key: Key) -> Int {
          let found = Dictionary<Key, Value>._findPlain(_keys, _slots.entries, key)
          if found != -2 { return found }
          let mask = _slots.entries.count - 1
          if mask < 0 { return -1 }
          var slot = key.hashValue & mask
          while true {
            let entry = _slots.entries[slot]
            if entry == 0 { return -1 }
            if _keys[entry - 1] == key { return entry - 1 }
            slot = (slot + 1) & mask
          }
        }
        /// The entry of a number or text; -1 if there is none, -2 for keys of other types.
        @native("Dictionary.findPlain")
        static func _findPlain(_ keys: [Key], _ entries: [Int], _ key: Key) -> Int
        mutating func _add(_ key: Key, _ value: Value) {
          _keys.append(key)
          _values.append(value)
          if _slots.needsRoom(for: _keys.count) {
            _slots.clear(roomFor: _keys.count)
            var i = 0
            while i < _keys.count {
              _slots.add(_keys[i].hashValue, i + 1)
              i += 1
            }
          } else {
            _slots.add(key.hashValue, _keys.count)
          }
        }
        /// The entry of a key; it is made if there is none. The machine calls it for `self[key, default: value]` that is changed.
        mutating func _entry(_ key: Key, _ defaultValue: () -> Value) -> Int {
          let entry = _find(key)
          if entry >= 0 { return entry }
          _add(key, defaultValue())
          return _keys.count - 1
        }
        /// The same entries where keys have other hash values than they had: in another process.
        func _rehashed() -> [Key: Value] {
          var result = Dictionary<Key, Value>()
          var i = 0
          while i < _keys.count {
            result._add(_keys[i], _values[i])
            i += 1
          }
          return result
        }
        mutating func _remove(_ entry: Int) {
          let mask = _slots.entries.count - 1
          var hole = _slots.slot(of: entry + 1, _keys[entry].hashValue)
          // Entries behind the hole that it kept from their place move up.
          var next = (hole + 1) & mask
          while _slots.entries[next] != 0 {
            let home = _keys[_slots.entries[next] - 1].hashValue & mask
            if ((next - home) & mask) >= ((next - hole) & mask) {
              _slots.entries[hole] = _slots.entries[next]
              hole = next
            }
            next = (next + 1) & mask
          }
          _slots.entries[hole] = 0
          // The last entry takes the removed one's place.
          let last = _keys.count - 1
          if entry != last {
            let slot = _slots.slot(of: last + 1, _keys[last].hashValue)
            _slots.entries[slot] = entry + 1
            _keys[entry] = _keys[last]
            _values[entry] = _values[last]
          }
          _keys.removeLast()
          _values.removeLast()
        }

        /// The number of entries.
        var count: Int { _keys.count }
        var isEmpty: Bool { _keys.isEmpty }
        var capacity: Int { _slots.entries.count * 3 / 4 }
        var startIndex: _DictionaryIndex { _DictionaryIndex(_offset: 0) }
        var endIndex: _DictionaryIndex { _DictionaryIndex(_offset: _keys.count) }
        func index(after i: _DictionaryIndex) -> _DictionaryIndex {
          _DictionaryIndex(_offset: i._offset + 1)
        }
        subscript(position: _DictionaryIndex) -> (key: Key, value: Value) {
          (key: _keys[position._offset], value: _values[position._offset])
        }
        subscript(bounds: Range<_DictionaryIndex>) -> Slice<[Key: Value]> { Slice(base: self, bounds: bounds) }
        func makeIterator() -> IndexingIterator<[Key: Value]> { IndexingIterator(_elements: self) }

        /// The value of a key; `nil` if there is none. Assigning `nil` removes the entry.
        subscript(key: Key) -> Value? {
          get {
            let entry = _find(key)
            return entry < 0 ? nil : .some(_values[entry])
          }
          set {
            if let value = newValue {
              updateValue(value, forKey: key)
            } else {
              removeValue(forKey: key)
            }
          }
        }
        /// The value of a key, or the default if there is none.
        subscript(key: Key, default defaultValue: @autoclosure () -> Value) -> Value {
          get {
            let entry = _find(key)
            return entry < 0 ? defaultValue() : _values[entry]
          }
          set { updateValue(newValue, forKey: key) }
        }
        /// All keys.
        var keys: [Key] { _keys }
        /// All values.
        var values: [Value] { _values }
        var _keyArray: [Key] { _keys }
        var _valueArray: [Value] { _values }
        var first: (key: Key, value: Value)? {
          isEmpty ? nil : .some((key: _keys[0], value: _values[0]))
        }
        /// Sets the value of a key.
        ///
        /// - Returns: The value that it had; `nil` if there was none.
        @discardableResult
        mutating func updateValue(_ value: Value, forKey key: Key) -> Value? {
          let entry = _find(key)
          if entry < 0 {
            _add(key, value)
            return nil
          }
          let old = _values[entry]
          _values[entry] = value
          return .some(old)
        }
        /// Removes an entry.
        ///
        /// - Returns: The value that it had; `nil` if there was none.
        @discardableResult
        mutating func removeValue(forKey key: Key) -> Value? {
          let entry = _find(key)
          if entry < 0 { return nil }
          let old = _values[entry]
          _remove(entry)
          return .some(old)
        }
        /// Removes all entries.
        mutating func removeAll(keepingCapacity keepCapacity: Bool = false) {
          self = Dictionary()
        }
        mutating func reserveCapacity(_ minimumCapacity: Int) {}
        /// The same keys with the function's results for the values.
        func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T] {
          var result = Dictionary<Key, T>()
          result._keys = _keys
          result._values = try _values.map(transform)
          result._slots = _slots
          return result
        }
        /// The entries for whose values the function does not give `nil`, with its results.
        func compactMapValues<T>(_ transform: (Value) throws -> T?) rethrows -> [Key: T] {
          var result = Dictionary<Key, T>()
          var i = 0
          while i < _keys.count {
            if let value = try transform(_values[i]) { result._add(_keys[i], value) }
            i += 1
          }
          return result
        }
        /// The entries for which the function says yes.
        func filter(_ isIncluded: ((key: Key, value: Value)) throws -> Bool) rethrows
          -> [Key: Value]
        {
          var result = Dictionary<Key, Value>()
          var i = 0
          while i < _keys.count {
            if try isIncluded((key: _keys[i], value: _values[i])) {
              result._add(_keys[i], _values[i])
            }
            i += 1
          }
          return result
        }
        /// Takes over the entries of another dictionary. Values of one key are combined by the function.
        mutating func merge(
          _ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value
        ) rethrows {
          var i = 0
          while i < other._keys.count {
            let entry = _find(other._keys[i])
            if entry >= 0 {
              _values[entry] = try combine(_values[entry], other._values[i])
            } else {
              _add(other._keys[i], other._values[i])
            }
            i += 1
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

        var description: String {
          if isEmpty { return "[:]" }
          var entries: [String] = []
          var i = 0
          while i < _keys.count {
            entries.append(String(reflecting: _keys[i]) + ": " + String(reflecting: _values[i]))
            i += 1
          }
          return "[" + String._joined(entries, ", ") + "]"
        }
        var debugDescription: String { description }
      }

      extension Dictionary: Equatable where Value: Equatable {
        /// Whether both have the same keys with equal values.
        static func == (lhs: [Key: Value], rhs: [Key: Value]) -> Bool {
          if lhs.count != rhs.count { return false }
          var i = 0
          while i < lhs._keys.count {
            let entry = rhs._find(lhs._keys[i])
            if entry < 0 { return false }
            if lhs._values[i] != rhs._values[entry] { return false }
            i += 1
          }
          return true
        }
      }

      extension Dictionary: Hashable where Value: Hashable {
        func hash(into hasher: inout Hasher) {
          var sum = 0
          var i = 0
          while i < _keys.count {
            sum = sum &+ (_keys[i].hashValue ^ (_values[i].hashValue &* 31))
            i += 1
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

      /// Where hash values lead: entry numbers from 1, 0 for free, in a power of two of slots.
      struct _HashIndex {
        var entries: [Int]
        init() { self.entries = [] }
        func needsRoom(for count: Int) -> Bool { count * 4 > entries.count * 3 }
        mutating func clear(roomFor count: Int) {
          var size = 8
          while count * 2 > size { size = size * 2 }
          entries = Array(repeating: 0, count: size)
        }
        func slot(of entry: Int, _ hash: Int) -> Int {
          let mask = entries.count - 1
          var slot = hash & mask
          while entries[slot] != entry { slot = (slot + 1) & mask }
          return slot
        }
        mutating func add(_ hash: Int, _ entry: Int) {
          let mask = entries.count - 1
          var slot = hash & mask
          while entries[slot] != 0 { slot = (slot + 1) & mask }
          entries[slot] = entry
        }
      }
      """#)
}
