internal import CNumerics

/// Where the bytes of an array are: in a file, or unpacked in memory.
struct ArrayBytes {
  let count: Int
  /// Reads bytes at an offset, of which it is known that they are there.
  let read: (_ memory: UnsafeMutableRawPointer, _ count: Int, _ offset: Int) throws -> Void

  /// A part of a file.
  init(_ file: OpenFile, at start: Int, count: Int) {
    self.count = count
    read = { memory, count, offset in
      try file.read(into: memory, count: count, at: start + offset)
    }
  }

  /// Bytes in memory.
  init(_ bytes: [UInt8]) {
    count = bytes.count
    read = { memory, count, offset in
      bytes.withUnsafeBytes { all in
        if let start = all.baseAddress {
          memory.copyMemory(from: start + offset, byteCount: count)
        }
      }
    }
  }

  func bytes(_ count: Int, at offset: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try bytes.withUnsafeMutableBytes { all in
      if let start = all.baseAddress { try read(start, count, offset) }
    }
    return bytes
  }

  /// Reads the array that starts here.
  func tensor() throws -> Tensor {
    let prefix = try bytes(min(count, NPYHeader.prefixCount), at: 0)
    let (start, length) = try NPYHeader.extent(prefix)
    guard start + length <= count else { throw InvalidArray("its header is cut off") }
    let header = try NPYHeader(text: try bytes(length, at: start))
    let data = start + length
    guard header.byteCount <= count - data else {
      throw InvalidArray(
        "shape \(header.shape) of '\(header.type.rawValue)' needs \(header.byteCount) bytes, but only"
          + " \(count - data) are there")
    }
    // In Fortran's order the first axis changes fastest: the transposed array in C order.
    let sizes = header.isFortranOrder ? header.shape.reversed() : header.shape
    let made = try catchingTensorErrors {
      TensorBody.make("Tensor(npy:)", CNShape(sizes), header.type.dtype.code)
    }
    guard let body = made else { return .poisoned }
    if header.type.isStoredAsItIs && !header.isBigEndian {
      try read(body.header.pointee.data, header.byteCount, data)
    } else {
      try convert(header, from: data, into: body)
    }
    let tensor = Tensor(body: body)
    if !header.isFortranOrder || sizes.count < 2 { return tensor }
    return try catchingTensorErrors {
      tensor.permuted(Array((0..<sizes.count).reversed())).contiguousCopy()
    }
  }

  private func convert(_ header: NPYHeader, from start: Int, into body: TensorBody) throws {
    let piece = 1 << 16
    let size = header.type.size
    var done = 0
    while done < body.count {
      let count = min(piece, body.count - done)
      let bytes = try bytes(count * size, at: start + done * size)
      for index in 0..<count {
        var bits: UInt64 = 0
        for i in 0..<size {
          let byte = UInt64(bytes[index * size + (header.isBigEndian ? size - 1 - i : i)])
          bits |= byte << (8 * UInt64(i))
        }
        guard header.type.store(bits, in: body, at: done + index) else {
          throw InvalidArray("element \(done + index) does not fit into 64 bits with a sign")
        }
      }
      done += count
    }
  }
}

extension NPYHeader.ElementType {
  /// Stores a number in a tensor's memory; false if it does not fit.
  fileprivate func store(_ bits: UInt64, in body: TensorBody, at position: Int) -> Bool {
    switch self {
    case .bool: body.bytes[position] = bits == 0 ? 0 : 1
    case .int8: body.integers[position] = Int32(Int8(truncatingIfNeeded: bits))
    case .int16: body.integers[position] = Int32(Int16(truncatingIfNeeded: bits))
    case .int32: body.integers[position] = Int32(truncatingIfNeeded: bits)
    case .int64: body.longs[position] = Int64(bitPattern: bits)
    case .uint8, .uint16: body.integers[position] = Int32(truncatingIfNeeded: bits)
    case .uint32: body.longs[position] = Int64(truncatingIfNeeded: bits)
    case .uint64:
      guard let number = Int64(exactly: bits) else { return false }
      body.longs[position] = number
    case .float16:
      body.header.pointee.data.assumingMemoryBound(to: UInt16.self)[position] =
        UInt16(truncatingIfNeeded: bits)
    case .float32:
      body.floats[position] = Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    case .float64: body.floats[position] = Float(Double(bitPattern: bits))
    }
    return true
  }
}

extension Tensor {
  /// Reads an array that NumPy saved with `numpy.save`.
  ///
  /// ```swift
  /// try Tensor([[1, 2], [3, 4]]).save(npy: "/tmp/m.npy")
  /// print(try Tensor(npy: "/tmp/m.npy").shape)   // [2, 2]
  /// ```
  ///
  /// Types that tensors do not have become others: float64 float32; int8, int16, uint8 and uint16 int32;
  /// uint32 and uint64 int64.
  ///
  /// - Parameter path: Where the file is; a relative path starts at the notebook's folder, or at the
  ///   current folder of a compiled program.
  /// - Throws: ``NumPyFileError`` if the file is missing, damaged, or has elements that are no numbers;
  ///   ``TensorError/notEnoughMemory(operation:shape:bytes:available:)``.
  ///
  /// Source: `numpy.load`.
  public init(npy path: String) throws {
    self = try withNumPyErrors("npy") {
      let file = try OpenFile(reading: path)
      do {
        return try ArrayBytes(file, at: 0, count: try file.size()).tensor()
      } catch let error as InvalidArray {
        throw NumPyFileError.invalid(path: path, format: "npy", problem: error.problem)
      }
    }
  }

  /// Writes the tensor to a file that NumPy reads with `numpy.load`.
  ///
  /// What is at the path is replaced as a whole, at the end: if anything goes wrong, it is unchanged.
  /// NumPy has no bfloat16; such numbers are written as float32, which keeps their values.
  ///
  /// - Parameter path: Where the file goes.
  /// - Throws: ``NumPyFileError/unwritable(path:reason:)``.
  ///
  /// Source: `numpy.save`.
  public func save(npy path: String) throws {
    guard let parts = try catchingTensorErrors({ npyParts() }) else { return }
    try withNumPyErrors("npy") {
      let file = try ReplacingFile(path)
      do {
        try parts.header.withUnsafeBytes { try file.write($0) }
        try parts.withElements { try file.write($0) }
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
    }
  }

  /// What is written for the tensor; nil after raising an error.
  func npyParts() -> NPYParts? {
    let stored = dtype == .bfloat16 ? detached().to(.float32) : self
    guard !stored.isPoisoned, let body = stored.body.contiguous("save") else { return nil }
    return NPYParts(header: NPYHeader.bytes(dtype: stored.dtype, shape: shape), body: body)
  }
}

/// A tensor as it is written: the header, then the elements in C order.
struct NPYParts {
  let header: [UInt8]
  let body: TensorBody

  var byteCount: Int { header.count + body.count * body.elementSize }

  func withElements<T>(_ use: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try withExtendedLifetime(body) {
      try use(
        UnsafeRawBufferPointer(
          start: body.header.pointee.data, count: body.count * body.elementSize))
    }
  }
}
