/// What `einsum`'s text says about the axes of its operands and of its result.
///
/// An axis has a label: the code of its letter, or, for the axes of an ellipsis, -1 for the last, -2 for
/// the one before it, and so on, so that ellipses are lined up from the end as broadcasting does.
struct EinsumSubscripts {
  /// The labels of each operand's axes.
  private(set) var operands: [[Int]] = []
  /// The labels of the result's axes.
  private(set) var result: [Int] = []
  private let text: String

  /// Reads the text; nil after raising an error.
  init?(_ text: String, shapes: [[Int]]) {
    self.text = text
    let letters = Array(text.unicodeScalars.filter { $0 != " " })
    let arrow = letters.indices.first {
      letters[$0] == "-" && $0 + 1 < letters.count && letters[$0 + 1] == ">"
    }
    let terms = letters[..<(arrow ?? letters.count)].split(
      separator: ",", omittingEmptySubsequences: false)
    guard terms.count == shapes.count else {
      TensorError.raise(
        .einsumOperands(subscripts: text, terms: terms.count, operands: shapes.count))
      return nil
    }
    var ellipsis = 0
    for (position, term) in terms.enumerated() {
      guard let parts = parts(of: term) else { return nil }
      let rest = shapes[position].count - parts.before.count - (parts.after?.count ?? 0)
      guard parts.after == nil ? rest == 0 : rest >= 0 else {
        TensorError.raise(
          .einsumAxes(term: string(term), operand: position, shape: shapes[position]))
        return nil
      }
      ellipsis = max(ellipsis, parts.after == nil ? 0 : rest)
      operands.append(parts.before + (-rest..<0) + (parts.after ?? []))
    }
    if let arrow {
      guard readResult(letters[(arrow + 2)...], ellipsis: ellipsis) else { return nil }
    } else {
      let all = operands.joined().filter { $0 > 0 }
      result = Array(-ellipsis..<0) + Set(all).filter { a in all.count { $0 == a } == 1 }.sorted()
    }
  }

  private mutating func readResult(_ term: ArraySlice<Unicode.Scalar>, ellipsis: Int) -> Bool {
    guard let parts = parts(of: term) else { return false }
    if parts.after == nil, ellipsis > 0 {
      return fail("its operands have '...' but its result has not; add '...' after '->'")
    }
    result = parts.before + (parts.after == nil ? [] : Array(-ellipsis..<0) + (parts.after ?? []))
    let known = Set(operands.joined())
    for (position, label) in result.enumerated() {
      if !known.contains(label) {
        return fail("no operand has the subscript '\(Self.name(label))' of its result")
      }
      if result[..<position].contains(label) {
        return fail("its result has the subscript '\(Self.name(label))' twice")
      }
    }
    return true
  }

  /// The labels before and after an ellipsis; those after it are nil if there is none.
  private func parts(of term: ArraySlice<Unicode.Scalar>) -> (before: [Int], after: [Int]?)? {
    var before: [Int] = []
    var after: [Int]?
    var rest = term
    while let letter = rest.popFirst() {
      if letter == ".", rest.starts(with: [".", "."] as [Unicode.Scalar]), after == nil {
        rest = rest.dropFirst(2)
        after = []
      } else if ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) {
        if after == nil {
          before.append(Int(letter.value))
        } else {
          after?.append(Int(letter.value))
        }
      } else {
        fail("'\(letter)' cannot be read there; write letters, ',', '...' and '->'")
        return nil
      }
    }
    return (before, after)
  }

  @discardableResult
  private func fail(_ problem: String) -> Bool {
    TensorError.raise(.einsumSubscripts(subscripts: text, problem: problem))
    return false
  }

  private func string(_ term: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(term))
  }

  /// A label as a person writes it.
  static func name(_ label: Int) -> String {
    guard label > 0, let scalar = Unicode.Scalar(label) else { return "..." }
    return String(Character(scalar))
  }
}
