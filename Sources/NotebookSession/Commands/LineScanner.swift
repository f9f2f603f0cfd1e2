/// Goes through Swift text line by line and knows where a line begins between two statements: outside of brackets,
/// string literals and comments.
struct LineScanner {
  private enum Context {
    /// Code inside so many brackets; the code of an interpolation ends with its own.
    case code(depth: Int)
    case string(hashes: Int, isMultiline: Bool)
    case comment(depth: Int)
  }

  private let bytes: [UInt8]
  private var contexts: [Context] = [.code(depth: 0)]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  /// Whether no bracket, string literal or comment is open.
  var isBetweenStatements: Bool {
    if contexts.count == 1, case .code(depth: 0) = contexts[0] { true } else { false }
  }

  /// Whether what follows is neither in a string literal nor in a comment.
  var isInCode: Bool { if case .code? = contexts.last { true } else { false } }

  /// Where the line ends, before its newline.
  var endOfLine: Int {
    bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// Goes on to the beginning of the next line.
  mutating func skipLine() {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") {
        endOneLineStrings()
        return
      }
      switch contexts.last {
      case .code(let depth)?: code(byte, depth)
      case .string(let hashes, let isMultiline)?: string(byte, hashes, isMultiline)
      case .comment(let depth)?: comment(byte, depth)
      case nil: return
      }
    }
  }

  private mutating func code(_ byte: UInt8, _ depth: Int) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      contexts[contexts.count - 1] = .code(depth: depth + 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      if contexts.count > 1, depth <= 1 {
        contexts.removeLast()
      } else {
        contexts[contexts.count - 1] = .code(depth: max(0, depth - 1))
      }
    case UInt8(ascii: "/") where next(0) == UInt8(ascii: "/"): position = endOfLine
    case UInt8(ascii: "/") where next(0) == UInt8(ascii: "*"):
      position += 1
      contexts.append(.comment(depth: 1))
    case UInt8(ascii: "\""):
      var hashes = 0
      while position - 2 - hashes >= 0, bytes[position - 2 - hashes] == UInt8(ascii: "#") {
        hashes += 1
      }
      let isMultiline = next(0) == UInt8(ascii: "\"") && next(1) == UInt8(ascii: "\"")
      if isMultiline { position += 2 }
      contexts.append(.string(hashes: hashes, isMultiline: isMultiline))
    default: break
    }
  }

  private mutating func string(_ byte: UInt8, _ hashes: Int, _ isMultiline: Bool) {
    if byte == UInt8(ascii: "\\"), hasHashes(hashes, at: position) {
      position += hashes
      if next(0) == UInt8(ascii: "(") {
        position += 1
        contexts.append(.code(depth: 1))
      } else if next(0) != UInt8(ascii: "\n") {
        position += 1
      }
      return
    }
    guard byte == UInt8(ascii: "\"") else { return }
    if isMultiline {
      guard next(0) == UInt8(ascii: "\""), next(1) == UInt8(ascii: "\""),
        hasHashes(hashes, at: position + 2)
      else { return }
      position += 2 + hashes
    } else {
      guard hasHashes(hashes, at: position) else { return }
      position += hashes
    }
    contexts.removeLast()
  }

  private mutating func comment(_ byte: UInt8, _ depth: Int) {
    if byte == UInt8(ascii: "*"), next(0) == UInt8(ascii: "/") {
      position += 1
      contexts.removeLast()
      if depth > 1 { contexts.append(.comment(depth: depth - 1)) }
    } else if byte == UInt8(ascii: "/"), next(0) == UInt8(ascii: "*") {
      position += 1
      contexts[contexts.count - 1] = .comment(depth: depth + 1)
    }
  }

  /// A string literal of one line cannot go on in the next, nor can the code in its interpolations.
  private mutating func endOneLineStrings() {
    guard
      let first = contexts.firstIndex(where: {
        if case .string(_, false) = $0 { true } else { false }
      })
    else { return }
    contexts.removeSubrange(first...)
  }

  private func next(_ offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func hasHashes(_ count: Int, at start: Int) -> Bool {
    start + count <= bytes.count
      && bytes[start..<start + count].allSatisfy { $0 == UInt8(ascii: "#") }
  }
}
