/// A pattern of `*` (any text), `?` (any character) and `[abc]`, `[a-z]`, `[^abc]` (one of a set).
package struct Glob {
  private enum Part {
    case anything
    case character
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    case literal(Unicode.Scalar)
  }

  private let parts: [Part]

  package init(_ pattern: String) {
    var parts: [Part] = []
    let scalars = Array(pattern.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "*": parts.append(.anything)
      case "?": parts.append(.character)
      case "[":
        // The first character of a set may be the bracket itself.
        guard let end = scalars[position...].dropFirst().firstIndex(of: "]") else {
          parts.append(.literal(scalar))
          continue
        }
        parts.append(Self.set(scalars[position..<end]))
        position = end + 1
      default: parts.append(.literal(scalar))
      }
    }
    self.parts = parts
  }

  private static func set(_ text: ArraySlice<Unicode.Scalar>) -> Part {
    var text = text
    let isNegated = text.count > 1 && (text.first == "^" || text.first == "!")
    if isNegated { text = text.dropFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let first = text.popFirst() {
      if text.first == "-", let last = text.dropFirst().first {
        text = text.dropFirst(2)
        if first <= last { ranges.append(first...last) }
      } else {
        ranges.append(first...first)
      }
    }
    return .set(ranges, isNegated: isNegated)
  }

  /// Whether the pattern matches the whole text. Takes time in proportion to pattern times text.
  package func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var part = 0
    var position = 0
    var retry: (part: Int, position: Int)?
    while position < scalars.count || part < parts.count {
      if part < parts.count {
        if case .anything = parts[part] {
          retry = (part, position + 1)
          part += 1
          continue
        }
        if position < scalars.count, accepts(parts[part], scalars[position]) {
          part += 1
          position += 1
          continue
        }
      }
      // Let the last `*` take one more character.
      guard let again = retry, again.position <= scalars.count else { return false }
      part = again.part
      position = again.position
    }
    return true
  }

  private func accepts(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
    switch part {
    case .anything, .character: true
    case .literal(let literal): literal == scalar
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
