struct Cache<Key: Hashable, Value> { private var values: [Key: Value] = [:]; private(set) var misses = 0
  mutating func value(_ key: Key, make: (Key) -> Value) -> Value {
    if let known = values[key] { return known }
    misses += 1
    let made = make(key)
    values[key] = made
    return made
  } }
var c = Cache<Int, String>()
print(c.value(1) { "v\($0)" }, c.value(1) { "w\($0)" }, c.misses)

// expect: v1 v1 1
