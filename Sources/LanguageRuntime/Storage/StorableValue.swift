/// A native value that can be written to a file and read back, in this process or a later one.
public protocol StorableValue {
  func store(in writer: inout ValueWriter) throws
  static func restored(from reader: inout ValueReader) throws -> Self
}

/// Why a value cannot be written, or a file not be read.
public enum StorageError: Error, Hashable {
  /// A value has something in it that only lives in this process.
  case notStorable(String)
  /// The bytes are not what a writer has written.
  case damaged(String)
  /// There is more to write than there may be.
  case tooLarge(limit: Int)
}

extension StorageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notStorable(let what): what
    case .damaged(let what): "the file is damaged: \(what)"
    case .tooLarge(let limit): "it takes more than \(limit) bytes"
    }
  }
}

/// Enums of the library are their raw values.
extension StorableValue where Self: RawRepresentable, RawValue == String {
  public func store(in writer: inout ValueWriter) { writer.write(rawValue) }

  public static func restored(from reader: inout ValueReader) throws -> Self {
    let text = try reader.readText()
    guard let value = Self(rawValue: text) else {
      throw StorageError.damaged("'\(text)' is no \(Self.self)")
    }
    return value
  }
}
