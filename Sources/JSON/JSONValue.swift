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

/// The members of a JSON object, in the order in which they were written.
public struct JSONObject: Hashable, Sendable {
  /// The keys, in order; a key occurs once.
  public private(set) var keys: [String] = []
  private var values: [String: JSONValue] = [:]

  /// Creates an empty object.
  public init() {}

  /// Whether the object has no members.
  public var isEmpty: Bool { keys.isEmpty }

  /// The number of members.
  public var count: Int { keys.count }

  /// The member of a key, or `nil`; assigning `nil` removes it.
  public subscript(key: String) -> JSONValue? {
    get { values[key] }
    set {
      if let newValue {
        if values.updateValue(newValue, forKey: key) == nil { keys.append(key) }
      } else if values.removeValue(forKey: key) != nil {
        keys.removeAll { $0 == key }
      }
    }
  }

  /// Two objects are equal when they have the same members, in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.values == right.values
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

extension JSONObject: ExpressibleByDictionaryLiteral, Sequence {
  /// Creates an object from a literal; of equal keys the last one wins.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// Visits the members in order.
  public func makeIterator() -> AnyIterator<(key: String, value: JSONValue)> {
    var remaining = keys.makeIterator()
    let values = self.values
    return AnyIterator {
      guard let key = remaining.next(), let value = values[key] else { return nil }
      return (key, value)
    }
  }
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
