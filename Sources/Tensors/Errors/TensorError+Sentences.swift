extension TensorError: CustomStringConvertible {
  /// The error as one sentence: the operation, the shapes, and what to do.
  public var description: String {
    switch self {
    case .invalidData(let sentence): return sentence
    case .inLayer(let path, let model, let error): return "in '\(path)' of \(model): \(error)"
    case .shapesDoNotBroadcast(let operation, let left, let right, let back):
      let m = left.size(left.count - back)
      let n = right.size(right.count - back)
      return
        "\(operation): \(axisFromEnd(back)) has \(elements(m)) on the left but \(n) on the right"
        + " (shapes \(left) and \(right)); they must be equal, or one of them 1"
    case .matrixSizesDiffer(let left, let right):
      let m = left.last ?? 0
      let n = right.size(right.count == 1 ? 0 : right.count - 2)
      let axis = right.count <= 2 ? "first axis" : "second-to-last axis"
      return
        "matmul: the last axis of the left operand has \(elements(m)) but the \(axis) of the right"
        + " has \(n) (shapes \(left) and \(right)); they must be equal"
    case .matrixBatchesDiffer(let left, let right):
      return
        "matmul: the leading axes \(left.dropLast(2).array) and \(right.dropLast(2).array) of the"
        + " two batches do not fit (shapes \(left) and \(right)); they must be equal, or 1"
    case .matrixProductOfScalar(let left, let right):
      return "matmul: the \(left.isEmpty ? "left" : "right") operand is a single number"
        + " (shapes \(left) and \(right)); multiply by it with *"
    case .cannotReshape(let from, let to) where to.contains(-1) && to.contains(0):
      return "reshaped(to:): beside a 0, any size could stand for the -1 in \(to) (shape \(from));"
        + " write the size"
    case .cannotReshape(let from, let to):
      return "reshaped(to:): \(elements(from.product)) of shape \(from) cannot become shape \(to),"
        + " which has \(to.contains(-1) ? "a multiple of \(to.filter { $0 != -1 }.product)" : "\(to.product)");"
        + " the numbers of elements must be equal"
    case .severalUnknownSizes(let shape):
      return
        "reshaped(to:): the shape \(shape) has more than one -1; only one size can be found out"
    case .cannotBroadcast(let from, let to):
      return
        "broadcast(to:): shape \(from) cannot be stretched to \(to); counted from the last axis,"
        + " every size must be equal or 1"
    case .negativeSize(let operation, let shape):
      return "\(operation): the shape \(shape) has a negative size; sizes are 0 or more"
    case .tooManyAxes(let operation, let count):
      return "\(operation): \(count) axes are too many; a tensor has at most 8"
    case .tooManyElements(let operation, let shape):
      return "\(operation): a tensor of shape \(shape) has more elements than can be counted;"
        + " use smaller sizes"
    case .notEnoughMemory(let operation, let shape, let bytes, let available):
      return "\(operation): a tensor of shape \(shape) needs \(memory(bytes)) but only"
        + " \(memory(available)) are free; use smaller sizes"
    case .raggedArray(let axis, let index, let count, let expected):
      return
        "Tensor: row \(index) of axis \(axis &- 1) has \(elements(count)) but row 0 has \(expected);"
        + " all rows must be equally long"
    case .countDoesNotFitShape(let count, let shape):
      return
        "Tensor: \(count) values were given for shape \(shape), which has \(elements(shape.product));"
        + " the numbers must be equal"
    default:
      return matrixSentence ?? einsumSentence ?? axisSentence ?? valueSentence ?? layerSentence
        ?? trainingSentence
    }
  }

  private var matrixSentence: String? {
    switch self {
    case .notSquare(let operation, let shape):
      return
        "\(operation): a matrix of shape \(shape) is not square; it needs as many rows as columns"
    case .equationsDoNotFit(let operation, let matrices, let right):
      return
        "\(operation): the right side of shape \(right) does not fit matrices of shape \(matrices);"
        + " it must have \(matrices.size(matrices.count - 2)) rows, and leading axes that are equal or 1"
    case .singularMatrix(let operation, let matrix, let shape):
      return
        "\(operation): \(named(matrix, shape)) is singular: its rows depend on one another, so it has"
        + " no inverse; try leastSquares, or add a small multiple of eye to it"
    case .notPositiveDefinite(let operation, let matrix, let shape):
      return
        "\(operation): \(named(matrix, shape)) is not positive definite; it must be symmetric with"
        + " eigenvalues above 0, so try to add a small multiple of eye to it"
    case .didNotConverge(let operation, let matrix, let shape):
      return
        "\(operation): the iteration for \(named(matrix, shape)) does not converge; look for NaN"
        + " and infinite elements"
    case .noLinearAlgebra(let operation):
      return
        "\(operation): the library OpenBLAS was not found, which does linear algebra; install it with"
        + " 'apt install libopenblas0' (Debian, Ubuntu) or 'dnf install openblas' (Fedora)"
    default: return nil
    }
  }

  private var einsumSentence: String? {
    switch self {
    case .einsumSubscripts(let subscripts, let problem):
      return "einsum: in \"\(subscripts)\", \(problem)"
    case .einsumOperands(let subscripts, let terms, let operands):
      return
        "einsum: \"\(subscripts)\" describes \(terms) \(terms == 1 ? "operand" : "operands") but"
        + " there \(operands == 1 ? "is" : "are") \(operands); write one term for each, separated by"
        + " commas"
    case .einsumAxes(let term, let operand, let shape):
      return "einsum: '\(term)' does not fit operand \(operand) of shape \(shape), which has"
        + " \(shape.count) \(shape.count == 1 ? "axis" : "axes"); write a letter for each axis, or '...'"
        + " for axes without a letter"
    case .einsumSizes(let letter, let operands, let sizes):
      if operands.size(0) == operands.size(1) {
        return "einsum: the subscript '\(letter)' stands for axes with \(sizes.size(0)) and with"
          + " \(elements(sizes.size(1))) in operand \(operands.size(0)); a diagonal needs equal sizes"
      }
      return "einsum: the subscript '\(letter)' stands for \(elements(sizes.size(0))) in operand"
        + " \(operands.size(0)) but for \(sizes.size(1)) in operand \(operands.size(1)); they must be"
        + " equal, or one of them 1"
    default: return nil
    }
  }

  private var axisSentence: String? {
    switch self {
    case .axisOutOfRange("expandingAxis", let axis, let shape):
      let count = shape.count
      return "expandingAxis: shape \(shape) can get a new axis at 0 to \(count), or from the end at"
        + " -1 to -\(count + 1), but not at \(axis)"
    case .axisOutOfRange(let operation, let axis, let shape):
      if shape.isEmpty {
        return "\(operation): there is no axis \(axis) in a single number (shape [])"
      }
      return "\(operation): there is no axis \(axis) in shape \(shape); axes go from 0 to"
        + " \(shape.count - 1), or from the end from -1 to -\(shape.count)"
    case .notAPermutation(let axes, let shape):
      return
        "permuted: the axes \(axes) do not name each of the \(shape.count) axes of shape \(shape)"
        + " exactly once"
    case .cannotSqueeze(let axis, let shape):
      return "squeezed: axis \(axis) of shape \(shape) has \(elements(shape.size(axis)));"
        + " only axes with 1 element can be removed"
    case .indexOutOfRange(let index, let axis, let shape):
      return
        "subscript: index \(index) is out of range for axis \(axis) with \(elements(shape.size(axis)))"
        + " (shape \(shape)); \(allowedIndices(shape.size(axis)))"
    case .rangeOutOfRange(let range, let axis, let shape):
      return
        "subscript: the range \(range) does not fit axis \(axis) with \(elements(shape.size(axis)))"
        + " (shape \(shape)); it must lie within 0..<\(shape.size(axis))"
    case .tooManyIndices(let count, let shape):
      return "subscript: \(count) indices are too many for a tensor of shape \(shape),"
        + " which has \(shape.count) \(shape.count == 1 ? "axis" : "axes")"
    case .maskDoesNotFit(let mask, let shape) where !mask.isEmpty && shape.starts(with: mask):
      return "subscript: the tensor of shape \(mask) that should select elements is not Boolean;"
        + " make a mask by a comparison, such as x .> 0, or choose by indices with taking(_:axis:)"
    case .maskDoesNotFit(let mask, let shape):
      return "subscript: a mask of shape \(mask) does not fit a tensor of shape \(shape);"
        + " it must be Boolean and have the sizes of its leading axes"
    case .cannotConcatenate(let axis, let first, let other, let position):
      return
        "concatenated: tensor \(position) of shape \(other) does not fit tensor 0 of shape \(first);"
        + " all sizes except that of axis \(axis) must be equal"
    case .cannotStack(let first, let other, let position):
      return "stacked: tensor \(position) has shape \(other) but tensor 0 has \(first);"
        + " all shapes must be equal"
    case .nothingToJoin(let operation):
      return "\(operation): there are no tensors to join; pass at least one"
    case .stepsOutOfRange(let index, let start, let step, let axis, let shape):
      return
        "subscript: the stride from \(start) by \(step) comes to \(index), which does not fit axis"
        + " \(axis) with \(elements(shape.size(axis))) (shape \(shape));"
        + " \(allowedIndices(shape.size(axis)))"
    case .paddingCount(let count, let shape):
      return "padded: \(count) widths were given for shape \(shape), which has"
        + " \(shape.count) \(shape.count == 1 ? "axis" : "axes"); give one for each axis, or one for all"
    case .paddingOfNothing(let mode, let axis, let shape):
      return "padded: axis \(axis) of shape \(shape) has no elements that \(mode) could repeat;"
        + " use the mode constant"
    case .tooFewAxes(let operation, let needed, let shape):
      return "\(operation): a tensor of shape \(shape) has \(shape.count)"
        + " \(shape.count == 1 ? "axis" : "axes"), but at least \(needed) are needed"
    case .noSuchElement(let operation, let index, let axis, let shape):
      return "\(operation): there is no index \(index) along axis \(axis) with"
        + " \(elements(shape.size(axis))) (shape \(shape)); \(allowedIndices(shape.size(axis)))"
        + (operation == "embedding" ? "" : ", and negative ones count from the end")
    case .indicesDoNotFit(let operation, let indices, let axis, let shape):
      return "\(operation): indices of shape \(indices) do not fit a tensor of shape \(shape);"
        + " they must have as many axes, and all sizes except that of axis \(axis) must be equal, or 1"
    case .valuesDoNotFitIndices(let operation, let values, let indices):
      return "\(operation): values of shape \(values) do not fit indices of shape \(indices);"
        + " there must be one for each index, or a shape that can be stretched to that"
    case .tooFewElements(let operation, let wanted, let axis, let shape):
      return "\(operation): \(elements(wanted)) are wanted along axis \(axis), which has"
        + " \(shape.size(axis)) (shape \(shape)); ask for at most \(shape.size(axis))"
    case .cannotAssign(let value, let target):
      return "subscript: a value of shape \(value) cannot be assigned to a part of shape \(target);"
        + " it must have that shape or be stretchable to it"
    default: return nil
    }
  }

  private var valueSentence: String? {
    switch self {
    case .notOneElement(let shape):
      return "item: a tensor of shape \(shape) has \(elements(shape.product)), not one;"
        + " use scalars, or pick one element by an index"
    case .noElements(let operation, let shape):
      return "\(operation): there is no \(operation) of no elements (shape \(shape));"
        + " ask for isEmpty first"
    case .wrongElementType(let operation, let dtype, let expected):
      return
        "\(operation): the elements are \(dtype) but must be \(expected); convert them with to(_:)"
    case .limitsOutOfOrder(let operation, let low, let high):
      return
        "\(operation): the lower limit \(low) is greater than the upper limit \(high); swap them"
    case .notPositive(let operation, let name, let value):
      return "\(operation): \(name) is \(number(value)) but must be greater than 0"
    case .negative(let operation, let name, let value):
      return "\(operation): \(name) is \(number(value)) but must be 0 or more"
    case .notFinite(let operation, let name, let value):
      return "\(operation): \(name) is \(number(value)) but must be a finite number"
    case .negativeCount(let operation, let name, let value):
      return "\(operation): \(name) is \(value) but must be 0 or more"
    case .outsideInterval(let operation, let name, let value, let low, let high):
      return
        "\(operation): \(name) is \(number(value)) but must be at least \(number(low)) and less than"
        + " \(number(high))"
    case .backwardOfManyElements(let shape):
      return "backward: gradients start from a single number, but this tensor has shape \(shape);"
        + " reduce it with sum() or mean() first"
    case .backwardOfConstant:
      return "backward: this tensor was not computed from any parameter, so there are no gradients;"
        + " compute it from a model, or from a tensor made by requiringGradient()"
    case .noSecondDerivative(let operation):
      return "\(operation): its gradient cannot be differentiated again; write the function with"
        + " elementwise operations, sums and matrix products, or take a first derivative only"
    case .noGradient(let operation, let reason):
      return "\(operation): there is no gradient \(reason); use detached() if none is wanted"
    case .derivativeOfShape(let operation, let shape):
      return "\(operation): the function must give a tensor with one element, but its value has"
        + " shape \(shape); reduce it with sum() or mean(), or take its jacobian(of:at:)"
    default: return nil
    }
  }

  private var layerSentence: String? {
    switch self {
    case .imageShape(let operation, let shape):
      return "\(operation): the images have shape \(shape) but must be"
        + " [batch, channels, height, width]"
    case .kernelShape(let kernel, let bias, let image):
      if kernel.count != 4 {
        return "convolved: the weight has shape \(kernel) but must be"
          + " [filters, channels, kernel height, kernel width]"
      }
      if kernel.size(1) != image.size(1) {
        return "convolved: the kernels (shape \(kernel)) take \(kernel.size(1)) channels but the"
          + " images (shape \(image)) have \(image.size(1)); axis 1 of both must be equal"
      }
      return "convolved: the bias has shape \(bias ?? []) but must be [\(kernel.size(0))],"
        + " one number for each filter"
    case .windowSizes(let operation, let kernel, let stride, let padding):
      return "\(operation): a window of \(kernel) with stride \(stride) and padding \(padding)"
        + " cannot be used; sizes and strides are at least 1, padding is 0 or more"
    case .windowTooLarge(let operation, let kernel, let axis, let padding, let shape):
      let border = padding == 0 ? "" : " and padding \(padding) on both sides"
      return "\(operation): a window of \(kernel) is larger than axis \(axis) of shape \(shape),"
        + " with \(elements(shape.size(axis)))\(border); use a smaller window or more padding"
    case .noRoomForPatches(let operation, let shape):
      return "\(operation): there is not enough memory for an input of shape \(shape);"
        + " use a smaller one, or fewer examples at a time"
    case .attentionShapes(let queries, let keys, let values):
      return "attention: queries of shape \(queries), keys of shape \(keys) and values of shape"
        + " \(values) do not fit; they must be [batch, heads, time, size], with the same batch and"
        + " heads, the same size of queries and keys, and as many keys as values"
    case .headsDoNotDivide(let operation, let width, let heads):
      return "\(operation): a width of \(width) cannot be shared out among \(heads)"
        + " \(heads == 1 ? "head" : "heads"); the width must be a multiple of the number of heads,"
        + " which is at least 1"
    case .sequenceShape("selfAttention", let shape, _):
      return "selfAttention: the input has shape \(shape) but must be [batch, time, 3 · width]:"
        + " queries, keys and values side by side"
    case .sequenceShape(let layer, let shape, let features):
      return "\(layer): the input has shape \(shape) but must be [batch, time, \(features)]"
    case .channelShape(let layer, let shape, let channels):
      return
        "\(layer): the input has shape \(shape) but must be [batch, \(channels), time]: as many"
        + " channels as the layer takes, then the steps"
    case .noSteps(let layer, let shape):
      return
        "\(layer): an input of shape \(shape) has no steps, so there is no state after the last;"
        + " the time axis must have at least 1"
    case .stateShape(let layer, let state, let expected):
      return "\(layer): the state has shape \(state) but must be \(expected), [batch, units]"
    case .normalizationShape(let shape, let scale, let shift):
      return "layerNormalized: the scale has shape \(scale)"
        + (shift.map { " and the shift \($0)" } ?? "")
        + ", which does not fit the last axis of shape \(shape); it must be [\(shape.last ?? 0)]"
    default: return nil
    }
  }

  private var trainingSentence: String {
    switch self {
    case .layerInputSize(let layer, let shape, let expected):
      guard let last = shape.last else {
        return "\(layer): the input is a single number (shape []); the layer needs a last axis of"
          + " \(elements(expected))"
      }
      return
        "\(layer): the last axis of the input has \(elements(last)) but the layer takes \(expected)"
        + " (shape \(shape)); they must be equal"
    case .layerSize(let layer, let inputs, let outputs):
      return "\(layer): a layer of \(inputs) inputs and \(outputs) outputs cannot be made;"
        + " both must be at least 1"
    case .parameterShape(let current, let new):
      return "value: a parameter of shape \(current) cannot take a value of shape \(new);"
        + " the shapes must be equal"
    case .layerIndexOutOfRange(let index, let count):
      return "Sequential: there is no layer \(index); \(allowedIndices(count))"
    case .lossShapesDiffer(let loss, let predictions, let targets):
      return "\(loss): the predictions have shape \(predictions) but the targets \(targets);"
        + " the shapes must be equal"
    case .logitsShape(let operation, let shape):
      return "\(operation): the logits have shape \(shape) but must be [examples, classes]"
    case .labelCount(let operation, let labels, let rows):
      return "\(operation): there \(labels == 1 ? "is 1 label" : "are \(labels) labels") for"
        + " \(rows) \(rows == 1 ? "row" : "rows") of logits; every row needs one"
    case .labelOutOfRange(let operation, let label, let position, let classes):
      return "\(operation): label \(position) is \(label), but there are only \(classes) classes;"
        + " labels go from 0 to \(classes &- 1)"
    case .noParameters(let operation):
      return "\(operation): the model has no parameters to train"
    case .lossNotScalar(let shape):
      return
        "train: the closure returned a tensor of shape \(shape), but a loss is a single number;"
        + " reduce it with sum() or mean()"
    case .lossIndependentOfModel(let step):
      return "train: the loss of step \(step) was not computed from the optimizer's parameters,"
        + " so there is nothing to learn; compute it from the model's output"
    case .lossNotFinite(let step, let loss, let learningRate):
      return "train: the loss became \(number(loss)) at step \(step), so training stopped;"
        + " try a learning rate below \(number(learningRate)), or look for extreme values in the data"
    default: return "the operation could not be done"
    }
  }
}

// MARK: Words

private func elements(_ count: Int) -> String { count == 1 ? "1 element" : "\(count) elements" }

/// A matrix, with its number if it is one of a batch.
private func named(_ matrix: Int?, _ shape: [Int]) -> String {
  matrix.map { "matrix \($0) of the batch of shape \(shape)" } ?? "the matrix of shape \(shape)"
}

private func axisFromEnd(_ back: Int) -> String {
  switch back {
  case 1: "the last axis"
  case 2: "the second-to-last axis"
  default: "axis -\(back)"
  }
}

private func allowedIndices(_ count: Int) -> String {
  switch count {
  case 0: "there are no elements"
  case 1: "the only index is 0"
  default: "indices go from 0 to \(count - 1)"
  }
}

/// A number of bytes with at most one decimal: `40 TB`, `1.5 GB`.
private func memory(_ bytes: Int) -> String {
  var size = Double(bytes)
  var unit = 0
  let units = ["bytes", "KB", "MB", "GB", "TB", "PB", "EB"]
  while size >= 999.95, unit < units.count - 1 {
    size /= 1000
    unit += 1
  }
  let tenths = (size * 10).rounded() / 10
  return "\(number(tenths)) \(units[unit])"
}

/// Whole numbers without a decimal point.
private func number(_ value: Double) -> String {
  value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
}

extension Array where Element == Int {
  fileprivate var product: Int { reduce(1, &*) }

  /// The size along an axis; 0 if there is no such axis, as in an error that somebody made up.
  fileprivate func size(_ axis: Int) -> Int { indices.contains(axis) ? self[axis] : 0 }
}

extension ArraySlice {
  fileprivate var array: [Element] { Array(self) }
}
