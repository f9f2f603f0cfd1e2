internal import LanguageChecker

/// What the loop needs to know of a function; it stays at its address as long as the machine lives.
struct FunctionRecord {
  /// The first instruction; `nil` until the function is called for the first time.
  var code: UnsafeMutablePointer<Instruction>?
  /// Registers it uses in each bank.
  var rawCount: Int
  var objectCount: Int
  /// Object registers from here on are cleared when it returns; before it stand the result and what goes back to the caller.
  var firstCleared: Int
  /// Names, ranges and how to make the code.
  let function: Unmanaged<Function>
}

/// A function that the machine can run: one concrete instance of a declaration, a closure, or a cell's top level.
final class Function {
  let name: String
  /// Emits the code before the first run; then it is let go, and with it the declarations that it knows.
  private(set) var lower: ((Function) throws -> Void)?
  /// For each instruction the text it came from.
  var places: [CodePlace] = []
  /// Of a method: where the receiver arrives, and its type.
  var receiver: (register: Register, type: TypeDescriptor)?
  /// What puts back what was taken out of variables: a failure in between runs it too. Inner ones come first.
  var writeBacks: [WriteBack] = []
  /// The instructions that hand `inout` parameters back which closures share.
  var epilogue: Range<Int>?
  let record: UnsafeMutablePointer<FunctionRecord>
  /// Distances of jumps through a table.
  private var tables: [UnsafeMutablePointer<Int32>] = []

  init(name: String, lower: @escaping (Function) throws -> Void) {
    self.name = name
    self.lower = lower
    record = .allocate(capacity: 1)
    record.initialize(
      to: FunctionRecord(
        code: nil, rawCount: 0, objectCount: 0, firstCleared: 0,
        function: Unmanaged.passUnretained(self)))
  }

  deinit {
    for table in tables { table.deallocate() }
    record.pointee.code?.deallocate()
    record.deallocate()
  }

  /// - Parameter tables: the distances of jumps through a table, which name theirs by its number.
  func install(_ code: [Instruction], places: [CodePlace], tables: [[Int]] = []) {
    let buffer = UnsafeMutablePointer<Instruction>.allocate(capacity: code.count)
    buffer.initialize(from: code, count: code.count)
    self.tables = tables.map { distances in
      let table = UnsafeMutablePointer<Int32>.allocate(capacity: distances.count)
      for (index, distance) in distances.enumerated() {
        (table + index).initialize(to: Int32(truncatingIfNeeded: distance))
      }
      return table
    }
    for index in code.indices where code[index].opcode == .jumpTable {
      buffer[index].immediate = Int(bitPattern: self.tables[code[index].immediate])
    }
    record.pointee.code = buffer
    self.places = places
    lower = nil
  }
}

/// The text that an instruction came from.
struct CodePlace {
  let range: SourceRange?
  /// For a body that stands in the place of a call: whose it is, and which call.
  let site: InlineSite?
}

/// Instructions that put back what a place had been emptied for.
struct WriteBack {
  /// Where the place is empty.
  let covered: Range<Int>
  let replayed: Range<Int>
}
