public import LanguageChecker

/// Why a cell stopped.
public struct RuntimeFailure: Error {
  /// What kind of failure: `DivisionByZero`, `IndexOutOfRange`, `Interrupted`, or the name of a thrown error's type.
  public let name: String
  /// One sentence, without a full stop at its end.
  public var message: String
  /// Where in the text; `nil` if it is not known.
  public var range: SourceRange?
  /// The calls that were going on, innermost first.
  public var trace: [TraceEntry]

  /// One call that was going on when a cell stopped.
  public struct TraceEntry: Sendable {
    /// The function, with labels: `train(steps:)`.
    public let function: String
    /// Where in its body.
    public let range: SourceRange?
    /// How many calls in a row were there.
    public var count = 1
    public init(function: String, range: SourceRange?) {
      self.function = function
      self.range = range
    }
  }

  public init(
    name: String, message: String, range: SourceRange? = nil, trace: [TraceEntry] = []
  ) {
    self.name = name
    self.message = message
    self.range = range
    self.trace = trace
  }

  /// Whether the user stopped the cell.
  public var isInterrupt: Bool { name == "Interrupted" }
}

/// The sentences.
extension RuntimeFailure {
  static let divisionByZero = RuntimeFailure(name: "DivisionByZero", message: "division by zero")
  static let remainderByZero = RuntimeFailure(
    name: "DivisionByZero", message: "division by zero in a remainder")
  static let interrupted = RuntimeFailure(
    name: "Interrupted", message: "the cell was interrupted")
  static let stackOverflow = RuntimeFailure(
    name: "StackOverflow", message: "too many calls inside one another: endless recursion?")
  static let unexpectedNil = RuntimeFailure(
    name: "UnexpectedNil", message: "found nil while unwrapping an optional value with '!'")
  static let notInitialized = RuntimeFailure(
    name: "NotInitialized",
    message: "a variable is used before it has a value, or while it is being changed")

  static let unownedGone = RuntimeFailure(
    name: "UnownedReference",
    message:
      "an 'unowned' reference is read after its object is gone; use 'weak' where that can happen")

  static func indexOutOfRange(_ index: Int, count: Int) -> RuntimeFailure {
    let valid = count == 0 ? "it is empty" : "valid: 0...\(count - 1)"
    let elements = count == 1 ? "1 element" : "\(count) elements"
    return RuntimeFailure(
      name: "IndexOutOfRange",
      message: "index \(index) is out of range for an array of \(elements) (\(valid))")
  }

  static func emptyArray(_ operation: String) -> RuntimeFailure {
    RuntimeFailure(name: "IndexOutOfRange", message: "\(operation) of an empty array")
  }

  static func overflow(_ left: Int, _ symbol: String, _ right: Int) -> RuntimeFailure {
    let right = right < 0 ? "(\(right))" : "\(right)"
    return RuntimeFailure(
      name: "ArithmeticOverflow", message: "\(left) \(symbol) \(right) overflows Int")
  }

  static func negationOverflow(_ value: Int) -> RuntimeFailure {
    RuntimeFailure(name: "ArithmeticOverflow", message: "-(\(value)) overflows Int")
  }

  static func conversion(_ value: String) -> RuntimeFailure {
    RuntimeFailure(
      name: "ArithmeticOverflow", message: "\(value) cannot be converted to Int: it is out of range"
    )
  }

  static func invalidRange(_ lower: Int, _ upper: Int) -> RuntimeFailure {
    RuntimeFailure(
      name: "InvalidRange",
      message: "a range cannot go from \(lower) down to \(upper)")
  }

  static func failedCast(_ value: String, to type: String) -> RuntimeFailure {
    RuntimeFailure(
      name: "FailedCast", message: "could not cast a value of type '\(value)' to '\(type)'")
  }

  /// What the language has but cells do not have yet.
  static func notAvailable(_ what: String) -> RuntimeFailure {
    RuntimeFailure(name: "NotAvailable", message: "\(what) is not available in cells yet")
  }

  /// A fault of the kernel rather than of the cell.
  static func inconsistent(_ what: String) -> RuntimeFailure {
    RuntimeFailure(name: "InternalError", message: "the kernel is at fault: \(what)")
  }
}

/// A Swift `Error` thrown in a cell, on its way through native code.
public struct ThrownValue: Error {
  public let error: Existential
  public init(_ error: Existential) { self.error = error }
}
