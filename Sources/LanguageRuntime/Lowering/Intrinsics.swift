/// What an intrinsic's name stands for.
enum Intrinsic {
  /// R[result] = R[left] op R[right]; operands exchanged for `>` and `>=`.
  case binary(Opcode, isSwapped: Bool)
  /// R[result] = op R[operand]
  case unary(Opcode)
  case arrayCount, arrayIsEmpty, arrayGet, arraySet, arrayAppend, arrayRemoveLast, arrayRepeating
  case arrayReserve, arrayEmpty, arraySwap
  /// The same with the opposite result.
  case negatedBinary(Opcode, isSwapped: Bool)
  case textAppend, textConcatenate
  case anyEqual, anyHash, anyDescribe, anyDebugDescribe

  static let byName: [String: Intrinsic] = {
    var result: [String: Intrinsic] = [
      "Int.and": .binary(.intAnd, isSwapped: false), "Int.or": .binary(.intOr, isSwapped: false),
      "Int.xor": .binary(.intXor, isSwapped: false),
      "Int.shiftLeft": .binary(.intShiftLeft, isSwapped: false),
      "Int.shiftRight": .binary(.intShiftRight, isSwapped: false),
      "Int.addWrapping": .binary(.intAddWrapping, isSwapped: false),
      "Int.subtractWrapping": .binary(.intSubtractWrapping, isSwapped: false),
      "Int.multiplyWrapping": .binary(.intMultiplyWrapping, isSwapped: false),
      "Int.remainder": .binary(.intRemainder, isSwapped: false),
      "Int.not": .unary(.intNot), "Int.negate": .unary(.intNegate), "Int.abs": .unary(.intAbsolute),
      "Int.fromDouble": .unary(.intFromDouble), "Int.fromFloat": .unary(.intFromFloat),
      "Double.fromInt": .unary(.doubleFromInt), "Double.fromFloat": .unary(.doubleFromFloat),
      "Float.fromInt": .unary(.floatFromInt), "Float.fromDouble": .unary(.floatFromDouble),
      "Double.squareRoot": .unary(.doubleSquareRoot), "Double.abs": .unary(.doubleAbsolute),
      "Float.squareRoot": .unary(.floatSquareRoot), "Float.abs": .unary(.floatAbsolute),
      "Double.negate": .unary(.doubleNegate), "Float.negate": .unary(.floatNegate),
      // The same bits as a value of another type.
      "Any.bits": .unary(.moveRaw),
      "Bool.not": .unary(.boolNot), "Bool.equal": .binary(.intEqual, isSwapped: false),
      "Bool.notEqual": .binary(.intNotEqual, isSwapped: false),
      "Array.count": .arrayCount, "Array.isEmpty": .arrayIsEmpty, "Array.get": .arrayGet,
      "Array.set": .arraySet, "Array.append": .arrayAppend, "Array.removeLast": .arrayRemoveLast,
      "Array.repeating": .arrayRepeating, "Array.reserveCapacity": .arrayReserve,
      "Array.empty": .arrayEmpty, "Array.swap": .arraySwap, "Any.equal": .anyEqual,
      "Any.hash": .anyHash,
      "Any.describe": .anyDescribe, "Any.debugDescribe": .anyDebugDescribe,
    ]
    func add(
      _ type: String, _ arithmetic: [(String, Opcode)], equal: Opcode, notEqual: Opcode,
      less: Opcode, lessOrEqual: Opcode
    ) {
      for (name, opcode) in arithmetic {
        result["\(type).\(name)"] = .binary(opcode, isSwapped: false)
      }
      result["\(type).equal"] = .binary(equal, isSwapped: false)
      result["\(type).notEqual"] = .binary(notEqual, isSwapped: false)
      result["\(type).less"] = .binary(less, isSwapped: false)
      result["\(type).lessOrEqual"] = .binary(lessOrEqual, isSwapped: false)
      result["\(type).greater"] = .binary(less, isSwapped: true)
      result["\(type).greaterOrEqual"] = .binary(lessOrEqual, isSwapped: true)
    }
    add(
      "Int",
      [
        ("add", .intAdd), ("subtract", .intSubtract), ("multiply", .intMultiply),
        ("divide", .intDivide),
      ], equal: .intEqual, notEqual: .intNotEqual, less: .intLess, lessOrEqual: .intLessEqual)
    add(
      "Double",
      [
        ("add", .doubleAdd), ("subtract", .doubleSubtract), ("multiply", .doubleMultiply),
        ("divide", .doubleDivide),
      ], equal: .doubleEqual, notEqual: .doubleNotEqual, less: .doubleLess,
      lessOrEqual: .doubleLessEqual)
    add(
      "Float",
      [
        ("add", .floatAdd), ("subtract", .floatSubtract), ("multiply", .floatMultiply),
        ("divide", .floatDivide),
      ], equal: .floatEqual, notEqual: .floatNotEqual, less: .floatLess,
      lessOrEqual: .floatLessEqual)
    for (type, equal, less) in [
      ("String", Opcode.textEqual, Opcode.textLess),
      ("Character", Opcode.characterEqual, Opcode.characterLess),
    ] {
      result["\(type).equal"] = .binary(equal, isSwapped: false)
      result["\(type).notEqual"] = .negatedBinary(equal, isSwapped: false)
      result["\(type).less"] = .binary(less, isSwapped: false)
      result["\(type).greater"] = .binary(less, isSwapped: true)
      result["\(type).lessOrEqual"] = .negatedBinary(less, isSwapped: true)
      result["\(type).greaterOrEqual"] = .negatedBinary(less, isSwapped: false)
    }
    result["String.append"] = .textAppend
    result["String.concatenate"] = .textConcatenate
    return result
  }()
}

/// The comparison that a conditional jump makes.
struct FusedComparison {
  /// The jump if it holds, and if it does not; operands exchanged.
  let ifTrue: (opcode: Opcode, isSwapped: Bool)
  let ifFalse: (opcode: Opcode, isSwapped: Bool)
  /// The same with a small constant on the right.
  let constant: (ifTrue: Opcode, ifFalse: Opcode)?

  static let byName: [String: FusedComparison] = [
    "Int.equal": FusedComparison(
      ifTrue: (.jumpIntEqual, false), ifFalse: (.jumpIntNotEqual, false),
      constant: (.jumpIntEqualConstant, .jumpIntNotEqualConstant)),
    "Int.notEqual": FusedComparison(
      ifTrue: (.jumpIntNotEqual, false), ifFalse: (.jumpIntEqual, false),
      constant: (.jumpIntNotEqualConstant, .jumpIntEqualConstant)),
    "Int.less": FusedComparison(
      ifTrue: (.jumpIntLess, false), ifFalse: (.jumpIntLessEqual, true),
      constant: (.jumpIntLessConstant, .jumpIntGreaterEqualConstant)),
    "Int.lessOrEqual": FusedComparison(
      ifTrue: (.jumpIntLessEqual, false), ifFalse: (.jumpIntLess, true),
      constant: (.jumpIntLessEqualConstant, .jumpIntGreaterConstant)),
    "Int.greater": FusedComparison(
      ifTrue: (.jumpIntLess, true), ifFalse: (.jumpIntLessEqual, false),
      constant: (.jumpIntGreaterConstant, .jumpIntLessEqualConstant)),
    "Int.greaterOrEqual": FusedComparison(
      ifTrue: (.jumpIntLessEqual, true), ifFalse: (.jumpIntLess, false),
      constant: (.jumpIntGreaterEqualConstant, .jumpIntLessConstant)),
    "Double.less": FusedComparison(
      ifTrue: (.jumpDoubleLess, false), ifFalse: (.jumpDoubleNotLess, false), constant: nil),
    "Double.lessOrEqual": FusedComparison(
      ifTrue: (.jumpDoubleLessEqual, false), ifFalse: (.jumpDoubleNotLessEqual, false),
      constant: nil),
    "Double.greater": FusedComparison(
      ifTrue: (.jumpDoubleLess, true), ifFalse: (.jumpDoubleNotLess, true), constant: nil),
    "Double.greaterOrEqual": FusedComparison(
      ifTrue: (.jumpDoubleLessEqual, true), ifFalse: (.jumpDoubleNotLessEqual, true), constant: nil),
  ]
}
