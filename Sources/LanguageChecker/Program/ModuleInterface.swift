/// Declarations that every cell can use, as Swift text.
///
/// A declaration without a body carries `@native("symbol")` (run by a closure in the native registry; a settable property or subscript:
/// `@native("getter", "setter")`) or `@intrinsic("name")` (instructions that the lowering emits). A type whose values only native code looks into carries `@native` too.
public struct ModuleInterface: Sendable {
  /// A piece that is read as one, on first use of a name it declares.
  public struct Chunk: Sendable {
    /// The top-level names it declares, operators included; for an extension the extended type's name.
    public let names: [String]
    public let text: String
    public init(names: [String], text: String) {
      self.names = names
      self.text = text
    }
  }
  public let name: String
  public let chunks: [Chunk]
  public init(name: String, chunks: [Chunk]) {
    self.name = name
    self.chunks = chunks
  }
}
