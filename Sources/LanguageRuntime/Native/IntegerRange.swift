internal import LanguageChecker

/// The prelude's ranges and strides of `Int`, which Swift knows too.
enum IntegerRange {
  case range, closedRange, from, upTo, through, strideTo, strideThrough

  /// The kind of a type; `nil` if it is none of them.
  init?(_ type: StaticType) {
    guard case .nominal(let declaration, let arguments) = type,
      declaration.module == .standardLibrary, arguments.count == 1,
      case .nominal(let bound, _) = arguments[0], bound.representation == .raw(.int),
      bound.name == "Int"
    else { return nil }
    switch declaration.name {
    case "Range": self = .range
    case "ClosedRange": self = .closedRange
    case "PartialRangeFrom": self = .from
    case "PartialRangeUpTo": self = .upTo
    case "PartialRangeThrough": self = .through
    case "StrideTo": self = .strideTo
    case "StrideThrough": self = .strideThrough
    default: return nil
    }
  }

  /// The range that stands in a register.
  func value(of slot: Slot) -> Any? {
    guard let fields = slot.object as? Aggregate, fields.rawCount > 0 else { return nil }
    let first = fields.slots[0]
    switch self {
    case .range, .closedRange:
      guard fields.rawCount == 2, first <= fields.slots[1] else { return nil }
      if self == .range { return first..<fields.slots[1] }
      return first...fields.slots[1]
    case .from: return first...
    case .upTo: return ..<first
    case .through: return ...first
    case .strideTo, .strideThrough:
      guard fields.rawCount == 3, fields.slots[2] != 0 else { return nil }
      let (end, step) = (fields.slots[1], fields.slots[2])
      if self == .strideTo { return stride(from: first, to: end, by: step) }
      return stride(from: first, through: end, by: step)
    }
  }
}
