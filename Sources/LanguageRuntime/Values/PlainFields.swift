/// The fields of a struct or tuple that consists of numbers, characters and texts, and of more such structs: equality and hashing that Swift
/// derives for it, without asking the types.
struct PlainFields {
  enum Kind {
    /// By its bits: `Int`, `Bool`, enums without payload.
    case bits
    case double, float, character, text
    /// A struct or tuple of such fields.
    case nested(PlainFields)
  }

  struct Field {
    let slot: Int
    let kind: Kind
  }

  private let fields: UnsafePointer<Field>
  private let count: Int

  /// Fields live as long as the process: as many of them as there are types of keys.
  private init(_ fields: [Field]) {
    let memory = UnsafeMutablePointer<Field>.allocate(capacity: fields.count)
    memory.initialize(from: fields, count: fields.count)
    self.fields = UnsafePointer(memory)
    count = fields.count
  }

  /// `nil` for types with other fields, and for those that compare or hash in their own way.
  init?(_ type: TypeDescriptor, depth: Int = 0) {
    guard depth < 4, type.customEquality == nil, type.customHashValue == nil else { return nil }
    let layout: Layout
    switch type.shape {
    case .structure(let found), .tuple(let found): layout = found
    default: return nil
    }
    var fields: [Field] = []
    for field in layout.fields {
      let type = field.descriptor
      guard type.customEquality == nil, type.customHashValue == nil else { return nil }
      let kind: Kind
      switch type.shape {
      case .int, .unsigned, .bool, .plainEnum: kind = .bits
      case .double: kind = .double
      case .float: kind = .float
      case .character: kind = .character
      case .text: kind = .text
      case .structure, .tuple:
        guard let nested = PlainFields(type, depth: depth + 1) else { return nil }
        kind = .nested(nested)
      default: return nil
      }
      fields.append(Field(slot: field.slot, kind: kind))
    }
    self.init(fields)
  }

  /// Whether two values are equal, given as bare pointers to their `Aggregate`s.
  func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
    let left = left + Aggregate.slotOffset
    let right = right + Aggregate.slotOffset
    for index in 0..<count {
      let offset = fields[index].slot &* 8
      let a = left.load(fromByteOffset: offset, as: Int.self)
      let b = right.load(fromByteOffset: offset, as: Int.self)
      switch fields[index].kind {
      case .bits: if a != b { return false }
      case .double: if Double(bits: a) != Double(bits: b) { return false }
      case .float: if Float(bits: a) != Float(bits: b) { return false }
      case .character: if !Character.areEqual(a, b) { return false }
      case .text:
        if a == b { continue }
        guard let a = UnsafeRawPointer(bitPattern: a), let b = UnsafeRawPointer(bitPattern: b),
          Unmanaged<TextObject>.fromOpaque(a)._withUnsafeGuaranteedRef({ a in
            Unmanaged<TextObject>.fromOpaque(b)._withUnsafeGuaranteedRef {
              TextObject.areEqual(a, $0)
            }
          })
        else { return false }
      case .nested(let fields):
        guard let a = UnsafeRawPointer(bitPattern: a), let b = UnsafeRawPointer(bitPattern: b),
          fields.areEqual(a, b)
        else { return false }
      }
    }
    return true
  }

  /// A number that equal values share.
  func hash(_ object: UnsafeRawPointer) -> Int {
    let slots = object + Aggregate.slotOffset
    var state = 0x243F_6A88_85A3_08D3
    for index in 0..<count {
      let bits = slots.load(fromByteOffset: fields[index].slot &* 8, as: Int.self)
      let number: Int
      switch fields[index].kind {
      case .bits: number = bits
      case .double: number = Double(bits: bits) == 0 ? 0 : bits
      case .float: number = Float(bits: bits) == 0 ? 0 : bits
      case .character: number = Character.hash(bits)
      case .text:
        number =
          UnsafeRawPointer(bitPattern: bits).map {
            Unmanaged<TextObject>.fromOpaque($0)._withUnsafeGuaranteedRef { $0.hashNumber }
          } ?? 0
      case .nested(let fields):
        number = UnsafeRawPointer(bitPattern: bits).map { fields.hash($0) } ?? 0
      }
      let product = UInt64(bitPattern: Int64(state ^ number)).multipliedFullWidth(
        by: 0x9E37_79B9_7F4A_7C15)
      state = Int(truncatingIfNeeded: product.high ^ product.low) &+ 0x1E37_79B9_7F4A_7C15
    }
    return state
  }
}
