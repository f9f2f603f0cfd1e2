internal import Synchronization

/// What the loop shares with the rest of the machine: plain memory, so that reading it costs no check.
struct LiveState {
  /// The next free frame.
  var frame: UnsafeMutablePointer<Frame>
  /// The first registers that nobody uses, while native code runs.
  var raw: UnsafeMutablePointer<Int>
  var objects: UnsafeMutablePointer<AnyObject?>
  /// A Swift `Error` (an `Existential`) on its way to whoever catches it.
  var pendingError: AnyObject?
  /// The number of the line of a cell whose native function runs.
  var place: UInt32 = 0
  /// Runs of the loop inside one another.
  var nativeDepth = 0
  var stack = StackGuard.ofThread()
  var nativeErrorCheck: (() throws -> Void)?
  var deferredError: (any Error)?
}

/// What every aggregate begins with.
private let aggregateClass = unsafeBitCast(Aggregate.self as AnyClass, to: Int.self)

private typealias Objects = UnsafeMutablePointer<AnyObject?>

/// The reference in an object register, without counting it.
@inline(__always)
private func bits(_ objects: Objects, _ index: UInt16) -> UnsafeRawPointer? {
  UnsafeRawPointer(objects + Int(index)).load(as: UnsafeRawPointer?.self)
}

@inline(__always)
private func slotPointer(_ object: UnsafeRawPointer, _ slot: Int) -> UnsafeMutablePointer<Int> {
  UnsafeMutableRawPointer(mutating: object + Aggregate.slotOffset).assumingMemoryBound(
    to: Int.self) + slot
}

@inline(__always)
private func elements(_ array: UnsafeRawPointer) -> UnsafeMutablePointer<Int> {
  array.load(fromByteOffset: ArrayObject.storageOffset, as: UnsafeMutablePointer<Int>.self)
}

@inline(__always)
private func elementCount(_ array: UnsafeRawPointer) -> Int {
  array.load(fromByteOffset: ArrayObject.countOffset, as: Int.self)
}

/// Moves a register's reference into a slot.
@inline(__always)
private func moveIn(_ objects: Objects, _ index: UInt16, _ slot: UnsafeMutablePointer<Int>) {
  let register = UnsafeMutableRawPointer(objects + Int(index)).assumingMemoryBound(to: Int.self)
  let new = register.pointee
  let old = slot.pointee
  slot.pointee = new
  register.pointee = 0
  if old != 0 { DeferredRelease.release(old) }
}

/// Moves a slot's reference into a register.
@inline(__always)
private func moveOut(_ objects: Objects, _ index: UInt16, _ slot: UnsafeMutablePointer<Int>) {
  let new = slot.pointee
  slot.pointee = 0
  objects[Int(index)] = new.unmanagedObject?.takeRetainedValue()
}

/// Whether a register's object is certainly nobody else's: its word of reference counts is that of a new object. Other words may mean
/// the same; then the runtime is asked. (A test holds this against the runtime.)
@inline(__always)
private func isNew(_ objects: Objects, _ index: UInt16) -> Bool {
  guard let object = bits(objects, index) else { return false }
  return object.load(fromByteOffset: 8, as: Int.self) == 3
}

/// Makes the aggregate in a register nobody else's.
@inline(__always)
private func uniqueAggregate(_ objects: Objects, _ index: UInt16) -> UnsafeRawPointer? {
  if !isNew(objects, index), !isKnownUniquelyReferenced(&objects[Int(index)]) {
    copyAggregate(objects, index)
  }
  return bits(objects, index)
}

@inline(never)
private func copyAggregate(_ objects: Objects, _ index: UInt16) {
  guard let object = objects[Int(index)] else { return }
  objects[Int(index)] = unsafeDowncast(object, to: Aggregate.self).copy()
}

/// Makes the array in another array's slot nobody else's.
@inline(__always)
private func uniqueArray(inSlot slot: UnsafeMutablePointer<Int>) -> UnsafeRawPointer? {
  let register = UnsafeMutableRawPointer(slot).assumingMemoryBound(to: AnyObject?.self)
  return uniqueArray(register, 0)
}

/// Makes the array in a register nobody else's.
@inline(__always)
private func uniqueArray(_ objects: Objects, _ index: UInt16) -> UnsafeRawPointer? {
  if !isNew(objects, index), !isKnownUniquelyReferenced(&objects[Int(index)]) {
    copyArray(objects, index)
  }
  return bits(objects, index)
}

@inline(never)
private func copyArray(_ objects: Objects, _ index: UInt16) {
  guard let object = objects[Int(index)] else { return }
  objects[Int(index)] = unsafeDowncast(object, to: ArrayObject.self).copy()
}

/// Adds bits to an array that has room for them.
@inline(__always)
private func appendInPlace(_ array: UnsafeRawPointer, _ bits: Int) -> Bool {
  let count = elementCount(array)
  guard count < array.load(fromByteOffset: ArrayObject.capacityOffset, as: Int.self) else {
    return false
  }
  elements(array)[count] = bits
  UnsafeMutableRawPointer(mutating: array).storeBytes(
    of: count &+ 1, toByteOffset: ArrayObject.countOffset, as: Int.self)
  return true
}

/// The next value of a stride, whose next value, end and step stand in a row.
@inline(__always)
private func nextInStride(_ state: UnsafeMutablePointer<Int>, isThrough: Bool) -> Int? {
  let value = state[0]
  let end = state[1]
  let step = state[2]
  if isThrough {
    if step > 0 ? value > end : value < end { return nil }
  } else {
    if step > 0 ? value >= end : value <= end { return nil }
  }
  let (next, overflow) = value.addingReportingOverflow(step)
  state[0] = next
  // No value follows: the stride ends as if the end were here.
  if overflow {
    state[0] = value
    state[1] = isThrough ? (step > 0 ? value &- 1 : value &+ 1) : value
  }
  return value
}

/// The function of a closure.
@inline(__always)
private func closureCallee(_ i: Instruction, _ objects: Objects) -> UnsafeMutablePointer<
  FunctionRecord
>? {
  bits(objects, i.c)?.load(
    fromByteOffset: Aggregate.infoOffset, as: UnsafeMutablePointer<FunctionRecord>?.self)
}

/// What a method call led to for an object of the same kind before.
@inline(__always)
private func cachedCallee(_ i: Instruction, _ objects: Objects) -> UnsafeMutablePointer<
  FunctionRecord
>? {
  guard let object = bits(objects, i.c),
    let site = UnsafeMutablePointer<MethodCache>(bitPattern: i.immediate)
  else { return nil }
  let key = object.load(
    fromByteOffset: site.pointee.keyOffset,
    as: UnsafeRawPointer?.self)
  if site.pointee.first.key == key { return site.pointee.first.record }
  if site.pointee.second.key == key { return site.pointee.second.record }
  if site.pointee.third.key == key { return site.pointee.third.record }
  return nil
}

/// The constant that a jump compares with.
@inline(__always)
private func smallConstant(_ i: Instruction) -> Int { Int(i.c) &- Instruction.constantBias }

/// What is wrong with an index that is a register's value and a small constant.
@inline(never)
private func indexFailure(_ value: Int, _ constant: Int, _ array: UnsafeRawPointer)
  -> RuntimeFailure
{
  let (index, overflow) = value.addingReportingOverflow(constant)
  if overflow { return .overflow(value, constant < 0 ? "-" : "+", abs(constant)) }
  return .indexOutOfRange(index, count: elementCount(array))
}

@inline(never)
private func grow(_ objects: Objects, _ index: UInt16, adding bits: Int) {
  array(objects, index)?.append(raw: bits)
}

@inline(__always)
private func array(_ objects: Objects, _ index: UInt16) -> ArrayObject? {
  objects[Int(index)].map { unsafeDowncast($0, to: ArrayObject.self) }
}

@inline(__always)
private func textHeader(_ object: UnsafeRawPointer?) -> UnsafeMutablePointer<TextObject.Header>? {
  object.map {
    UnsafeMutableRawPointer(mutating: $0 + TextObject.headerOffset).assumingMemoryBound(
      to: TextObject.Header.self)
  }
}

@inline(__always)
private func areEqualTexts(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
  Unmanaged<TextObject>.fromOpaque(left)._withUnsafeGuaranteedRef { left in
    Unmanaged<TextObject>.fromOpaque(right)._withUnsafeGuaranteedRef { right in
      TextObject.areEqual(left, right)
    }
  }
}

@inline(__always)
private func isLessText(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
  Unmanaged<TextObject>.fromOpaque(left)._withUnsafeGuaranteedRef { left in
    Unmanaged<TextObject>.fromOpaque(right)._withUnsafeGuaranteedRef { right in
      TextObject.isLess(left, right)
    }
  }
}

/// The fields of a table, given as a bare pointer.
@inline(__always)
private func tableFields(_ table: Int) -> UnsafeMutablePointer<HashTable.Fields>? {
  UnsafeMutableRawPointer(bitPattern: table).map {
    ($0 + HashTable.headerOffset).assumingMemoryBound(to: HashTable.Fields.self)
  }
}

/// A key (1) or value (2) of an entry of a table, given as a bare pointer.
@inline(__always)
private func entrySlot(_ table: Int, _ entry: Int, _ word: Int) -> UnsafeMutablePointer<Int>? {
  guard let table = tableFields(table), table.pointee.isEntry(entry) else { return nil }
  return table.pointee.entries + (entry &* table.pointee.width &+ word)
}

/// The fields of the table in a register; `nil` if somebody else has it too.
@inline(__always)
private func uniqueTable(_ objects: Objects, _ index: UInt16)
  -> UnsafeMutablePointer<HashTable.Fields>?
{
  guard isKnownUniquelyReferenced(&objects[Int(index)]) else { return nil }
  return tableFields(Int(bitPattern: bits(objects, index)))
}

@inline(__always)
private func findText(_ table: UnsafeMutablePointer<HashTable.Fields>, _ key: UnsafeRawPointer)
  -> Int
{
  Unmanaged<TextObject>.fromOpaque(key)._withUnsafeGuaranteedRef {
    table.pointee.find(text: $0)
  }
}

@inline(never)
private func nextCharacter(_ text: UnsafeRawPointer, _ offset: Int) -> (Int, Int) {
  Unmanaged<TextObject>.fromOpaque(text)._withUnsafeGuaranteedRef {
    let (character, end) = $0.character(at: offset)
    return (character, end)
  }
}

extension Machine {
  /// Runs a function whose arguments stand in its first registers, until it returns; its result stands there then.
  ///
  /// When it fails, all object registers from `cleared` on are nil again.
  func execute(
    _ entry: UnsafeMutablePointer<FunctionRecord>, raw entryRaw: UnsafeMutablePointer<Int>,
    objects entryObjects: UnsafeMutablePointer<AnyObject?>,
    cleared: UnsafeMutablePointer<AnyObject?>
  ) throws {
    let live = self.live
    let bottom = live.pointee.frame
    let lastFrame = frames + Limits.maximumDepth
    let rawEnd = rawBank + Limits.bankRegisters
    let objectEnd = objectBank + Limits.bankRegisters
    let globalRaw = rawBank
    let globalObjects = objectBank
    var frame = bottom
    var current = entry
    var r = entryRaw
    var o = entryObjects
    var failure: RuntimeFailure

    try live.pointee.stack.check()
    live.pointee.nativeDepth += 1
    defer { live.pointee.nativeDepth -= 1 }
    if entry.pointee.code == nil { try prepare(entry) }
    guard var pc = entry.pointee.code else {
      throw RuntimeFailure.inconsistent("a function without code")
    }

    loop: while true {
      let i = pc.pointee
      pc += 1
      switch i.opcode {
      // MARK: Moves
      case .loadConstant: r[Int(i.a)] = i.immediate
      case .moveRaw: r[Int(i.a)] = r[Int(i.b)]
      case .copyObject: o[Int(i.a)] = o[Int(i.b)]
      case .moveObject:
        let register = UnsafeMutableRawPointer(o + Int(i.b)).assumingMemoryBound(to: Int.self)
        moveOut(o, i.a, register)
      case .clearObject: o[Int(i.a)] = nil
      case .loadObject:
        o[Int(i.a)] = i.immediate.unmanagedObject?.takeUnretainedValue()
      case .loadGlobalRaw: r[Int(i.a)] = globalRaw[i.immediate]
      case .storeGlobalRaw: globalRaw[i.immediate] = r[Int(i.a)]
      case .loadGlobalObject: o[Int(i.a)] = globalObjects[i.immediate]
      case .storeGlobalObject: globalObjects[i.immediate] = o[Int(i.a)]
      case .takeGlobalObject:
        o[Int(i.a)] = globalObjects[i.immediate]
        globalObjects[i.immediate] = nil
      case .putGlobalObject:
        globalObjects[i.immediate] = o[Int(i.a)]
        o[Int(i.a)] = nil

      // MARK: Jumps
      case .jump: pc += i.immediate
      case .jumpBack:
        pc += i.immediate
        if needsAttention.load(ordering: .relaxed), mustStop() {
          failure = .interrupted
          break loop
        }
      case .jumpIfTrue: if _fastPath(r[Int(i.a)] != 0) { pc += i.immediate }
      case .jumpIfFalse: if _fastPath(r[Int(i.a)] == 0) { pc += i.immediate }
      case .jumpIntEqual: if _fastPath(r[Int(i.a)] == r[Int(i.b)]) { pc += i.immediate }
      case .jumpIntNotEqual: if _fastPath(r[Int(i.a)] != r[Int(i.b)]) { pc += i.immediate }
      case .jumpIntLess: if _fastPath(r[Int(i.a)] < r[Int(i.b)]) { pc += i.immediate }
      case .jumpIntLessEqual: if _fastPath(r[Int(i.a)] <= r[Int(i.b)]) { pc += i.immediate }
      case .jumpIntEqualConstant:
        if _fastPath(r[Int(i.a)] == smallConstant(i)) { pc += i.immediate }
      case .jumpIntNotEqualConstant:
        if _fastPath(r[Int(i.a)] != smallConstant(i)) { pc += i.immediate }
      case .jumpIntLessConstant:
        if _fastPath(r[Int(i.a)] < smallConstant(i)) { pc += i.immediate }
      case .jumpIntLessEqualConstant:
        if _fastPath(r[Int(i.a)] <= smallConstant(i)) { pc += i.immediate }
      case .jumpIntGreaterConstant:
        if _fastPath(r[Int(i.a)] > smallConstant(i)) { pc += i.immediate }
      case .jumpIntGreaterEqualConstant:
        if _fastPath(r[Int(i.a)] >= smallConstant(i)) { pc += i.immediate }
      case .jumpDoubleLess:
        if _fastPath(Double(bits: r[Int(i.a)]) < Double(bits: r[Int(i.b)])) { pc += i.immediate }
      case .jumpDoubleLessEqual:
        if _fastPath(Double(bits: r[Int(i.a)]) <= Double(bits: r[Int(i.b)])) { pc += i.immediate }
      case .jumpDoubleNotLess:
        if _fastPath(!(Double(bits: r[Int(i.a)]) < Double(bits: r[Int(i.b)]))) { pc += i.immediate }
      case .jumpDoubleNotLessEqual:
        if _fastPath(!(Double(bits: r[Int(i.a)]) <= Double(bits: r[Int(i.b)]))) {
          pc += i.immediate
        }
      case .jumpTable:
        let table = UnsafePointer<Int32>(bitPattern: i.immediate)!
        let value = r[Int(i.a)]
        pc += Int(table[UInt(bitPattern: value) < UInt(i.c) ? value : Int(i.c)])
      case .jumpUnlessExactInstance:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        if _slowPath(object.load(fromByteOffset: Aggregate.infoOffset, as: Int.self) != i.immediate)
        {
          pc += Int(i.a)
        }
      case .jumpIfNil: if _fastPath(bits(o, i.a) == nil) { pc += i.immediate }
      case .jumpIfNotNil: if _fastPath(bits(o, i.a) != nil) { pc += i.immediate }
      case .jumpIfError: if _fastPath(live.pointee.pendingError != nil) { pc += i.immediate }
      case .checkRange:
        let lower = r[Int(i.a)]
        let upper = r[Int(i.b)]
        if lower > upper {
          failure = .invalidRange(lower, upper)
          break loop
        }
        if i.c != 0 {
          if upper == Int.max {
            failure = .overflow(upper, "+", 1)
            break loop
          }
          r[Int(i.b)] = upper &+ 1
        }
      case .loopRange:
        let next = r[Int(i.a)] &+ 1
        r[Int(i.a)] = next
        if next < r[Int(i.b)] {
          pc += i.immediate
          if needsAttention.load(ordering: .relaxed), mustStop() {
            failure = .interrupted
            break loop
          }
        }
      case .nextRawElement:
        guard let array = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)]
        if index < elementCount(array) {
          r[Int(i.a)] = elements(array)[index]
          r[Int(i.c)] = index &+ 1
        } else {
          pc += i.immediate
        }
      case .nextObjectElement:
        guard let array = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)]
        if index < elementCount(array) {
          o[Int(i.a)] = elements(array)[index].unmanagedObject?.takeUnretainedValue()
          r[Int(i.c)] = index &+ 1
        } else {
          pc += i.immediate
        }

      case .nextCharacter:
        guard let object = bits(o, i.b), let text = textHeader(object) else {
          failure = .notInitialized
          break loop
        }
        let offset = r[Int(i.c)]
        if offset >= text.pointee.count {
          pc += i.immediate
        } else if text.pointee.isSimple {
          r[Int(i.a)] = Int(text.pointee.bytes[offset])
          r[Int(i.c)] = offset &+ 1
        } else {
          (r[Int(i.a)], r[Int(i.c)]) = nextCharacter(object, offset)
        }

      case .nextInRange:
        let next = r[Int(i.c)]
        if next < r[Int(i.b)] {
          r[Int(i.a)] = next
          r[Int(i.c)] = next &+ 1
        } else {
          pc += i.immediate
        }
      case .nextInStride:
        if let value = nextInStride(r + Int(i.b), isThrough: i.c != 0) {
          r[Int(i.a)] = value
        } else {
          pc += i.immediate
        }

      // MARK: Int
      case .intAdd:
        let (value, overflow) = r[Int(i.b)].addingReportingOverflow(r[Int(i.c)])
        if overflow {
          failure = .overflow(r[Int(i.b)], "+", r[Int(i.c)])
          break loop
        }
        r[Int(i.a)] = value
      case .intSubtract:
        let (value, overflow) = r[Int(i.b)].subtractingReportingOverflow(r[Int(i.c)])
        if overflow {
          failure = .overflow(r[Int(i.b)], "-", r[Int(i.c)])
          break loop
        }
        r[Int(i.a)] = value
      case .intMultiply:
        let (value, overflow) = r[Int(i.b)].multipliedReportingOverflow(by: r[Int(i.c)])
        if overflow {
          failure = .overflow(r[Int(i.b)], "*", r[Int(i.c)])
          break loop
        }
        r[Int(i.a)] = value
      case .intDivide:
        let divisor = r[Int(i.c)]
        if divisor == 0 {
          failure = .divisionByZero
          break loop
        }
        let (value, overflow) = r[Int(i.b)].dividedReportingOverflow(by: divisor)
        if overflow {
          failure = .overflow(r[Int(i.b)], "/", divisor)
          break loop
        }
        r[Int(i.a)] = value
      case .intRemainder:
        let divisor = r[Int(i.c)]
        if divisor == 0 {
          failure = .remainderByZero
          break loop
        }
        let (value, overflow) = r[Int(i.b)].remainderReportingOverflow(dividingBy: divisor)
        if overflow {
          failure = .overflow(r[Int(i.b)], "%", divisor)
          break loop
        }
        r[Int(i.a)] = value
      case .intAddConstant:
        let (value, overflow) = r[Int(i.b)].addingReportingOverflow(i.immediate)
        if overflow {
          let isNegative = i.immediate < 0
          failure = .overflow(
            r[Int(i.b)], isNegative ? "-" : "+", isNegative ? 0 &- i.immediate : i.immediate)
          break loop
        }
        r[Int(i.a)] = value
      case .intMultiplyConstant:
        let (value, overflow) = r[Int(i.b)].multipliedReportingOverflow(by: i.immediate)
        if overflow {
          failure = .overflow(r[Int(i.b)], "*", i.immediate)
          break loop
        }
        r[Int(i.a)] = value
      // The lowering emits the next two only for constants other than 0 and -1.
      case .intDivideConstant: r[Int(i.a)] = r[Int(i.b)] / i.immediate
      case .intRemainderConstant: r[Int(i.a)] = r[Int(i.b)] % i.immediate
      case .intAddWrapping: r[Int(i.a)] = r[Int(i.b)] &+ r[Int(i.c)]
      case .intSubtractWrapping: r[Int(i.a)] = r[Int(i.b)] &- r[Int(i.c)]
      case .intMultiplyWrapping: r[Int(i.a)] = r[Int(i.b)] &* r[Int(i.c)]
      case .intNegate:
        if r[Int(i.b)] == Int.min {
          failure = .negationOverflow(Int.min)
          break loop
        }
        r[Int(i.a)] = 0 &- r[Int(i.b)]
      case .intAbsolute:
        if r[Int(i.b)] == Int.min {
          failure = .negationOverflow(Int.min)
          break loop
        }
        r[Int(i.a)] = abs(r[Int(i.b)])
      case .intAnd: r[Int(i.a)] = r[Int(i.b)] & r[Int(i.c)]
      case .intOr: r[Int(i.a)] = r[Int(i.b)] | r[Int(i.c)]
      case .intXor: r[Int(i.a)] = r[Int(i.b)] ^ r[Int(i.c)]
      case .intNot: r[Int(i.a)] = ~r[Int(i.b)]
      case .intShiftLeft: r[Int(i.a)] = r[Int(i.b)] << r[Int(i.c)]
      case .intShiftRight: r[Int(i.a)] = r[Int(i.b)] >> r[Int(i.c)]
      case .intEqual: r[Int(i.a)] = r[Int(i.b)] == r[Int(i.c)] ? 1 : 0
      case .intNotEqual: r[Int(i.a)] = r[Int(i.b)] != r[Int(i.c)] ? 1 : 0
      case .intLess: r[Int(i.a)] = r[Int(i.b)] < r[Int(i.c)] ? 1 : 0
      case .intLessEqual: r[Int(i.a)] = r[Int(i.b)] <= r[Int(i.c)] ? 1 : 0

      // MARK: Double and Float
      case .doubleAdd:
        r[Int(i.a)] = (Double(bits: r[Int(i.b)]) + Double(bits: r[Int(i.c)])).bits
      case .doubleSubtract:
        r[Int(i.a)] = (Double(bits: r[Int(i.b)]) - Double(bits: r[Int(i.c)])).bits
      case .doubleMultiply:
        r[Int(i.a)] = (Double(bits: r[Int(i.b)]) * Double(bits: r[Int(i.c)])).bits
      case .doubleDivide:
        r[Int(i.a)] = (Double(bits: r[Int(i.b)]) / Double(bits: r[Int(i.c)])).bits
      case .doubleNegate: r[Int(i.a)] = (-Double(bits: r[Int(i.b)])).bits
      case .doubleEqual:
        r[Int(i.a)] = Double(bits: r[Int(i.b)]) == Double(bits: r[Int(i.c)]) ? 1 : 0
      case .doubleNotEqual:
        r[Int(i.a)] = Double(bits: r[Int(i.b)]) != Double(bits: r[Int(i.c)]) ? 1 : 0
      case .doubleLess:
        r[Int(i.a)] = Double(bits: r[Int(i.b)]) < Double(bits: r[Int(i.c)]) ? 1 : 0
      case .doubleLessEqual:
        r[Int(i.a)] = Double(bits: r[Int(i.b)]) <= Double(bits: r[Int(i.c)]) ? 1 : 0
      case .doubleSquareRoot: r[Int(i.a)] = Double(bits: r[Int(i.b)]).squareRoot().bits
      case .doubleAbsolute: r[Int(i.a)] = Double(bits: r[Int(i.b)]).magnitude.bits
      case .doubleAddConstant:
        r[Int(i.a)] = (Double(bits: r[Int(i.b)]) + Double(bits: i.immediate)).bits
      case .doubleSubtractConstant:
        r[Int(i.a)] = (Double(bits: r[Int(i.b)]) - Double(bits: i.immediate)).bits
      case .doubleMultiplyConstant:
        r[Int(i.a)] = (Double(bits: r[Int(i.b)]) * Double(bits: i.immediate)).bits
      case .doubleDivideConstant:
        r[Int(i.a)] = (Double(bits: r[Int(i.b)]) / Double(bits: i.immediate)).bits
      case .floatAdd:
        r[Int(i.a)] = (Float(bits: r[Int(i.b)]) + Float(bits: r[Int(i.c)])).bits
      case .floatSubtract:
        r[Int(i.a)] = (Float(bits: r[Int(i.b)]) - Float(bits: r[Int(i.c)])).bits
      case .floatMultiply:
        r[Int(i.a)] = (Float(bits: r[Int(i.b)]) * Float(bits: r[Int(i.c)])).bits
      case .floatDivide:
        r[Int(i.a)] = (Float(bits: r[Int(i.b)]) / Float(bits: r[Int(i.c)])).bits
      case .floatNegate: r[Int(i.a)] = (-Float(bits: r[Int(i.b)])).bits
      case .floatEqual:
        r[Int(i.a)] = Float(bits: r[Int(i.b)]) == Float(bits: r[Int(i.c)]) ? 1 : 0
      case .floatNotEqual:
        r[Int(i.a)] = Float(bits: r[Int(i.b)]) != Float(bits: r[Int(i.c)]) ? 1 : 0
      case .floatLess:
        r[Int(i.a)] = Float(bits: r[Int(i.b)]) < Float(bits: r[Int(i.c)]) ? 1 : 0
      case .floatLessEqual:
        r[Int(i.a)] = Float(bits: r[Int(i.b)]) <= Float(bits: r[Int(i.c)]) ? 1 : 0
      case .floatSquareRoot: r[Int(i.a)] = Float(bits: r[Int(i.b)]).squareRoot().bits
      case .floatAbsolute: r[Int(i.a)] = Float(bits: r[Int(i.b)]).magnitude.bits
      case .intFromDouble:
        let value = Double(bits: r[Int(i.b)])
        guard let converted = Int(exactly: value.rounded(.towardZero)) else {
          failure = .conversion("\(value)")
          break loop
        }
        r[Int(i.a)] = converted
      case .intFromFloat:
        let value = Float(bits: r[Int(i.b)])
        guard let converted = Int(exactly: value.rounded(.towardZero)) else {
          failure = .conversion("\(value)")
          break loop
        }
        r[Int(i.a)] = converted
      case .doubleFromInt: r[Int(i.a)] = Double(r[Int(i.b)]).bits
      case .doubleFromFloat: r[Int(i.a)] = Double(Float(bits: r[Int(i.b)])).bits
      case .floatFromInt: r[Int(i.a)] = Float(r[Int(i.b)]).bits
      case .floatFromDouble: r[Int(i.a)] = Float(Double(bits: r[Int(i.b)])).bits
      case .boolNot: r[Int(i.a)] = r[Int(i.b)] ^ 1

      // MARK: Arrays
      case .makeArray:
        o[Int(i.a)] = ArrayObject(holdsObjects: i.c != 0, capacity: i.immediate)
      case .makeRepeating:
        let count = r[i.immediate]
        if count < 0 {
          failure = RuntimeFailure(
            name: "InvalidArgument", message: "an array cannot have \(count) elements")
          break loop
        }
        o[Int(i.a)] = repeatingArray(
          i.c != 0 ? Slot(o[Int(i.b)]) : Slot(raw: r[Int(i.b)]), isObject: i.c != 0, count: count)
      case .appendRaw:
        guard let array = uniqueArray(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        if !appendInPlace(array, r[Int(i.b)]) { grow(o, i.a, adding: r[Int(i.b)]) }
      case .appendObject:
        guard let array = uniqueArray(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        let register = UnsafeMutableRawPointer(o + Int(i.b)).assumingMemoryBound(to: Int.self)
        if !appendInPlace(array, register.pointee) { grow(o, i.a, adding: register.pointee) }
        register.pointee = 0
      case .arrayCount:
        guard let array = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = elementCount(array)
      case .arrayIsEmpty:
        guard let array = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = elementCount(array) == 0 ? 1 : 0
      case .elementRaw:
        guard let array = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)] &+ i.immediate
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(array)) {
          failure = indexFailure(r[Int(i.c)], i.immediate, array)
          break loop
        }
        r[Int(i.a)] = elements(array)[index]
      case .elementObject:
        guard let array = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)] &+ i.immediate
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(array)) {
          failure = indexFailure(r[Int(i.c)], i.immediate, array)
          break loop
        }
        o[Int(i.a)] = elements(array)[index].unmanagedObject?.takeUnretainedValue()
      case .nestedElementRaw:
        guard let outer = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let nested = NestedIndex(i.immediate)
        let row = r[Int(i.c)] &+ nested.row
        if UInt(bitPattern: row) >= UInt(bitPattern: elementCount(outer)) {
          failure = indexFailure(r[Int(i.c)], nested.row, outer)
          break loop
        }
        guard let array = UnsafeRawPointer(bitPattern: elements(outer)[row]) else {
          failure = .notInitialized
          break loop
        }
        let index = r[nested.register] &+ nested.column
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(array)) {
          failure = indexFailure(r[nested.register], nested.column, array)
          break loop
        }
        r[Int(i.a)] = elements(array)[index]
      case .setNestedElementRaw:
        guard let outer = uniqueArray(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        let row = r[Int(i.b)]
        if UInt(bitPattern: row) >= UInt(bitPattern: elementCount(outer)) {
          failure = .indexOutOfRange(row, count: elementCount(outer))
          break loop
        }
        guard let array = uniqueArray(inSlot: elements(outer) + row) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)]
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(array)) {
          failure = .indexOutOfRange(index, count: elementCount(array))
          break loop
        }
        elements(array)[index] = r[i.immediate]
      case .swapElements:
        guard let array = uniqueArray(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        let first = r[Int(i.b)]
        let second = r[Int(i.c)]
        let count = UInt(bitPattern: elementCount(array))
        if UInt(bitPattern: first) >= count || UInt(bitPattern: second) >= count {
          failure = .indexOutOfRange(
            UInt(bitPattern: first) >= count ? first : second, count: elementCount(array))
          break loop
        }
        let slots = elements(array)
        let bits = slots[first]
        slots[first] = slots[second]
        slots[second] = bits
      case .setElementRaw:
        guard let array = uniqueArray(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.b)] &+ i.immediate
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(array)) {
          failure = indexFailure(r[Int(i.b)], i.immediate, array)
          break loop
        }
        elements(array)[index] = r[Int(i.c)]
      case .setElementObject:
        guard let array = uniqueArray(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.b)]
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(array)) {
          failure = .indexOutOfRange(index, count: elementCount(array))
          break loop
        }
        moveIn(o, i.c, elements(array) + index)
      case .takeElement:
        guard let array = uniqueArray(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)]
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(array)) {
          failure = .indexOutOfRange(index, count: elementCount(array))
          break loop
        }
        moveOut(o, i.a, elements(array) + index)
      case .removeLastRaw:
        guard uniqueArray(o, i.b) != nil, let array = array(o, i.b), let slot = array.popLast()
        else {
          failure = bits(o, i.b) == nil ? .notInitialized : .emptyArray("removeLast()")
          break loop
        }
        r[Int(i.a)] = slot.raw
      case .removeLastObject:
        guard uniqueArray(o, i.b) != nil, let array = array(o, i.b), let slot = array.popLast()
        else {
          failure = bits(o, i.b) == nil ? .notInitialized : .emptyArray("removeLast()")
          break loop
        }
        o[Int(i.a)] = slot.object
      case .reserveCapacity:
        guard uniqueArray(o, i.a) != nil, let array = array(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        array.reserve(min(max(r[Int(i.b)], 0), 1 << 24))

      // MARK: Dictionaries and sets
      case .lendRegister: r[Int(i.a)] = Int(bitPattern: bits(o, i.b))
      case .findRawKey:
        if let table = tableFields(r[Int(i.b)]), table.pointee.keys == .integer {
          r[Int(i.a)] = table.pointee.find(integer: r[Int(i.c)])
          continue loop
        }
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        if let found = tableStep(pc - 1, frame, r, o) {
          failure = found
          break loop
        }
      case .findObjectKey:
        if let table = tableFields(r[Int(i.b)]), let key = bits(o, i.c) {
          if table.pointee.keys == .text {
            r[Int(i.a)] = findText(table, key)
            continue loop
          }
          if table.pointee.keys == .fields {
            r[Int(i.a)] = table.pointee.find(aggregate: key).entry
            continue loop
          }
        }
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        if let found = tableStep(pc - 1, frame, r, o) {
          failure = found
          break loop
        }
      case .placeRawKey:
        if let table = uniqueTable(o, i.b), table.pointee.keys == .integer {
          let entry = table.pointee.find(integer: r[Int(i.c)])
          if entry >= 0 {
            r[Int(i.a)] = entry
            continue loop
          }
        }
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        if let found = tableStep(pc - 1, frame, r, o) {
          failure = found
          break loop
        }
      case .makeTable, .placeObjectKey, .takeEntry, .setEntryObject, .removeEntry, .reserveTable:
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        if let found = tableStep(pc - 1, frame, r, o) {
          failure = found
          break loop
        }
      case .setEntryRaw:
        let entry = r[Int(i.b)]
        guard let table = uniqueTable(o, i.a), table.pointee.isEntry(entry) else {
          // Shared, or an error.
          frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
          if let found = tableStep(pc - 1, frame, r, o) {
            failure = found
            break loop
          }
          continue loop
        }
        table.pointee.entries[entry &* table.pointee.width &+ 2] = r[Int(i.c)]
      case .entryKeyRaw:
        guard let slot = entrySlot(r[Int(i.b)], r[Int(i.c)], 1) else {
          failure = r[Int(i.b)] == 0 ? .notInitialized : .staleIndex
          break loop
        }
        r[Int(i.a)] = slot.pointee
      case .entryKeyObject:
        guard let slot = entrySlot(r[Int(i.b)], r[Int(i.c)], 1) else {
          failure = r[Int(i.b)] == 0 ? .notInitialized : .staleIndex
          break loop
        }
        o[Int(i.a)] = slot.pointee.unmanagedObject?.takeUnretainedValue()
      case .entryRaw, .lendEntry:
        guard let slot = entrySlot(r[Int(i.b)], r[Int(i.c)], 2) else {
          failure = r[Int(i.b)] == 0 ? .notInitialized : .staleIndex
          break loop
        }
        r[Int(i.a)] = slot.pointee
      case .entryObject:
        guard let slot = entrySlot(r[Int(i.b)], r[Int(i.c)], 2) else {
          failure = r[Int(i.b)] == 0 ? .notInitialized : .staleIndex
          break loop
        }
        o[Int(i.a)] = slot.pointee.unmanagedObject?.takeUnretainedValue()
      case .addToRawEntry:
        guard let table = uniqueTable(o, i.a) else {
          if bits(o, i.a) == nil {
            failure = .notInitialized
            break loop
          }
          o[Int(i.a)] = (o[Int(i.a)] as? HashTable)?.copy()
          pc -= 1
          continue loop
        }
        let entry = table.pointee.find(integer: r[Int(i.b)])
        if entry >= 0 {
          let place = table.pointee.entries + (entry &* table.pointee.width &+ 2)
          let (sum, overflow) = place.pointee.addingReportingOverflow(r[Int(i.c)])
          if overflow {
            failure = .overflow(place.pointee, "+", r[Int(i.c)])
            break loop
          }
          place.pointee = sum
        } else if let found = addEntry(pc - 1, table, r, o) {
          failure = found
          break loop
        }
      case .addToObjectEntry:
        guard let table = uniqueTable(o, i.a) else {
          if bits(o, i.a) == nil {
            failure = .notInitialized
            break loop
          }
          o[Int(i.a)] = (o[Int(i.a)] as? HashTable)?.copy()
          pc -= 1
          continue loop
        }
        guard let key = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let entry =
          table.pointee.keys == .text
          ? findText(table, key) : table.pointee.find(aggregate: key).entry
        if entry >= 0 {
          let place = table.pointee.entries + (entry &* table.pointee.width &+ 2)
          let (sum, overflow) = place.pointee.addingReportingOverflow(r[Int(i.c)])
          if overflow {
            failure = .overflow(place.pointee, "+", r[Int(i.c)])
            break loop
          }
          place.pointee = sum
        } else if let found = addEntry(pc - 1, table, r, o) {
          failure = found
          break loop
        }
      case .tableCount:
        guard let table = tableFields(r[Int(i.b)]) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = table.pointee.count
      case .nextIndex:
        guard let table = tableFields(r[Int(i.b)]) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = table.pointee.next(r[Int(i.c)])
      case .nextEntry:
        guard let table = tableFields(Int(bitPattern: bits(o, i.b))) else {
          failure = .notInitialized
          break loop
        }
        let entry = table.pointee.next(r[Int(i.c)])
        if entry < table.pointee.end {
          r[Int(i.a)] = entry
          r[Int(i.c)] = entry &+ 1
        } else {
          pc += i.immediate
        }

      // MARK: Aggregates
      case .makeAggregate:
        // What stood there before, of the same form and nobody else's, serves again.
        if isNew(o, i.a), i.c == 0, let object = bits(o, i.a),
          object.load(as: Int.self) == aggregateClass,
          object.load(fromByteOffset: Aggregate.infoOffset, as: Int.self) == i.immediate,
          object.load(fromByteOffset: Aggregate.countsOffset, as: Int.self) == Int(i.b)
        {
          continue loop
        }
        o[Int(i.a)] = Aggregate.make(
          info: UnsafeRawPointer(bitPattern: i.immediate), rawCount: Int(i.b),
          objectCount: Int(i.c))
      case .fieldRaw:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = slotPointer(object, i.immediate).pointee
      case .fieldObject:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        o[Int(i.a)] =
          slotPointer(object, i.immediate).pointee.unmanagedObject?.takeUnretainedValue()
      case .doubleAddField:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let field = Double(bits: slotPointer(object, i.immediate).pointee)
        let other = Double(bits: r[Int(i.c)])
        r[Int(i.a)] = (field + other).bits
      case .doubleMultiplyField:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let field = Double(bits: slotPointer(object, i.immediate).pointee)
        let other = Double(bits: r[Int(i.c)])
        r[Int(i.a)] = (field * other).bits
      case .doubleFieldMinus:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let field = Double(bits: slotPointer(object, i.immediate).pointee)
        let other = Double(bits: r[Int(i.c)])
        r[Int(i.a)] = (field - other).bits
      case .doubleSubtractField:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let field = Double(bits: slotPointer(object, i.immediate).pointee)
        let other = Double(bits: r[Int(i.c)])
        r[Int(i.a)] = (other - field).bits
      case .intAddField:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let field = slotPointer(object, i.immediate).pointee
        let (value, overflow) = field.addingReportingOverflow(r[Int(i.c)])
        if overflow {
          failure = .overflow(field, "+", r[Int(i.c)])
          break loop
        }
        r[Int(i.a)] = value
      case .intPlusField:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let field = slotPointer(object, i.immediate).pointee
        let (value, overflow) = field.addingReportingOverflow(r[Int(i.c)])
        if overflow {
          failure = .overflow(r[Int(i.c)], "+", field)
          break loop
        }
        r[Int(i.a)] = value
      case .intAddFieldConstant:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let field = slotPointer(object, Int(i.c)).pointee
        let (value, overflow) = field.addingReportingOverflow(i.immediate)
        if overflow {
          let isNegative = i.immediate < 0
          failure = .overflow(
            field, isNegative ? "-" : "+", isNegative ? 0 &- i.immediate : i.immediate)
          break loop
        }
        r[Int(i.a)] = value
      case .setFieldRaw:
        guard let object = uniqueAggregate(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        slotPointer(object, i.immediate).pointee = r[Int(i.b)]
      case .setFieldObject:
        guard let object = uniqueAggregate(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        moveIn(o, i.b, slotPointer(object, i.immediate))
      case .takeField:
        guard let object = uniqueAggregate(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        moveOut(o, i.a, slotPointer(object, i.immediate))
      case .putFieldRaw:
        guard let object = bits(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        slotPointer(object, i.immediate).pointee = r[Int(i.b)]
      case .putFieldObject:
        guard let object = bits(o, i.a) else {
          failure = .notInitialized
          break loop
        }
        moveIn(o, i.b, slotPointer(object, i.immediate))
      case .pullField:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        moveOut(o, i.a, slotPointer(object, i.immediate))
      case .lendGlobal: r[Int(i.a)] = Int(bitPattern: bits(globalObjects + i.immediate, 0))
      case .lendField:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = slotPointer(object, i.immediate).pointee
      case .lendElement:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)]
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(object)) {
          failure = .indexOutOfRange(index, count: elementCount(object))
          break loop
        }
        r[Int(i.a)] = elements(object)[index]
      case .lendLentField, .lentFieldRaw:
        guard let object = UnsafeRawPointer(bitPattern: r[Int(i.b)]) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = slotPointer(object, i.immediate).pointee
      case .lendLentElement, .lentElementRaw:
        guard let object = UnsafeRawPointer(bitPattern: r[Int(i.b)]) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)]
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(object)) {
          failure = .indexOutOfRange(index, count: elementCount(object))
          break loop
        }
        r[Int(i.a)] = elements(object)[index]
      case .lentFieldObject:
        guard let object = UnsafeRawPointer(bitPattern: r[Int(i.b)]) else {
          failure = .notInitialized
          break loop
        }
        o[Int(i.a)] =
          slotPointer(object, i.immediate).pointee.unmanagedObject?.takeUnretainedValue()
      case .lentElementObject:
        guard let object = UnsafeRawPointer(bitPattern: r[Int(i.b)]) else {
          failure = .notInitialized
          break loop
        }
        let index = r[Int(i.c)]
        if UInt(bitPattern: index) >= UInt(bitPattern: elementCount(object)) {
          failure = .indexOutOfRange(index, count: elementCount(object))
          break loop
        }
        o[Int(i.a)] = elements(object)[index].unmanagedObject?.takeUnretainedValue()
      case .lentCount:
        guard let object = UnsafeRawPointer(bitPattern: r[Int(i.b)]) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = elementCount(object)
      case .lentIsEmpty:
        guard let object = UnsafeRawPointer(bitPattern: r[Int(i.b)]) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = elementCount(object) == 0 ? 1 : 0
      case .makeInstance:
        o[Int(i.a)] = Aggregate.makeInstance(
          Unmanaged<ClassLayout>.fromOpaque(UnsafeRawPointer(bitPattern: i.immediate)!)
            .takeUnretainedValue())

      case .isExactInstance:
        guard let object = bits(o, i.b) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] =
          object.load(fromByteOffset: Aggregate.infoOffset, as: Int.self) == i.immediate ? 1 : 0

      // MARK: Optionals, existentials
      case .wrapRaw: o[Int(i.a)] = RawBox(r[Int(i.b)])
      case .wrapOptional: o[Int(i.a)] = OptionalBox(o[Int(i.b)])
      case .unwrapRaw:
        guard let object = o[Int(i.b)] else {
          failure = .unexpectedNil
          break loop
        }
        r[Int(i.a)] = unsafeDowncast(object, to: RawBox.self).raw
      case .unwrapOptional:
        guard let object = o[Int(i.b)] else {
          failure = .unexpectedNil
          break loop
        }
        o[Int(i.a)] = unsafeDowncast(object, to: OptionalBox.self).object
      case .unwrapObject:
        guard let object = o[Int(i.b)] else {
          failure = .unexpectedNil
          break loop
        }
        o[Int(i.a)] = object
      case .eraseRaw:
        o[Int(i.a)] = Existential(Slot(raw: r[Int(i.b)]), descriptor(at: i.immediate))
      case .eraseObject:
        o[Int(i.a)] = Existential(Slot(o[Int(i.b)]), descriptor(at: i.immediate))
      case .openRaw:
        guard let object = o[Int(i.b)] else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = unsafeDowncast(object, to: Existential.self).slot.raw
      case .openObject:
        guard let object = o[Int(i.b)] else {
          failure = .notInitialized
          break loop
        }
        o[Int(i.a)] = unsafeDowncast(object, to: Existential.self).slot.object
      case .castExistential:
        do {
          let result = try cast(o[Int(i.b)], site: i.immediate)
          r[Int(i.a)] = result == nil ? 0 : 1
          o[Int(i.c)] = result?.object
        } catch {
          failure = self.failure(from: error)
          break loop
        }

      // MARK: Structural operations
      case .equalRaw, .equalObject, .hashRaw, .hashObject, .describeRaw, .describeObject,
        .appendTextRaw, .appendTextObject:
        live.pointee.frame = frame + 1
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        live.pointee.raw = r + current.pointee.rawCount
        live.pointee.objects = o + current.pointee.objectCount
        do {
          try structural(pc - 1, r, o)
        } catch {
          failure = self.failure(from: error)
          break loop
        }
      case .makeText: o[Int(i.a)] = TextObject.make(capacity: i.immediate)
      case .appendText:
        guard let part = textHeader(bits(o, i.b)) else {
          failure = .notInitialized
          break loop
        }
        do {
          try TextObject.append(part, to: o + Int(i.a))
        } catch {
          failure = self.failure(from: error)
          break loop
        }
      case .appendConstantText:
        guard let part = textHeader(UnsafeRawPointer(bitPattern: i.immediate)) else {
          failure = .notInitialized
          break loop
        }
        do {
          try TextObject.append(part, to: o + Int(i.a))
        } catch {
          failure = self.failure(from: error)
          break loop
        }
      case .appendInt:
        do {
          try TextObject.append(r[Int(i.b)], to: o + Int(i.a))
        } catch {
          failure = self.failure(from: error)
          break loop
        }
      case .appendCharacter:
        do {
          try TextObject.append(character: r[Int(i.b)], to: o + Int(i.a))
        } catch {
          failure = self.failure(from: error)
          break loop
        }
      case .textEqual:
        guard let left = bits(o, i.b), let right = bits(o, i.c) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = left == right || areEqualTexts(left, right) ? 1 : 0
      case .textLess:
        guard let left = bits(o, i.b), let right = bits(o, i.c) else {
          failure = .notInitialized
          break loop
        }
        r[Int(i.a)] = isLessText(left, right) ? 1 : 0
      case .characterEqual:
        r[Int(i.a)] = Character.areEqual(r[Int(i.b)], r[Int(i.c)]) ? 1 : 0
      case .characterLess:
        r[Int(i.a)] = Character.isLess(r[Int(i.b)], r[Int(i.c)]) ? 1 : 0

      // MARK: Calls
      case .call:
        let record = UnsafeMutablePointer<FunctionRecord>(bitPattern: i.immediate)!
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        frame += 1
        r += Int(i.a)
        o += Int(i.b)
        current = record
        guard let code = record.pointee.code else {
          do {
            try prepare(record)
          } catch {
            frame -= 1
            current = frame.pointee.record
            r = frame.pointee.raw
            o = frame.pointee.objects
            failure = self.failure(from: error)
            break loop
          }
          pc = record.pointee.code!
          if frame >= lastFrame || r + record.pointee.rawCount >= rawEnd
            || o + record.pointee.objectCount >= objectEnd
          {
            failure = .stackOverflow
            break loop
          }
          continue loop
        }
        pc = code
        if frame >= lastFrame || r + record.pointee.rawCount >= rawEnd
          || o + record.pointee.objectCount >= objectEnd
        {
          failure = .stackOverflow
          break loop
        }
        if needsAttention.load(ordering: .relaxed), mustStop() {
          failure = .interrupted
          break loop
        }
      case .callClosure:
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        let record: UnsafeMutablePointer<FunctionRecord>
        do {
          if let known = closureCallee(i, o) {
            record = known
          } else {
            record = try callee(pc - 1, o)
          }
          if record.pointee.code == nil { try prepare(record) }
        } catch {
          failure = self.failure(from: error)
          break loop
        }
        frame += 1
        r += Int(i.a)
        o += Int(i.b)
        current = record
        pc = record.pointee.code!
        if frame >= lastFrame || r + record.pointee.rawCount >= rawEnd
          || o + record.pointee.objectCount >= objectEnd
        {
          failure = .stackOverflow
          break loop
        }
        if needsAttention.load(ordering: .relaxed), mustStop() {
          failure = .interrupted
          break loop
        }
      case .callVirtual, .callWitness:
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        let record: UnsafeMutablePointer<FunctionRecord>
        do {
          if let known = cachedCallee(i, o) {
            record = known
          } else {
            record = try callee(pc - 1, o)
          }
          if record.pointee.code == nil { try prepare(record) }
        } catch {
          failure = self.failure(from: error)
          break loop
        }
        frame += 1
        r += Int(i.a)
        o += Int(i.b)
        current = record
        pc = record.pointee.code!
        if frame >= lastFrame || r + record.pointee.rawCount >= rawEnd
          || o + record.pointee.objectCount >= objectEnd
        {
          failure = .stackOverflow
          break loop
        }
        if needsAttention.load(ordering: .relaxed), mustStop() {
          failure = .interrupted
          break loop
        }
      case .callNative:
        unowned(unsafe) let site = Unmanaged<NativeSite>.fromOpaque(
          UnsafeRawPointer(bitPattern: i.immediate)!
        ).takeUnretainedValue()
        frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
        live.pointee.frame = frame + 1
        let nativeRaw = r + Int(i.a)
        let nativeObjects = o + Int(i.b)
        live.pointee.raw = nativeRaw + site.rawCount
        live.pointee.objects = nativeObjects + site.objectCount
        live.pointee.place = site.place
        do {
          var call = NativeCall(machine: self, site: site, raw: nativeRaw, objects: nativeObjects)
          try site.body.function(&call)
          if live.pointee.deferredError != nil || live.pointee.nativeErrorCheck != nil {
            try checkNativeErrors()
          }
        } catch {
          guard let thrown = thrownValue(error, canThrow: site.canThrow) else {
            failure = self.failure(from: error)
            break loop
          }
          live.pointee.pendingError = thrown
        }
        for index in site.cleared { nativeObjects[index] = nil }
        if needsAttention.load(ordering: .relaxed), mustStop() {
          failure = .interrupted
          break loop
        }
      case .returnFromFunction:
        var register = o + current.pointee.firstCleared
        let end = o + current.pointee.objectCount
        while register < end {
          if UnsafeRawPointer(register).load(as: Int.self) != 0 { register.pointee = nil }
          register += 1
        }
        if frame == bottom { return }
        frame -= 1
        current = frame.pointee.record
        pc = frame.pointee.next
        r = frame.pointee.raw
        o = frame.pointee.objects
      case .returnRaw:
        if frame == bottom { return }
        frame -= 1
        current = frame.pointee.record
        pc = frame.pointee.next
        r = frame.pointee.raw
        o = frame.pointee.objects
      case .finish: return
      case .setError:
        live.pointee.pendingError = o[Int(i.a)]
        o[Int(i.a)] = nil
      case .takeError:
        o[Int(i.a)] = live.pointee.pendingError
        live.pointee.pendingError = nil
      case .failCast:
        failure = .failedCast(
          (o[Int(i.a)] as? Existential)?.descriptor.name ?? "nil",
          to: descriptor(at: i.immediate).name)
        break loop
      case .fail:
        failure = constantFailure(at: i.immediate)
        break loop
      case .failUncaught:
        let error = live.pointee.pendingError
        live.pointee.pendingError = nil
        failure = uncaught(error, isForced: i.a != 0)
        break loop
      }
    }

    frame.pointee = Frame(record: current, next: pc, raw: r, objects: o)
    let top = frame + 1
    live.pointee.pendingError = nil
    if failure.trace.isEmpty { locate(&failure, top: top) }
    putBack(from: bottom, to: top)
    var register = cleared
    let end = o + current.pointee.objectCount
    while register < end {
      register.pointee = nil
      register += 1
    }
    live.pointee.frame = bottom
    throw failure
  }
}
