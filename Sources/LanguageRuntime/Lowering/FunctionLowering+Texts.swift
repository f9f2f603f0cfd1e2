internal import LanguageChecker

/// Putting texts together without making the parts' own texts.
extension FunctionLowering {
  /// A text in interpolation or `+`: one after the other.
  func interpolation(_ parts: [TypedExpression], into destination: Register?) throws -> Value {
    // Parts may use the variable that the text is assigned to.
    let text = try temporary(.object)
    emit(.makeText, text.index, 0, 0, 24)
    for part in parts.flatMap({ textParts($0) }) {
      try freeingTemporaries {
        try within(part.range) {
          if let constant = constantText(part) {
            append(constant, to: text.register)
          } else {
            append(try value(part), concrete(part.type), to: text.register)
          }
        }
      }
    }
    return text
  }

  /// `left + right` of two texts.
  func concatenation(_ left: Argument, _ right: Argument) throws -> Value {
    if case .expression(let left) = left, case .expression(let right) = right {
      return try interpolation([left, right], into: nil)
    }
    let leftValue = try copiedIfChanged(left, by: right)
    let rightValue = try ready(right)
    let text = try temporary(.object)
    emit(.makeText, text.index, 0, 0, 24)
    append(leftValue, type(of: left), to: text.register)
    append(rightValue, type(of: right), to: text.register)
    return text
  }

  /// `text += …`: the parts go straight to the end of the text, after all of them are evaluated.
  func appendToText(_ place: () throws -> Access, _ argument: Argument) throws {
    var parts: [(value: Value, type: StaticType)?] = []
    var constants: [TextObject?] = []
    if case .expression(let expression) = argument {
      var expressions = textParts(expression)
      if !expressions.allSatisfy({ concrete($0.type).isPlainInText }) { expressions = [expression] }
      for (index, part) in expressions.enumerated() {
        let constant = constantText(part)
        constants.append(constant)
        if constant != nil {
          parts.append(nil)
          continue
        }
        var value = try value(part)
        if !value.isTemporary,
          value.bank == .object
            || expressions[(index + 1)...].contains(where: { $0.mayWrite(self) })
        {
          // It may be the text itself, or change before it is added.
          value = try copied(value)
        }
        parts.append((value, concrete(part.type)))
      }
    } else {
      parts = [(try copied(ready(argument)), type(of: argument))]
      constants = [nil]
    }
    let (text, close) = try open(try place())
    for (part, constant) in zip(parts, constants) {
      if let constant {
        append(constant, to: text)
      } else if let part {
        append(part.value, part.type, to: text)
      }
    }
    try close()
  }

  // MARK: Parts

  /// The parts of an interpolation or of a chain of `+`; otherwise the expression itself.
  private func textParts(_ expression: TypedExpression) -> [TypedExpression] {
    switch expression.kind {
    case .interpolation(let parts) where concrete(expression.type).isStandard("String"):
      return parts.flatMap { textParts($0) }
    case .call(let reference, _, let arguments) where arguments.count == 2:
      guard
        case .intrinsic("String.concatenate") = machine.implementation(
          of: reference.declaration)
      else { return [expression] }
      return arguments.flatMap { textParts($0) }
    default: return [expression]
    }
  }

  private func constantText(_ expression: TypedExpression) -> TextObject? {
    guard case .stringLiteral(let text) = expression.kind, expression.type.isStandard("String")
    else { return nil }
    return TextObject.make(text)
  }

  private func append(_ constant: TextObject, to text: Register) {
    if constant.count == 0 { return }
    emit(.appendConstantText, text.index, 0, 0, machine.address(of: constant))
  }

  private func append(_ value: Value, _ type: StaticType, to text: Register) {
    let descriptor = machine.descriptor(of: type)
    switch descriptor.shape {
    case .text: emit(.appendText, text.index, value.index)
    case .int: emit(.appendInt, text.index, value.index)
    case .character: emit(.appendCharacter, text.index, value.index)
    default:
      emit(
        value.bank == .raw ? .appendTextRaw : .appendTextObject, text.index, value.index, 0,
        machine.address(of: descriptor))
    }
  }
}

extension StaticType {
  /// Whether its text comes about without running code of a cell.
  fileprivate var isPlainInText: Bool {
    isStandard("String") || isStandard("Int") || isStandard("Double") || isStandard("Character")
      || isStandard("Bool") || isStandard("Float") || isStandard("Substring")
  }
}
