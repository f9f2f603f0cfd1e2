// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksOptimizersOptimizerBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["Optimizer"],
      text: ##"""
        /// Changes parameters so that a loss becomes smaller.
        ///
        /// A step of training by hand:
        ///
        /// ```swift
        /// let model = Linear(1, 1)
        /// let optimizer: any Optimizer = SGD(model, learningRate: 0.1)
        ///
        /// let loss = meanSquaredError(model(Tensor([[1], [2]])), Tensor([[3], [5]]))
        /// optimizer.zeroGradients()
        /// loss.backward()
        /// optimizer.step()
        /// ```
        @representation("native")
        protocol Optimizer: AnyObject {
          /// What is changed.
          @required
          @native("Optimizer.parameters")
          var parameters: [Parameter] { get }

          /// How far a step goes; it may be changed between steps.
          @required
          @native("Optimizer.learningRate", "Optimizer.learningRate=")
          var learningRate: Double { get set }

          /// Forgets the gradients of all parameters.
          @native("Optimizer.zeroGradients()")
          func zeroGradients()

          /// Changes every parameter that has a gradient.
          @required
          @native("Optimizer.step()")
          func step()
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Optimizer.parameters") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      let result: [Parameter] = receiver.parameters
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Optimizer.learningRate") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      let result: Double = receiver.learningRate
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Optimizer.learningRate=") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      let a0 = call.readDouble()
      receiver.learningRate = a0
      try checkLibraryErrors()
    }
    registry.add("Optimizer.zeroGradients()") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      receiver.zeroGradients()
      try checkLibraryErrors()
    }
    registry.add("Optimizer.step()") { call in
      openErrorScope()
      let receiver = try call.readExistential((any Optimizer).self)
      receiver.step()
      try checkLibraryErrors()
    }
    registry.addAdapter(forProtocol: "Optimizer") { OptimizerAdapter(value: $0) }
  }
}

/// A value of a cell's type that conforms to `Optimizer`, as the library sees it.
final class OptimizerAdapter: Optimizer, ConformingAdapter {
  let value: ConformingValue

  init(value: ConformingValue) { self.value = value }

  var parameters: [Parameter] {
    return value.machine.keepingErrors(fallback: fallback(for: [Parameter].self)) {
      try value.call("parameters", returning: [Parameter].self)
    }
  }

  var learningRate: Double {
    get {
      return value.machine.keepingErrors(fallback: fallback(for: Double.self)) {
        try value.call("learningRate", returning: Double.self)
      }
    }
    set {
      value.machine.keepingErrors(fallback: ()) {
        try value.callVoid("learningRate=", newValue)
      }
    }
  }

  func zeroGradients() {
    guard value.declares("zeroGradients()") else {
      return OptimizerAdapterWithoutZeroGradients(value: value).zeroGradients()
    }
    value.machine.keepingErrors(fallback: ()) {
      try value.callVoid("zeroGradients()")
    }
  }

  func step() {
    value.machine.keepingErrors(fallback: ()) {
      try value.callVoid("step()")
    }
  }
}

/// The same without `zeroGradients()`: for the library's default of it.
final class OptimizerAdapterWithoutZeroGradients: Optimizer, ConformingAdapter {
  let value: ConformingValue

  init(value: ConformingValue) { self.value = value }

  var parameters: [Parameter] {
    return value.machine.keepingErrors(fallback: fallback(for: [Parameter].self)) {
      try value.call("parameters", returning: [Parameter].self)
    }
  }

  var learningRate: Double {
    get {
      return value.machine.keepingErrors(fallback: fallback(for: Double.self)) {
        try value.call("learningRate", returning: Double.self)
      }
    }
    set {
      value.machine.keepingErrors(fallback: ()) {
        try value.callVoid("learningRate=", newValue)
      }
    }
  }

  func step() {
    value.machine.keepingErrors(fallback: ()) {
      try value.callVoid("step()")
    }
  }
}
