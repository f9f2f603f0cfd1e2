/// What runs when a cell calls a declaration marked `@native("symbol")`.
///
/// It reads its arguments in order (the receiver first), and writes its result.
public typealias NativeFunction = (inout NativeCall) throws -> Void

/// The Swift functions and types that cells can reach.
public struct NativeRegistry {
  private var functions: [String: NativeBody] = [:]
  private var typesByName: [String: any Bridged.Type] = [:]
  private var namesByType: [ObjectIdentifier: String] = [:]
  private var adapters: [String: (ConformingValue) -> Any] = [:]

  public init() {}

  // MARK: Functions

  public mutating func add(_ symbol: String, _ function: @escaping NativeFunction) {
    functions[symbol] = NativeBody(function)
  }

  public subscript(symbol: String) -> NativeFunction? { functions[symbol]?.function }

  func body(of symbol: String) -> NativeBody? { functions[symbol] }

  public var symbols: some Sequence<String> { functions.keys }

  // MARK: Types

  /// Tells that values of the native type that cells call `name` are values of the Swift type.
  public mutating func addType<T: Bridged>(_ type: T.Type, as name: String) {
    typesByName[name] = type
    namesByType[ObjectIdentifier(type)] = name
  }

  /// The Swift type of a native type of cells.
  public func type(named name: String) -> (any Bridged.Type)? { typesByName[name] }

  /// The Swift types of all native types, by what cells call them.
  public var types: [String: any Bridged.Type] { typesByName }

  /// What cells call a Swift type.
  public func name(of type: Any.Type) -> String? { namesByType[ObjectIdentifier(type)] }

  // MARK: State

  /// Something that the library keeps for all cells, and that belongs to a saved session.
  public struct State {
    public let store: (inout ValueWriter) throws -> Void
    /// Reads it, and gives what sets it.
    public let restore: (inout ValueReader) throws -> () -> Void
  }

  /// Adds something that the library keeps for all cells.
  public mutating func addState(
    _ name: String, store: @escaping (inout ValueWriter) throws -> Void,
    restore: @escaping (inout ValueReader) throws -> () -> Void
  ) {
    states[name] = State(store: store, restore: restore)
  }

  /// What the library keeps for all cells, by name.
  public private(set) var states: [String: State] = [:]

  // MARK: Protocols

  /// Tells how a value of a type that a cell declares becomes an instance of a native protocol.
  ///
  /// The closure makes a Swift object that conforms to the protocol and calls the value's own methods.
  public mutating func addAdapter(
    forProtocol name: String, _ adapt: @escaping (ConformingValue) -> Any
  ) {
    adapters[name] = adapt
  }

  func adapter(forProtocol name: String) -> ((ConformingValue) -> Any)? { adapters[name] }
}

/// A native function as an object: passing it on through containers wraps it in nothing.
final class NativeBody {
  let function: NativeFunction
  init(_ function: @escaping NativeFunction) { self.function = function }
}
