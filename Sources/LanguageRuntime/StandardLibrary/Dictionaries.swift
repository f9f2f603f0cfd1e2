extension NativeRegistry {
  /// Finding keys of plain types without running the cell's code; the same hash values as in the prelude.
  mutating func addDictionaries() {
    add("Dictionary.findPlain") { call in
      let keys = try call.readArray()
      let entries = try call.readArray()
      switch call.nextType?.shape {
      case .int:
        let key = call.readInt()
        let slots = keys.storage
        call.write(keys.entry(key.preludeHash, entries) { slots[$0] == key })
      case .native(let type) where type == String.self:
        let key = try call.read(String.self)
        call.write(
          keys.entry(key.hashValue, entries) {
            (keys.object(at: $0) as? NativeBox<String>)?.value == key
          })
      default: call.write(-2)
      }
    }
  }
}

extension Int {
  /// `hashValue` as the prelude defines it.
  fileprivate var preludeHash: Int {
    let mixed = self &* 5_871_781_006_564_002_453
    return mixed ^ (mixed >> 32)
  }
}

extension ArrayObject {
  /// Looks along an open-addressing table: slots hold the entry's number from 1, or 0 if free.
  @inline(__always)
  fileprivate func entry(
    _ hash: Int, _ table: ArrayObject, _ isEqual: (Int) -> Bool
  ) -> Int {
    let mask = table.count - 1
    guard mask >= 0 else { return -1 }
    var slot = hash & mask
    let slots = table.storage
    let count = count
    for _ in 0...mask {
      let entry = slots[slot] - 1
      guard entry >= 0, entry < count else { return -1 }
      if isEqual(entry) { return entry }
      slot = (slot + 1) & mask
    }
    return -1
  }
}
