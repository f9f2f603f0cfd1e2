// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLossesLossesBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["meanSquaredError"],
      text: ##"""
        /// The mean squared error: the mean of the squared differences.
        ///
        /// ```
        /// loss = 1/n Σᵢ (predictionᵢ − targetᵢ)²
        /// ```
        ///
        /// ```swift
        /// print(meanSquaredError(Tensor([1, 2]), Tensor([1, 4])).item())   // 2.0
        /// ```
        ///
        /// - Parameters:
        ///   - predictions: What the model says, of any shape.
        ///   - targets: What it should say, of the same shape.
        /// - Returns: One number.
        ///
        /// Errors: ``TensorError/lossShapesDiffer(loss:predictions:targets:)``,
        /// ``TensorError/noElements(operation:shape:)``.
        @native("meanSquaredError(_:_:)")
        func meanSquaredError(_ predictions: Tensor, _ targets: Tensor) -> Tensor
        """##),
    .init(
      names: ["binaryCrossEntropy"],
      text: ##"""
        /// The cross-entropy of yes-or-no answers, from scores that have not gone through a sigmoid.
        ///
        /// ```
        /// loss = −1/n Σᵢ tᵢ log σ(zᵢ) + (1 − tᵢ) log(1 − σ(zᵢ))
        /// ```
        ///
        /// It is computed as `max(z, 0) − z t + log(1 + e^−|z|)`, which is the same and never overflows.
        ///
        /// ```swift
        /// print(binaryCrossEntropy(logits: Tensor([0]), targets: Tensor([1])).item())   // 0.6931472
        /// ```
        ///
        /// - Parameters:
        ///   - logits: The scores, of any shape; positive for yes.
        ///   - targets: 1 for yes, 0 for no, or a probability; of the same shape.
        /// - Returns: One number, the mean over all answers.
        ///
        /// Errors: ``TensorError/lossShapesDiffer(loss:predictions:targets:)``,
        /// ``TensorError/noElements(operation:shape:)``.
        @native("binaryCrossEntropy(logits:targets:)")
        func binaryCrossEntropy(logits: Tensor, targets: Tensor) -> Tensor
        """##),
    .init(
      names: ["crossEntropy"],
      text: ##"""
        /// The cross-entropy of choices among classes, from scores that have not gone through a softmax.
        ///
        /// ```
        /// loss = −1/n Σᵢ log softmax(zᵢ)[labelᵢ]
        /// ```
        ///
        /// ```swift
        /// let logits = Tensor([[0, 0], [0, 0]])
        /// print(crossEntropy(logits: logits, labels: [0, 1]).item())   // 0.6931472
        /// ```
        ///
        /// - Parameters:
        ///   - logits: One row of scores per example, shape `[examples, classes]`.
        ///   - labels: The right class of each example, counted from 0.
        /// - Returns: One number, the mean over the examples.
        ///
        /// Errors: ``TensorError/logitsShape(operation:shape:)``,
        /// ``TensorError/labelCount(operation:labels:rows:)``,
        /// ``TensorError/labelOutOfRange(operation:label:position:classes:)``.
        @native("crossEntropy(logits:labels:)")
        func crossEntropy(logits: Tensor, labels: [Int]) -> Tensor
        """##),
    .init(
      names: ["accuracy"],
      text: ##"""
        /// The share of examples whose highest score is that of the right class.
        ///
        /// ```swift
        /// print(accuracy(logits: Tensor([[2, 1], [0, 3]]), labels: [0, 0]))   // 0.5
        /// ```
        ///
        /// - Parameters:
        ///   - logits: One row of scores per example, shape `[examples, classes]`.
        ///   - labels: The right class of each example, counted from 0.
        /// - Returns: A number between 0 and 1.
        ///
        /// Errors: ``TensorError/logitsShape(operation:shape:)``,
        /// ``TensorError/labelCount(operation:labels:rows:)``,
        /// ``TensorError/labelOutOfRange(operation:label:position:classes:)``.
        @native("accuracy(logits:labels:)")
        func accuracy(logits: Tensor, labels: [Int]) -> Double
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("meanSquaredError(_:_:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = NeuralNetworks.meanSquaredError(a0, a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("binaryCrossEntropy(logits:targets:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read(Tensor.self)
      let result: Tensor = NeuralNetworks.binaryCrossEntropy(logits: a0, targets: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("crossEntropy(logits:labels:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read([Int].self)
      let result: Tensor = NeuralNetworks.crossEntropy(logits: a0, labels: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("accuracy(logits:labels:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1 = try call.read([Int].self)
      let result: Double = NeuralNetworks.accuracy(logits: a0, labels: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
