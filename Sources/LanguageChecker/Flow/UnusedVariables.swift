/// Warns about local variables that are not used, or never change, as swiftc does.
///
/// Variables of a cell's top level are not among them: a later cell may use them.
struct UnusedVariables {
  private let uses: VariableUses

  init(in block: TypedBlock) { uses = VariableUses(of: block) }

  var warnings: [Diagnostic] {
    uses.declared.compactMap { warning(about: $0.variable, declaredBy: $0.by) }
  }

  private func warning(
    about variable: VariableDeclaration, declaredBy declarer: VariableUses.Declarer
  ) -> Diagnostic? {
    guard case .local = variable.storage, let range = variable.range,
      // What the checker declares for itself has no name in the text.
      range.text == variable.name || range.text == "`\(variable.name)`", variable.name != "self",
      // Observers read and are told.
      variable.willSet == nil, variable.didSet == nil
    else { return nil }
    let name = variable.name
    let isWritten = uses.written.contains(variable)
    func warning(_ message: String, _ fixIts: [Diagnostic.FixIt] = []) -> Diagnostic {
      Diagnostic(.warning, message, at: range, fixIts: fixIts)
    }
    if uses.needed.contains(variable) {
      guard !variable.isLet, !isWritten, declarer == .value || declarer == .condition else {
        return nil
      }
      return warning("variable '\(name)' was never mutated; consider changing to 'let' constant")
    }
    if isWritten, !variable.isLet {
      return warning("variable '\(name)' was written to, but never read")
    }
    let kind = variable.isLet ? "immutable value" : "variable"
    let discard = Diagnostic.FixIt(message: "replace it with '_'", range: range, replacement: "_")
    switch declarer {
    // `let a = 1, b = 2` is a pattern to swiftc from its second name on.
    case .value where range.wordBefore("let") != nil || range.wordBefore("var") != nil:
      return warning(
        "initialization of \(kind) '\(name)' was never used; consider replacing with assignment to '_' or removing it"
      )
    case .noValue: return warning("\(kind) '\(name)' was never used; consider removing it")
    case .condition:
      return warning(
        "value '\(name)' was defined but never used; consider replacing with boolean test")
    case .value, .pattern, .loop:
      return warning(
        "\(kind) '\(name)' was never used; consider replacing with '_' or removing it", [discard])
    }
  }
}
