// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksTrainingTrainingBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["training"],
      text: ##"""
        /// Runs a closure in which layers behave as they do while a model trains: ``Dropout`` drops.
        ///
        /// ``train(_:steps:optimizer:_:)`` does this by itself; a loop written by hand needs it where it computes
        /// the loss.
        ///
        /// ```swift
        /// let y = training { Dropout(0.5)(Tensor.ones([1000])) }
        /// print(y.max().item())   // 2.0
        /// ```
        @discardableResult
        @native("training(_:)")
        func training<T>(_ body: () throws -> T) rethrows -> T
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("training(_:)") { call in
      openErrorScope()
      let resultType = call.resultType
      let a0Callback = try call.readCallback()
      let a0 = { () throws -> Slot in try a0Callback.call(slots: [], resultType: resultType) }
      let result: Slot = try NeuralNetworks.training(a0)
      try checkLibraryErrors()
      call.writeSlot(result)
    }
  }
}
