internal import CNumerics

/// What a tensor refers to: a header with shape and strides, its elements, and how it was computed.
///
/// Elements never change once another reference to the body can see them; operations make new
/// bodies, and writing through a subscript copies a shared one first.
package final class TensorBody {
  /// Lies at the start of a block of the pool; the elements follow it unless this is a view.
  let header: UnsafeMutablePointer<CNTensor>
  /// The body whose elements a view shows.
  let base: TensorBody?
  /// How to carry a gradient further back; nil where none flows.
  @exclusivity(unchecked) var node: GradientNode?

  init(header: UnsafeMutablePointer<CNTensor>, base: TensorBody? = nil) {
    self.header = header
    self.base = base
    self.node = nil
  }

  deinit {
    cn_tensor_give(header)
    if let held = takeNode() { ReleaseQueue.release(held) }
  }

  /// The node as a reference of its own. In a function of its own, so that not even unoptimised code
  /// holds it any longer: the queue's release has to be the last one.
  @inline(never) private func takeNode() -> Unmanaged<GradientNode>? {
    guard let node else { return nil }
    self.node = nil
    return .passRetained(node)
  }

  /// Stands for the result of an operation that failed; operations on it give it back.
  static let poisoned: TensorBody = {
    var shape = CNShape()
    shape.rank = 1
    guard let header = cn_tensor_make(&shape, CNFloat32) else {
      preconditionFailure("there is no memory for a header of 256 bytes")
    }
    header.pointee.poisoned = true
    return TensorBody(header: header)
  }()
}

extension TensorBody {
  var count: Int { header.pointee.count }
  var rank: Int { Int(header.pointee.rank) }
  var isPoisoned: Bool { header.pointee.poisoned }
  var isContiguous: Bool { header.pointee.contiguous }
  var isFloat: Bool { header.pointee.dtype == CNFloat32.rawValue }
  /// Whether the elements are whole numbers or Booleans.
  var isWhole: Bool { DType(dtype).isWhole }
  var dtype: CNDType { CNDType(rawValue: header.pointee.dtype) }

  /// The bytes of an element.
  var elementSize: Int { cn_element_size(dtype) }

  var floats: UnsafeMutablePointer<Float> { header.floats }
  var longs: UnsafeMutablePointer<Int64> {
    header.pointee.data.assumingMemoryBound(to: Int64.self)
  }
  var integers: UnsafeMutablePointer<Int32> {
    header.pointee.data.assumingMemoryBound(to: Int32.self)
  }
  var bytes: UnsafeMutablePointer<UInt8> {
    header.pointee.data.assumingMemoryBound(to: UInt8.self)
  }

  /// The sizes along the axes; valid as long as the body.
  var sizes: UnsafeMutablePointer<Int> { header.sizes }
  var strides: UnsafeMutablePointer<Int> {
    UnsafeMutableRawPointer(header).advanced(by: MemoryLayout<CNTensor>.offset(of: \.strides) ?? 0)
      .assumingMemoryBound(to: Int.self)
  }

  var shape: [Int] { Array(UnsafeBufferPointer(start: sizes, count: rank)) }

  /// Whether the elements may be overwritten: nobody else sees them.
  static func mayOverwrite(_ body: inout TensorBody) -> Bool {
    body.base == nil && body.node == nil && body.isContiguous && isKnownUniquelyReferenced(&body)
  }
}

// MARK: Making bodies

extension TensorBody {
  /// Requests above this many bytes are checked against the memory that is left.
  private static let checkedFromBytes = 32 << 20

  /// A body in C order whose elements are not yet set; nil after raising an error.
  static func make(_ operation: StaticString, _ shape: CNShape, _ dtype: CNDType = CNFloat32)
    -> TensorBody?
  {
    guard hasRoom(operation, shape, dtype) else { return nil }
    return withUnsafePointer(to: shape) {
      checked(operation, cn_tensor_make($0, dtype), $0.pointee, dtype)
    }
  }

  /// Whether there is memory for a tensor of this shape; false after raising an error.
  static func hasRoom(
    _ operation: StaticString, _ shape: CNShape, _ dtype: CNDType = CNFloat32
  ) -> Bool {
    guard let bytes = shape.byteCount(elementSize: cn_element_size(dtype)) else {
      TensorError.raise(.tooManyElements(operation: "\(operation)", shape: shape.array))
      return false
    }
    if bytes > checkedFromBytes {
      let available = Int(clamping: cn_available_memory())
      if bytes > available {
        TensorError.raise(
          .notEnoughMemory(
            operation: "\(operation)", shape: shape.array, bytes: bytes, available: available))
        return false
      }
    }
    return true
  }

  /// A body in C order of the shape of another, its elements not yet set; nil after raising an error.
  static func like(_ operation: StaticString, _ other: TensorBody, _ dtype: CNDType = CNFloat32)
    -> TensorBody?
  {
    like(operation, other.header, dtype)
  }

  /// The same, of a header.
  static func like(
    _ operation: StaticString, _ other: UnsafeMutablePointer<CNTensor>,
    _ dtype: CNDType = CNFloat32
  ) -> TensorBody? {
    if other.pointee.count > checkedFromBytes / 8 {
      return make(operation, CNShape(other), dtype)
    }
    guard let header = cn_tensor_like(other, dtype) else {
      return checked(operation, nil, CNShape(other), dtype)
    }
    return TensorBody(header: header)
  }

  private static func checked(
    _ operation: StaticString, _ header: UnsafeMutablePointer<CNTensor>?, _ shape: CNShape,
    _ dtype: CNDType
  ) -> TensorBody? {
    if let header { return TensorBody(header: header) }
    TensorError.raise(
      .notEnoughMemory(
        operation: "\(operation)", shape: shape.array,
        bytes: cn_element_size(dtype) &* shape.array.reduce(1, &*),
        available: Int(clamping: cn_available_memory())))
    return nil
  }

  /// A body that shows the elements of this one; `change` sets other axes or another start.
  func view(_ change: (UnsafeMutablePointer<CNTensor>, TensorBody) -> Void) -> TensorBody? {
    guard let header = cn_tensor_view(header) else { return nil }
    let view = TensorBody(header: header, base: base ?? self)
    change(header, view)
    cn_tensor_settle(header)
    return view
  }

  /// The same elements in C order: the body itself where they already are.
  func contiguous(_ operation: StaticString) -> TensorBody? {
    if isContiguous { return self }
    guard let copy = TensorBody.like(operation, self, dtype) else { return nil }
    cn_copy(header, copy.header)
    return copy
  }

  /// The same elements as float32 in C order: the body itself where they already are.
  func contiguousFloats(_ operation: StaticString) -> TensorBody? {
    if isContiguous && isFloat { return self }
    guard let copy = TensorBody.like(operation, self) else { return nil }
    cn_copy(header, copy.header)
    return copy
  }
}

// MARK: Shapes without elements

extension UnsafeMutablePointer<CNTensor> {
  var floats: UnsafeMutablePointer<Float> { pointee.data.assumingMemoryBound(to: Float.self) }

  /// The sizes along the axes.
  var sizes: UnsafeMutablePointer<Int> {
    UnsafeMutableRawPointer(self).advanced(by: MemoryLayout<CNTensor>.offset(of: \.shape) ?? 0)
      .assumingMemoryBound(to: Int.self)
  }
}

extension CNShape {
  init(_ body: TensorBody) { self.init(body.header) }

  init(_ header: UnsafeMutablePointer<CNTensor>) {
    self.init()
    rank = Int(header.pointee.rank)
    for axis in 0..<rank { self[axis] = header.sizes[axis] }
  }

  /// The shape of an array of at most 8 sizes.
  init(_ sizes: [Int]) {
    self.init()
    rank = Swift.min(sizes.count, Int(CN_MAX_RANK))
    for axis in 0..<rank { self[axis] = sizes[axis] }
  }

  subscript(axis: Int) -> Int {
    get { withUnsafeBytes(of: sizes) { $0.load(fromByteOffset: axis &* 8, as: Int.self) } }
    set {
      withUnsafeMutableBytes(of: &sizes) {
        $0.storeBytes(of: newValue, toByteOffset: axis &* 8, as: Int.self)
      }
    }
  }

  mutating func append(_ size: Int) {
    self[rank] = size
    rank += 1
  }

  /// The bytes that elements need, or nil if sizes other than 0 multiply to more than can
  /// be counted: as in NumPy, not even an empty tensor may have such a shape.
  func byteCount(elementSize: Int = 8) -> Int? {
    var nonzero = elementSize
    var isEmpty = false
    for axis in 0..<rank {
      if self[axis] == 0 { isEmpty = true }
      let (product, overflow) = nonzero.multipliedReportingOverflow(by: Swift.max(self[axis], 1))
      if overflow { return nil }
      nonzero = product
    }
    return isEmpty ? 0 : nonzero
  }

  var array: [Int] { (0..<rank).map { self[$0] } }
  var count: Int { array.reduce(1, &*) }
}
