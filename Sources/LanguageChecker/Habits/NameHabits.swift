/// Names that Python and other languages have and Swift has not.
struct NameHabits {
  typealias Advice = HabitNotes.Advice
  let line: LineTokens
  let index: Int

  private var token: LineTokens.Token { line.tokens[index] }
  private var range: Range<Int> { token.start..<token.end }

  func advice(_ name: String) -> Advice? {
    guard token.text == name else { return nil }
    if let label = labelAdvice { return label }
    if line.text(at: index + 1) == "(", line.text(at: index - 1) != ".",
      let call = callAdvice(name)
    {
      return call
    }
    if let word = Self.words[name] {
      return Advice("Swift writes '\(word)'", range, replacement: word)
    }
    if let sentence = Self.sentences[name] { return Advice(sentence, range) }
    if name == "math", line.text(at: index + 1) == ".", line.isWord(at: index + 2) {
      let function = line.text(at: index + 2)
      return Advice(
        "'import Foundation' and write '\(function)' alone",
        token.start..<line.tokens[index + 2].end,
        replacement: function)
    }
    if name == "pass" { return Advice("leave it out: '{ }' may be empty", range, replacement: "") }
    return nil
  }

  private static let words = [
    "None": "nil", "null": "nil", "NULL": "nil", "undefined": "nil", "nullptr": "nil",
    "True": "true", "False": "false", "this": "self", "str": "String", "float": "Double",
    "int": "Int", "bool": "Bool", "list": "Array",
  ]

  private static let sentences = [
    "np": "cells compute with Gradus's 'Tensor': write 'Tensor([1, 2])'",
    "torch": "cells compute with Gradus's 'Tensor': write 'Tensor([1, 2])'",
    "console": "Swift writes 'print(…)'",
    "printf": "Swift writes 'print(…)', with 'String(format:)' for the digits",
    "dict":
      "Swift writes '[:]' for an empty dictionary, with its type: 'var d: [String: Int] = [:]'",
    "tuple": "Swift writes '(a, b)'",
    "plt": "charts are Gradus's: 'Chart.line(y: values)'",
    "map": "'map' belongs to the values: write 'values.map { … }'",
    "filter": "'filter' belongs to the values: write 'values.filter { … }'",
    "open":
      "cells read tables with 'CSVTable(contentsOf: path)' and arrays with 'Tensor(npy: path)'",
  ]

  /// `print("a", end="")`
  private var labelAdvice: Advice? {
    guard line.text(at: index + 1) == "=", let open = line.enclosing(index),
      line.text(at: open) == "(", ["(", ","].contains(line.text(at: index - 1))
    else { return nil }
    let isPrint = line.text(at: open - 1) == "print"
    let labels = ["end": "terminator", "sep": "separator"]
    let label = (isPrint ? labels[token.text] : nil) ?? token.text
    return Advice(
      "an argument's label ends with ':': write '\(label):'",
      token.start..<line.tokens[index + 1].end,
      replacement: "\(label): ")
  }

  private func callAdvice(_ name: String) -> Advice? {
    guard let arguments = line.arguments(of: index + 1), let close = line.closing(index + 1) else {
      return nil
    }
    let values = arguments.map { line.text($0) }
    /// The argument before a dot.
    func receiver() -> String {
      line.operand(from: arguments[0].lowerBound) == arguments[0] ? values[0] : "(\(values[0]))"
    }
    let written: String
    switch (name, values.count) {
    case ("len", 1): written = "\(receiver()).count"
    case ("range", 1): written = "0..<\(values[0])"
    case ("range", 2): written = "\(values[0])..<\(values[1])"
    case ("range", 3):
      written = "stride(from: \(values[0]), to: \(values[1]), by: \(values[2]))"
    case ("enumerate", 1): written = "\(receiver()).enumerated()"
    case ("sum", 1): written = "\(receiver()).reduce(0, +)"
    case ("sorted", 1): written = "\(receiver()).sorted()"
    case ("reversed", 1): written = "\(receiver()).reversed()"
    case ("isinstance", 2): written = "\(values[0]) is \(values[1])"
    case ("list", 1): written = "Array(\(values[0]))"
    case ("set", 1): written = "Set(\(values[0]))"
    case ("float", 1): written = "Double(\(values[0]))"
    case ("any", 1): return Advice("Swift writes 'values.contains { … }'", range)
    case ("all", 1): return Advice("Swift writes 'values.allSatisfy { … }'", range)
    default: return nil
    }
    return Advice(
      "Swift writes '\(written)'", token.start..<line.tokens[close].end, replacement: written)
  }

  // MARK: Types and modules

  func typeAdvice(_ name: String) -> Advice? {
    guard token.text == name else { return nil }
    if ["None", "null"].contains(name), line.text(at: index - 1) == "is" {
      return Advice(
        "Swift writes '== nil'", line.tokens[index - 1].start..<token.end, replacement: "== nil")
    }
    let types = [
      "str": "String", "string": "String", "float": "Double", "int": "Int", "bool": "Bool",
      "boolean": "Bool", "double": "Double", "char": "Character", "void": "Void", "None": "Void",
      "number": "Double", "long": "Int", "object": "Any",
    ]
    if let type = types[name] {
      return Advice("Swift's type is '\(type)'", range, replacement: type)
    }
    let collections = [
      "list": "'[Int]' is an array of 'Int'", "List": "'[Int]' is an array of 'Int'",
      "dict": "'[String: Int]' is a dictionary", "Map": "'[String: Int]' is a dictionary",
      "tuple": "'(Int, String)' is a tuple", "set": "'Set<Int>' is a set of 'Int'",
      "Tuple": "'(Int, String)' is a tuple", "Callable": "'(Int) -> Int' is a function",
    ]
    return collections[name].map { Advice("a type says what is in it: \($0)", range) }
  }

  var moduleAdvice: Advice? {
    let modules = [
      "numpy": "'import Gradus' has 'Tensor' instead",
      "torch": "'import Gradus' has 'Tensor', 'Linear' and the optimizers instead",
      "tensorflow": "'import Gradus' has 'Tensor', 'Linear' and the optimizers instead",
      "matplotlib": "'import Gradus' has 'Chart' instead",
      "pandas": "'import Gradus' has 'Tensor' and 'Chart'; a table is an array of structs",
      "math": "'import Foundation' has 'sqrt', 'exp', 'log' and the others",
      "random": "Swift writes 'Int.random(in: 0..<10)' and 'values.shuffled()' without an import",
      "time": "cells measure with '%time'",
      "sys": "cells need no 'sys'",
      "os":
        "cells read tables with 'CSVTable(contentsOf: path)' and arrays with 'Tensor(npy: path)'",
    ]
    return modules[token.text].map { Advice($0, range) }
  }
}
