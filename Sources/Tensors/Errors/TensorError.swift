/// Why a tensor operation, a layer or a training run could not do what it was asked to.
///
/// ``description`` is one sentence that names the operation, the shapes and what to do.
public enum TensorError: Error, Equatable {
  // Shapes
  /// Two shapes do not broadcast; `axisFromEnd` (1 is the last) is where they disagree.
  case shapesDoNotBroadcast(operation: String, left: [Int], right: [Int], axisFromEnd: Int)
  /// The axes that a matrix product sums over differ in size.
  case matrixSizesDiffer(left: [Int], right: [Int])
  /// The leading axes of a batch of matrix products do not broadcast.
  case matrixBatchesDiffer(left: [Int], right: [Int])
  /// A matrix product with a single number.
  case matrixProductOfScalar(left: [Int], right: [Int])
  /// A new shape has another number of elements.
  case cannotReshape(from: [Int], to: [Int])
  /// More than one size of a new shape is to be found out.
  case severalUnknownSizes(shape: [Int])
  /// A shape cannot be stretched to another.
  case cannotBroadcast(from: [Int], to: [Int])
  /// A size is below zero.
  case negativeSize(operation: String, shape: [Int])
  /// More axes than a tensor can have.
  case tooManyAxes(operation: String, count: Int)
  /// The number of elements does not fit into an integer.
  case tooManyElements(operation: String, shape: [Int])
  /// The machine has less memory than the tensor needs.
  case notEnoughMemory(operation: String, shape: [Int], bytes: Int, available: Int)
  /// Arrays of different lengths in one literal.
  case raggedArray(axis: Int, index: Int, count: Int, expected: Int)
  /// The number of values does not fit the shape.
  case countDoesNotFitShape(count: Int, shape: [Int])

  // Linear algebra
  /// The operation takes matrices with as many rows as columns.
  case notSquare(operation: String, shape: [Int])
  /// The right side of equations does not fit the matrices.
  case equationsDoNotFit(operation: String, matrices: [Int], right: [Int])
  /// A matrix has no inverse; `matrix` is its number in a batch, or nil if there is only one.
  case singularMatrix(operation: String, matrix: Int?, shape: [Int])
  /// A matrix is not symmetric and positive definite.
  case notPositiveDefinite(operation: String, matrix: Int?, shape: [Int])
  /// An iteration did not come to an end, as with elements that are not numbers.
  case didNotConverge(operation: String, matrix: Int?, shape: [Int])
  /// The library that does linear algebra is not there.
  case noLinearAlgebra(operation: String)

  // Sums of products
  /// The text of `einsum` cannot be read.
  case einsumSubscripts(subscripts: String, problem: String)
  /// The text of `einsum` describes another number of operands than there are.
  case einsumOperands(subscripts: String, terms: Int, operands: Int)
  /// A term of `einsum` has another number of letters than its operand has axes.
  case einsumAxes(term: String, operand: Int, shape: [Int])
  /// Axes with the same letter, of two operands or of one, differ in size.
  case einsumSizes(letter: String, operands: [Int], sizes: [Int])

  // Models
  /// Something could not be done inside a layer of a model; the path leads to it: `blocks.0.norm`.
  indirect case inLayer(path: String, model: String, error: TensorError)

  // Axes and indices
  /// There is no such axis.
  case axisOutOfRange(operation: String, axis: Int, shape: [Int])
  /// A permutation does not name every axis once.
  case notAPermutation(axes: [Int], shape: [Int])
  /// Only axes of size 1 can be removed.
  case cannotSqueeze(axis: Int, shape: [Int])
  /// There is no such index along an axis.
  case indexOutOfRange(index: Int, axis: Int, shape: [Int])
  /// A range reaches beyond an axis.
  case rangeOutOfRange(range: String, axis: Int, shape: [Int])
  /// A stride reaches beyond an axis.
  case stepsOutOfRange(index: Int, start: Int, step: Int, axis: Int, shape: [Int])
  /// More indices than axes.
  case tooManyIndices(count: Int, shape: [Int])
  /// A mask must be Boolean and fit the leading axes.
  case maskDoesNotFit(mask: [Int], shape: [Int])
  /// Tensors to join differ in another axis than the joined one.
  case cannotConcatenate(axis: Int, first: [Int], other: [Int], position: Int)
  /// Tensors to stack differ in shape.
  case cannotStack(first: [Int], other: [Int], position: Int)
  /// A list of tensors has none.
  case nothingToJoin(operation: String)
  /// Indices that an operation got name no element of an axis.
  case noSuchElement(operation: String, index: Int, axis: Int, shape: [Int])
  /// Indices along an axis do not fit the other axes.
  case indicesDoNotFit(operation: String, indices: [Int], axis: Int, shape: [Int])
  /// There is not one value for each index.
  case valuesDoNotFitIndices(operation: String, values: [Int], indices: [Int])
  /// More elements are wanted than an axis has.
  case tooFewElements(operation: String, wanted: Int, axis: Int, shape: [Int])
  /// There is not one width for each axis.
  case paddingCount(count: Int, shape: [Int])
  /// Nothing can be repeated at the border of an axis without elements.
  case paddingOfNothing(mode: String, axis: Int, shape: [Int])
  /// The operation needs more axes.
  case tooFewAxes(operation: String, needed: Int, shape: [Int])
  /// What is assigned does not fit where it should go.
  case cannotAssign(value: [Int], target: [Int])

  // Images and sequences
  /// Images are [batch, channels, height, width].
  case imageShape(operation: String, shape: [Int])
  /// A kernel or its bias does not fit the images.
  case kernelShape(kernel: [Int], bias: [Int]?, image: [Int])
  /// A window has no size, does not move, or has negative padding.
  case windowSizes(operation: String, kernel: [Int], stride: [Int], padding: [Int])
  /// A window is larger than what it moves over.
  case windowTooLarge(operation: String, kernel: Int, axis: Int, padding: Int, shape: [Int])
  /// The machine has less memory than the patches of images need.
  case noRoomForPatches(operation: String, shape: [Int])
  /// Queries, keys and values do not fit together.
  case attentionShapes(queries: [Int], keys: [Int], values: [Int])
  /// The width of tokens cannot be shared out among heads.
  case headsDoNotDivide(operation: String, width: Int, heads: Int)
  /// An input is not [batch, time, features], or has other features than the layer takes.
  case sequenceShape(layer: String, shape: [Int], features: Int)
  /// An input is not [batch, channels, time], or has other channels than the layer takes.
  case channelShape(layer: String, shape: [Int], channels: Int)
  /// A sequence without steps has no last state.
  case noSteps(layer: String, shape: [Int])
  /// The state that a recurrent layer starts from has another shape.
  case stateShape(layer: String, state: [Int], expected: [Int])
  /// A scale or shift does not fit the last axis.
  case normalizationShape(shape: [Int], scale: [Int], shift: [Int]?)

  // Values
  /// There is no single element to read.
  case notOneElement(shape: [Int])
  /// An extreme of nothing.
  case noElements(operation: String, shape: [Int])
  /// The operation is not defined for the element type.
  case wrongElementType(operation: String, dtype: String, expected: String)
  /// The lower limit lies above the upper one.
  case limitsOutOfOrder(operation: String, low: Double, high: Double)
  /// A number that must be positive is not.
  case notPositive(operation: String, name: String, value: Double)
  /// A number that must be 0 or more is not.
  case negative(operation: String, name: String, value: Double)
  /// A number that must be finite is not.
  case notFinite(operation: String, name: String, value: Double)
  /// A number of things is below zero.
  case negativeCount(operation: String, name: String, value: Int)
  /// A number lies outside its interval, whose upper end does not belong to it.
  case outsideInterval(operation: String, name: String, value: Double, low: Double, high: Double)

  // Gradients
  /// Gradients start from a single number.
  case backwardOfManyElements(shape: [Int])
  /// No parameter took part.
  case backwardOfConstant
  /// A derivative of a derivative through an operation that has only a first one.
  case noSecondDerivative(operation: String)
  /// A gradient through an operation that has none there.
  case noGradient(operation: String, reason: String)
  /// A derivative of a function whose value is no tensor of the shape that is needed.
  case derivativeOfShape(operation: String, shape: [Int])

  // Layers and training
  /// The last axis of a layer's input has the wrong size.
  case layerInputSize(layer: String, shape: [Int], expected: Int)
  /// A layer of no width.
  case layerSize(layer: String, inputs: Int, outputs: Int)
  /// A parameter's new value has another shape.
  case parameterShape(current: [Int], new: [Int])
  /// There is no such layer in a sequence.
  case layerIndexOutOfRange(index: Int, count: Int)
  /// A loss compares shapes that differ.
  case lossShapesDiffer(loss: String, predictions: [Int], targets: [Int])
  /// Scores must be one row per example.
  case logitsShape(operation: String, shape: [Int])
  /// As many labels as rows are needed.
  case labelCount(operation: String, labels: Int, rows: Int)
  /// A label names no class.
  case labelOutOfRange(operation: String, label: Int, position: Int, classes: Int)
  /// An optimiser without anything to change.
  case noParameters(operation: String)
  /// The closure of `train` must return one number.
  case lossNotScalar(shape: [Int])
  /// The loss does not depend on the model.
  case lossIndependentOfModel(step: Int)
  /// The loss is NaN or infinite.
  case lossNotFinite(step: Int, loss: Double, learningRate: Double)

  // Data
  /// What was given from outside, such as a table or points to draw, does not fit; one sentence says
  /// what is wrong with it.
  case invalidData(String)
}

extension TensorError {
  /// Reports an error: to the innermost ``ErrorScope`` of the thread, or else by ending the program.
  ///
  /// Returns the tensor that stands for the missing result.
  @discardableResult
  package static func raise(_ error: TensorError) -> Tensor {
    ErrorScope.record(error)
    return .poisoned
  }
}
