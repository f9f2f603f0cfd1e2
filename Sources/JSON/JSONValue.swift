/// A JSON value.
///
/// Jupyter's `metadata` and `content` are free-form, so messages are handled as values of this
/// type rather than decoded into one struct per shape. Integers keep all 64 bits; objects keep
/// the order in which their keys were written.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(nilLiteral: ()) { self = .null }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}

extension JSONValue {
  /// The member of a key, or `nil` if this is not an object or has no such member.
  public subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The text, or `nil` if this is not a string.
  public var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The truth value, or `nil` if this is not one.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The elements, or `nil` if this is not an array.
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

  /// The object, or `nil` if this is not one.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// The whole number, also of a double that is one (`3.0`); `nil` for everything else.
  public var integer: Int? {
    switch self {
    case .integer(let value): Int(exactly: value)
    case .double(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The number as a double, or `nil` if this is not a number.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }
}
