// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsGradientsDerivativesBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["gradient"],
      text: ##"""
        /// The gradient of a function of one tensor.
        ///
        /// ```
        /// gradient(of: f, at: x)ᵢ = ∂f/∂xᵢ
        /// ```
        ///
        /// ```swift
        /// let slope = gradient(of: { x in x.power(2).sum() }, at: Tensor([1, -3]))
        /// print(slope.scalars)   // [2.0, -6.0]
        /// ```
        ///
        /// It can stand inside the function of another derivative, and in a loss: ``Tensor/backward()`` goes
        /// through it to the parameters that take part. By itself it leaves their gradients alone. Where it is
        /// not to be differentiated again, ``withoutGradients(_:)`` around it saves time.
        ///
        /// - Parameters:
        ///   - function: Computes a tensor with one element from `x` by tensor operations.
        ///   - point: Where to take the gradient.
        /// - Returns: A tensor of the shape of `point`; zeros where the function does not depend on it.
        ///
        /// Errors: ``TensorError/derivativeOfShape(operation:shape:)`` if the value has several elements.
        ///
        /// Cost: about three times the function itself.
        @native("gradient(of:at:)")
        func gradient(of function: (Tensor) throws -> Tensor, at point: Tensor) rethrows -> Tensor
        """##),
    .init(
      names: ["jacobian"],
      text: ##"""
        /// The first derivatives of a function with several values.
        ///
        /// ```
        /// jacobian(of: f, at: x)ᵢⱼ = ∂fᵢ/∂xⱼ
        /// ```
        ///
        /// ```swift
        /// let j = jacobian(of: { x in x * x }, at: Tensor([1, 2]))
        /// print(j.scalars)   // [2.0, 0.0, 0.0, 4.0]
        /// ```
        ///
        /// - Parameters:
        ///   - function: Computes a tensor from `x` by tensor operations.
        ///   - point: Where to take the derivatives.
        /// - Returns: A tensor of shape `value.shape + point.shape`.
        ///
        /// Errors: ``TensorError/tooManyAxes(operation:count:)`` if the result has more than 8 axes.
        ///
        /// Cost: the function once, and twice the function for each of its values.
        @native("jacobian(of:at:)")
        func jacobian(of function: (Tensor) throws -> Tensor, at point: Tensor) rethrows -> Tensor
        """##),
    .init(
      names: ["hessian"],
      text: ##"""
        /// The second derivatives of a function.
        ///
        /// ```
        /// hessian(of: f, at: x)ᵢⱼ = ∂²f / ∂xᵢ ∂xⱼ
        /// ```
        ///
        /// ```swift
        /// let h = hessian(of: { x in x[0] * x[0] * x[1] }, at: Tensor([3, 2]))
        /// print(h.scalars)   // [4.0, 6.0, 6.0, 0.0]
        /// ```
        ///
        /// - Parameters:
        ///   - function: Computes a tensor with one element from `x` by tensor operations.
        ///   - point: Where to take the derivatives.
        /// - Returns: A tensor of shape `point.shape + point.shape`.
        ///
        /// Errors: ``TensorError/derivativeOfShape(operation:shape:)``.
        ///
        /// Cost: the function and its gradient once, and twice the gradient for each element of the point.
        @native("hessian(of:at:)")
        func hessian(of function: (Tensor) throws -> Tensor, at point: Tensor) rethrows -> Tensor
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("gradient(of:at:)") { call in
      openErrorScope()
      let a0Callback = try call.readCallback()
      let a0 = { (p0: Tensor) throws -> Tensor in try a0Callback.call(p0, returning: Tensor.self) }
      let a1 = try call.read(Tensor.self)
      let result: Tensor = try Tensors.gradient(of: a0, at: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("jacobian(of:at:)") { call in
      openErrorScope()
      let a0Callback = try call.readCallback()
      let a0 = { (p0: Tensor) throws -> Tensor in try a0Callback.call(p0, returning: Tensor.self) }
      let a1 = try call.read(Tensor.self)
      let result: Tensor = try Tensors.jacobian(of: a0, at: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("hessian(of:at:)") { call in
      openErrorScope()
      let a0Callback = try call.readCallback()
      let a0 = { (p0: Tensor) throws -> Tensor in try a0Callback.call(p0, returning: Tensor.self) }
      let a1 = try call.read(Tensor.self)
      let result: Tensor = try Tensors.hessian(of: a0, at: a1)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
