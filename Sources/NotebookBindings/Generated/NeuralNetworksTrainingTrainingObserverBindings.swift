// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksTrainingTrainingObserverBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["TrainingObserver"],
      text: ##"""
        /// Is told how a training run goes on: a progress display, a log.
        @representation("native")
        protocol TrainingObserver: AnyObject {
          /// Called once before the first step.
          @required
          @native("TrainingObserver.trainingBegan(steps:learningRate:)")
          func trainingBegan(steps: Int, learningRate: Double)

          /// Called after every step, counted from 1, with the loss before the step; be quick.
          @required
          @native("TrainingObserver.stepEnded(_:loss:learningRate:)")
          func stepEnded(_ step: Int, loss: Float, learningRate: Double)

          /// Called once at the end, however it came: `completed` is false if training stopped early.
          @required
          @native("TrainingObserver.trainingEnded(completed:)")
          func trainingEnded(completed: Bool)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("TrainingObserver.trainingBegan(steps:learningRate:)") { call in
      openErrorScope()
      let receiver = try call.readExistential((any TrainingObserver).self)
      let a0 = call.readInt()
      let a1 = call.readDouble()
      receiver.trainingBegan(steps: a0, learningRate: a1)
      try checkLibraryErrors()
    }
    registry.add("TrainingObserver.stepEnded(_:loss:learningRate:)") { call in
      openErrorScope()
      let receiver = try call.readExistential((any TrainingObserver).self)
      let a0 = call.readInt()
      let a1 = call.readFloat()
      let a2 = call.readDouble()
      receiver.stepEnded(a0, loss: a1, learningRate: a2)
      try checkLibraryErrors()
    }
    registry.add("TrainingObserver.trainingEnded(completed:)") { call in
      openErrorScope()
      let receiver = try call.readExistential((any TrainingObserver).self)
      let a0 = call.readBool()
      receiver.trainingEnded(completed: a0)
      try checkLibraryErrors()
    }
    registry.addAdapter(forProtocol: "TrainingObserver") { TrainingObserverAdapter(value: $0) }
  }
}

/// A value of a cell's type that conforms to `TrainingObserver`, as the library sees it.
final class TrainingObserverAdapter: TrainingObserver, ConformingAdapter {
  let value: ConformingValue

  init(value: ConformingValue) { self.value = value }

  func trainingBegan(steps p0: Int, learningRate p1: Double) {
    value.machine.keepingErrors(fallback: ()) {
      try value.callVoid("trainingBegan(steps:learningRate:)", p0, p1)
    }
  }

  func stepEnded(_ p0: Int, loss p1: Float, learningRate p2: Double) {
    value.machine.keepingErrors(fallback: ()) {
      try value.callVoid("stepEnded(_:loss:learningRate:)", p0, p1, p2)
    }
  }

  func trainingEnded(completed p0: Bool) {
    value.machine.keepingErrors(fallback: ()) {
      try value.callVoid("trainingEnded(completed:)", p0)
    }
  }
}
