/// `values.last!` and `if let x = values.last`: a number that is wrapped only to be unwrapped again is not wrapped at all.
extension Peephole {
  mutating func forwardOptionals() {
    guard code.contains(where: { $0.opcode == .wrapRaw }) else { return }
    var sources = jumpSources()
    for index in code.indices.dropFirst() where !isKept[index] && !removed[index] {
      if code[index].opcode == .jump { skipTestOfNil(index, &sources) }
    }
    for index in code.indices where code[index].opcode == .wrapRaw && !isKept[index] {
      forward(index, sources)
    }
  }

  /// How many jumps lead to each instruction.
  private func jumpSources() -> [Int] {
    var result = Array(repeating: 0, count: code.count + 1)
    for index in code.indices where !removed[index] {
      if let target = code[index].target(at: index), result.indices.contains(target) {
        result[target] += 1
      }
    }
    return result
  }

  /// A jump behind `O[x] = nil` to where O[x] is looked at goes where nil leads.
  private mutating func skipTestOfNil(_ index: Int, _ sources: inout [Int]) {
    guard let clear = before(index), code[clear].opcode == .clearObject, sources[index] == 0,
      let target = code[index].target(at: index), code.indices.contains(target),
      !isKept[target], !removed[target]
    else { return }
    let register = code[clear].a
    let test = code[target]
    switch test.opcode {
    case .jumpIfNil where test.a == register:
      guard let next = test.target(at: target), next > index, sources.indices.contains(next) else {
        return
      }
      code[index].setTarget(next, at: index)
      sources[next] += 1
    case .unwrapRaw where test.b == register:
      // It fails here too, as long as the same is put back.
      guard covered.allSatisfy({ $0.contains(index) == $0.contains(target) }) else { return }
      code[index] = test
      origins[index] = target
    default: return
    }
    sources[target] -= 1
  }

  private func before(_ index: Int) -> Int? {
    (0..<index).last { !removed[$0] }
  }

  /// Moves a wrapped number straight to where it is unwrapped.
  private mutating func forward(_ index: Int, _ sources: [Int]) {
    let optional = Int(code[index].a)
    let number = Int(code[index].b)
    guard optional >= returnedObjects else { return }
    var tests: [Int] = []
    var position = index + 1
    while position < code.count {
      defer { position += 1 }
      // Others come here too, with an optional of their own.
      guard sources[position] == 0, !isKept[position] else { return }
      if removed[position] { continue }
      let instruction = code[position]
      switch instruction.opcode {
      case .jumpIfNil where Int(instruction.a) == optional: tests.append(position)
      case .unwrapRaw where Int(instruction.b) == optional:
        guard !isRead(optional, from: position + 1) else { return }
        code[position] = Instruction(.moveRaw, Int(instruction.a), number)
        for test in tests { removed[test] = true }
        removed[index] = true
        return
      default:
        guard instruction.isPlain, !instruction.rawOperands.writes(number),
          instruction.mayRead(object: optional) == false
        else { return }
      }
    }
  }

  /// Whether an object register's value may be looked at from an instruction on, before it gets another.
  private func isRead(_ register: Int, from start: Int) -> Bool {
    var waiting = [start]
    var seen: Set<Int> = []
    while let index = waiting.popLast() {
      guard code.indices.contains(index), seen.insert(index).inserted else { continue }
      guard seen.count < 400 else { return true }
      if removed[index] {
        waiting.append(index + 1)
        continue
      }
      let instruction = code[index]
      if instruction.opcode == .clearObject, Int(instruction.a) == register { continue }
      if instruction.opcode == .jumpTable || instruction.mayRead(object: register) { return true }
      if instruction.overwrites(object: register) { continue }
      if let target = instruction.target(at: index) { waiting.append(target) }
      if !instruction.isEnd, instruction.opcode != .finish { waiting.append(index + 1) }
    }
    return false
  }
}

extension Instruction {
  /// Whether it may look at an object register. In doubt it does.
  fileprivate func mayRead(object register: Int) -> Bool {
    switch opcode {
    case .fieldRaw, .elementRaw, .nestedElementRaw, .arrayCount, .arrayIsEmpty, .lendRegister,
      .lendField, .lendElement, .isExactInstance, .intAddField, .intPlusField, .intAddFieldConstant,
      .doubleAddField, .doubleMultiplyField, .doubleFieldMinus, .doubleSubtractField, .copyObject,
      .moveObject, .nextRawElement, .elementObject, .fieldObject, .jumpUnlessExactInstance,
      .unwrapRaw, .unwrapObject:
      return Int(b) == register
    case .jumpIfNil, .jumpIfNotNil, .appendRaw, .setElementRaw, .setNestedElementRaw,
      .setFieldRaw, .putFieldRaw, .swapElements:
      return Int(a) == register
    case .jump, .jumpBack, .jumpIfTrue, .jumpIfFalse, .jumpIntEqual, .jumpIntNotEqual,
      .jumpIntLess, .jumpIntLessEqual, .jumpIntEqualConstant, .jumpIntNotEqualConstant,
      .jumpIntLessConstant, .jumpIntLessEqualConstant, .jumpIntGreaterConstant,
      .jumpIntGreaterEqualConstant, .jumpDoubleLess, .jumpDoubleLessEqual, .jumpDoubleNotLess,
      .jumpDoubleNotLessEqual, .jumpIfError, .loopRange, .nextInRange, .nextInStride,
      .checkRange, .clearObject, .loadObject, .makeArray, .makeText, .makeAggregate,
      .makeInstance, .wrapRaw, .returnFromFunction, .returnRaw, .fail, .failUncaught, .finish:
      return false
    case .call, .callClosure, .callVirtual, .callWitness, .callNative: return register >= Int(b)
    default:
      if isPlain { return false }
      return Int(a) == register || Int(b) == register || Int(c) == register
    }
  }

  /// Whether it certainly gives an object register another value.
  fileprivate func overwrites(object register: Int) -> Bool {
    switch opcode {
    case .copyObject, .moveObject, .loadObject, .elementObject, .fieldObject, .makeArray,
      .makeText, .makeAggregate, .makeInstance, .wrapRaw:
      return Int(a) == register
    default: return false
    }
  }
}
