internal import SwiftOperators
internal import SwiftParser
internal import SwiftSyntax

/// `#if`: the parts that do not hold are blanked out, so that every position in the text stays what it was.
enum ConditionalCompilation {
  /// The text with only those parts whose conditions hold.
  static func activeText(of text: String) -> String {
    guard text.contains("#if"), depth(of: text) <= deepest else { return text }
    var bytes = Array(text.utf8)
    // Each round lays open what was inside the outermost ones.
    for _ in 0..<deepest {
      var parser = Parser(String(decoding: bytes, as: UTF8.self), maximumNestingLevel: 128)
      let finder = ConditionFinder(viewMode: .sourceAccurate)
      finder.walk(SourceFileSyntax.parse(from: &parser))
      if finder.found.isEmpty { break }
      for declaration in finder.found { blank(&bytes, in: declaration) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Deeper nesting is left to the parser to refuse: it takes long over it, and once is enough.
  private static let deepest = 20

  /// How deeply `#if`s are nested, as far as lines show.
  private static func depth(of text: String) -> Int {
    var depth = 0
    var most = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let start = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if start.starts(with: "#if".utf8) {
        depth += 1
        most = max(most, depth)
      } else if start.starts(with: "#endif".utf8) {
        depth -= 1
      }
    }
    return most
  }

  private static func blank(_ bytes: inout [UInt8], in declaration: IfConfigDeclSyntax) {
    let active = declaration.clauses.first { $0.condition.map(holds) ?? true }
    let kept = active?.elements.map {
      $0.position.utf8Offset..<$0.endPosition.utf8Offset
    }
    let start = declaration.positionAfterSkippingLeadingTrivia.utf8Offset
    let end = declaration.endPositionBeforeTrailingTrivia.utf8Offset
    for index in start..<min(end, bytes.count)
    where bytes[index] != UInt8(ascii: "\n") && kept?.contains(index) != true {
      bytes[index] = UInt8(ascii: " ")
    }
  }

  /// Whether a condition is true of the program that the cells make up.
  private static func holds(_ condition: ExprSyntax) -> Bool {
    let folded = OperatorTable.standardOperators.foldAll(condition) { _ in }
    return folded.as(ExprSyntax.self).map(value) ?? false
  }

  private static func value(_ expression: ExprSyntax) -> Bool {
    switch expression.as(ExprSyntaxEnum.self) {
    case .booleanLiteralExpr(let literal): return literal.literal.tokenKind == .keyword(.true)
    case .tupleExpr(let tuple):
      return tuple.elements.count == 1 && tuple.elements.first.map { value($0.expression) } == true
    case .prefixOperatorExpr(let prefix):
      return prefix.operator.text == "!" && !value(prefix.expression)
    case .infixOperatorExpr(let infix):
      switch infix.operator.trimmedDescription {
      case "&&": return value(infix.leftOperand) && value(infix.rightOperand)
      case "||": return value(infix.leftOperand) || value(infix.rightOperand)
      default: return false
      }
    case .functionCallExpr(let call):
      guard let argument = call.arguments.first?.expression else { return false }
      return test(call.calledExpression.trimmedDescription, argument)
    default: return false  // A flag such as DEBUG, which nobody sets.
    }
  }

  private static func test(_ name: String, _ argument: ExprSyntax) -> Bool {
    let text = argument.trimmedDescription
    switch name {
    case "os":
      #if os(Linux)
        return text == "Linux"
      #else
        return text == "macOS" || text == "OSX"
      #endif
    case "arch":
      #if arch(x86_64)
        return text == "x86_64"
      #else
        return text == "arm64"
      #endif
    case "canImport":
      return Library.importableModules.union(Library.modulesOfTheLibrary).contains(text)
    case "swift", "compiler":
      let version = text.drop { !$0.isNumber }
      let wanted = version.split(separator: ".").compactMap { Int($0) }
      let isEarlier = wanted.lexicographicallyPrecedes([6, 3]) || wanted == [6, 3]
      return text.hasPrefix(">=") ? isEarlier : text.hasPrefix("<") && !isEarlier
    default: return false
    }
  }
}

/// Finds the outermost `#if`s.
private final class ConditionFinder: SyntaxVisitor {
  var found: [IfConfigDeclSyntax] = []

  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind {
    found.append(node)
    return .skipChildren
  }
}
