extension Prelude {
  static let printing = ModuleInterface.Chunk(
    names: [
      "print", "debugPrint", "dump", "TextOutputStream", "String", "readLine", "_print", "_dump",
      "_readLine",
    ],
    text: #"""
      /// Writes the values' descriptions, with the separator between them and the terminator after the last.
      func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
        if items.count == 1 {
          _print("\(items[0])" + terminator)
          return
        }
        var texts: [String] = []
        for item in items { texts.append("\(item)") }
        _print(String._joined(texts, separator) + terminator)
      }
      @native("print") func _print(_ text: String)

      /// Something that text can be written to.
      protocol TextOutputStream {
        /// Adds text at the end.
        mutating func write(_ string: String)
      }

      extension String: TextOutputStream {
        /// Adds text at the end.
        mutating func write(_ other: String) { append(other) }
      }

      /// Writes the values' descriptions to something else than the cell's output.
      func print<Target: TextOutputStream>(
        _ items: Any..., separator: String = " ", terminator: String = "\n",
        to output: inout Target
      ) {
        var texts: [String] = []
        for item in items { texts.append("\(item)") }
        output.write(String._joined(texts, separator) + terminator)
      }

      /// Writes the values as arrays show them: texts in quotation marks.
      func debugPrint(_ items: Any..., separator: String = " ", terminator: String = "\n") {
        var texts: [String] = []
        for item in items { texts.append(String(reflecting: item)) }
        _print(String._joined(texts, separator) + terminator)
      }

      /// Shows a value with all its parts, one per line.
      @discardableResult func dump<T>(
        _ value: T, name: String? = nil, indent: Int = 0, maxDepth: Int = .max,
        maxItems: Int = .max
      ) -> T {
        _print(_dump(value, name, indent, maxDepth, maxItems))
        return value
      }
      @native("Any.dump")
      func _dump<T>(
        _ value: T, _ name: String?, _ indent: Int, _ maxDepth: Int, _ maxItems: Int
      ) -> String

      /// Asks for a line of input; `nil` if there is no more.
      func readLine(strippingNewline: Bool = true) -> String? {
        if let line = _readLine() { return .some(strippingNewline ? line : line + "\n") }
        return nil
      }
      @native("readLine") func _readLine() -> String?
      """#)
}
