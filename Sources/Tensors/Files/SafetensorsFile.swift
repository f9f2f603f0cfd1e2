internal import CNumerics

/// A tensor and what it is called in a file.
public struct NamedTensor {
  /// The name.
  public let name: String
  /// The tensor.
  public let tensor: Tensor

  /// A tensor under a name.
  public init(_ name: String, _ tensor: Tensor) {
    self.name = name
    self.tensor = tensor
  }
}

/// A file of named tensors in the safetensors format, which PyTorch and others read and write too.
///
/// Opening a file reads and checks its header only; each tensor is read when it is asked for.
///
/// ```swift
/// let tensors = [NamedTensor("a", Tensor([1, 2])), NamedTensor("b", Tensor([[3]]))]
/// try SafetensorsFile.write(tensors, to: "/tmp/two.safetensors")
/// let file = try SafetensorsFile(contentsOf: "/tmp/two.safetensors")
/// print(file.names)                       // ["a", "b"]
/// print(try file.tensor("a").scalars)     // [1.0, 2.0]
/// ```
public struct SafetensorsFile {
  /// Where the file is.
  public let path: String
  /// The names of the tensors, in the order in which they stand in the file.
  public var names: [String] { entries.map(\.name) }
  private let metadata: [String: String]
  private let entries: [Safetensors.Entry]
  private let dataStart: Int

  /// Opens a file and checks that all of it is there.
  ///
  /// - Parameter path: Where the file is; a relative path starts at the notebook's folder, or at the
  ///   current folder of a compiled program.
  /// - Throws: ``SafetensorsError`` if the file is missing, damaged or cut off.
  public init(contentsOf path: String) throws {
    self.path = path
    let file = try OpenFile(reading: path)
    let size = try file.size()
    guard size >= Safetensors.prefixCount else {
      throw SafetensorsError.invalid(path: path, problem: "it has only \(size) bytes")
    }
    var length: UInt64 = 0
    for (index, byte) in try file.read(count: Safetensors.prefixCount, at: 0).enumerated() {
      length |= UInt64(byte) << (8 * UInt64(index))
    }
    guard length <= UInt64(Safetensors.headerLimit) else {
      throw SafetensorsError.invalid(
        path: path, problem: "its header would be \(length) bytes long")
    }
    dataStart = Safetensors.prefixCount + Int(length)
    guard dataStart <= size else {
      throw SafetensorsError.invalid(
        path: path, problem: "its header of \(length) bytes is cut off after \(size) bytes")
    }
    let header = try file.read(count: Int(length), at: Safetensors.prefixCount)
    (entries, metadata) = try Safetensors.entries(
      header: header, dataCount: size - dataStart, path: path)
  }

  /// The sizes of a tensor along its axes, or nil if the file has no such tensor.
  public func shape(of name: String) -> [Int]? { entries.first { $0.name == name }?.shape }

  /// A text that whoever wrote the file added under a key, or nil.
  public func metadata(_ key: String) -> String? { metadata[key] }

  /// Reads a tensor.
  ///
  /// Types that tensors do not have become wider ones: F64 float32, and I16, I8 and U8 int32.
  ///
  /// - Parameter name: The name of the tensor.
  /// - Throws: ``SafetensorsError/missingTensor(path:name:names:)``, or another ``SafetensorsError`` if it
  ///   cannot be read; ``TensorError/notEnoughMemory(operation:shape:bytes:available:)``.
  public func tensor(_ name: String) throws -> Tensor {
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw SafetensorsError.missingTensor(path: path, name: name, names: names)
    }
    let made = try catchingTensorErrors {
      TensorBody.make("tensor", CNShape(entry.shape), entry.type.dtype.code)
    }
    guard let body = made else { return .poisoned }
    let file = try OpenFile(reading: path)
    let start = dataStart + entry.bytes.lowerBound
    if entry.type.isStoredAsItIs {
      try file.read(into: body.header.pointee.data, count: entry.bytes.count, at: start)
      return Tensor(body: body)
    }
    // Other types pass through a buffer, a piece at a time.
    let piece = 1 << 16
    var done = 0
    while done < body.count {
      let count = min(piece, body.count - done)
      let bytes = try file.read(
        count: count * entry.type.size, at: start + done * entry.type.size)
      for index in 0..<count {
        entry.type.store(bytes, index, in: body, at: done + index)
      }
      done += count
    }
    return Tensor(body: body)
  }

  // MARK: Writing

  /// Writes tensors to a file in the given order, those of wider elements first: numbers stand at
  /// multiples of their size.
  ///
  /// What is at the path is replaced as a whole, at the end: if anything goes wrong, it is unchanged.
  ///
  /// - Parameters:
  ///   - tensors: The tensors with their names, no two of them equal.
  ///   - path: Where the file goes.
  /// - Throws: ``SafetensorsError/unwritable(path:reason:)``,
  ///   ``SafetensorsError/unusableName(path:name:)``.
  public static func write(_ tensors: [NamedTensor], to path: String) throws {
    var seen: Set = [Safetensors.metadataKey]
    for item in tensors where !seen.insert(item.name).inserted {
      throw SafetensorsError.unusableName(path: path, name: item.name)
    }
    // Stable, from the widest to the narrowest.
    let ordered = [8, 4, 2, 1].flatMap { size in
      tensors.filter { $0.tensor.dtype.byteCount == size }
    }
    var entries: [Safetensors.Entry] = []
    var bodies: [TensorBody] = []
    var end = 0
    for item in ordered {
      let tensor = item.tensor
      guard !tensor.isPoisoned, let body = tensor.body.contiguous("write") else { return }
      let type = Safetensors.ElementType(tensor.dtype)
      let bytes = end..<end + body.count * type.size
      entries.append(.init(name: item.name, type: type, shape: tensor.shape, bytes: bytes))
      bodies.append(body)
      end = bytes.upperBound
    }
    let file = try ReplacingFile(path)
    do {
      try Safetensors.prefix(for: entries).withUnsafeBytes { try file.write($0) }
      for (entry, body) in zip(entries, bodies) {
        try file.write(
          UnsafeRawBufferPointer(start: body.header.pointee.data, count: entry.bytes.count))
      }
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }
}

extension Safetensors.ElementType {
  /// Stores an element of a buffer, of a type that tensors do not have, in a tensor's memory.
  fileprivate func store(
    _ bytes: [UInt8], _ index: Int, in body: TensorBody, at position: Int
  ) {
    func bits<T: FixedWidthInteger>(_ type: T.Type) -> T {
      T(
        littleEndian: bytes.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: index * MemoryLayout<T>.size, as: T.self)
        })
    }
    switch self {
    case .float64: body.floats[position] = Float(Double(bitPattern: bits(UInt64.self)))
    case .int16: body.integers[position] = Int32(bits(Int16.self))
    case .int8: body.integers[position] = Int32(bits(Int8.self))
    case .uint8: body.integers[position] = Int32(bits(UInt8.self))
    case .bool: body.bytes[position] = bits(UInt8.self) == 0 ? 0 : 1
    case .float32, .float16, .bfloat16, .int64, .int32: break  // read as they are
    }
  }
}
