final class LRUCache<Key: Hashable, Value> {
  private final class Entry {
    let key: Key
    var value: Value
    var previous: Entry?
    var next: Entry?
    init(_ key: Key, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  private let capacity: Int
  private var entries: [Key: Entry] = [:]
  private var newest: Entry?
  private var oldest: Entry?
  private(set) var hits = 0
  private(set) var misses = 0

  init(capacity: Int) { self.capacity = capacity }

  subscript(key: Key) -> Value? {
    get {
      guard let entry = entries[key] else {
        misses += 1
        return nil
      }
      hits += 1
      unlink(entry)
      pushFront(entry)
      return entry.value
    }
    set {
      if let entry = entries[key] {
        unlink(entry)
        entries[key] = nil
      }
      guard let newValue else { return }
      let entry = Entry(key, newValue)
      entries[key] = entry
      pushFront(entry)
      if entries.count > capacity, let last = oldest {
        unlink(last)
        entries.removeValue(forKey: last.key)
      }
    }
  }

  private func pushFront(_ entry: Entry) {
    entry.next = newest
    newest?.previous = entry
    newest = entry
    if oldest == nil { oldest = entry }
  }

  private func unlink(_ entry: Entry) {
    entry.previous?.next = entry.next
    entry.next?.previous = entry.previous
    if newest === entry { newest = entry.next }
    if oldest === entry { oldest = entry.previous }
    entry.previous = nil
    entry.next = nil
  }

  var keys: [Key] {
    var result: [Key] = []
    var current = newest
    while let entry = current {
      result.append(entry.key)
      current = entry.next
    }
    return result
  }
}

let cache = LRUCache<String, Int>(capacity: 3)
for (i, word) in ["one", "two", "three"].enumerated() { cache[word] = i + 1 }
print(cache.keys)
print(cache["one"] ?? 0)
cache["four"] = 4
print(cache.keys, cache["two"] ?? 0)
cache["three"] = nil
cache["one"] = 100
print(cache.keys, cache["one"]!, "hits \(cache.hits), misses \(cache.misses)")

// expect: ["three", "two", "one"]
// expect: 1
// expect: ["four", "one", "three"] 0
// expect: ["one", "four"] 100 hits 2, misses 1
