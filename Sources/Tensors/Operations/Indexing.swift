internal import CNumerics

/// What selects elements along one axis of a tensor: an index, or a range of indices.
public protocol TensorIndex {
  /// The selection as a tensor understands it.
  var axisSelection: AxisSelection { get }
}

/// A selection of elements along one axis.
public enum AxisSelection: Equatable {
  /// One index, counted from the end if negative; the axis disappears.
  case index(Int)
  /// Indices from a lower bound up to but not including an upper one; nil stands for the axis' end.
  case range(Int?, Int?)
  /// A number of indices in equal steps from a first one.
  case steps(from: Int, by: Int, count: Int)
}

extension Int: TensorIndex {
  /// The element at this index.
  public var axisSelection: AxisSelection { .index(self) }
}
extension Range: TensorIndex where Bound == Int {
  /// The elements of a range such as `2..<5`.
  public var axisSelection: AxisSelection { .range(lowerBound, upperBound) }
}
extension ClosedRange: TensorIndex where Bound == Int {
  /// The elements of a range such as `2...4`.
  public var axisSelection: AxisSelection {
    .range(lowerBound, upperBound == .max ? upperBound : upperBound + 1)
  }
}
extension PartialRangeFrom: TensorIndex where Bound == Int {
  /// The elements from an index to the end: `2...`; all of them: `0...`.
  public var axisSelection: AxisSelection { .range(lowerBound, nil) }
}
extension PartialRangeUpTo: TensorIndex where Bound == Int {
  /// The elements before an index: `..<2`.
  public var axisSelection: AxisSelection { .range(nil, upperBound) }
}
extension PartialRangeThrough: TensorIndex where Bound == Int {
  /// The elements up to and including an index: `...2`.
  public var axisSelection: AxisSelection {
    .range(nil, upperBound == .max ? upperBound : upperBound + 1)
  }
}

extension StrideTo: TensorIndex where Element == Int {
  /// The elements in steps, without the end: `stride(from: 0, to: 6, by: 2)`.
  public var axisSelection: AxisSelection { AxisSelection(steps: self, includesEnd: false) }
}
extension StrideThrough: TensorIndex where Element == Int {
  /// The elements in steps, up to the end: `stride(from: 5, through: 0, by: -1)`.
  public var axisSelection: AxisSelection { AxisSelection(steps: self, includesEnd: true) }
}

extension AxisSelection {
  /// A stride shows where it starts and ends, and its step, in this order.
  fileprivate init(steps: Any, includesEnd: Bool) {
    let numbers = Mirror(reflecting: steps).children.compactMap { $0.value as? Int }
    guard numbers.count == 3, numbers[2] != 0 else {
      self = .steps(from: 0, by: 1, count: .max)
      return
    }
    let (start, end, step) = (numbers[0], numbers[1], numbers[2])
    let (distance, overflow) = end.subtractingReportingOverflow(start)
    if overflow || distance == .min {
      self = .steps(from: start, by: step, count: (end > start) == (step > 0) ? .max : 0)
    } else if distance == 0 || (distance > 0) == (step > 0) {
      let size = step.magnitude
      let whole = distance.magnitude / size
      let count = includesEnd || distance.magnitude % size != 0 ? whole + 1 : whole
      self = .steps(from: start, by: step, count: Int(clamping: count))
    } else {
      self = .steps(from: start, by: step, count: 0)
    }
  }
}

/// A selection within an axis of known size.
private struct AxisBounds {
  let start: Int
  let count: Int
  let step: Int
}

extension Tensor {
  // MARK: Subscripts

  /// The part of the tensor at an index of the first axis, which disappears.
  ///
  /// ```swift
  /// let m = Tensor([[1, 2], [3, 4]])
  /// print(m[1].scalars)    // [3.0, 4.0]
  /// print(m[-1].scalars)   // [3.0, 4.0]
  /// ```
  ///
  /// Negative indices count from the end. Assigning replaces the part; the value is stretched to it.
  ///
  /// Errors: ``TensorError/indexOutOfRange(index:axis:shape:)``,
  /// ``TensorError/tooManyIndices(count:shape:)``. Cost: reading copies no elements.
  public subscript(index: Int) -> Tensor {
    get { selecting([.index(index)]) }
    set { assign(newValue, to: [.index(index)]) }
  }

  /// The part of the tensor at indices and ranges, one for each leading axis.
  ///
  /// ```swift
  /// let m = Tensor([[1, 2, 3], [4, 5, 6]])
  /// print(m[1, 2].item())            // 6.0
  /// print(m[0..., 0].scalars)        // [1.0, 4.0]
  /// print(m[0..<1, 1...].scalars)    // [2.0, 3.0]
  /// print(m[1, stride(from: 2, through: 0, by: -2)].scalars)   // [6.0, 4.0]
  /// ```
  ///
  /// An index removes its axis, a range or a stride keeps it. Unlike in NumPy, they must lie within the
  /// axis.
  ///
  /// Errors: ``TensorError/indexOutOfRange(index:axis:shape:)``,
  /// ``TensorError/rangeOutOfRange(range:axis:shape:)``,
  /// ``TensorError/stepsOutOfRange(index:start:step:axis:shape:)``,
  /// ``TensorError/tooManyIndices(count:shape:)``. Cost: reading copies no elements.
  public subscript(indices: any TensorIndex...) -> Tensor {
    get { selecting(indices.map(\.axisSelection)) }
    set { assign(newValue, to: indices.map(\.axisSelection)) }
  }

  /// The parts at several indices of the first axis, in the order given; an index may repeat.
  ///
  /// ```swift
  /// let m = Tensor([[1, 2], [3, 4], [5, 6]])
  /// print(m[[2, 0]].scalars)   // [5.0, 6.0, 1.0, 2.0]
  /// ```
  ///
  /// Errors: ``TensorError/indexOutOfRange(index:axis:shape:)``.
  public subscript(rows: [Int]) -> Tensor { gatheringRows(rows) }

  /// The elements where a mask is true: of a mask with the tensor's shape, along one axis.
  ///
  /// A mask with fewer axes selects parts along the leading ones.
  ///
  /// ```swift
  /// let x = Tensor([3, -1, 2])
  /// print(x[x .> 0].scalars)   // [3.0, 2.0]
  /// ```
  ///
  /// Errors: ``TensorError/maskDoesNotFit(mask:shape:)``.
  public subscript(mask: Tensor) -> Tensor {
    if isPoisoned || mask.isPoisoned { return .poisoned }
    let axes = mask.rank
    guard mask.dtype == .bool, axes > 0, axes <= rank, Array(shape[0..<axes]) == mask.shape,
      let bits = mask.body.contiguous("subscript")
    else { return TensorError.raise(.maskDoesNotFit(mask: mask.shape, shape: shape)) }
    guard Tensor.hasRoomForIndices("subscript", bits.count) else { return .poisoned }
    let rows = [Int](unsafeUninitializedCapacity: bits.count) { places, filled in
      filled = cn_true_places(bits.bytes, bits.count, places.baseAddress)
    }
    return reshaped(to: [bits.count] + shape[axes...]).parts("subscript", rows, axis: 0)
  }

  // MARK: How they work

  private func selecting(_ selections: [AxisSelection]) -> Tensor {
    guard let bounds = bounds(of: selections) else { return .poisoned }
    let whole = CNShape(body)
    return view("subscript", back: { $0.scattered(to: selections, of: whole) }) { header, view in
      Tensor.narrow(header, view, to: bounds, selections)
    }
  }

  /// Zeros of a shape with this tensor in the place of a selection.
  private func scattered(to selections: [AxisSelection], of shape: CNShape) -> Tensor {
    guard let whole = TensorBody.make("subscript", shape) else { return .poisoned }
    cn_fill_f32(whole.floats, whole.count, 0)
    let result = Tensor(body: whole)
    let part = result.selecting(selections)
    if !part.isPoisoned { cn_copy(body.header, part.body.header) }
    if body.carriesGradient {
      whole.node = ClosureNode("subscript", composed: body) { upstream, _ in
        upstream.selecting(selections)
      }
    }
    return result
  }

  /// The first index and the number of indices for each selection; nil after raising an error.
  private func bounds(of selections: [AxisSelection]) -> [AxisBounds]? {
    if isPoisoned { return nil }
    guard selections.count <= rank else {
      TensorError.raise(.tooManyIndices(count: selections.count, shape: shape))
      return nil
    }
    var result: [AxisBounds] = []
    result.reserveCapacity(selections.count)
    for (axis, selection) in selections.enumerated() {
      let size = body.sizes[axis]
      switch selection {
      case .index(let index):
        let resolved = index < 0 ? index + size : index
        guard resolved >= 0 && resolved < size else {
          TensorError.raise(.indexOutOfRange(index: index, axis: axis, shape: shape))
          return nil
        }
        result.append(AxisBounds(start: resolved, count: 1, step: 1))
      case .range(let lower, let upper):
        let from = lower ?? 0
        let to = upper ?? size
        guard from >= 0, to <= size, from <= to else {
          let text = "\(lower.map { "\($0)" } ?? "")..<\(upper.map { "\($0)" } ?? "")"
          TensorError.raise(
            .rangeOutOfRange(
              range: upper == nil ? "\(from)..." : text, axis: axis, shape: shape))
          return nil
        }
        result.append(AxisBounds(start: from, count: to - from, step: 1))
      case .steps(let start, let step, let count):
        if count <= 0 {
          result.append(AxisBounds(start: 0, count: 0, step: 1))
          continue
        }
        let (distance, overflow) = step.multipliedReportingOverflow(by: count - 1)
        let (last, overflow2) = start.addingReportingOverflow(distance)
        guard !overflow, !overflow2, start >= 0, start < size, last >= 0, last < size else {
          let outside = start < 0 || start >= size || overflow || overflow2 ? start : last
          TensorError.raise(
            .stepsOutOfRange(index: outside, start: start, step: step, axis: axis, shape: shape))
          return nil
        }
        // A single index goes nowhere, however long its step is.
        result.append(AxisBounds(start: start, count: count, step: count == 1 ? 1 : step))
      }
    }
    return result
  }

  private static func narrow(
    _ header: UnsafeMutablePointer<CNTensor>, _ view: TensorBody,
    to bounds: [AxisBounds], _ selections: [AxisSelection]
  ) {
    var kept = 0
    var offset = 0
    for axis in 0..<view.rank {
      var stride = view.strides[axis]
      var size = view.sizes[axis]
      var keeps = true
      if axis < bounds.count {
        offset += bounds[axis].start * stride
        stride *= bounds[axis].step
        size = bounds[axis].count
        if case .index = selections[axis] { keeps = false }
      }
      if keeps {
        view.sizes[kept] = size
        view.strides[kept] = stride
        kept += 1
      }
    }
    header.pointee.rank = UInt8(kept)
    header.pointee.data += offset * view.elementSize
  }

  /// `count` indices of an axis, from `start`; the caller knows that they are there.
  func part(axis: Int, from start: Int, count: Int) -> Tensor {
    var selections = [AxisSelection](repeating: .range(nil, nil), count: axis)
    selections.append(.range(start, start + count))
    return selecting(selections)
  }

  mutating func assign(_ value: Tensor, to selections: [AxisSelection]) {
    if isPoisoned { return }
    guard !value.isPoisoned, bounds(of: selections) != nil else {
      self = .poisoned
      return
    }
    let target = detached().selecting(selections)
    // As in NumPy, leading axes of one element do not count.
    var value = value
    while value.rank > target.rank, value.body.sizes[0] == 1 { value = value.squeezed(axis: 0) }
    let fits =
      value.rank <= target.rank
      && (0..<value.rank).allSatisfy {
        let size = value.body.sizes[$0]
        return size == 1 || size == target.body.sizes[$0 + target.rank - value.rank]
      }
    guard fits else {
      self = TensorError.raise(.cannotAssign(value: value.shape, target: target.shape))
      return
    }
    if body.carriesGradient || value.body.carriesGradient {
      self = assigning(value, to: selections)
      return
    }
    _ = consume target
    if !TensorBody.mayOverwrite(&body) {
      guard let copy = TensorBody.like("subscript", body, body.dtype) else { return }
      cn_copy(body.header, copy.header)
      body = copy
    }
    let part = selecting(selections)
    if !part.isPoisoned { cn_copy(value.body.header, part.body.header) }
  }

  /// A new tensor with a part replaced, through which gradients flow: to the old elements outside the
  /// part and to the value inside it.
  private func assigning(_ value: Tensor, to selections: [AxisSelection]) -> Tensor {
    guard let copy = TensorBody.like("subscript", body, body.dtype) else { return .poisoned }
    cn_copy(body.header, copy.header)
    let result = Tensor(body: copy)
    let part = result.selecting(selections)
    if !part.isPoisoned { cn_copy(value.body.header, part.body.header) }
    let valueBody = value.body
    copy.node = JoiningNode("subscript", [body, valueBody]) { upstream in
      var outside = upstream
      outside.assign(Tensor.zeros([]), to: selections)
      return [outside, upstream.selecting(selections).summed(toShapeOf: valueBody)]
    }
    return result
  }

  private func gatheringRows(_ rows: [Int]) -> Tensor {
    if isPoisoned { return .poisoned }
    guard rank > 0 else { return TensorError.raise(.tooManyIndices(count: 1, shape: shape)) }
    let size = body.sizes[0]
    var resolved = rows
    for (i, row) in rows.enumerated() {
      resolved[i] = row < 0 ? row + size : row
      guard resolved[i] >= 0 && resolved[i] < size else {
        return TensorError.raise(.indexOutOfRange(index: row, axis: 0, shape: shape))
      }
    }
    return parts("subscript", resolved, axis: 0)
  }
}
