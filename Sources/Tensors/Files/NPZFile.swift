internal import CNumerics

/// An archive of named arrays, which NumPy writes with `numpy.savez` and `numpy.savez_compressed`.
///
/// Opening a file reads its directory only; each array is read when it is asked for.
///
/// ```swift
/// let tensors = [NamedTensor("a", Tensor([1, 2])), NamedTensor("b", Tensor([[3]]))]
/// try NPZFile.write(tensors, to: "/tmp/two.npz")
/// let file = try NPZFile(contentsOf: "/tmp/two.npz")
/// print(file.names)                       // ["a", "b"]
/// print(try file.tensor("a").scalars)     // [1.0, 2.0]
/// ```
public struct NPZFile {
  /// Where the file is.
  public let path: String
  /// The names of the arrays, in the order in which they stand in the file.
  public var names: [String] { entries.map(\.name) }
  private let entries: [(name: String, entry: ZipArchive.Entry)]

  private static let suffix = ".npy"

  /// Opens a file and reads its directory.
  ///
  /// - Parameter path: Where the file is; a relative path starts at the notebook's folder, or at the
  ///   current folder of a compiled program.
  /// - Throws: ``NumPyFileError`` if the file is missing, damaged or cut off.
  public init(contentsOf path: String) throws {
    self.path = path
    let archive = try Self.archive(path)
    entries = archive.entries.map { entry in
      let isArray = entry.name.hasSuffix(Self.suffix)
      return (isArray ? String(entry.name.dropLast(Self.suffix.count)) : entry.name, entry)
    }
  }

  private static func archive(_ path: String) throws -> ZipArchive {
    try withNumPyErrors("npz") {
      do {
        return try ZipArchive(try OpenFile(reading: path))
      } catch let error as ZipArchive.Invalid {
        throw NumPyFileError.invalid(path: path, format: "npz", problem: error.problem)
      }
    }
  }

  /// Reads an array.
  ///
  /// Types that tensors do not have become others, as in ``Tensor/init(npy:)``. Compressed arrays are
  /// unpacked by the machine's zlib.
  ///
  /// - Parameter name: The name of the array; of several with one name, the first.
  /// - Throws: ``NumPyFileError/missingArray(path:name:names:)``, or another ``NumPyFileError`` if it cannot
  ///   be read; ``TensorError/notEnoughMemory(operation:shape:bytes:available:)``.
  public func tensor(_ name: String) throws -> Tensor {
    guard let entry = entries.first(where: { $0.name == name })?.entry else {
      throw NumPyFileError.missingArray(path: path, name: name, names: names)
    }
    let archive = try Self.archive(path)
    return try withNumPyErrors("npz") {
      do {
        return try archive.contents(of: entry).tensor()
      } catch let error as InvalidArray {
        throw NumPyFileError.invalidArray(path: path, name: name, problem: error.problem)
      }
    }
  }

  /// Writes tensors to a file in the given order, without compression.
  ///
  /// What is at the path is replaced as a whole, at the end: if anything goes wrong, it is unchanged. The
  /// same tensors give the same bytes every time.
  ///
  /// - Parameters:
  ///   - tensors: The tensors with their names, no two of them equal.
  ///   - path: Where the file goes.
  /// - Throws: ``NumPyFileError/unwritable(path:reason:)``,
  ///   ``NumPyFileError/unusableName(path:name:)``.
  public static func write(_ tensors: [NamedTensor], to path: String) throws {
    var seen: Set<String> = []
    for item in tensors {
      let isUsable = !item.name.isEmpty && item.name.utf8.count <= 1000
      guard isUsable, seen.insert(item.name).inserted else {
        throw NumPyFileError.unusableName(path: path, name: item.name)
      }
    }
    guard tensors.count < 0xFFFF else {
      throw NumPyFileError.unwritable(
        path: path, reason: "65535 arrays and more do not fit into it")
    }
    try withNumPyErrors("npz") {
      let file = try ReplacingFile(path)
      do {
        var entries: [ZipArchive.Entry] = []
        var position = 0
        for item in tensors {
          guard let parts = try catchingTensorErrors({ item.tensor.npyParts() }) else {
            file.abandon()
            return
          }
          let sum = parts.withElements {
            cn_checksum(
              cn_checksum(0, parts.header, parts.header.count), $0.baseAddress, $0.count)
          }
          let entry = ZipArchive.Entry(
            name: item.name + suffix, method: 0, checksum: sum, packedCount: parts.byteCount,
            count: parts.byteCount, start: position, isEncrypted: false)
          let header = ZipArchive.header(entry)
          position += header.count + parts.byteCount
          guard position < 0xFFFF_0000 else {
            throw NumPyFileError.unwritable(
              path: path, reason: "4 GB and more do not fit into it; use several files")
          }
          try header.withUnsafeBytes { try file.write($0) }
          try parts.header.withUnsafeBytes { try file.write($0) }
          try parts.withElements { try file.write($0) }
          entries.append(entry)
        }
        try ZipArchive.directory(entries, at: position).withUnsafeBytes { try file.write($0) }
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
    }
  }
}
