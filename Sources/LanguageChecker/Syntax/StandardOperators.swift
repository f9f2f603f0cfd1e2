internal import SwiftOperators
internal import SwiftParser

extension OperatorTable {
  /// The operators that every Swift file knows: the parser's list, and those of vectors, which it lacks.
  static let everywhere: OperatorTable = {
    var table = OperatorTable.standardOperators
    let comparisons = [".==", ".!=", ".<", ".<=", ".>", ".>="]
    let missing =
      comparisons.map { "infix operator \($0): ComparisonPrecedence" } + [
        "infix operator .&: LogicalConjunctionPrecedence",
        "infix operator .|: LogicalDisjunctionPrecedence",
        "infix operator .^: LogicalDisjunctionPrecedence",
        "prefix operator .!",
      ]
    table.addSourceFile(Parser.parse(source: missing.joined(separator: "\n"))) { _ in }
    return table
  }()
}
