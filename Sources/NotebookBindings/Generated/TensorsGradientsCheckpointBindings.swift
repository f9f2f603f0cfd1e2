// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsGradientsCheckpointBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["checkpoint"],
      text: ##"""
        /// The value of a function, of which only the input is remembered for gradients: less memory for more time.
        ///
        /// What the function computes is forgotten as soon as its value is there, and computed once more when
        /// ``Tensor/backward()`` arrives at it. A long computation in n parts, each of them a checkpoint, needs
        /// the memory of one part and n values instead of that of the whole.
        ///
        /// ```swift
        /// let w = Tensor([2]).requiringGradient()
        /// let y = checkpoint(Tensor([3])) { x in (x * w).exp().log() * w }
        /// y.sum().backward()
        /// print(w.gradient!.item())   // 12.0
        /// ```
        ///
        /// Parameters that the function uses get their gradients. It draws the same random numbers both times, so
        /// that dropout leaves out the same elements; apart from that it must depend on nothing that changes.
        ///
        /// - Parameters:
        ///   - x: What the function is applied to.
        ///   - function: Computes a tensor from `x`; it runs once now and once in every backward pass.
        /// - Returns: The function's value.
        ///
        /// Errors: those of the function.
        ///
        /// Cost: the function's, once more in a backward pass.
        ///
        /// Source: Chen, Xu, Zhang, Guestrin: Training deep nets with sublinear memory cost, 2016.
        @native("checkpoint(_:_:)")
        func checkpoint(_ x: Tensor, _ function: (Tensor) -> Tensor) -> Tensor
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("checkpoint(_:_:)") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let a1Callback = try call.readCallback()
      let a1 = { (p0: Tensor) -> Tensor in a1Callback.machine.keepingErrors(fallback: fallback(for: Tensor.self)) { try a1Callback.call(p0, returning: Tensor.self) } }
      let result: Tensor = Tensors.checkpoint(a0, a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
