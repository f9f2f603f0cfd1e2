enum JSON {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(nilLiteral: ()) { self = .null }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(stringLiteral value: String) { self = .string(value) }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
}

extension JSON {
  func text(indent: Int? = nil, level: Int = 0) -> String {
    let newline = indent.map { "\n" + String(repeating: " ", count: $0 * (level + 1)) } ?? ""
    let end = indent.map { "\n" + String(repeating: " ", count: $0 * level) } ?? ""
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value):
      return value == value.rounded() ? String(Int(value)) : String(value)
    case .string(let value): return JSON.quoted(value)
    case .array(let items) where items.isEmpty: return "[]"
    case .array(let items):
      let parts = items.map { newline + $0.text(indent: indent, level: level + 1) }
      return "[" + parts.joined(separator: ",") + end + "]"
    case .object(let members):
      let parts = members.map { key, value in
        newline + JSON.quoted(key) + (indent == nil ? ":" : ": ") + value.text(indent: indent, level: level + 1)
      }
      return "{" + parts.joined(separator: ",") + end + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for c in text {
      switch c {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.append(c)
      }
    }
    return result + "\""
  }

  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  subscript(index: Int) -> JSON? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }
}

let model: JSON = [
  "name": "tiny \"GPT\"",
  "layers": 2,
  "rate": 0.001,
  "trained": true,
  "parent": nil,
  "shapes": [[64, 32], []],
]
print(model.text())
print(model.text(indent: 2))
if case .number(let size)? = model["shapes"]?[0]?[1] { print("size", size) }
print(model["missing"] == nil, model["name"]?["x"] == nil)

// expect: {"name":"tiny \"GPT\"","layers":2,"rate":0.001,"trained":true,"parent":null,"shapes":[[64,32],[]]}
// expect: {
// expect:   "name": "tiny \"GPT\"",
// expect:   "layers": 2,
// expect:   "rate": 0.001,
// expect:   "trained": true,
// expect:   "parent": null,
// expect:   "shapes": [
// expect:     [
// expect:       64,
// expect:       32
// expect:     ],
// expect:     []
// expect:   ]
// expect: }
// expect: size 32.0
// expect: true true
