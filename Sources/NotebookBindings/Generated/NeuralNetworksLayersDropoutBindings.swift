// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksLayersDropoutBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Dropout"],
      text: ##"""
        /// Sets random elements to 0 while a model trains, so that it does not rely on single ones.
        ///
        /// ```
        /// y = x · mask / (1 − rate),   mask 0 with probability rate and otherwise 1
        /// ```
        ///
        /// It does so only inside ``train(_:steps:optimizer:_:)`` and ``training(_:)``; elsewhere the input passes
        /// through unchanged, so that predictions are the same every time.
        ///
        /// ```swift
        /// let layer = Dropout(0.5)
        /// print(layer(Tensor([1, 2])).scalars)   // [1.0, 2.0]
        /// ```
        ///
        /// Source: Srivastava et al.: Dropout: a simple way to prevent neural networks from overfitting, 2014.
        @representation("native")
        class Dropout: Layer {
          /// The share of elements that are set to 0.
          @native("Dropout.rate")
          var rate: Double { get }

          /// A layer without parameters.
          ///
          /// - Parameter rate: The share of elements that are set to 0, at least 0 and less than 1.
          ///
          /// Errors: ``TensorError/outsideInterval(operation:name:value:low:high:)``.
          @native("Dropout.init(_:)")
          init(_ rate: Double)

          /// Applies the layer.
          @native("Dropout.callAsFunction(_:)")
          func callAsFunction(_ x: Tensor) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Dropout.rate") { call in
      openErrorScope()
      let receiver = try call.read(Dropout.self)
      let result: Double = receiver.rate
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Dropout.init(_:)") { call in
      openErrorScope()
      let a0 = call.readDouble()
      let result: Dropout = Dropout(a0)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Dropout.callAsFunction(_:)") { call in
      openErrorScope()
      let receiver = try call.read(Dropout.self)
      let a0 = try call.read(Tensor.self)
      let result: Tensor = receiver.callAsFunction(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
