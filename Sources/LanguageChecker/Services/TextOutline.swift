/// Goes through Swift text and knows at each place which brackets, string literals and comments are open there.
///
/// It does not parse, so text that is still being written is as good as any.
package struct TextOutline {
  /// What a place is in.
  package enum Place: Equatable {
    case code
    /// A string literal, whose text begins there.
    case text(start: Int)
    case comment
  }

  /// An open bracket.
  struct Bracket {
    let kind: UInt8
    let position: Int
    /// The commas directly inside it.
    var commas: [Int] = []
  }

  private enum Context {
    /// Code; it began when so many brackets were open.
    case code(brackets: Int)
    case string(start: Int, hashes: Int, isMultiline: Bool)
    case comment(depth: Int)
    case lineComment
  }

  let bytes: [UInt8]
  /// How far it has gone.
  package var position = 0
  private var contexts: [Context] = [.code(brackets: 0)]
  private(set) var brackets: [Bracket] = []
  /// Where the brackets and quotes begin that were closed, by where they end.
  private(set) var openings: [Int: Int] = [:]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var place: Place {
    switch contexts.last {
    case .string(let start, _, _)?: .text(start: start)
    case .comment?, .lineComment?: .comment
    case .code?, nil: .code
    }
  }

  /// Whether no bracket, string literal or comment is open.
  package var isBetweenStatements: Bool { contexts.count == 1 && brackets.isEmpty }

  /// Goes on to a place.
  package mutating func scan(to end: Int) {
    let end = min(end, bytes.count)
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") {
        endLine()
        continue
      }
      switch contexts.last {
      case .code(let base)?: code(byte, base)
      case .string(let start, let hashes, let isMultiline)?:
        string(byte, start, hashes, isMultiline)
      case .comment(let depth)?: comment(byte, depth)
      case .lineComment?: break
      case nil: return
      }
    }
  }

  private mutating func code(_ byte: UInt8, _ base: Int) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      brackets.append(Bracket(kind: byte, position: position - 1))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      guard brackets.count > base, let open = brackets.popLast() else { return }
      openings[position - 1] = open.position
      // The bracket of an interpolation.
      if contexts.count > 1, brackets.count == base { contexts.removeLast() }
    case UInt8(ascii: ","):
      if brackets.count > base { brackets[brackets.count - 1].commas.append(position - 1) }
    case UInt8(ascii: "/") where next(0) == UInt8(ascii: "/"): contexts.append(.lineComment)
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
      contexts.append(.string(start: position, hashes: hashes, isMultiline: isMultiline))
    default: break
    }
  }

  private mutating func string(_ byte: UInt8, _ start: Int, _ hashes: Int, _ isMultiline: Bool) {
    if byte == UInt8(ascii: "\\"), hasHashes(hashes, at: position) {
      position += hashes
      if next(0) == UInt8(ascii: "(") {
        contexts.append(.code(brackets: brackets.count))
        brackets.append(Bracket(kind: UInt8(ascii: "("), position: position))
        position += 1
      } else if next(0) != UInt8(ascii: "\n") {
        position += 1
      }
      return
    }
    guard byte == UInt8(ascii: "\"") else { return }
    let quotes = isMultiline ? 3 : 1
    if isMultiline, next(0) != UInt8(ascii: "\"") || next(1) != UInt8(ascii: "\"") { return }
    guard hasHashes(hashes, at: position + quotes - 1) else { return }
    position += quotes - 1 + hashes
    openings[position - 1] = start - quotes - hashes
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
  private mutating func endLine() {
    if case .lineComment? = contexts.last { contexts.removeLast() }
    guard
      let first = contexts.firstIndex(where: {
        if case .string(_, _, false) = $0 { true } else { false }
      })
    else { return }
    if first + 1 < contexts.count, case .code(let base) = contexts[first + 1] {
      brackets.removeSubrange(min(base, brackets.count)...)
    }
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
