/// What an instruction does. `R` is the raw bank, `O` the object bank, `#` the immediate.
enum Opcode: UInt16 {
  // MARK: Moves
  /// R[a] = #
  case loadConstant
  /// R[a] = R[b]
  case moveRaw
  /// O[a] = O[b]
  case copyObject
  /// O[a] = O[b]; O[b] = nil
  case moveObject
  /// O[a] = nil
  case clearObject
  /// O[a] = the constant object #
  case loadObject
  /// R[a] = the global raw register #, and back
  case loadGlobalRaw, storeGlobalRaw
  /// O[a] = the global object register #, and back
  case loadGlobalObject, storeGlobalObject
  /// The same, but the object moves.
  case takeGlobalObject, putGlobalObject

  // MARK: Jumps (# is the distance)
  case jump
  /// Jumps back; looks whether the cell was interrupted.
  case jumpBack
  case jumpIfTrue, jumpIfFalse
  /// Compares R[a] with R[b]
  case jumpIntEqual, jumpIntNotEqual, jumpIntLess, jumpIntLessEqual
  /// Compares R[a] with the constant c - `constantBias`
  case jumpIntEqualConstant, jumpIntNotEqualConstant, jumpIntLessConstant
  case jumpIntLessEqualConstant, jumpIntGreaterConstant, jumpIntGreaterEqualConstant
  case jumpDoubleLess, jumpDoubleLessEqual, jumpDoubleNotLess, jumpDoubleNotLessEqual
  /// Jumps by what stands in the table # at R[a], or at c if R[a] is not below c
  case jumpTable
  /// Jumps by a if O[b] is not an instance of exactly the class #
  case jumpUnlessExactInstance
  /// Looks at O[a]
  case jumpIfNil, jumpIfNotNil
  /// Looks at the pending error
  case jumpIfError
  /// Fails if R[a] is above R[b]; if c, then R[b] += 1: from a closed range to a half-open one
  case checkRange
  /// R[a] += 1; back if it is below R[b]
  case loopRange
  /// If R[c] is below the count of the array O[b]: R[a] or O[a] = its element; R[c] += 1. Otherwise jumps.
  case nextRawElement, nextObjectElement
  /// If a character of the text O[b] begins at the offset R[c]: R[a] = it; R[c] = its end. Otherwise jumps.
  case nextCharacter
  /// If R[c] is below R[b]: R[a] = R[c]; R[c] += 1. Otherwise jumps.
  case nextInRange
  /// The next value, the end and the step are R[b], R[b + 1] and R[b + 2]: R[a] = the next value, if the end (c: inclusive) is not
  /// passed. Otherwise jumps.
  case nextInStride

  // MARK: Int: R[a] = R[b] op R[c], or with the constant #
  case intAdd, intSubtract, intMultiply, intDivide, intRemainder
  case intAddConstant, intMultiplyConstant, intDivideConstant, intRemainderConstant
  case intAddWrapping, intSubtractWrapping, intMultiplyWrapping
  case intNegate, intAnd, intOr, intXor, intNot, intShiftLeft, intShiftRight
  case intEqual, intNotEqual, intLess, intLessEqual
  case intAbsolute

  // MARK: Double and Float
  case doubleAdd, doubleSubtract, doubleMultiply, doubleDivide, doubleNegate
  case doubleEqual, doubleNotEqual, doubleLess, doubleLessEqual
  case doubleSquareRoot, doubleAbsolute
  /// R[a] = R[b] op the constant #
  case doubleAddConstant, doubleSubtractConstant, doubleMultiplyConstant, doubleDivideConstant
  case floatAdd, floatSubtract, floatMultiply, floatDivide, floatNegate
  case floatEqual, floatNotEqual, floatLess, floatLessEqual
  case floatSquareRoot, floatAbsolute
  case intFromDouble, intFromFloat, doubleFromInt, doubleFromFloat, floatFromInt, floatFromDouble
  case boolNot

  // MARK: Arrays
  /// O[a] = an empty array with room for # elements; c: whether they are objects
  case makeArray
  /// O[a] = # … times R[b] (O[b] if c) where the count is R[#]
  case makeRepeating
  /// Appends R[b] or O[b] (which moves) to O[a]
  case appendRaw, appendObject
  /// R[a] = the count of O[b]; whether it is empty
  case arrayCount, arrayIsEmpty
  /// R[a] or O[a] = O[b][R[c] + #]
  case elementRaw, elementObject
  /// R[a] = O[b][R[c]][R[#]], with small constants added to the indices (`NestedIndex`)
  case nestedElementRaw
  /// O[a][R[b]][R[c]] = R[#]; both arrays are made unique
  case setNestedElementRaw
  /// Exchanges O[a][R[b]] and O[a][R[c]]
  case swapElements
  /// O[a][R[b] + #] = R[c], or O[a][R[b]] = O[c] (which moves)
  case setElementRaw, setElementObject
  /// O[a] = O[b][R[c]], which becomes nil; the array is made unique
  case takeElement
  /// R[a] or O[a] = the last element, removed from O[b]
  case removeLastRaw, removeLastObject
  /// Makes room for R[b] elements in O[a]
  case reserveCapacity

  // MARK: Dictionaries and sets (where # is unsaid it is the type's descriptor)
  /// O[a] = an empty table
  case makeTable
  /// R[a] = the bare pointer in O[b]
  case lendRegister
  /// R[a] = the entry of the key R[c] or O[c] in the table whose bare pointer is R[b]; -1 if there is none
  case findRawKey, findObjectKey
  /// R[a] = the entry of the key R[c] or O[c] in the table O[b]; if there is none it is made, with a value of zero
  case placeRawKey, placeObjectKey
  /// R[a] or O[a] = the key or value of the entry R[c] of the table whose bare pointer is R[b]; a reference as a bare pointer in R[a]
  case entryKeyRaw, entryKeyObject, entryRaw, entryObject, lendEntry
  /// O[a] = the value of the entry R[c] of O[b], which becomes nil
  case takeEntry
  /// The value of the entry R[b] of O[a] = R[c] or O[c] (which moves)
  case setEntryRaw, setEntryObject
  /// Removes the entry R[b] of O[a]
  case removeEntry
  /// O[a][key R[b] or O[b], default: #] += R[c]; only for `Int` values, and keys that are integers or texts
  case addToRawEntry, addToObjectEntry
  /// R[a] = the count of the table whose bare pointer is R[b]
  case tableCount
  /// R[a] = the first entry at or behind R[c] of the table whose bare pointer is R[b], or the end of its entries
  case nextIndex
  /// R[a] = the first entry at or behind R[c] of the table O[b]; R[c] = the one behind it. If there is none, jumps.
  case nextEntry
  /// Makes room for R[b] entries in O[a]
  case reserveTable

  // MARK: Aggregates
  /// O[a] = zeros: b raw slots, c objects, # as the header's information
  case makeAggregate
  /// R[a] or O[a] = slot # of O[b]
  case fieldRaw, fieldObject
  /// Slot # of O[a] = R[b] or O[b] (which moves); the aggregate is copied first if it is shared
  case setFieldRaw, setFieldObject
  /// R[a] = the field # of O[b] op R[c]; `doubleSubtractField` takes the field away from R[c], and `intPlusField` says R[c] first
  /// when the sum does not fit
  case intAddField, intPlusField, doubleAddField, doubleMultiplyField, doubleFieldMinus,
    doubleSubtractField
  /// R[a] = slot c of O[b] + #
  case intAddFieldConstant
  /// O[a] = slot # of O[b], which becomes nil; the aggregate is copied first if it is shared
  case takeField
  /// The same without copying: class instances, boxes, and new aggregates
  case putFieldRaw, putFieldObject, pullField
  /// R[a] = the bare pointer in the global object register #, in the slot # of O[b], or in O[b][R[c]]
  case lendGlobal, lendField, lendElement
  /// The same of the object whose bare pointer is R[b]
  case lendLentField, lendLentElement
  /// R[a] or O[a] = slot # of, element R[c] of, or count of the object whose bare pointer is R[b]
  case lentFieldRaw, lentFieldObject, lentElementRaw, lentElementObject, lentCount, lentIsEmpty
  /// O[a] = a new instance of the class #
  case makeInstance
  /// R[a] = whether O[b] is an instance of exactly the class #
  case isExactInstance

  // MARK: Optionals, existentials
  /// O[a] = R[b] or O[b] as a value of an optional
  case wrapRaw, wrapOptional
  /// R[a] or O[a] = the value of the optional O[b]; nil is a failure
  case unwrapRaw, unwrapOptional, unwrapObject
  /// O[a] = R[b] or O[b] with its type #
  case eraseRaw, eraseObject
  /// R[a] or O[a] = the value in the existential O[b]
  case openRaw, openObject
  /// R[a] = whether the existential O[b] has a value of the type that the cast site # says; O[c] = the value as an optional
  case castExistential

  // MARK: Structural operations with the type descriptor #
  /// R[a] = whether R[b], R[c] or O[b], O[c] are equal
  case equalRaw, equalObject
  /// R[a] = hash of R[b] or O[b]
  case hashRaw, hashObject
  /// O[a] = text of R[b] or O[b]; c: as inside a container
  case describeRaw, describeObject

  // MARK: Texts
  /// O[a] = an empty text with room for # bytes
  case makeText
  /// Adds the text O[b], or the constant text #, to the text O[a]
  case appendText, appendConstantText
  /// Adds the integer or character R[b] to the text O[a]
  case appendInt, appendCharacter
  /// Adds the text of R[b] or O[b], of the type that the descriptor # says, to the text O[a]
  case appendTextRaw, appendTextObject
  /// R[a] = whether the texts O[b] and O[c] are equal, or in order
  case textEqual, textLess
  /// R[a] = whether the characters R[b] and R[c] are equal, or in order
  case characterEqual, characterLess

  // MARK: Calls: a and b are the callee's first registers in the two banks
  /// # is the function's record
  case call
  /// The closure is in O[c]
  case callClosure
  /// # is a native site
  case callNative
  /// # is a method site; the receiver is O[c]
  case callVirtual, callWitness
  case returnFromFunction
  /// The same in a function that has no object registers to clear
  case returnRaw
  /// Ends a cell's top level; its registers stay as they are.
  case finish
  /// O[a] becomes the pending error
  case setError
  /// O[a] = the pending error, which is no more
  case takeError
  /// Stops the cell: the existential O[a] is not of the type #
  case failCast
  /// Stops the cell with the failure #
  case fail
  /// Stops the cell because of the pending error; a: whether of a `try!`
  case failUncaught
}

extension Opcode {
  var comparesWithConstant: Bool {
    switch self {
    case .jumpIntEqualConstant, .jumpIntNotEqualConstant, .jumpIntLessConstant,
      .jumpIntLessEqualConstant, .jumpIntGreaterConstant, .jumpIntGreaterEqualConstant:
      return true
    default: return false
    }
  }
}
