public import LanguageChecker

/// A concrete type at run time: where its values stand, and how they are laid out.
public final class TypeDescriptor {
  public let type: StaticType
  /// Whether values stand in the raw bank.
  public let isRaw: Bool
  public var isVoid: Bool { type.isVoid }
  /// The type as Swift writes it.
  public var name: String { type.description }

  unowned let machine: Machine
  private(set) lazy var shape = machine.shape(of: type)
  /// Whether it is `Int` itself.
  let isInt: Bool
  // What the type itself declares, looked up once.
  private(set) lazy var customDescription = machine.customProperty(
    "description", of: self, conformingTo: "CustomStringConvertible")
  private(set) lazy var customDebugDescription = machine.customProperty(
    "debugDescription", of: self, conformingTo: "CustomDebugStringConvertible")
  private(set) lazy var customEquality = machine.customEquality(of: self)
  private(set) lazy var customHashValue = machine.customHashValue(of: self)

  /// Its fields if they are all plain, and its equality and hashing are what Swift derives.
  private(set) lazy var plainFields = PlainFields(self)

  /// How its values are laid out if it is a dictionary or a set.
  private(set) lazy var tableLayout: HashTable.Layout? =
    switch shape {
    case .dictionary(let key, let value): HashTable.Layout(key: key, value: value)
    case .set(let element): HashTable.Layout(key: element, value: nil)
    default: nil
    }

  /// Which of Swift's ranges of integers it is, if it is one.
  private(set) lazy var integerRange = IntegerRange(type)

  init(_ type: StaticType, isRaw: Bool, machine: Machine) {
    self.type = type
    self.isRaw = isRaw
    isInt = type.isStandard("Int")
    self.machine = machine
  }

  /// The type of an array's elements, or of the value of an optional.
  public var element: TypeDescriptor? {
    switch shape {
    case .array(let element), .optional(let element): return element
    default: return nil
    }
  }
}

/// How the values of a type are laid out.
enum Shape {
  case void, int, double, float, bool, character
  /// 64 bits that stand for a number without a sign.
  case unsigned
  /// `String` and `Substring`
  case text
  /// An enum without payload: its case's index.
  case plainEnum([EnumCase])
  /// An enum with payload: an aggregate whose slot 0 is the case's index.
  case payloadEnum([CaseLayout])
  case structure(Layout)
  case tuple(Layout)
  case instance(ClassLayout)
  case array(TypeDescriptor)
  case dictionary(key: TypeDescriptor, value: TypeDescriptor)
  case set(TypeDescriptor)
  case optional(TypeDescriptor)
  case function
  case existential
  case metatype
  /// Only native code looks into it.
  case native((any Bridged.Type)?)
}

/// One stored property, tuple element or payload value.
struct Field {
  let name: String?
  let descriptor: TypeDescriptor
  /// Its slot in the aggregate.
  let slot: Int
}

/// The fields of an aggregate in the order of their declaration; raw slots come before references.
struct Layout {
  let fields: [Field]
  let rawCount: Int
  let objectCount: Int

  /// Lays out fields; `leading` raw slots come before the first.
  init(_ members: [(name: String?, descriptor: TypeDescriptor)], leading: Int = 0) {
    var nextRaw = leading
    let rawCount = leading + members.count { $0.descriptor.isRaw }
    var nextObject = rawCount
    fields = members.map { member in
      if member.descriptor.isRaw {
        nextRaw += 1
        return Field(name: member.name, descriptor: member.descriptor, slot: nextRaw - 1)
      }
      nextObject += 1
      return Field(name: member.name, descriptor: member.descriptor, slot: nextObject - 1)
    }
    self.rawCount = rawCount
    objectCount = nextObject - rawCount
  }
}

struct CaseLayout {
  let enumCase: EnumCase
  let layout: Layout
}

/// The fields of a class, inherited ones first, and what calls on its instances run.
final class ClassLayout {
  let descriptor: TypeDescriptor
  let superclass: ClassLayout?
  /// Inherited fields, then its own.
  let fields: [Field]
  let objectSlots: [Int]
  /// The implementations of its and its superclasses' methods for this class, by the overridden declaration.
  var implementations: [FunctionDeclaration: UnsafeMutablePointer<FunctionRecord>] = [:]
  /// The class's own `deinit`.
  let deinitializer: FunctionDeclaration?
  /// Where instances go whose last reference is gone, if it or a superclass has a `deinit`.
  let pending: PendingDeinitializers?

  init(
    descriptor: TypeDescriptor, superclass: ClassLayout?,
    own: [(name: String?, descriptor: TypeDescriptor)], deinitializer: FunctionDeclaration?,
    pending: PendingDeinitializers
  ) {
    self.descriptor = descriptor
    self.superclass = superclass
    self.deinitializer = deinitializer
    self.pending = deinitializer != nil ? pending : superclass?.pending
    let inherited = superclass?.fields ?? []
    let added = own.enumerated().map { offset, member in
      Field(name: member.name, descriptor: member.descriptor, slot: inherited.count + offset)
    }
    fields = inherited + added
    objectSlots = fields.filter { !$0.descriptor.isRaw }.map(\.slot)
  }

  /// Where the fields that the class itself declares begin.
  var firstOwnField: Int { superclass?.fields.count ?? 0 }
}
