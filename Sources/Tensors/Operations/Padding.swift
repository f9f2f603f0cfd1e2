internal import CNumerics

/// What stands in the border of a padded tensor.
public enum PaddingMode: String {
  /// One number everywhere.
  case constant
  /// The nearest element.
  case edge
  /// The elements as in a mirror at the outermost one, which is not repeated.
  case reflect
}

extension Tensor {
  /// The tensor with a border along each axis.
  ///
  /// ```swift
  /// let x = Tensor([1, 2, 3])
  /// print(x.padded(before: [1], after: [2]).scalars)                   // [0.0, 1.0, 2.0, 3.0, 0.0, 0.0]
  /// print(x.padded(before: [1], after: [2], mode: .edge).scalars)      // [1.0, 1.0, 2.0, 3.0, 3.0, 3.0]
  /// print(x.padded(before: [1], after: [2], mode: .reflect).scalars)   // [2.0, 1.0, 2.0, 3.0, 2.0, 1.0]
  /// ```
  ///
  /// - Parameters:
  ///   - before: How many elements are added in front, for each axis; a single number counts for all.
  ///   - after: How many elements are added behind, likewise.
  ///   - mode: What stands in the border.
  ///   - value: The number that ``PaddingMode/constant`` puts there.
  ///
  /// Errors: ``TensorError/paddingCount(count:shape:)``,
  /// ``TensorError/negativeCount(operation:name:value:)``,
  /// ``TensorError/paddingOfNothing(mode:axis:shape:)``,
  /// ``TensorError/tooManyElements(operation:shape:)``.
  ///
  /// Source: `numpy.pad`.
  public func padded(
    before: [Int], after: [Int], mode: PaddingMode = .constant, value: Double = 0
  ) -> Tensor {
    if isPoisoned { return .poisoned }
    for widths in [before, after] where widths.count != rank && widths.count != 1 {
      return TensorError.raise(.paddingCount(count: widths.count, shape: shape))
    }
    func width(_ widths: [Int], _ axis: Int) -> Int { widths.count == 1 ? widths[0] : widths[axis] }
    var sizes = shape
    var selections: [AxisSelection] = []
    for axis in 0..<rank {
      let (front, back) = (width(before, axis), width(after, axis))
      for (name, width) in [("before", front), ("after", back)] where width < 0 {
        return TensorError.raise(
          .negativeCount(operation: "padded", name: "the width \(name) axis \(axis)", value: width))
      }
      if mode != .constant, sizes[axis] == 0, front > 0 || back > 0 {
        return TensorError.raise(
          .paddingOfNothing(mode: mode.rawValue, axis: axis, shape: shape))
      }
      selections.append(.steps(from: front, by: 1, count: sizes[axis]))
      let (sum, overflow) = sizes[axis].addingReportingOverflow(front)
      let (size, overflow2) = sum.addingReportingOverflow(back)
      sizes[axis] = overflow || overflow2 ? .max : size
    }
    if mode == .constant {
      guard Tensor.checked("padded", sizes) != nil else { return .poisoned }
      return padded(to: sizes, at: selections, with: value)
    }
    return chosenFromEachAxis("padded", sizes) { axis, position in
      let front = width(before, axis)
      let size = self.body.sizes[axis]
      if mode == .edge { return Swift.min(Swift.max(position - front, 0), size - 1) }
      if size == 1 { return 0 }
      let period = 2 * (size - 1)
      let place = (position - front) % period
      let inPeriod = place < 0 ? place + period : place
      return inPeriod < size ? inPeriod : period - inPeriod
    }
  }

  private func padded(to sizes: [Int], at selections: [AxisSelection], with value: Double) -> Tensor
  {
    var result = Tensor.full(sizes, value).to(dtype)
    if !isEmpty { result.assign(self, to: selections) }
    return result
  }

  /// The tensor side by side with copies of itself.
  ///
  /// ```swift
  /// print(Tensor([1, 2]).tiled([3]).scalars)        // [1.0, 2.0, 1.0, 2.0, 1.0, 2.0]
  /// print(Tensor([1, 2]).tiled([2, 1]).shape)       // [2, 2]
  /// ```
  ///
  /// - Parameter counts: How often it stands along each axis, the last one for the last axis; more counts
  ///   than axes add leading axes.
  ///
  /// Errors: ``TensorError/negativeCount(operation:name:value:)``,
  /// ``TensorError/tooManyElements(operation:shape:)``, ``TensorError/tooManyAxes(operation:count:)``.
  ///
  /// Source: `numpy.tile`.
  public func tiled(_ counts: [Int]) -> Tensor {
    if isPoisoned { return .poisoned }
    if let count = counts.first(where: { $0 < 0 }) {
      return TensorError.raise(.negativeCount(operation: "tiled", name: "a count", value: count))
    }
    let extra = counts.count - rank
    if extra > 0 {
      guard counts.count <= Int(CN_MAX_RANK) else {
        return TensorError.raise(.tooManyAxes(operation: "tiled", count: counts.count))
      }
      return reshaped(to: [Int](repeating: 1, count: extra) + shape).tiled(counts)
    }
    let sizes = shape.enumerated().map { axis, size in
      axis < -extra ? size : Tensor.saturatingProduct(size, counts[axis + extra])
    }
    return chosenFromEachAxis("tiled", sizes) { axis, position in
      position % self.body.sizes[axis]
    }
  }

  /// The tensor with each of its parts along an axis several times in a row.
  ///
  /// ```swift
  /// print(Tensor([1, 2]).repeated(3, axis: 0).scalars)   // [1.0, 1.0, 1.0, 2.0, 2.0, 2.0]
  /// ```
  ///
  /// Errors: ``TensorError/negativeCount(operation:name:value:)``,
  /// ``TensorError/axisOutOfRange(operation:axis:shape:)``,
  /// ``TensorError/tooManyElements(operation:shape:)``.
  ///
  /// Source: `numpy.repeat`.
  public func repeated(_ count: Int, axis: Int) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, "repeated") else { return .poisoned }
    guard count >= 0 else {
      return TensorError.raise(.negativeCount(operation: "repeated", name: "count", value: count))
    }
    var sizes = shape
    sizes[axis] = Tensor.saturatingProduct(sizes[axis], count)
    return chosenFromEachAxis("repeated", sizes) { _, position in position / Swift.max(count, 1) }
  }

  /// A tensor of other sizes whose elements are chosen axis by axis; axes that keep their size stay as
  /// they are.
  private func chosenFromEachAxis(
    _ name: StaticString, _ sizes: [Int], _ source: (_ axis: Int, _ position: Int) -> Int
  ) -> Tensor {
    guard let checked = Tensor.checked(name, sizes), TensorBody.hasRoom(name, checked) else {
      return .poisoned
    }
    if sizes.contains(0) { return Tensor.zeros(sizes).to(dtype) }
    var result = self
    for axis in 0..<rank where sizes[axis] != body.sizes[axis] {
      guard Tensor.hasRoomForIndices(name, sizes[axis]) else { return .poisoned }
      result = result.parts(name, (0..<sizes[axis]).map { source(axis, $0) }, axis: axis)
    }
    return result
  }

  // MARK: The same elements elsewhere

  /// The tensor with the elements along an axis in the opposite order.
  ///
  /// ```swift
  /// print(Tensor([1, 2, 3]).flipped(axis: 0).scalars)   // [3.0, 2.0, 1.0]
  /// ```
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``. Cost: no elements are copied.
  ///
  /// Source: `numpy.flip`.
  public func flipped(axis: Int) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, "flipped") else { return .poisoned }
    let size = body.sizes[axis]
    if size < 2 { return self }
    return view("flipped", back: { $0.flipped(axis: axis) }) { header, view in
      header.pointee.data += (size - 1) * view.strides[axis] * view.elementSize
      view.strides[axis] = -view.strides[axis]
    }
  }

  /// The tensor with the elements along an axis moved on; those that reach the end go to the start.
  ///
  /// ```swift
  /// print(Tensor([1, 2, 3, 4]).rolled(by: 1, axis: 0).scalars)   // [4.0, 1.0, 2.0, 3.0]
  /// ```
  ///
  /// Errors: ``TensorError/axisOutOfRange(operation:axis:shape:)``.
  ///
  /// Source: `numpy.roll`.
  public func rolled(by shift: Int, axis: Int) -> Tensor {
    if isPoisoned { return .poisoned }
    guard let axis = resolved(axis, "rolled") else { return .poisoned }
    let size = body.sizes[axis]
    if size < 2 || shift % size == 0 { return self }
    let steps = shift % size < 0 ? shift % size + size : shift % size
    return Tensor.concatenated(
      [
        part(axis: axis, from: size - steps, count: steps),
        part(axis: axis, from: 0, count: size - steps),
      ], axis: axis)
  }
}
