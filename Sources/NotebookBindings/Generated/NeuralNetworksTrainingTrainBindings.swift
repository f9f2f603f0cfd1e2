// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksTrainingTrainBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["train"],
      text: ##"""
        /// Trains a model: calls a closure for the loss, computes its gradients, and lets the optimizer take a
        /// step, many times over.
        ///
        /// ```swift
        /// let model = Linear(1, 1)
        /// let x = Tensor([[1], [2], [3]])
        /// let history = train(model, steps: 200, optimizer: SGD(model, learningRate: 0.1)) { step in
        ///   meanSquaredError(model(x), x * 2 + 1)
        /// }
        /// print(history.steps)   // 200
        /// ```
        ///
        /// A notebook shows the progress while it runs. An interrupt stops between two steps; the model keeps
        /// what it has learned so far. If the closure throws, so does `train`.
        ///
        /// - Parameters:
        ///   - model: What is trained.
        ///   - steps: How many steps to take, 0 or more.
        ///   - optimizer: Changes the model's parameters.
        ///   - body: Gets the number of the step, counted from 1, and returns the loss: one number.
        /// - Returns: The losses of all steps.
        ///
        /// Errors: ``TensorError/negativeCount(operation:name:value:)``,
        /// ``TensorError/noParameters(operation:)``, ``TensorError/lossNotScalar(shape:)``,
        /// ``TensorError/lossIndependentOfModel(step:)``,
        /// ``TensorError/lossNotFinite(step:loss:learningRate:)``: the parameters keep their last values.
        ///
        /// Cost: about three times the closure's, and a constant below a microsecond for each parameter.
        @discardableResult
        @native("train(_:steps:optimizer:_:)")
        func train(_ model: any Layer, steps: Int, optimizer: any Optimizer, _ body: (Int) throws -> Tensor) rethrows -> TrainingHistory
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("train(_:steps:optimizer:_:)") { call in
      openErrorScope()
      let a0 = try call.readExistential((any Layer).self)
      let a1 = call.readInt()
      let a2 = try call.readExistential((any Optimizer).self)
      let a3Callback = try call.readCallback()
      let a3 = { (p0: Int) throws -> Tensor in try a3Callback.call(p0, returning: Tensor.self) }
      let result: TrainingHistory = try NeuralNetworks.train(a0, steps: a1, optimizer: a2, a3)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
