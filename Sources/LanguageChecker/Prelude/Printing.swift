extension Prelude {
  static let printing = ModuleInterface.Chunk(
    names: ["print", "debugPrint", "readLine", "_print", "_readLine"],
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

      /// Writes the values as arrays show them: texts in quotation marks.
      func debugPrint(_ items: Any..., separator: String = " ", terminator: String = "\n") {
        var texts: [String] = []
        for item in items { texts.append(String(reflecting: item)) }
        _print(String._joined(texts, separator) + terminator)
      }

      /// Asks for a line of input; `nil` if there is no more.
      func readLine(strippingNewline: Bool = true) -> String? {
        if let line = _readLine() { return .some(strippingNewline ? line : line + "\n") }
        return nil
      }
      @native("readLine") func _readLine() -> String?
      """#)
}
