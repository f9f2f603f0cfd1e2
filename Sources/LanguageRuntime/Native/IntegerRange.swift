internal import LanguageChecker

/// The prelude's ranges of `Int`, which Swift knows too.
enum IntegerRange {
  case range, closedRange, from, upTo, through

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
    }
  }
}
