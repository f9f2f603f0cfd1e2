#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `String(format:)`: a pattern of C's `printf`, with `%@` for text.
enum FormattedText {
  /// Fills a pattern.
  ///
  /// - Parameter arguments: Each begins with a letter for its kind: `i` an integer, `d` a number, `s` a text.
  static func make(_ format: String, _ arguments: [String]) throws -> String {
    var rest = arguments[...]
    var position = 0
    // `%2$@` takes the second argument.
    var explicit: Int?
    func nextArgument() throws -> Argument {
      position += 1
      let chosen = explicit.map { $0 - 1 }
      explicit = nil
      if let chosen {
        guard arguments.indices.contains(chosen) else {
          throw RuntimeFailure.format(format, "there is no argument \(chosen + 1)")
        }
        return Argument(arguments[chosen])
      }
      guard let encoded = rest.popFirst() else {
        throw RuntimeFailure.format(format, "there is no argument for placeholder \(position)")
      }
      return Argument(encoded)
    }
    var result = ""
    var scanner = format.unicodeScalars.makeIterator()
    while let scalar = scanner.next() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      var placeholder = Placeholder()
      while let scalar = scanner.next() {
        if try !placeholder.take(scalar, width: { try nextArgument().integer(of: format) }) {
          break
        }
      }
      explicit = placeholder.position
      switch placeholder.conversion {
      case nil: throw RuntimeFailure.format(format, "the placeholder at its end is not complete")
      case "%": result += "%"
      case "@", "s": result += try nextArgument().text
      case "d", "i", "u", "x", "X", "o", "c":
        result += try placeholder.printed(nextArgument().integer(of: format), in: format)
      case "f", "F", "e", "E", "g", "G", "a", "A":
        result += try placeholder.printed(nextArgument().number(of: format), in: format)
      case let conversion?:
        throw RuntimeFailure.format(format, "'%\(conversion)' is not a placeholder")
      }
    }
    return result
  }

  /// What stands between `%` and the letter that says how.
  private struct Placeholder {
    var flags = ""
    var width: Int?
    var precision: Int?
    var isInPrecision = false
    var conversion: Unicode.Scalar?
    /// Which argument it takes, if it says so.
    var position: Int?

    /// Takes the next character; returns whether more are to come.
    mutating func take(_ scalar: Unicode.Scalar, width argument: () throws -> Int) throws -> Bool {
      switch scalar {
      case "-", "+", " ", "#", "'": flags.unicodeScalars.append(scalar)
      case "0" where !isInPrecision && width == nil: flags.unicodeScalars.append(scalar)
      case "0"..."9":
        let digit = Int(scalar.value) - 48
        if isInPrecision {
          precision = Swift.min((precision ?? 0) * 10 + digit, 1 << 30)
        } else {
          width = Swift.min((width ?? 0) * 10 + digit, 1 << 30)
        }
      case "$":
        position = width
        width = nil
      case ".":
        isInPrecision = true
        precision = 0
      case "*":
        let value = try argument()
        if isInPrecision { precision = value } else { width = value }
      case "h", "l", "q", "L", "z", "t", "j": break
      default:
        conversion = scalar
        return false
      }
      return true
    }

    func printed(_ value: any CVarArg, in format: String) throws -> String {
      guard let conversion else { return "" }
      let width = width ?? 0
      let precision = precision ?? -1
      guard width.magnitude <= 10_000, precision <= 10_000 else {
        throw RuntimeFailure.format(format, "a width or precision is more than 10000")
      }
      let length = "diuxXo".unicodeScalars.contains(conversion) ? "l" : ""
      let pattern = "%" + flags + "*.*" + length + String(Character(conversion))
      let values: [any CVarArg] = [Int32(width), Int32(Swift.max(precision, -1)), value]
      // The longest number has 309 digits before the point.
      var buffer = [CChar](
        repeating: 0, count: 512 + Int(width.magnitude) + Swift.max(precision, 0))
      let count = withVaList(values) { vsnprintf(&buffer, buffer.count, pattern, $0) }
      let bytes = buffer.prefix(Swift.max(0, Swift.min(Int(count), buffer.count - 1)))
      return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  private struct Argument {
    let kind: Character?
    let text: String
    init(_ encoded: String) {
      kind = encoded.first
      text = String(encoded.dropFirst())
    }

    func integer(of format: String) throws -> Int {
      guard kind == "i", let value = Int(text) else {
        throw RuntimeFailure.format(
          format, "a placeholder for an integer stands where the argument is \(described)")
      }
      return value
    }

    func number(of format: String) throws -> Double {
      guard kind == "d", let value = Double(text) else {
        throw RuntimeFailure.format(
          format, "a placeholder for a Double stands where the argument is \(described)")
      }
      return value
    }

    private var described: String { kind == "s" ? text.debugDescription : text }
  }
}
