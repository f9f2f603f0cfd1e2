/// What stands around the cursor, found in the text alone.
struct Cursor {
  /// The argument of a call that is being written.
  enum Argument: Equatable {
    /// Nothing but the beginning of a name, which may become a label.
    case start
    /// `label: …`
    case labelled(String)
    /// The value of an argument without label has begun.
    case unlabelled
  }

  /// The call whose arguments are being written.
  struct Call {
    /// What is called: `model.train`.
    let callee: String
    let start: Int
    /// The labels of the arguments before.
    let labels: [String?]
    let argument: Argument
  }

  let bytes: [UInt8]
  let offset: Int
  let outline: TextOutline
  /// Where the name that is being typed begins.
  let prefixStart: Int
  /// Where the expression begins that the name is part of.
  let expressionStart: Int
  /// What stands before the dot; empty for an implicit member; `nil` if there is no dot.
  let base: String?
  let call: Call?

  init(_ text: String, _ utf8Offset: Int, wholeName: Bool = false) {
    let bytes = Array(text.utf8)
    var offset = min(max(0, utf8Offset), bytes.count)
    if wholeName { while offset < bytes.count, bytes[offset].isNamePart { offset += 1 } }
    var start = offset
    while start > 0, bytes[start - 1].isNamePart { start -= 1 }
    var outline = TextOutline(bytes)
    outline.scan(to: start)
    self.bytes = bytes
    self.offset = offset
    self.outline = outline
    prefixStart = start
    if start > 0, bytes[start - 1] == UInt8(ascii: "."),
      !(start > 1 && bytes[start - 2] == UInt8(ascii: "."))
    {
      let from = Cursor.chainStart(outline, before: start)
      base = String(decoding: bytes[from..<(start - 1)], as: UTF8.self)
      expressionStart = from
    } else {
      base = nil
      expressionStart = start
    }
    call = Cursor.call(outline, before: start)
  }

  var prefix: String { text(prefixStart, offset) }

  func before(_ end: Int) -> String { text(0, end) }

  func text(_ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }

  // MARK: What stands before a place

  /// Where the last character before a place stands that is not blank.
  func lastCharacter(before end: Int) -> Int? {
    bytes[..<end].lastIndex { !$0.isBlank }
  }

  /// The name or keyword that ends before a place, blanks between.
  func word(before end: Int) -> String {
    guard let last = lastCharacter(before: end) else { return "" }
    var start = last + 1
    while start > 0, bytes[start - 1].isNamePart { start -= 1 }
    return text(start, last + 1)
  }

  /// The statement that a place is part of, up to the place; roughly.
  func statement(before end: Int) -> String {
    var start = end
    while start > 0 {
      let byte = bytes[start - 1]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "{")
        || byte == UInt8(ascii: "}")
      {
        break
      }
      start -= 1
    }
    while start < end, bytes[start].isBlank { start += 1 }
    return text(start, end)
  }

  /// The expression that ends before a place, blanks between: `model.layers[0]`.
  func expression(before end: Int) -> String {
    guard let last = lastCharacter(before: end) else { return "" }
    return text(Cursor.chainStart(outline, before: last + 1), last + 1)
  }

  /// Where a chain of names, calls and subscripts begins that ends before a place.
  static func chainStart(_ outline: TextOutline, before end: Int) -> Int {
    let bytes = outline.bytes
    var position = end
    while position > 0 {
      let byte = bytes[position - 1]
      if byte.isNamePart {
        position -= 1
      } else if byte == UInt8(ascii: ".") {
        position -= 1
        var before = position
        while before > 0, bytes[before - 1].isBlank { before -= 1 }
        if before < position {
          // The chain goes on in a new line.
          guard before > 0, bytes[before - 1].endsExpression,
            bytes[before..<position].contains(UInt8(ascii: "\n"))
          else { break }
          position = before
        } else if position > 0, bytes[position - 1] == UInt8(ascii: ".") {
          // `0..<n.`
          return position + 1
        }
      } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") {
        guard position > 1, bytes[position - 2].endsExpression else { break }
        position -= 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") {
        guard let open = outline.openings[position - 1] else { break }
        return open
      } else if byte.isClosing {
        guard let open = outline.openings[position - 1] else { break }
        // `xs.map { … }`: the closure belongs to the call before it.
        if byte == UInt8(ascii: "}") {
          var before = open
          while before > 0, bytes[before - 1] == UInt8(ascii: " ") { before -= 1 }
          guard before > 0, bytes[before - 1].endsExpression else { return open }
          position = before
        } else {
          position = open
        }
      } else {
        break
      }
    }
    return position
  }

  private static func call(_ outline: TextOutline, before end: Int) -> Call? {
    guard let bracket = outline.brackets.last, bracket.kind == UInt8(ascii: "(") else { return nil }
    let bytes = outline.bytes
    let start = chainStart(outline, before: bracket.position)
    guard start < bracket.position else { return nil }
    let edges = [bracket.position] + bracket.commas
    let arguments = zip(edges, bracket.commas + [end]).map { from, to -> (String?, Bool) in
      var position = from + 1
      while position < to, bytes[position].isBlank { position += 1 }
      let nameStart = position
      while position < to, bytes[position].isNamePart { position += 1 }
      let nameEnd = position
      while position < to, bytes[position].isBlank { position += 1 }
      let hasLabel =
        nameStart < nameEnd && position < to && bytes[position] == UInt8(ascii: ":")
      return (
        hasLabel ? String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self) : nil,
        nameStart == to
      )
    }
    guard let current = arguments.last else { return nil }
    return Call(
      callee: String(decoding: bytes[start..<bracket.position], as: UTF8.self), start: start,
      labels: arguments.dropLast().map(\.0),
      argument: current.0.map { .labelled($0) } ?? (current.1 ? .start : .unlabelled))
  }
}

extension UInt8 {
  var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }

  var isBlank: Bool { self <= UInt8(ascii: " ") }

  var isOperatorPart: Bool {
    switch self {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  fileprivate var isClosing: Bool {
    self == UInt8(ascii: ")") || self == UInt8(ascii: "]") || self == UInt8(ascii: "}")
  }

  /// Whether an expression may end with it.
  fileprivate var endsExpression: Bool {
    isNamePart || isClosing || self == UInt8(ascii: "\"") || self == UInt8(ascii: "?")
      || self == UInt8(ascii: "!")
  }
}
