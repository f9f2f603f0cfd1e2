// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsGradientsComputationGraphBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["ComputationGraph"],
      text: ##"""
        /// How a tensor was computed: every step from the parameters and constants to it, operands before results.
        ///
        /// ```swift
        /// let x = Tensor([2, 3]).requiringGradient()
        /// let y = (x * x).sum()
        /// print(y.computation)
        /// // 0  parameter  [2]
        /// // 1  *          [2]  of 0, 0
        /// // 2  sum        []   of 1
        /// ```
        ///
        /// ``Tensor/backpropagation()`` gives the same steps with a gradient at each of them. In a notebook they
        /// also name the lines of cells that they come from: `In[3]:2`.
        @representation("native")
        struct ComputationGraph: CustomStringConvertible {
          /// One value on the way.
          @representation("native")
          struct Step {
            /// The operation, as error messages name it; `parameter` where gradients are kept, `constant` where
            /// none flow.
            @native("ComputationGraph.Step.operation")
            var operation: String { get }

            /// What the operation gave.
            @native("ComputationGraph.Step.value")
            var value: Tensor { get }

            /// The positions of the operands among the graph's steps.
            @native("ComputationGraph.Step.operands")
            var operands: [Int] { get }

            /// The gradient of the graph's last value with respect to this one; nil unless
            /// ``Tensor/backpropagation()`` made the graph, and for constants.
            @native("ComputationGraph.Step.gradient")
            var gradient: Tensor? { get }

            /// The line of the cell that asked for the operation: `In[3]:2` is the second line of cell 3. nil in compiled programs,
            /// and for constants.
            @native("ComputationGraph.Step.source")
            var source: String? { get }
          }

          /// The steps, operands before results; the last one is the tensor that was asked.
          @native("ComputationGraph.steps")
          var steps: [ComputationGraph.Step] { get }

          /// The steps with their shapes and operands, one in a line, the lines of cells that they come from, and the
          /// values of small ones where there are gradients.
          @native("ComputationGraph.description")
          var description: String { get }
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// How this tensor was computed from parameters and constants.
          ///
          /// - Returns: The steps as far as gradients flow; of a tensor without any, the tensor alone.
          ///
          /// Cost: one look at each step; values are not copied.
          @native("Tensor.computation")
          var computation: ComputationGraph { get }

          /// The steps behind a number with the gradient that each of them has: what ``backward()`` computes on
          /// its way, to be looked at.
          ///
          /// ```
          /// gradient of a step = ∂(this) / ∂(its value)
          /// ```
          ///
          /// ```swift
          /// let x = Tensor([2.0]).requiringGradient()
          /// let y = (x * x).sum()
          /// print(y.backpropagation())
          /// // 0  parameter  [1]           value [2.0]  gradient [4.0]
          /// // 1  *          [1]  of 0, 0  value [4.0]  gradient [1.0]
          /// // 2  sum        []   of 1     value [4.0]  gradient [1.0]
          /// ```
          ///
          /// Parameters keep the gradients that they have.
          ///
          /// Errors: ``TensorError/backwardOfManyElements(shape:)``, ``TensorError/backwardOfConstant``.
          ///
          /// Cost: as ``backward()``, and the memory of all gradients at once.
          @native("Tensor.backpropagation()")
          func backpropagation() -> ComputationGraph
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("ComputationGraph.Step.operation") { call in
      openErrorScope()
      let receiver = try call.read(ComputationGraph.Step.self)
      let result: String = receiver.operation
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("ComputationGraph.Step.value") { call in
      openErrorScope()
      let receiver = try call.read(ComputationGraph.Step.self)
      let result: Tensor = receiver.value
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("ComputationGraph.Step.operands") { call in
      openErrorScope()
      let receiver = try call.read(ComputationGraph.Step.self)
      let result: [Int] = receiver.operands
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("ComputationGraph.Step.gradient") { call in
      openErrorScope()
      let receiver = try call.read(ComputationGraph.Step.self)
      let result: Tensor? = receiver.gradient
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("ComputationGraph.Step.source") { call in
      openErrorScope()
      let receiver = try call.read(ComputationGraph.Step.self)
      let result: String? = receiver.source
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("ComputationGraph.steps") { call in
      openErrorScope()
      let receiver = try call.read(ComputationGraph.self)
      let result: [ComputationGraph.Step] = receiver.steps
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("ComputationGraph.description") { call in
      openErrorScope()
      let receiver = try call.read(ComputationGraph.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.computation") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: ComputationGraph = receiver.computation
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.backpropagation()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: ComputationGraph = receiver.backpropagation()
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
