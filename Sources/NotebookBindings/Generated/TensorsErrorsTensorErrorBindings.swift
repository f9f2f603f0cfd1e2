// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsErrorsTensorErrorBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["TensorError"],
      text: ##"""
        /// Why a tensor operation, a layer or a training run could not do what it was asked to.
        ///
        /// ``description`` is one sentence that names the operation, the shapes and what to do.
        @representation("native")
        enum TensorError: Error, Equatable {
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

          /// The text of `einsum` cannot be read.
          case einsumSubscripts(subscripts: String, problem: String)

          /// The text of `einsum` describes another number of operands than there are.
          case einsumOperands(subscripts: String, terms: Int, operands: Int)

          /// A term of `einsum` has another number of letters than its operand has axes.
          case einsumAxes(term: String, operand: Int, shape: [Int])

          /// Axes with the same letter, of two operands or of one, differ in size.
          case einsumSizes(letter: String, operands: [Int], sizes: [Int])

          /// Something could not be done inside a layer of a model; the path leads to it: `blocks.0.norm`.
          case inLayer(path: String, model: String, error: TensorError)

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

          /// What was given from outside, such as a table or points to draw, does not fit; one sentence says
          /// what is wrong with it.
          case invalidData(String)

          @native("TensorError.==")
          static func == (left: TensorError, right: TensorError) -> Bool
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("TensorError.shapesDoNotBroadcast") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let a3 = call.readInt()
      let result: TensorError = TensorError.shapesDoNotBroadcast(operation: a0, left: a1, right: a2, axisFromEnd: a3)
      call.write(result)
    }
    registry.add("TensorError.matrixSizesDiffer") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.matrixSizesDiffer(left: a0, right: a1)
      call.write(result)
    }
    registry.add("TensorError.matrixBatchesDiffer") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.matrixBatchesDiffer(left: a0, right: a1)
      call.write(result)
    }
    registry.add("TensorError.matrixProductOfScalar") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.matrixProductOfScalar(left: a0, right: a1)
      call.write(result)
    }
    registry.add("TensorError.cannotReshape") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.cannotReshape(from: a0, to: a1)
      call.write(result)
    }
    registry.add("TensorError.severalUnknownSizes") { call in
      let a0 = try call.read([Int].self)
      let result: TensorError = TensorError.severalUnknownSizes(shape: a0)
      call.write(result)
    }
    registry.add("TensorError.cannotBroadcast") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.cannotBroadcast(from: a0, to: a1)
      call.write(result)
    }
    registry.add("TensorError.negativeSize") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.negativeSize(operation: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.tooManyAxes") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let result: TensorError = TensorError.tooManyAxes(operation: a0, count: a1)
      call.write(result)
    }
    registry.add("TensorError.tooManyElements") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.tooManyElements(operation: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.notEnoughMemory") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = call.readInt()
      let a3 = call.readInt()
      let result: TensorError = TensorError.notEnoughMemory(operation: a0, shape: a1, bytes: a2, available: a3)
      call.write(result)
    }
    registry.add("TensorError.raggedArray") { call in
      let a0 = call.readInt()
      let a1 = call.readInt()
      let a2 = call.readInt()
      let a3 = call.readInt()
      let result: TensorError = TensorError.raggedArray(axis: a0, index: a1, count: a2, expected: a3)
      call.write(result)
    }
    registry.add("TensorError.countDoesNotFitShape") { call in
      let a0 = call.readInt()
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.countDoesNotFitShape(count: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.notSquare") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.notSquare(operation: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.equationsDoNotFit") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.equationsDoNotFit(operation: a0, matrices: a1, right: a2)
      call.write(result)
    }
    registry.add("TensorError.singularMatrix") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(Int?.self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.singularMatrix(operation: a0, matrix: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.notPositiveDefinite") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(Int?.self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.notPositiveDefinite(operation: a0, matrix: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.didNotConverge") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(Int?.self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.didNotConverge(operation: a0, matrix: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.noLinearAlgebra") { call in
      let a0 = try call.read(String.self)
      let result: TensorError = TensorError.noLinearAlgebra(operation: a0)
      call.write(result)
    }
    registry.add("TensorError.einsumSubscripts") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: TensorError = TensorError.einsumSubscripts(subscripts: a0, problem: a1)
      call.write(result)
    }
    registry.add("TensorError.einsumOperands") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = call.readInt()
      let result: TensorError = TensorError.einsumOperands(subscripts: a0, terms: a1, operands: a2)
      call.write(result)
    }
    registry.add("TensorError.einsumAxes") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.einsumAxes(term: a0, operand: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.einsumSizes") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.einsumSizes(letter: a0, operands: a1, sizes: a2)
      call.write(result)
    }
    registry.add("TensorError.inLayer") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read(TensorError.self)
      let result: TensorError = TensorError.inLayer(path: a0, model: a1, error: a2)
      call.write(result)
    }
    registry.add("TensorError.axisOutOfRange") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.axisOutOfRange(operation: a0, axis: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.notAPermutation") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.notAPermutation(axes: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.cannotSqueeze") { call in
      let a0 = call.readInt()
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.cannotSqueeze(axis: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.indexOutOfRange") { call in
      let a0 = call.readInt()
      let a1 = call.readInt()
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.indexOutOfRange(index: a0, axis: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.rangeOutOfRange") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.rangeOutOfRange(range: a0, axis: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.stepsOutOfRange") { call in
      let a0 = call.readInt()
      let a1 = call.readInt()
      let a2 = call.readInt()
      let a3 = call.readInt()
      let a4 = try call.read([Int].self)
      let result: TensorError = TensorError.stepsOutOfRange(index: a0, start: a1, step: a2, axis: a3, shape: a4)
      call.write(result)
    }
    registry.add("TensorError.tooManyIndices") { call in
      let a0 = call.readInt()
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.tooManyIndices(count: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.maskDoesNotFit") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.maskDoesNotFit(mask: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.cannotConcatenate") { call in
      let a0 = call.readInt()
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let a3 = call.readInt()
      let result: TensorError = TensorError.cannotConcatenate(axis: a0, first: a1, other: a2, position: a3)
      call.write(result)
    }
    registry.add("TensorError.cannotStack") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let a2 = call.readInt()
      let result: TensorError = TensorError.cannotStack(first: a0, other: a1, position: a2)
      call.write(result)
    }
    registry.add("TensorError.nothingToJoin") { call in
      let a0 = try call.read(String.self)
      let result: TensorError = TensorError.nothingToJoin(operation: a0)
      call.write(result)
    }
    registry.add("TensorError.noSuchElement") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = call.readInt()
      let a3 = try call.read([Int].self)
      let result: TensorError = TensorError.noSuchElement(operation: a0, index: a1, axis: a2, shape: a3)
      call.write(result)
    }
    registry.add("TensorError.indicesDoNotFit") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = call.readInt()
      let a3 = try call.read([Int].self)
      let result: TensorError = TensorError.indicesDoNotFit(operation: a0, indices: a1, axis: a2, shape: a3)
      call.write(result)
    }
    registry.add("TensorError.valuesDoNotFitIndices") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.valuesDoNotFitIndices(operation: a0, values: a1, indices: a2)
      call.write(result)
    }
    registry.add("TensorError.tooFewElements") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = call.readInt()
      let a3 = try call.read([Int].self)
      let result: TensorError = TensorError.tooFewElements(operation: a0, wanted: a1, axis: a2, shape: a3)
      call.write(result)
    }
    registry.add("TensorError.paddingCount") { call in
      let a0 = call.readInt()
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.paddingCount(count: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.paddingOfNothing") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.paddingOfNothing(mode: a0, axis: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.tooFewAxes") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.tooFewAxes(operation: a0, needed: a1, shape: a2)
      call.write(result)
    }
    registry.add("TensorError.cannotAssign") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.cannotAssign(value: a0, target: a1)
      call.write(result)
    }
    registry.add("TensorError.imageShape") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.imageShape(operation: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.kernelShape") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int]?.self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.kernelShape(kernel: a0, bias: a1, image: a2)
      call.write(result)
    }
    registry.add("TensorError.windowSizes") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let a3 = try call.read([Int].self)
      let result: TensorError = TensorError.windowSizes(operation: a0, kernel: a1, stride: a2, padding: a3)
      call.write(result)
    }
    registry.add("TensorError.windowTooLarge") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = call.readInt()
      let a3 = call.readInt()
      let a4 = try call.read([Int].self)
      let result: TensorError = TensorError.windowTooLarge(operation: a0, kernel: a1, axis: a2, padding: a3, shape: a4)
      call.write(result)
    }
    registry.add("TensorError.noRoomForPatches") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.noRoomForPatches(operation: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.attentionShapes") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.attentionShapes(queries: a0, keys: a1, values: a2)
      call.write(result)
    }
    registry.add("TensorError.headsDoNotDivide") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = call.readInt()
      let result: TensorError = TensorError.headsDoNotDivide(operation: a0, width: a1, heads: a2)
      call.write(result)
    }
    registry.add("TensorError.sequenceShape") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = call.readInt()
      let result: TensorError = TensorError.sequenceShape(layer: a0, shape: a1, features: a2)
      call.write(result)
    }
    registry.add("TensorError.channelShape") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = call.readInt()
      let result: TensorError = TensorError.channelShape(layer: a0, shape: a1, channels: a2)
      call.write(result)
    }
    registry.add("TensorError.noSteps") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.noSteps(layer: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.stateShape") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.stateShape(layer: a0, state: a1, expected: a2)
      call.write(result)
    }
    registry.add("TensorError.normalizationShape") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int]?.self)
      let result: TensorError = TensorError.normalizationShape(shape: a0, scale: a1, shift: a2)
      call.write(result)
    }
    registry.add("TensorError.notOneElement") { call in
      let a0 = try call.read([Int].self)
      let result: TensorError = TensorError.notOneElement(shape: a0)
      call.write(result)
    }
    registry.add("TensorError.noElements") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.noElements(operation: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.wrongElementType") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read(String.self)
      let result: TensorError = TensorError.wrongElementType(operation: a0, dtype: a1, expected: a2)
      call.write(result)
    }
    registry.add("TensorError.limitsOutOfOrder") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let result: TensorError = TensorError.limitsOutOfOrder(operation: a0, low: a1, high: a2)
      call.write(result)
    }
    registry.add("TensorError.notPositive") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = call.readDouble()
      let result: TensorError = TensorError.notPositive(operation: a0, name: a1, value: a2)
      call.write(result)
    }
    registry.add("TensorError.negative") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = call.readDouble()
      let result: TensorError = TensorError.negative(operation: a0, name: a1, value: a2)
      call.write(result)
    }
    registry.add("TensorError.notFinite") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = call.readDouble()
      let result: TensorError = TensorError.notFinite(operation: a0, name: a1, value: a2)
      call.write(result)
    }
    registry.add("TensorError.negativeCount") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = call.readInt()
      let result: TensorError = TensorError.negativeCount(operation: a0, name: a1, value: a2)
      call.write(result)
    }
    registry.add("TensorError.outsideInterval") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = call.readDouble()
      let a3 = call.readDouble()
      let a4 = call.readDouble()
      let result: TensorError = TensorError.outsideInterval(operation: a0, name: a1, value: a2, low: a3, high: a4)
      call.write(result)
    }
    registry.add("TensorError.backwardOfManyElements") { call in
      let a0 = try call.read([Int].self)
      let result: TensorError = TensorError.backwardOfManyElements(shape: a0)
      call.write(result)
    }
    registry.add("TensorError.backwardOfConstant") { call in
      let result: TensorError = TensorError.backwardOfConstant
      call.write(result)
    }
    registry.add("TensorError.noSecondDerivative") { call in
      let a0 = try call.read(String.self)
      let result: TensorError = TensorError.noSecondDerivative(operation: a0)
      call.write(result)
    }
    registry.add("TensorError.noGradient") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: TensorError = TensorError.noGradient(operation: a0, reason: a1)
      call.write(result)
    }
    registry.add("TensorError.derivativeOfShape") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.derivativeOfShape(operation: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.layerInputSize") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = call.readInt()
      let result: TensorError = TensorError.layerInputSize(layer: a0, shape: a1, expected: a2)
      call.write(result)
    }
    registry.add("TensorError.layerSize") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = call.readInt()
      let result: TensorError = TensorError.layerSize(layer: a0, inputs: a1, outputs: a2)
      call.write(result)
    }
    registry.add("TensorError.parameterShape") { call in
      let a0 = try call.read([Int].self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.parameterShape(current: a0, new: a1)
      call.write(result)
    }
    registry.add("TensorError.layerIndexOutOfRange") { call in
      let a0 = call.readInt()
      let a1 = call.readInt()
      let result: TensorError = TensorError.layerIndexOutOfRange(index: a0, count: a1)
      call.write(result)
    }
    registry.add("TensorError.lossShapesDiffer") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let a2 = try call.read([Int].self)
      let result: TensorError = TensorError.lossShapesDiffer(loss: a0, predictions: a1, targets: a2)
      call.write(result)
    }
    registry.add("TensorError.logitsShape") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read([Int].self)
      let result: TensorError = TensorError.logitsShape(operation: a0, shape: a1)
      call.write(result)
    }
    registry.add("TensorError.labelCount") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = call.readInt()
      let result: TensorError = TensorError.labelCount(operation: a0, labels: a1, rows: a2)
      call.write(result)
    }
    registry.add("TensorError.labelOutOfRange") { call in
      let a0 = try call.read(String.self)
      let a1 = call.readInt()
      let a2 = call.readInt()
      let a3 = call.readInt()
      let result: TensorError = TensorError.labelOutOfRange(operation: a0, label: a1, position: a2, classes: a3)
      call.write(result)
    }
    registry.add("TensorError.noParameters") { call in
      let a0 = try call.read(String.self)
      let result: TensorError = TensorError.noParameters(operation: a0)
      call.write(result)
    }
    registry.add("TensorError.lossNotScalar") { call in
      let a0 = try call.read([Int].self)
      let result: TensorError = TensorError.lossNotScalar(shape: a0)
      call.write(result)
    }
    registry.add("TensorError.lossIndependentOfModel") { call in
      let a0 = call.readInt()
      let result: TensorError = TensorError.lossIndependentOfModel(step: a0)
      call.write(result)
    }
    registry.add("TensorError.lossNotFinite") { call in
      let a0 = call.readInt()
      let a1 = call.readDouble()
      let a2 = call.readDouble()
      let result: TensorError = TensorError.lossNotFinite(step: a0, loss: a1, learningRate: a2)
      call.write(result)
    }
    registry.add("TensorError.invalidData") { call in
      let a0 = try call.read(String.self)
      let result: TensorError = TensorError.invalidData(a0)
      call.write(result)
    }
    registry.add("TensorError.==") { call in
      openErrorScope()
      let a0 = try call.read(TensorError.self)
      let a1 = try call.read(TensorError.self)
      let result: Bool = a0 == a1
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
