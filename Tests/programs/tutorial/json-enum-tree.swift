// JSON as an enum: a parser, a printer and paths.
indirect enum JSON: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }
}

extension JSON {
  subscript(key: String) -> JSON? {
    if case .object(let members) = self { return members[key] }
    return nil
  }
  subscript(index: Int) -> JSON? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }
  var text: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value) where value == value.rounded(): return "\(Int(value))"
    case .number(let value): return "\(value)"
    case .string(let value): return "\"\(value)\""
    case .array(let items): return "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      return "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }
  var depth: Int {
    switch self {
    case .array(let items): 1 + (items.map(\.depth).max() ?? 0)
    case .object(let members): 1 + (members.values.map(\.depth).max() ?? 0)
    default: 0
    }
  }
}

struct Parser {
  enum Failure: Error { case unexpected(Character?, at: Int) }
  private let characters: [Character]
  private var position = 0
  init(_ text: String) { characters = Array(text) }

  static func parse(_ text: String) throws -> JSON {
    var parser = Parser(text)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == parser.characters.count else { throw parser.failure }
    return value
  }
  private var peek: Character? { position < characters.count ? characters[position] : nil }
  private var failure: Failure { .unexpected(peek, at: position) }
  private mutating func skipSpace() { while let c = peek, c.isWhitespace { position += 1 } }
  private mutating func expect(_ c: Character) throws {
    skipSpace()
    guard peek == c else { throw failure }
    position += 1
  }
  private mutating func word(_ text: String, _ value: JSON) throws -> JSON {
    for c in text {
      guard peek == c else { throw failure }
      position += 1
    }
    return value
  }
  private mutating func string() throws -> String {
    try expect("\"")
    var result = ""
    while let c = peek, c != "\"" {
      result.append(c)
      position += 1
    }
    try expect("\"")
    return result
  }
  private mutating func list<T>(_ open: Character, _ close: Character, _ element: (inout Parser) throws -> T) throws -> [T] {
    try expect(open)
    var result: [T] = []
    skipSpace()
    while peek != close {
      if !result.isEmpty { try expect(",") }
      result.append(try element(&self))
      skipSpace()
    }
    try expect(close)
    return result
  }
  private mutating func value() throws -> JSON {
    skipSpace()
    switch peek {
    case "n": return try word("null", .null)
    case "t": return try word("true", true)
    case "f": return try word("false", false)
    case "\"": return .string(try string())
    case "[": return .array(try list("[", "]") { try $0.value() })
    case "{":
      let members = try list("{", "}") { parser -> (String, JSON) in
        parser.skipSpace()
        let key = try parser.string()
        try parser.expect(":")
        return (key, try parser.value())
      }
      return .object(Dictionary(members) { _, last in last })
    case let c? where c.isNumber || c == "-":
      var digits = ""
      while let c = peek, c.isNumber || "-.e".contains(c) {
        digits.append(c)
        position += 1
      }
      guard let number = Double(digits) else { throw failure }
      return .number(number)
    default: throw failure
    }
  }
}

let config = try Parser.parse(#" {"model": "gpt", "layers": [1, 2.5, -3], "train": true, "seed": null, "opt": {"lr": 0.01}} "#)
print(config.text)
print(config["layers"]?[1] ?? .null, config["opt"]?["lr"]?.text ?? "-", config["none"]?["x"] == nil, config.depth)
let literal: JSON = ["a": [1, 2, ["b": true]], "c": "d"]
print(literal.text, try Parser.parse(literal.text) == literal)
for bad in ["[1, 2", "{\"a\" 1}", "tru", "1 2"] {
  do {
    print(try Parser.parse(bad).text)
  } catch Parser.Failure.unexpected(let c, let position) {
    print("unexpected", c.map(String.init) ?? "end", "at", position)
  }
}

// expect: {"layers":[1,2.5,-3],"model":"gpt","opt":{"lr":0.01},"seed":null,"train":true}
// expect: number(2.5) 0.01 true 2
// expect: {"a":[1,2,{"b":true}],"c":"d"} true
// expect: unexpected end at 5
// expect: unexpected 1 at 5
// expect: unexpected end at 3
// expect: unexpected 2 at 2
