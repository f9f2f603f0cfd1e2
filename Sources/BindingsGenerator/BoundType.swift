/// A type of the library, as far as a cell can hold its values.
indirect enum BoundType: Equatable {
  /// A type that both sides know by the same name: `Int`, `Tensor`, `Chart.Mark`, `Range<Int>`.
  case named(String)
  case array(BoundType)
  case optional(BoundType)
  case dictionary(BoundType, BoundType)
  /// No elements is `Void`.
  case tuple([Element])
  case function(Function)
  /// `any P` of a protocol of the library.
  case existential(String)
  case any
  /// A generic parameter that cells give any type for; the library only passes its values on.
  case opaque(String)
  /// A generic parameter constrained to a protocol of the library that types of the standard
  /// library conform to, and nothing else: `S: TensorScalar`.
  case parameter(name: String, bound: String)

  struct Element: Equatable {
    var label: String?
    var type: BoundType
  }

  struct Function: Equatable {
    var parameters: [BoundType]
    var result: BoundType
    var `throws`: Bool
  }

  static let void = BoundType.tuple([])
}

extension BoundType {
  /// The type as cells read it.
  var interfaceText: String { text { $0 } }

  /// The type as the thunk writes it.
  var swiftText: String { text { _ in "Slot" } }

  /// The type written out; `opaque` says what stands for a generic parameter.
  func text(opaque: (String) -> String) -> String {
    switch self {
    case .named(let name): return name
    case .array(let element): return "[\(element.text(opaque: opaque))]"
    case .optional(let wrapped):
      let text = wrapped.text(opaque: opaque)
      switch wrapped {
      case .function, .existential: return "(\(text))?"
      default: return "\(text)?"
      }
    case .dictionary(let key, let value):
      return "[\(key.text(opaque: opaque)): \(value.text(opaque: opaque))]"
    case .tuple(let elements):
      if elements.isEmpty { return "Void" }
      let list = elements.map {
        ($0.label.map { "\($0): " } ?? "") + $0.type.text(opaque: opaque)
      }
      return "(\(list.joined(separator: ", ")))"
    case .function(let function):
      let parameters = function.parameters.map { $0.text(opaque: opaque) }
      let effects = function.throws ? " throws" : ""
      let result = function.result.text(opaque: opaque)
      return "(\(parameters.joined(separator: ", ")))\(effects) -> \(result)"
    case .existential(let name): return "any \(name)"
    case .any: return "Any"
    case .opaque(let name): return opaque(name)
    case .parameter(let name, _): return name
    }
  }

  /// Where a generic parameter stands inside a type of which values arrive: the steps to its
  /// descriptor, `nil` if there is no way.
  func path(to parameter: String) -> String? {
    switch self {
    case .parameter(parameter, _): return ""
    case .array(let element), .optional(let element):
      return element.path(to: parameter).map { "?.element" + $0 }
    default: return nil
    }
  }

  var isOpaque: Bool {
    if case .opaque = self { return true }
    return false
  }
}

/// Why a declaration cannot be used in cells.
struct NotBindable: Error, Equatable {
  var reason: String
  /// Whether it follows from an exclusion, so that it needs none itself.
  var followsFromExclusion = false
  init(_ reason: String) { self.reason = reason }
}
