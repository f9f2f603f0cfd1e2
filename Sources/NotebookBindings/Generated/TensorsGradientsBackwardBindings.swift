// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsGradientsBackwardBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["withoutGradients"],
      text: ##"""
        /// Runs a closure whose tensor operations do not remember how they were computed.
        ///
        /// Use it to evaluate a trained model: it saves time and memory.
        ///
        /// ```swift
        /// let w = Tensor([2]).requiringGradient()
        /// let y = withoutGradients { w * 3 }
        /// print(y.requiresGradient)   // false
        /// ```
        @discardableResult
        @native("withoutGradients(_:)")
        func withoutGradients<T>(_ body: () throws -> T) rethrows -> T
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor {
          /// Computes the gradients of this tensor with respect to everything it was computed from.
          ///
          /// They are added to the gradients of the parameters (and of the tensors made by
          /// ``requiringGradient()``) that the computation started from. Call it on a loss: a tensor with one
          /// element.
          ///
          /// ```swift
          /// let x = Tensor([1, 2, 3]).requiringGradient()
          /// (x * x).sum().backward()
          /// print(x.gradient!.scalars)   // [2.0, 4.0, 6.0]
          /// ```
          ///
          /// Errors: ``TensorError/backwardOfManyElements(shape:)`` unless there is exactly one element, and
          /// ``TensorError/backwardOfConstant`` if no parameter took part.
          ///
          /// Cost: about twice the computation itself. The depth of the computation is not limited.
          @native("Tensor.backward()")
          func backward()

          /// A copy of the tensor's value whose gradient ``backward()`` will keep.
          ///
          /// ```swift
          /// let w = Tensor([2.0]).requiringGradient()
          /// w.power(3).sum().backward()
          /// print(w.gradient!.item())   // 12.0
          /// ```
          @native("Tensor.requiringGradient()")
          func requiringGradient() -> Tensor

          /// Whether gradients flow through this tensor: it was computed from a parameter.
          @native("Tensor.requiresGradient")
          var requiresGradient: Bool { get }

          /// What ``backward()`` has added up so far, or nil; kept only for tensors of ``requiringGradient()``.
          @native("Tensor.gradient")
          var gradient: Tensor? { get }

          /// The same values, through which no gradient flows.
          ///
          /// Cost: no elements are copied.
          @native("Tensor.detached()")
          func detached() -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.backward()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      receiver.backward()
      try checkLibraryErrors()
    }
    registry.add("Tensor.requiringGradient()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.requiringGradient()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.requiresGradient") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Bool = receiver.requiresGradient
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.gradient") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor? = receiver.gradient
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.detached()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.detached()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("withoutGradients(_:)") { call in
      openErrorScope()
      let resultType = call.resultType
      let a0Callback = try call.readCallback()
      let a0 = { () throws -> Slot in try a0Callback.call(slots: [], resultType: resultType) }
      let result: Slot = try Tensors.withoutGradients(a0)
      try checkLibraryErrors()
      call.writeSlot(result)
    }
  }
}
