internal import CNumerics

extension Tensor {
  // MARK: From numbers

  /// A tensor with a single number and no axes.
  ///
  /// ```swift
  /// print(Tensor(3.5).shape)   // []
  /// ```
  public init<S: TensorScalar>(_ number: S) {
    self.init(elements: [number], shape: CNShape([]))
  }

  /// A tensor with one axis.
  ///
  /// ```swift
  /// let x = Tensor([0, 1, 0.5])
  /// print(x.shape)   // [3]
  /// ```
  public init<S: TensorScalar>(_ values: [S]) {
    self.init(elements: values, shape: CNShape([values.count]))
  }

  /// A tensor with two axes, from its rows.
  ///
  /// Errors: ``TensorError/raggedArray(axis:index:count:expected:)`` unless all rows are equally long.
  public init<S: TensorScalar>(_ rows: [[S]]) {
    let columns = rows.first?.count ?? 0
    if let problem = Tensor.ragged(rows.map(\.count), axis: 1) {
      self = TensorError.raise(problem)
      return
    }
    self.init(elements: rows.flatMap { $0 }, shape: CNShape([rows.count, columns]))
  }

  /// A tensor with three axes, from nested arrays.
  ///
  /// Errors: ``TensorError/raggedArray(axis:index:count:expected:)``.
  public init<S: TensorScalar>(_ blocks: [[[S]]]) {
    let rows = blocks.first?.count ?? 0
    let columns = blocks.first?.first?.count ?? 0
    if let problem = Tensor.ragged(blocks.map(\.count), axis: 1)
      ?? Tensor.ragged(blocks.flatMap { $0 }.map(\.count), axis: 2)
    {
      self = TensorError.raise(problem)
      return
    }
    self.init(
      elements: blocks.flatMap { $0 }.flatMap { $0 }, shape: CNShape([blocks.count, rows, columns]))
  }

  /// A tensor with four axes, from nested arrays.
  ///
  /// Errors: ``TensorError/raggedArray(axis:index:count:expected:)``.
  public init<S: TensorScalar>(_ values: [[[[S]]]]) {
    let inner = values.flatMap { $0 }
    let rows = inner.flatMap { $0 }
    if let problem = Tensor.ragged(values.map(\.count), axis: 1)
      ?? Tensor.ragged(inner.map(\.count), axis: 2) ?? Tensor.ragged(rows.map(\.count), axis: 3)
    {
      self = TensorError.raise(problem)
      return
    }
    self.init(
      elements: rows.flatMap { $0 },
      shape: CNShape([
        values.count, values.first?.count ?? 0, inner.first?.count ?? 0, rows.first?.count ?? 0,
      ]))
  }

  /// A tensor of a shape, from its elements row by row.
  ///
  /// ```swift
  /// let m = Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])
  /// ```
  ///
  /// Errors: ``TensorError/countDoesNotFitShape(count:shape:)``.
  public init<S: TensorScalar>(_ values: [S], shape: [Int]) {
    guard let checked = Tensor.checked("Tensor", shape) else {
      self = .poisoned
      return
    }
    guard checked.array.reduce(1, Tensor.saturatingProduct) == values.count else {
      self = TensorError.raise(.countDoesNotFitShape(count: values.count, shape: shape))
      return
    }
    self.init(elements: values, shape: checked)
  }

  /// A tensor with one axis and elements of a chosen type.
  ///
  /// ```swift
  /// print(Tensor([1, 2, 3], dtype: .int32).dtype)   // int32
  /// ```
  public init<S: TensorScalar>(_ values: [S], dtype: DType) {
    self.init(values, shape: [values.count], dtype: dtype)
  }

  /// A tensor of a shape with elements of a chosen type, row by row.
  ///
  /// ```swift
  /// let ids = Tensor([1, 2, 9_007_199_254_740_993], shape: [3, 1], dtype: .int64)
  /// print(ids.integers)   // [1, 2, 9007199254740993]
  /// ```
  ///
  /// Errors: ``TensorError/countDoesNotFitShape(count:shape:)``.
  public init<S: TensorScalar>(_ values: [S], shape: [Int], dtype: DType) {
    guard let whole = values as? [Int], dtype == .int32 || dtype == .int64 else {
      self = Tensor(values, shape: shape).to(dtype)
      return
    }
    guard let checked = Tensor.checked("Tensor", shape) else {
      self = .poisoned
      return
    }
    guard shape.reduce(1, Tensor.saturatingProduct) == values.count else {
      self = TensorError.raise(.countDoesNotFitShape(count: values.count, shape: shape))
      return
    }
    guard let body = TensorBody.make("Tensor", checked, dtype.code) else {
      self = .poisoned
      return
    }
    for (i, value) in whole.enumerated() {
      if dtype == .int64 {
        body.longs[i] = Int64(value)
      } else {
        body.integers[i] = Int32(clamping: value)
      }
    }
    self.init(body: body)
  }

  private init<S: TensorScalar>(elements: [S], shape: CNShape) {
    guard let body = TensorBody.make("Tensor", shape, S.tensorType.code) else {
      self = .poisoned
      return
    }
    if let doubles = elements as? [Double] {
      cn_from_doubles(doubles, body.floats, doubles.count)
    } else if let integers = elements as? [Int] {
      cn_from_ints(integers, body.floats, integers.count)
    } else if S.tensorType == .bool {
      for (i, value) in elements.enumerated() { body.bytes[i] = value.tensorElement == 0 ? 0 : 1 }
    } else {
      for (i, value) in elements.enumerated() { body.floats[i] = value.tensorElement }
    }
    self.init(body: body)
  }

  private static func ragged(_ counts: [Int], axis: Int) -> TensorError? {
    guard let expected = counts.first,
      let index = counts.firstIndex(where: { $0 != expected })
    else { return nil }
    return .raggedArray(axis: axis, index: index, count: counts[index], expected: expected)
  }

  // MARK: Of a shape

  /// A tensor of zeros.
  ///
  /// - Parameters:
  ///   - shape: The sizes, 0 or more each; at most 8.
  ///   - dtype: The type of the elements.
  public static func zeros(_ shape: [Int], dtype: DType = .float32) -> Tensor {
    filled("zeros", shape, 0, dtype)
  }

  /// A tensor of ones.
  ///
  /// - Parameters:
  ///   - shape: The sizes, 0 or more each; at most 8.
  ///   - dtype: The type of the elements.
  public static func ones(_ shape: [Int], dtype: DType = .float32) -> Tensor {
    filled("ones", shape, 1, dtype)
  }

  /// A tensor whose elements are all the same.
  ///
  /// ```swift
  /// let halves = Tensor.full([2, 2], 0.5)
  /// print(Tensor.full([3], 7, dtype: .int32).integers)   // [7, 7, 7]
  /// ```
  ///
  /// - Parameters:
  ///   - shape: The sizes, 0 or more each; at most 8.
  ///   - value: What every element is; to whole numbers, a fraction is cut off towards zero.
  ///   - dtype: The type of the elements.
  public static func full(_ shape: [Int], _ value: Double, dtype: DType = .float32) -> Tensor {
    filled("full", shape, value, dtype)
  }

  /// The identity matrix: ones on the diagonal, zeros elsewhere.
  ///
  /// - Parameters:
  ///   - size: The number of rows and of columns.
  ///   - dtype: The type of the elements.
  public static func eye(_ size: Int, dtype: DType = .float32) -> Tensor {
    let result = filled("eye", [size, size], 0)
    if result.isPoisoned { return result }
    for i in 0..<size { result.body.floats[i * (size + 1)] = 1 }
    return result.to(dtype)
  }

  /// The numbers 0, 1, … up to but not including `end`.
  ///
  /// ```swift
  /// print(Tensor.arange(4).scalars)   // [0.0, 1.0, 2.0, 3.0]
  /// ```
  ///
  /// - Parameters:
  ///   - end: The number behind the last one; there are no numbers if it is 0 or less.
  ///   - dtype: The type of the elements.
  public static func arange(_ end: Int, dtype: DType = .float32) -> Tensor {
    arange(from: 0, to: Double(end), by: 1, dtype: dtype)
  }

  /// Numbers in equal steps from `start` up to but not including `end`.
  ///
  /// ```swift
  /// print(Tensor.arange(from: 1, to: 2, by: 0.25).scalars)   // [1.0, 1.25, 1.5, 1.75]
  /// ```
  ///
  /// - Parameters:
  ///   - start: The first number.
  ///   - end: What the numbers do not reach.
  ///   - step: The distance of neighbours; not 0; negative to count down.
  ///   - dtype: The type of the elements; to whole numbers, fractions are cut off towards zero.
  ///
  /// Errors: ``TensorError/notPositive(operation:name:value:)`` if the step is 0,
  /// ``TensorError/notFinite(operation:name:value:)``.
  public static func arange(
    from start: Double, to end: Double, by step: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    for (name, value) in [("from", start), ("to", end), ("by", step)] where !value.isFinite {
      return TensorError.raise(.notFinite(operation: "arange", name: name, value: value))
    }
    guard step != 0 else {
      return TensorError.raise(
        .notPositive(operation: "arange", name: "the size of the step", value: 0))
    }
    let count = Int(exactly: Swift.max(0, ((end - start) / step).rounded(.up))) ?? .max
    return row("arange", count, dtype) { start + Double($0) * step }
  }

  /// Equally spaced numbers from `start` to `end`, both included.
  ///
  /// ```swift
  /// print(Tensor.linspace(from: 0, to: 1, count: 5).scalars)   // [0.0, 0.25, 0.5, 0.75, 1.0]
  /// ```
  ///
  /// - Parameters:
  ///   - start: The first number.
  ///   - end: The last number.
  ///   - count: How many numbers, 0 or more; one number is `start`.
  ///   - dtype: The type of the elements; whole numbers are the nearest ones below.
  ///
  /// Errors: ``TensorError/negativeCount(operation:name:value:)``.
  public static func linspace(
    from start: Double, to end: Double, count: Int, dtype: DType = .float32
  ) -> Tensor {
    guard count >= 0 else {
      return TensorError.raise(.negativeCount(operation: "linspace", name: "count", value: count))
    }
    let step = count > 1 ? (end - start) / Double(count - 1) : 0
    return row("linspace", count, dtype) {
      let number = $0 == count - 1 && $0 > 0 ? end : start + Double($0) * step
      return dtype.isWhole ? number.rounded(.down) : number
    }
  }

  private static func filled(
    _ operation: StaticString, _ shape: [Int], _ value: Double, _ dtype: DType = .float32
  ) -> Tensor {
    guard let checked = checked(operation, shape),
      let body = TensorBody.make(operation, checked, dtype.code)
    else { return .poisoned }
    if dtype == .float32 {
      cn_fill_f32(body.floats, body.count, Float(value))
      return Tensor(body: body)
    }
    // One element, seen as often as it is needed.
    let one = row(operation, 1, dtype) { _ in value }.reshaped(to: []).broadcast(to: shape)
    if one.isPoisoned { return .poisoned }
    cn_copy(one.body.header, body.header)
    return Tensor(body: body)
  }

  /// Numbers computed one by one in float64, and converted once.
  private static func row(
    _ operation: StaticString, _ count: Int, _ dtype: DType, _ number: (Int) -> Double
  ) -> Tensor {
    if dtype == .int32 || dtype == .int64 {
      guard let checked = checked(operation, [count]),
        let body = TensorBody.make(operation, checked, dtype.code)
      else { return .poisoned }
      for i in 0..<count {
        let whole = Int(clamping: number(i))
        if dtype == .int64 {
          body.longs[i] = Int64(whole)
        } else {
          body.integers[i] = Int32(clamping: whole)
        }
      }
      return Tensor(body: body)
    }
    let result = filled(operation, [count], 0)
    if result.isPoisoned { return .poisoned }
    for i in 0..<count { result.body.floats[i] = Float(number(i)) }
    return result.to(dtype)
  }

  /// The sizes as a shape, or nil after raising an error.
  static func checked(_ operation: StaticString, _ shape: [Int]) -> CNShape? {
    if shape.count > Int(CN_MAX_RANK) {
      TensorError.raise(.tooManyAxes(operation: "\(operation)", count: shape.count))
      return nil
    }
    if shape.contains(where: { $0 < 0 }) {
      TensorError.raise(.negativeSize(operation: "\(operation)", shape: shape))
      return nil
    }
    let checked = CNShape(shape)
    if checked.byteCount() == nil {
      TensorError.raise(.tooManyElements(operation: "\(operation)", shape: shape))
      return nil
    }
    return checked
  }

  /// A product that stays at the greatest number when it would overflow.
  static func saturatingProduct(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? .max : product
  }
}

extension Int {
  /// The number without its fraction; the nearest one if it does not fit, and 0 for NaN.
  fileprivate init(clamping number: Double) {
    if number.isNaN {
      self = 0
    } else {
      self = Int(exactly: number.rounded(.towardZero)) ?? (number < 0 ? .min : .max)
    }
  }
}
