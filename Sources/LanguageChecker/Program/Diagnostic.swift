/// What is wrong with a cell, where, and what to do.
public struct Diagnostic: Hashable {
  public enum Severity: String, Sendable { case error, warning, note }

  /// A change that would help.
  public struct FixIt: Hashable {
    public let message: String
    public let range: SourceRange
    public let replacement: String
    public init(message: String, range: SourceRange, replacement: String) {
      self.message = message
      self.range = range
      self.replacement = replacement
    }
  }

  public let severity: Severity
  /// One sentence, beginning in lower case and without a full stop, as swiftc writes it.
  public let message: String
  public let range: SourceRange
  public var notes: [Diagnostic]
  public var fixIts: [FixIt]

  public init(
    _ severity: Severity, _ message: String, at range: SourceRange, notes: [Diagnostic] = [],
    fixIts: [FixIt] = []
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fixIts = fixIts
  }
}

extension Diagnostic {
  /// A note that says what to write, and offers to write it.
  static func advice(_ message: String, at range: SourceRange, replacement: String) -> Diagnostic {
    Diagnostic(
      .note, message, at: range,
      fixIts: [
        FixIt(message: "replace it with '\(replacement)'", range: range, replacement: replacement)
      ])
  }
}
