/// Members that texts, arrays, dictionaries and numbers have in other languages.
struct MemberHabits {
  typealias Advice = HabitNotes.Advice
  let line: LineTokens
  let index: Int

  func advice(_ name: String, of type: String) -> Advice? {
    // The error may point to the value or to the member.
    guard
      let member = line.tokens.indices.first(where: {
        $0 >= index && line.tokens[$0].text == name && line.text(at: $0 - 1) == "."
      })
    else { return nil }
    let isText = ["String", "Substring", "Character"].contains(type)
    let isDictionary = type.isDictionaryName
    let isNumber = ["Int", "Double", "Float"].contains(type)
    let isCollection =
      isText || type.hasPrefix("[") || type.hasPrefix("Set<") || type.hasPrefix("ArraySlice<")
      || type.hasPrefix("Dictionary<")
    let start = line.tokens[member].start
    let hasCall =
      line.text(at: member + 1) == "(" && line.tokens[member + 1].start == line.tokens[member].end
    let arguments = hasCall ? line.arguments(of: member + 1) ?? [] : []
    let callEnd =
      (hasCall ? line.closing(member + 1).map { line.tokens[$0].end } : nil)
      ?? line.tokens[member].end
    if isCollection {
      if let word = Self.replacements(isText, isDictionary, isSet: type.hasPrefix("Set<"))[name] {
        // Arguments go on to what takes some; `pop(0)` is not `removeLast()`.
        guard arguments.isEmpty || !word.hasSuffix(")") else {
          let other = name == "pop" ? "remove(at: \(line.text(arguments[0])))" : nil
          return Advice(
            "Swift writes '\(other ?? word)'", start..<callEnd, replacement: other)
        }
        return Advice(
          "Swift writes '\(word)'", start..<(arguments.isEmpty ? callEnd : line.tokens[member].end),
          replacement: word)
      }
      if ["extend", "addAll", "concat"].contains(name), !isText, !isDictionary {
        let end = arguments.isEmpty ? line.tokens[member].end : line.tokens[member + 1].end
        return Advice(
          "Swift writes 'append(contentsOf:)'", start..<end,
          replacement: arguments.isEmpty ? "append(contentsOf:)" : "append(contentsOf: ")
      }
      if isDictionary, let dictionary = dictionaryAdvice(name, member, arguments, callEnd) {
        return dictionary
      }
      if let sentence = Self.sentences[name] { return Advice(sentence, start..<callEnd) }
    }
    if isNumber, let base = line.operand(before: member - 1) {
      let whole = line.tokens[base.lowerBound].start..<callEnd
      let value = line.text(base)
      switch name {
      case "abs", "sqrt", "exp", "log", "sin", "cos", "tanh":
        return Advice(
          "'\(name)' is a function: write '\(name)(\(value))'", whole,
          replacement: "\(name)(\(value))")
      case "toString", "to_string", "str":
        return Advice("Swift writes 'String(\(value))'", whole, replacement: "String(\(value))")
      default: break
      }
    }
    return nil
  }

  private static func replacements(
    _ isText: Bool, _ isDictionary: Bool, isSet: Bool
  ) -> [String: String] {
    var words = ["length": "count", "size": "count", "len": "count", "sum": "reduce(0, +)"]
    if isText {
      words["sum"] = nil
      for (name, word) in [
        "upper": "uppercased()", "toUpperCase": "uppercased()", "lower": "lowercased()",
        "toLowerCase": "lowercased()", "startswith": "hasPrefix", "startsWith": "hasPrefix",
        "endswith": "hasSuffix", "endsWith": "hasSuffix",
        "strip": "trimmingCharacters(in: .whitespacesAndNewlines)",
        "trim": "trimmingCharacters(in: .whitespacesAndNewlines)",
      ] {
        words[name] = word
      }
    } else if !isDictionary {
      for (name, word) in [
        "push": "append", "add": "append", "pop": "removeLast()", "shift": "removeFirst()",
        "includes": "contains",
      ] {
        words[name] = word
      }
      if isSet {
        words["add"] = "insert"
        words["push"] = "insert"
        words["pop"] = "popFirst()"
        words["shift"] = nil
      }
    }
    return words
  }

  private func dictionaryAdvice(
    _ name: String, _ member: Int, _ arguments: [Range<Int>], _ end: Int
  ) -> Advice? {
    guard let base = line.operand(before: member - 1) else { return nil }
    let range = line.tokens[base.lowerBound].start..<end
    let value = line.text(base)
    switch (name, arguments.count) {
    case ("items", 0), ("entries", 0):
      return Advice(
        "a dictionary is a sequence of (key, value): write '\(value)'", range, replacement: value)
    case ("get", 1):
      let written = "\(value)[\(line.text(arguments[0]))]"
      return Advice("Swift writes '\(written)'", range, replacement: written)
    case ("get", 2):
      let written = "\(value)[\(line.text(arguments[0])), default: \(line.text(arguments[1]))]"
      return Advice("Swift writes '\(written)'", range, replacement: written)
    case ("has_key", 1), ("containsKey", 1), ("has", 1):
      let written = "\(value)[\(line.text(arguments[0]))] != nil"
      return Advice("Swift writes '\(written)'", range, replacement: written)
    default: return nil
    }
  }

  private static let sentences = [
    "join": "the parts come first: write 'parts.joined(separator: \", \")'",
    "format":
      "write \"\\(value)\" in the text, or 'String(format: \"%.2f\", value)' for the digits",
    "shape": "an array has a 'count'; shapes are those of 'Tensor'",
    "copy": "leave it out: values are copied when they are assigned",
    "find": "Swift writes 'firstIndex(of:)'", "indexOf": "Swift writes 'firstIndex(of:)'",
    "charAt": "Swift writes 'Array(text)[i]'",
    "mean": "Swift writes 'values.reduce(0, +) / Double(values.count)'",
    "replace": "Swift writes 'replacingOccurrences(of:with:)', with 'import Foundation'",
    "items": "Swift writes 'enumerated()' for positions and values",
  ]
}

extension String {
  /// Whether a type's name is that of a dictionary: a colon outside of any brackets in its own.
  fileprivate var isDictionaryName: Bool {
    guard hasPrefix("[") else { return hasPrefix("Dictionary<") }
    var depth = 0
    for character in self {
      if "[(<".contains(character) { depth += 1 }
      if "])>".contains(character) { depth -= 1 }
      if character == ":", depth == 1 { return true }
    }
    return false
  }
}
