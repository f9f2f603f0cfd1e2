/// The raw registers that an instruction reads and writes; -1 where there is none.
struct RawOperands {
  var first = -1
  var second = -1
  var third = -1
  var written = -1
  var alsoWritten = -1
  /// A call may read and overwrite every register from here on.
  var window = -1

  func reads(_ register: Int) -> Bool {
    first == register || second == register || third == register
      || (window >= 0 && register >= window)
  }

  func writes(_ register: Int) -> Bool {
    written == register || alsoWritten == register || (window >= 0 && register >= window)
  }
}

extension Instruction {
  var rawOperands: RawOperands {
    let a = Int(self.a)
    let b = Int(self.b)
    let c = Int(self.c)
    switch opcode {
    case .copyObject, .moveObject, .clearObject, .loadObject, .loadGlobalObject,
      .storeGlobalObject, .takeGlobalObject, .putGlobalObject, .jump, .jumpBack, .jumpIfNil,
      .jumpIfNotNil, .jumpIfError, .makeArray, .appendObject, .removeLastObject, .makeTable,
      .makeAggregate, .fieldObject, .setFieldObject, .takeField, .putFieldObject, .pullField,
      .makeInstance, .wrapOptional, .unwrapOptional, .unwrapObject, .eraseObject, .openObject,
      .describeObject, .makeText, .appendText, .appendConstantText, .appendTextObject,
      .jumpUnlessExactInstance, .returnFromFunction, .returnRaw, .finish, .setError, .takeError,
      .failCast, .fail, .failUncaught:
      return RawOperands()
    case .loadConstant, .loadGlobalRaw, .arrayCount, .arrayIsEmpty, .removeLastRaw, .lendRegister,
      .placeObjectKey, .fieldRaw, .lendGlobal, .lendField, .isExactInstance, .unwrapRaw, .openRaw,
      .castExistential, .equalObject, .hashObject, .textEqual, .textLess, .intAddFieldConstant:
      return RawOperands(written: a)
    case .moveRaw, .intAddConstant, .intMultiplyConstant, .intDivideConstant,
      .intRemainderConstant, .intNegate, .intNot, .intAbsolute, .doubleNegate, .doubleSquareRoot,
      .doubleAbsolute, .doubleAddConstant, .doubleSubtractConstant, .doubleMultiplyConstant,
      .doubleDivideConstant, .floatNegate, .floatSquareRoot, .floatAbsolute, .intFromDouble,
      .intFromFloat, .doubleFromInt, .doubleFromFloat, .floatFromInt, .floatFromDouble, .boolNot,
      .findObjectKey, .tableCount, .lendLentField, .lentFieldRaw, .lentCount, .lentIsEmpty,
      .hashRaw:
      return RawOperands(first: b, written: a)
    case .intAdd, .intSubtract, .intMultiply, .intDivide, .intRemainder, .intAddWrapping,
      .intSubtractWrapping, .intMultiplyWrapping, .intAnd, .intOr, .intXor, .intShiftLeft,
      .intShiftRight, .intEqual, .intNotEqual, .intLess, .intLessEqual, .doubleAdd,
      .doubleSubtract, .doubleMultiply, .doubleDivide, .doubleEqual, .doubleNotEqual, .doubleLess,
      .doubleLessEqual, .floatAdd, .floatSubtract, .floatMultiply, .floatDivide, .floatEqual,
      .floatNotEqual, .floatLess, .floatLessEqual, .findRawKey, .entryKeyRaw, .entryRaw,
      .lendEntry, .nextIndex, .lendLentElement, .lentElementRaw, .equalRaw, .characterEqual,
      .characterLess:
      return RawOperands(first: b, second: c, written: a)
    case .elementRaw, .placeRawKey, .lendElement, .intAddField, .intPlusField, .doubleAddField,
      .doubleMultiplyField, .doubleSubtractField, .doubleFieldMinus:
      return RawOperands(first: c, written: a)
    case .storeGlobalRaw, .jumpIfTrue, .jumpIfFalse, .jumpIntEqualConstant,
      .jumpIntNotEqualConstant, .jumpIntLessConstant, .jumpIntLessEqualConstant,
      .jumpIntGreaterConstant, .jumpIntGreaterEqualConstant, .jumpTable:
      return RawOperands(first: a)
    case .jumpIntEqual, .jumpIntNotEqual, .jumpIntLess, .jumpIntLessEqual, .jumpDoubleLess,
      .jumpDoubleLessEqual, .jumpDoubleNotLess, .jumpDoubleNotLessEqual:
      return RawOperands(first: a, second: b)
    case .checkRange: return RawOperands(first: a, second: b, written: c != 0 ? b : -1)
    case .loopRange: return RawOperands(first: a, second: b, written: a)
    case .nextRawElement, .nextCharacter: return RawOperands(first: c, written: a, alsoWritten: c)
    case .nextObjectElement: return RawOperands(first: c, written: c)
    case .nextInRange: return RawOperands(first: b, second: c, written: a, alsoWritten: c)
    case .nextInStride:
      return RawOperands(first: b, second: b + 1, third: b + 2, written: a, alsoWritten: b)
    case .nextEntry: return RawOperands(first: c, written: a, alsoWritten: c)
    case .makeRepeating: return RawOperands(first: c == 0 ? b : -1, second: immediate)
    case .appendRaw, .reserveCapacity, .setEntryObject, .removeEntry, .reserveTable, .setFieldRaw,
      .putFieldRaw, .lentFieldObject, .wrapRaw, .eraseRaw, .describeRaw, .appendInt,
      .appendCharacter, .appendTextRaw, .setElementObject:
      return RawOperands(first: b)
    case .elementObject, .takeElement, .takeEntry, .addToObjectEntry:
      return RawOperands(first: c)
    case .swapElements, .setElementRaw, .entryKeyObject, .entryObject, .setEntryRaw,
      .addToRawEntry, .lentElementObject:
      return RawOperands(first: b, second: c)
    case .nestedElementRaw:
      return RawOperands(first: c, second: NestedIndex(immediate).register, written: a)
    case .setNestedElementRaw:
      return RawOperands(first: b, second: c, third: immediate)
    case .call, .callClosure, .callNative, .callVirtual, .callWitness:
      return RawOperands(window: a)
    }
  }

  /// Whether it does no more than to write R[a]: no object changes.
  var isPlain: Bool {
    switch opcode {
    case .loadConstant, .loadGlobalRaw, .arrayCount, .arrayIsEmpty, .lendRegister, .fieldRaw,
      .lendGlobal, .lendField, .isExactInstance, .intAddFieldConstant, .moveRaw, .intAddConstant,
      .intMultiplyConstant, .intDivideConstant, .intRemainderConstant, .intNegate, .intNot,
      .intAbsolute, .doubleNegate, .doubleSquareRoot, .doubleAbsolute, .doubleAddConstant,
      .doubleSubtractConstant, .doubleMultiplyConstant, .doubleDivideConstant, .floatNegate,
      .floatSquareRoot, .floatAbsolute, .intFromDouble, .intFromFloat, .doubleFromInt,
      .doubleFromFloat, .floatFromInt, .floatFromDouble, .boolNot, .lendLentField, .lentFieldRaw,
      .lentCount, .lentIsEmpty, .intAdd, .intSubtract, .intMultiply, .intDivide, .intRemainder,
      .intAddWrapping, .intSubtractWrapping, .intMultiplyWrapping, .intAnd, .intOr, .intXor,
      .intShiftLeft, .intShiftRight, .intEqual, .intNotEqual, .intLess, .intLessEqual,
      .doubleAdd, .doubleSubtract, .doubleMultiply, .doubleDivide, .doubleEqual, .doubleNotEqual,
      .doubleLess, .doubleLessEqual, .floatAdd, .floatSubtract, .floatMultiply, .floatDivide,
      .floatEqual, .floatNotEqual, .floatLess, .floatLessEqual, .lendLentElement,
      .lentElementRaw, .characterEqual, .characterLess, .elementRaw, .nestedElementRaw,
      .lendElement, .intAddField, .intPlusField, .doubleAddField, .doubleMultiplyField,
      .doubleSubtractField,
      .doubleFieldMinus:
      return true
    default: return false
    }
  }

  /// Where it jumps to, if it stands at `index` and may jump.
  func target(at index: Int) -> Int? {
    switch opcode {
    case .jump, .jumpBack, .jumpIfTrue, .jumpIfFalse, .jumpIntEqual, .jumpIntNotEqual,
      .jumpIntLess, .jumpIntLessEqual, .jumpIntEqualConstant, .jumpIntNotEqualConstant,
      .jumpIntLessConstant, .jumpIntLessEqualConstant, .jumpIntGreaterConstant,
      .jumpIntGreaterEqualConstant, .jumpDoubleLess, .jumpDoubleLessEqual, .jumpDoubleNotLess,
      .jumpDoubleNotLessEqual, .jumpIfNil, .jumpIfNotNil, .jumpIfError, .loopRange,
      .nextRawElement, .nextObjectElement, .nextCharacter, .nextInRange, .nextInStride,
      .nextEntry:
      return index + 1 + immediate
    case .jumpUnlessExactInstance: return index + 1 + Int(a)
    default: return nil
    }
  }

  mutating func setTarget(_ target: Int, at index: Int) {
    if opcode == .jumpUnlessExactInstance {
      a = UInt16(truncatingIfNeeded: target - index - 1)
    } else {
      immediate = target - index - 1
    }
  }
}

/// A register with constants that are added to the row and to the column, in an instruction's immediate.
struct NestedIndex {
  let register: Int
  let row: Int
  let column: Int

  @inline(__always)
  init(_ immediate: Int) {
    register = immediate & 0xFFFF
    row = Int(Int16(truncatingIfNeeded: immediate >> 16))
    column = Int(Int16(truncatingIfNeeded: immediate >> 32))
  }

  init(register: Int, row: Int, column: Int) {
    self.register = register
    self.row = row
    self.column = column
  }

  var immediate: Int { register | (row & 0xFFFF) << 16 | (column & 0xFFFF) << 32 }
}
