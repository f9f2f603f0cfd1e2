/// Makes fewer instructions of a function's code: values go straight where they are wanted, and frequent pairs become one instruction.
///
/// Only raw registers are followed. Instructions that are replayed when the cell fails stay as they are.
struct Peephole {
  var code: [Instruction]
  var removed: [Bool]
  /// The old instructions whose text the instructions come from.
  var origins: [Int]
  /// Instructions before which code may come from elsewhere.
  private var isLeader: [Bool] = []
  let isKept: [Bool]
  /// The registers below are session variables, which are always wanted.
  private let base: Int
  /// The registers below are wanted when the function returns.
  private let returned: Int
  /// The same of object registers.
  let returnedObjects: Int
  /// Where a failure has something put back.
  let covered: [Range<Int>]
  /// Registers that are wanted whatever happens, counted from `base`.
  private var pinned: Set<Int>

  private var starts: [Int] = []
  private var block: [Int] = []
  private var liveOut: [UInt64] = []
  private var words = 0
  /// Where jumps through a table lead; the last is for all other values.
  private(set) var tables: [[Int]] = []
  private var isInTable: Set<Int> = []
  private let count: Int

  private static let window = 12
  private static let largestTable = 256
  private static let maximumWork = 1 << 21

  /// Where each old instruction is now; of a removed one, where the next is.
  private(set) var positions: [Int] = []

  /// - Parameter kept: instructions that stay as they are.
  init(
    _ code: [Instruction], kept: [Range<Int>], covered: [Range<Int>], base: Int, returned: Int,
    returnedObjects: Int, maximum: Int, pinned: Set<Int>
  ) {
    self.covered = covered
    self.returnedObjects = returnedObjects
    self.code = code
    origins = Array(code.indices)
    removed = Array(repeating: false, count: code.count)
    var isKept = Array(repeating: false, count: code.count)
    for range in kept {
      for index in range where code.indices.contains(index) { isKept[index] = true }
    }
    self.isKept = isKept
    self.base = base
    self.returned = returned
    self.pinned = pinned
    count = max(maximum - base, 0)
    for index in code.indices where isKept[index] {
      let operands = code[index].rawOperands
      for register in [
        operands.first, operands.second, operands.third, operands.written, operands.alsoWritten,
      ] where register >= base { self.pinned.insert(register) }
    }
  }

  /// - Parameter boundaries: instructions that are not joined with what stands before them.
  ///
  /// - Returns: Whether anything was done.
  mutating func run(boundaries: [Int]) -> Bool {
    threadJumps()
    forwardOptionals()
    findBlocks(boundaries)
    words = (count + 63) / 64
    guard words * starts.count < Self.maximumWork else { return false }
    findLive()
    for index in code.indices where !isKept[index] { shorten(index) }
    // Backwards, so that what only served a removed instruction goes too.
    for index in code.indices.reversed() where !isKept[index] && !removed[index] {
      let instruction = code[index]
      if instruction.opcode == .loadConstant || instruction.opcode == .moveRaw,
        isDead(Int(instruction.a), after: index)
      {
        removed[index] = true
      }
    }
    for index in code.indices where !isKept[index] && !removed[index] { findTable(index) }
    compact()
    return true
  }

  // MARK: Jumps

  private mutating func threadJumps() {
    for index in code.indices where !isKept[index] {
      guard var target = code[index].target(at: index) else { continue }
      var steps = 0
      while steps < 8, code.indices.contains(target), code[target].opcode == .jump,
        let next = code[target].target(at: target), next > target
      {
        target = next
        steps += 1
      }
      if code[index].opcode != .jumpUnlessExactInstance { code[index].setTarget(target, at: index) }
      if code[index].opcode == .jump, code.indices.contains(target),
        code[target].opcode == .returnFromFunction || code[target].opcode == .returnRaw
      {
        code[index] = code[target]
      } else if code[index].opcode == .jump, target == index + 1 {
        removed[index] = true
      }
    }
  }

  // MARK: Blocks

  private mutating func findBlocks(_ boundaries: [Int]) {
    isLeader = Array(repeating: false, count: code.count + 1)
    isLeader[0] = true
    for index in boundaries where isLeader.indices.contains(index) { isLeader[index] = true }
    for index in code.indices {
      if isKept[index] {
        isLeader[index] = true
        isLeader[index + 1] = true
      }
      if let target = code[index].target(at: index) {
        if isLeader.indices.contains(target) { isLeader[target] = true }
        isLeader[index + 1] = true
      } else if code[index].isEnd || code[index].opcode == .finish {
        isLeader[index + 1] = true
      }
    }
    starts = code.indices.filter { isLeader[$0] }
    block = Array(repeating: 0, count: code.count)
    for (number, start) in starts.enumerated() {
      for index in start..<end(of: number) { block[index] = number }
    }
  }

  private func end(of block: Int) -> Int {
    block + 1 < starts.count ? starts[block + 1] : code.count
  }

  /// The blocks that may follow.
  private func successors(of number: Int) -> [Int] {
    let last = end(of: number) - 1
    let instruction = code[last]
    var result: [Int] = []
    if let target = instruction.target(at: last), code.indices.contains(target) {
      result.append(block[target])
    }
    let endsHere = !removed[last] && (instruction.isEnd || instruction.opcode == .finish)
    if !endsHere, last + 1 < code.count { result.append(block[last + 1]) }
    return result
  }

  // MARK: Which registers are wanted

  private mutating func findLive() {
    liveOut = Array(repeating: 0, count: words * starts.count)
    var liveIn = liveOut
    guard words > 0 else { return }
    var changed = true
    while changed {
      changed = false
      for number in starts.indices.reversed() {
        var live = [UInt64](repeating: 0, count: words)
        for next in successors(of: number) {
          for word in 0..<words { live[word] |= liveIn[next * words + word] }
        }
        for word in 0..<words { liveOut[number * words + word] = live[word] }
        for index in (starts[number]..<end(of: number)).reversed() where !removed[index] {
          step(code[index], &live)
        }
        for word in 0..<words where liveIn[number * words + word] != live[word] {
          liveIn[number * words + word] = live[word]
          changed = true
        }
      }
    }
  }

  private func step(_ instruction: Instruction, _ live: inout [UInt64]) {
    func set(_ register: Int, _ isLive: Bool) {
      let index = register - base
      guard index >= 0, index < count else { return }
      if isLive {
        live[index >> 6] |= 1 << UInt64(index & 63)
      } else {
        live[index >> 6] &= ~(1 << UInt64(index & 63))
      }
    }
    let operands = instruction.rawOperands
    if instruction.opcode == .returnFromFunction || instruction.opcode == .returnRaw {
      for register in 0..<returned { set(register, true) }
    }
    if operands.written >= 0 { set(operands.written, false) }
    if operands.window >= 0 {
      for register in max(operands.window, base)..<max(operands.window, base + count) {
        set(register, true)
      }
    }
    if operands.first >= 0 { set(operands.first, true) }
    if operands.second >= 0 { set(operands.second, true) }
    if operands.third >= 0 { set(operands.third, true) }
  }

  /// Whether nobody reads a register's value behind an instruction.
  private func isDead(_ register: Int, after index: Int) -> Bool {
    let bit = register - base
    guard bit >= 0, bit < count, !pinned.contains(register) else { return false }
    let end = end(of: block[index])
    var next = index + 1
    while next < end {
      if !removed[next] {
        let operands = code[next].rawOperands
        if operands.reads(register) { return false }
        if operands.written == register { return true }
        if code[next].opcode == .returnFromFunction || code[next].opcode == .returnRaw {
          return register >= returned
        }
      }
      next += 1
    }
    return liveOut[block[index] * words + bit >> 6] & (1 << UInt64(bit & 63)) == 0
  }

  /// The instruction before `index` that gave a register its value, if nobody but `index` reads it.
  ///
  /// - Parameter untouched: a register that nothing in between reads or writes.
  private func definition(of register: Int, before index: Int, untouched: Int = -1) -> Int? {
    guard register >= base, !pinned.contains(register) else { return nil }
    let start = starts[block[index]]
    var position = index - 1
    var steps = 0
    while position >= start, steps < Self.window {
      if !removed[position] {
        if isKept[position] { return nil }
        let operands = code[position].rawOperands
        if operands.writes(register) {
          return operands.written == register && operands.window < 0 ? position : nil
        }
        guard code[position].isPlain, !operands.reads(register) else { return nil }
        if untouched >= 0, operands.reads(untouched) || operands.writes(untouched) { return nil }
        steps += 1
      }
      position -= 1
    }
    return nil
  }

  /// Whether a register is the same at two instructions of a block.
  private func isUnchanged(_ register: Int, from first: Int, to last: Int) -> Bool {
    for index in first + 1..<last where !removed[index] {
      if code[index].rawOperands.writes(register) { return false }
    }
    return true
  }

  // MARK: Shorter code

  private mutating func shorten(_ index: Int) {
    guard !removed[index] else { return }
    let instruction = code[index]
    switch instruction.opcode {
    case .moveRaw: retarget(index)
    case .jumpIfFalse: joinWithClassTest(index)
    case .intAdd, .doubleAdd, .doubleMultiply, .doubleSubtract, .intAddConstant:
      joinWithField(index)
    case .elementRaw, .elementObject:
      if instruction.immediate == 0, let (register, constant) = addition(Int(instruction.c), index)
      {
        code[index].c = UInt16(truncatingIfNeeded: register)
        code[index].immediate = constant
      }
    case .setElementRaw:
      if instruction.immediate == 0, instruction.b != instruction.c,
        let (register, constant) = addition(Int(instruction.b), index)
      {
        code[index].b = UInt16(truncatingIfNeeded: register)
        code[index].immediate = constant
      }
    case .nestedElementRaw:
      let nested = NestedIndex(instruction.immediate)
      guard Int(instruction.c) != nested.register else { return }
      if nested.column == 0, let (register, constant) = addition(nested.register, index) {
        code[index].immediate =
          NestedIndex(register: register, row: nested.row, column: constant).immediate
      }
      let now = NestedIndex(code[index].immediate)
      // One register may have become both indices: its definition is then not the row's alone.
      guard Int(code[index].c) != now.register else { return }
      if now.row == 0, let (register, constant) = addition(Int(instruction.c), index) {
        code[index].c = UInt16(truncatingIfNeeded: register)
        code[index].immediate =
          NestedIndex(register: now.register, row: constant, column: now.column).immediate
      }
    default: break
    }
  }

  /// A value that is only moved on is made where it goes.
  private mutating func retarget(_ index: Int) {
    let destination = Int(code[index].a)
    let source = Int(code[index].b)
    if destination == source {
      removed[index] = true
      return
    }
    guard !pinned.contains(destination), isDead(source, after: index),
      let position = definition(of: source, before: index, untouched: destination),
      code[position].isPlain || code[position].opcode == .removeLastRaw
        || code[position].opcode == .unwrapRaw
    else { return }
    code[position].a = UInt16(truncatingIfNeeded: destination)
    removed[index] = true
  }

  /// The register and the small constant whose sum an index is, if the sum is for this instruction only. The addition goes.
  private mutating func addition(_ register: Int, _ index: Int) -> (Int, Int)? {
    guard isDead(register, after: index) || code[index].rawOperands.written == register,
      let position = definition(of: register, before: index),
      code[position].opcode == .intAddConstant,
      let constant = Int16(exactly: code[position].immediate),
      isUnchanged(Int(code[position].b), from: position, to: index)
    else { return nil }
    removed[position] = true
    return (Int(code[position].b), Int(constant))
  }

  private mutating func joinWithClassTest(_ index: Int) {
    guard index > 0, isDead(Int(code[index].a), after: index), code[index].immediate >= 0,
      code[index].immediate < 60_000,
      let position = definition(of: Int(code[index].a), before: index), position == index - 1,
      code[position].opcode == .isExactInstance,
      !isKept[position]
    else { return }
    code[index] = Instruction(
      .jumpUnlessExactInstance, code[index].immediate, Int(code[position].b), 0,
      code[position].immediate)
    removed[position] = true
  }

  /// An operand that is a field is read by the operation itself.
  private mutating func joinWithField(_ index: Int) {
    let instruction = code[index]
    let left = Int(instruction.b)
    let right = Int(instruction.c)
    func field(_ register: Int) -> Instruction? {
      guard isDead(register, after: index) || Int(instruction.a) == register,
        let position = definition(of: register, before: index),
        code[position].opcode == .fieldRaw
      else { return nil }
      return code[position]
    }
    func replace(_ register: Int, _ new: Instruction) {
      guard let position = definition(of: register, before: index) else { return }
      code[index] = new
      removed[position] = true
    }
    let a = Int(instruction.a)
    if instruction.opcode == .intAddConstant {
      if let read = field(left), read.immediate >= 0, read.immediate < 60_000 {
        replace(
          left,
          Instruction(
            .intAddFieldConstant, a, Int(read.b), read.immediate, instruction.immediate))
      }
      return
    }
    guard left != right else { return }
    let (withLeft, withRight): (Opcode, Opcode)
    switch instruction.opcode {
    case .intAdd: (withLeft, withRight) = (.intAddField, .intPlusField)
    case .doubleAdd: (withLeft, withRight) = (.doubleAddField, .doubleAddField)
    case .doubleMultiply: (withLeft, withRight) = (.doubleMultiplyField, .doubleMultiplyField)
    default: (withLeft, withRight) = (.doubleFieldMinus, .doubleSubtractField)
    }
    if let read = field(left) {
      replace(left, Instruction(withLeft, a, Int(read.b), right, read.immediate))
    } else if let read = field(right) {
      replace(right, Instruction(withRight, a, Int(read.b), left, read.immediate))
    }
  }

  // MARK: Jump tables

  /// Comparisons of one value with one constant after another become one jump.
  private mutating func findTable(_ index: Int) {
    guard code[index].opcode == .jumpIntNotEqualConstant, !isInTable.contains(index) else { return }
    let subject = previous(index).flatMap { position in
      code[position].opcode == .fieldRaw && code[position].a == code[index].a
        ? code[position] : nil
    }
    var targets: [Int: Int] = [:]
    var test = index
    var tests = [index]
    var rest = index
    while tests.count <= Self.largestTable, let target = code[test].target(at: test) {
      let value = Int(code[test].c) - Instruction.constantBias
      if targets[value] == nil { targets[value] = test + 1 }
      rest = target
      guard let next = present(target) else { break }
      if code[next].opcode == .jumpIntNotEqualConstant, code[next].a == code[index].a {
        test = next
      } else if let subject, code[next].opcode == .fieldRaw, code[next].b == subject.b,
        code[next].immediate == subject.immediate, let after = present(next + 1),
        code[after].opcode == .jumpIntNotEqualConstant, code[after].a == code[next].a,
        isDead(Int(code[next].a), after: after)
      {
        test = after
      } else {
        break
      }
      guard !isKept[test], !tests.contains(test) else { break }
      tests.append(test)
    }
    guard targets.count >= 3, let largest = targets.keys.max(), largest < Self.largestTable,
      targets.keys.allSatisfy({ $0 >= 0 })
    else { return }
    isInTable.formUnion(tests)
    code[index] = Instruction(.jumpTable, Int(code[index].a), 0, largest + 1, tables.count)
    tables.append((0...largest).map { targets[$0] ?? rest } + [rest])
  }

  private func previous(_ index: Int) -> Int? {
    var position = index - 1
    while position >= starts[block[index]] {
      if !removed[position] { return position }
      position -= 1
    }
    return nil
  }

  /// The first instruction from here on that is still there.
  private func present(_ index: Int) -> Int? {
    (index..<max(index, code.count)).first { !removed[$0] }
  }

  // MARK: The result

  private mutating func compact() {
    positions = []
    positions.reserveCapacity(code.count + 1)
    var next = 0
    for index in code.indices {
      positions.append(next)
      if !removed[index] { next += 1 }
    }
    positions.append(next)
    var result: [Instruction] = []
    result.reserveCapacity(next)
    for index in code.indices where !removed[index] {
      var instruction = code[index]
      if let target = instruction.target(at: index), positions.indices.contains(target) {
        instruction.setTarget(positions[target], at: positions[index])
      }
      if instruction.opcode == .jumpTable {
        let here = positions[index] + 1
        tables[instruction.immediate] = tables[instruction.immediate].map { positions[$0] - here }
      }
      result.append(instruction)
    }
    code = result
  }

  /// The old instructions that the new ones' texts belong to.
  var places: [Int] { origins.indices.filter { !removed[$0] }.map { origins[$0] } }
}
