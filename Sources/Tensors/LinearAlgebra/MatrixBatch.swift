internal import CNumerics

/// The matrices of a tensor's last two axes, for LAPACK to read one by one.
struct MatrixBatch {
  let operation: StaticString
  let shape: [Int]
  let rows: Int
  let columns: Int
  /// The number of matrices.
  let count: Int
  private let body: TensorBody
  /// The memory that LAPACK works in has a few squares of the shorter side.
  private static let largestSide = 16_000
  /// It counts in 32 bits.
  private static let largestCount = Int(Int32.max)

  /// Nil after raising an error.
  init?(_ operation: StaticString, _ tensor: Tensor) {
    if tensor.isPoisoned { return nil }
    guard tensor.rank >= 2 else {
      TensorError.raise(.tooFewAxes(operation: "\(operation)", needed: 2, shape: tensor.shape))
      return nil
    }
    guard let body = tensor.body.contiguousFloats(operation) else { return nil }
    self.body = body
    self.operation = operation
    shape = tensor.shape
    rows = shape[shape.count - 2]
    columns = shape[shape.count - 1]
    count = shape.dropLast(2).reduce(1, *)
    // A tensor of these sizes exists, so that their product is no overflow unless one of them is 0.
    guard min(rows, columns) <= Self.largestSide, max(rows, columns) <= Self.largestCount,
      rows.multipliedReportingOverflow(by: columns).partialValue <= Self.largestCount
    else {
      TensorError.raise(.tooManyElements(operation: "\(operation)", shape: shape))
      return nil
    }
  }

  /// The same of square matrices.
  init?(square operation: StaticString, _ tensor: Tensor) {
    self.init(operation, tensor)
    guard rows == columns else {
      TensorError.raise(.notSquare(operation: "\(operation)", shape: shape))
      return nil
    }
  }

  /// The sizes of the axes before the matrices'.
  var leading: [Int] { Array(shape.dropLast(2)) }
  var isEmpty: Bool { rows == 0 || columns == 0 || count == 0 }
  var smaller: Int { min(rows, columns) }

  func read(_ number: Int, into columnsOfDoubles: UnsafeMutablePointer<Double>) {
    cn_matrix_read(
      body.floats + number * rows * columns, columns, 1, rows, columns, columnsOfDoubles)
  }

  /// Whether a matrix has no NaN and no infinity: iterations of LAPACK may never end on them.
  func isFinite(_ number: Int) -> Bool {
    let size = rows * columns
    return UnsafeBufferPointer(start: body.floats + number * size, count: size)
      .allSatisfy(\.isFinite)
  }

  /// Does something with each matrix until it fails or a stop is requested.
  ///
  /// - Parameters:
  ///   - doubles: How much memory is needed.
  ///   - failure: The error for a number of LAPACK's above 0.
  ///   - body: Gets the matrix' number and the memory; gives LAPACK's number.
  func each(
    doubles: Int, failure: (String, Int?, [Int]) -> TensorError,
    _ body: (Int, UnsafeMutablePointer<Double>) -> Int32
  ) -> Bool {
    if isEmpty { return true }
    guard let memory = TensorBody.make(operation, CNShape([2 * doubles])) else { return false }
    let numbers = memory.header.pointee.data.assumingMemoryBound(to: Double.self)
    for number in 0..<count {
      if Interruption.isRequested { return false }
      let code = body(number, numbers)
      if code == 0 { continue }
      switch code {
      case CN_NO_LAPACK: TensorError.raise(.noLinearAlgebra(operation: "\(operation)"))
      case CN_NO_ROOM:
        TensorError.raise(
          .notEnoughMemory(
            operation: "\(operation)", shape: shape, bytes: 8 * rows * columns,
            available: Int(clamping: cn_available_memory())))
      default: TensorError.raise(failure("\(operation)", shape.count > 2 ? number : nil, shape))
      }
      return false
    }
    return true
  }

  /// A tensor of one matrix, or of one vector, for each of the batch.
  func result(_ sizes: [Int]) -> TensorBody? {
    TensorBody.make(operation, CNShape(leading + sizes))
  }
}

extension Tensor {
  /// The same values as a view that may remember how they were computed, while the values do not.
  func remembering(_ node: GradientNode) -> Tensor {
    guard !isPoisoned, let view = body.view({ _, _ in }) else { return .poisoned }
    view.node = node
    return Tensor(body: view)
  }
}
