extension NativeRegistry {
  /// What concerns all entries of a dictionary or set at once.
  mutating func addDictionaries() {
    add("Table.end") { call in call.write(try call.readTable().end) }
    add("Table.capacity") { call in call.write(try call.readTable().fields.pointee.capacity) }
    add("Table.keys") { call in
      let table = try call.readTable()
      let keys = ArrayObject(
        holdsObjects: table.fields.pointee.keysAreObjects, capacity: table.count)
      try call.machine.inPortions(0..<table.end) { entries in
        for entry in entries where table.fields.pointee.isEntry(entry) {
          keys.append(table.key(entry))
        }
      }
      call.writeSlot(Slot(keys))
    }
    add("Table.values") { call in
      let table = try call.readTable()
      let values = ArrayObject(
        holdsObjects: table.fields.pointee.valuesAreObjects, capacity: table.count)
      try call.machine.inPortions(0..<table.end) { entries in
        for entry in entries where table.fields.pointee.isEntry(entry) {
          values.append(table.value(entry))
        }
      }
      call.writeSlot(Slot(values))
    }
    add("Table.keysOnly") { call in
      guard let layout = call.resultType.tableLayout else { throw RuntimeFailure.notInitialized }
      call.writeSlot(Slot(try call.readTable().keys(for: layout)))
    }
  }
}

extension NativeCall {
  /// The next argument, a dictionary or set.
  mutating func readTable() throws -> HashTable {
    guard let table = readSlot().object as? HashTable else { throw RuntimeFailure.notInitialized }
    return table
  }
}
