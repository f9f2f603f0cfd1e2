/// The members of a JSON object, in the order in which they were written.
///
/// Looking a key up compares it with every key of a small object and uses an index for a large one.
public struct JSONObject: Sendable {
  private var entries: [(key: String, value: JSONValue)] = []
  /// Positions by key, once there are so many members that a search would be slower.
  private var index: [String: Int]?

  private static let indexedCount = 12

  /// Creates an empty object.
  public init() {}

  /// The keys, in order; a key occurs once.
  public var keys: [String] { entries.map(\.key) }

  /// Whether the object has no members.
  public var isEmpty: Bool { entries.isEmpty }

  /// The number of members.
  public var count: Int { entries.count }

  /// The member of a key, or `nil`; assigning `nil` removes it.
  public subscript(key: String) -> JSONValue? {
    get { position(of: key).map { entries[$0].value } }
    set {
      guard let newValue else { return remove(key) }
      if let position = position(of: key) {
        entries[position].value = newValue
      } else {
        append(key, newValue)
      }
    }
  }

  private func position(of key: String) -> Int? {
    if let index { return index[key] }
    return entries.firstIndex { $0.key == key }
  }

  private mutating func append(_ key: String, _ value: JSONValue) {
    entries.append((key, value))
    if index != nil {
      index?[key] = entries.count - 1
    } else if entries.count > Self.indexedCount {
      rebuildIndex()
    }
  }

  private mutating func remove(_ key: String) {
    guard let position = position(of: key) else { return }
    entries.remove(at: position)
    if index != nil { rebuildIndex() }
  }

  private mutating func rebuildIndex() {
    index = Dictionary(
      entries.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { $1 })
  }
}

extension JSONObject: Hashable {
  /// Two objects are equal when they have the same members, in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.entries.allSatisfy { right[$0.key] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    // The order of members does not count, so neither may the order of their hashes.
    var sum = 0
    for entry in entries {
      var member = Hasher()
      member.combine(entry.key)
      member.combine(entry.value)
      sum &+= member.finalize()
    }
    hasher.combine(sum)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral, Sequence {
  /// Creates an object from a literal; of equal keys the last one wins.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// Visits the members in order.
  public func makeIterator() -> IndexingIterator<[(key: String, value: JSONValue)]> {
    entries.makeIterator()
  }
}
