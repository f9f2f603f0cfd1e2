// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsUnaryBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor", "-"],
      text: ##"""
        extension Tensor {
          /// The negative of each element.
          @native("Tensor.-[Tensor]")
          static prefix func - (x: Tensor) -> Tensor

          /// The exponential function of each element, `e^x`.
          @native("Tensor.exp()")
          func exp() -> Tensor

          /// The natural logarithm of each element; NaN for negative elements, -∞ for 0.
          @native("Tensor.log()")
          func log() -> Tensor

          /// The square root of each element; NaN for negative elements.
          @native("Tensor.sqrt()")
          func sqrt() -> Tensor

          /// The absolute value of each element. Its gradient at 0 is 0; whole numbers stay whole.
          @native("Tensor.abs()")
          func abs() -> Tensor

          /// The sine of each element, in radians.
          @native("Tensor.sin()")
          func sin() -> Tensor

          /// The cosine of each element, in radians.
          @native("Tensor.cos()")
          func cos() -> Tensor

          /// The hyperbolic tangent of each element, between -1 and 1.
          ///
          /// ```
          /// tanh(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)
          /// ```
          @native("Tensor.tanh()")
          func tanh() -> Tensor

          /// The logistic function of each element, between 0 and 1.
          ///
          /// ```
          /// σ(x) = 1 / (1 + e⁻ˣ)
          /// ```
          ///
          /// ```swift
          /// print(Tensor([0]).sigmoid().item())   // 0.5
          /// ```
          @native("Tensor.sigmoid()")
          func sigmoid() -> Tensor

          /// Each element, or 0 where it is negative.
          ///
          /// ```
          /// relu(x) = max(x, 0)
          /// ```
          ///
          /// Whole numbers stay whole.
          @native("Tensor.relu()")
          func relu() -> Tensor

          /// The Gaussian error linear unit of each element, in its exact form.
          ///
          /// ```
          /// gelu(x) = x Φ(x),   Φ the distribution function of the normal distribution
          /// ```
          ///
          /// Source: Hendrycks, Gimpel: Gaussian Error Linear Units, 2016.
          @native("Tensor.gelu()")
          func gelu() -> Tensor

          /// Each element, but at least `low` and at most `high`.
          ///
          /// ```swift
          /// print(Tensor([-2, 0.5, 3]).clipped(from: 0, to: 1).scalars)   // [0.0, 0.5, 1.0]
          /// ```
          ///
          /// The gradient is 0 where an element was changed.
          ///
          /// Errors: ``TensorError/limitsOutOfOrder(operation:low:high:)``.
          @native("Tensor.clipped(from:to:)")
          func clipped(from low: Double, to high: Double) -> Tensor

          /// Each element raised to a power.
          ///
          /// ```swift
          /// print(Tensor([1, 2, 3]).power(2).scalars)   // [1.0, 4.0, 9.0]
          /// ```
          ///
          /// NaN for a negative element and an exponent that is not a whole number.
          @native("Tensor.power(_:)[Double]")
          func power(_ exponent: Double) -> Tensor
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.-[Tensor]") { call in
      openErrorScope()
      let a0 = try call.read(Tensor.self)
      let result: Tensor = -a0
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.exp()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.exp()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.log()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.log()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.sqrt()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.sqrt()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.abs()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.abs()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.sin()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.sin()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.cos()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.cos()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.tanh()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.tanh()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.sigmoid()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.sigmoid()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.relu()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.relu()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.gelu()") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: Tensor = receiver.gelu()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.clipped(from:to:)") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readDouble()
      let a1 = call.readDouble()
      let result: Tensor = receiver.clipped(from: a0, to: a1)
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Tensor.power(_:)[Double]") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let a0 = call.readDouble()
      let result: Tensor = receiver.power(a0)
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
