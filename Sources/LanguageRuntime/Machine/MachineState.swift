internal import LanguageChecker

/// What the machine has made of the declarations that it has seen.
final class MachineState {
  var descriptors: [StaticType: TypeDescriptor] = [:]
  /// The functions that have been asked for; they stay, because values and code refer to them by address.
  var instances: [InstanceKey: Instance] = [:]
  var functions: [Function] = []
  /// Objects that code refers to by address.
  var constants: [AnyObject] = []
  var constantIndices: Set<ObjectIdentifier> = []
  var globals: [GlobalKey: Global] = [:]
  /// Registers whose variables no cell can name any more.
  var freeGlobals: [Register] = []
  var statics: [GlobalKey: StaticProperty] = [:]
  /// Keeps the declarations that `statics` knows by their addresses.
  var staticVariables: Set<VariableDeclaration> = []
  var globalTypes: [Register: TypeDescriptor] = [:]
  /// The values of all session variables before the running cell.
  var before: Machine.Snapshot?
  var nextRawGlobal = 0
  var nextObjectGlobal = 0
  var castSites: [StaticType: CastSite] = [:]
  /// The cells that have been run.
  var files: Set<SourceFile> = []
  /// Types of the standard library that the machine itself needs.
  var standard: [String: NominalDeclaration] = [:]
  /// Types of the library that cells have used.
  var library: [String: NominalDeclaration] = [:]
  /// Declarations for Swift types that no cell has named.
  var foreign: [ObjectIdentifier: NominalDeclaration] = [:]
  /// Methods that native code has called by name.
  var members: [MemberKey: Function?] = [:]

  /// Whether a class has a `deinit`: from then on statements look for instances that are gone.
  var hasDeinitializers = false
  let pendingDeinitializers = PendingDeinitializers()

  func note(_ declaration: NominalDeclaration) {
    if declaration.module == .standardLibrary {
      if standard[declaration.name] == nil { standard[declaration.name] = declaration }
    } else if declaration.module != .session, library[declaration.name] == nil {
      library[declaration.name] = declaration
    }
  }

  func nominal(named name: String) -> NominalDeclaration? { standard[name] ?? library[name] }
}

/// A session variable, or a static property of one concrete type.
struct GlobalKey: Hashable {
  let variable: ObjectIdentifier
  let type: StaticType

  init(_ variable: VariableDeclaration, _ type: StaticType) {
    self.variable = ObjectIdentifier(variable)
    self.type = type
  }
}

/// Where a session variable is. Its declaration lives as long as the session or a function's body can name it.
struct Global {
  weak var variable: VariableDeclaration?
  let register: Register
}

struct StaticProperty {
  let register: Register
  /// Whether it has been made.
  let flag: Register
  /// Makes it.
  let make: Function?
}

/// A cast's target.
final class CastSite {
  let target: TypeDescriptor
  /// Outcomes by the value's type.
  var known: [ObjectIdentifier: Bool] = [:]
  init(target: TypeDescriptor) { self.target = target }
}

/// A method that is found when it is called.
final class MethodSite {
  let reference: FunctionReference
  var known: [ObjectIdentifier: Function] = [:]
  /// What the instruction looks at first.
  let cache: UnsafeMutablePointer<MethodCache>

  init(_ reference: FunctionReference, keyOffset: Int) {
    self.reference = reference
    cache = .allocate(capacity: 1)
    cache.initialize(to: MethodCache())
    cache.pointee.site = Unmanaged.passUnretained(self)
    cache.pointee.keyOffset = keyOffset
  }

  deinit { cache.deallocate() }

  /// Keeps what a call led to.
  func note(_ function: Function, for kind: AnyObject) {
    known[ObjectIdentifier(kind)] = function
    let entry = MethodCache.Entry(
      key: UnsafeRawPointer(Unmanaged.passUnretained(kind).toOpaque()), record: function.record)
    cache.pointee.third = cache.pointee.second
    cache.pointee.second = cache.pointee.first
    cache.pointee.first = entry
  }
}

/// The last kinds of objects that a method call met: classes, or the types in existentials.
struct MethodCache {
  struct Entry {
    var key: UnsafeRawPointer?
    var record: UnsafeMutablePointer<FunctionRecord>?
  }
  var first = Entry()
  var second = Entry()
  var third = Entry()
  var site: Unmanaged<MethodSite>?
  /// Where in an object the kind stands.
  var keyOffset = Aggregate.infoOffset
}

/// A failure that code refers to.
final class FailureBox {
  let failure: RuntimeFailure
  init(_ failure: RuntimeFailure) { self.failure = failure }
}
