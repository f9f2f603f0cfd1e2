// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Gradus
internal import NeuralNetworks
internal import Plotting
internal import Tensors

enum GradusTrainingLiveTrainingDisplayBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["LiveTrainingDisplay"],
      text: ##"""
        /// Shows a training run while it goes on: one picture with a progress bar, the loss, the learning
        /// rate, the time left and the loss curve.
        ///
        /// In a notebook the picture is replaced in place, at most ten times a second, and shows the end of
        /// the run when it is over. Where output cannot be replaced (a terminal, a file), a line of text is
        /// written to standard error every two seconds and at the end.
        ///
        /// ``train(_:steps:optimizer:_:)`` makes one by itself (see ``showTrainingProgress(_:)``). However long the run, it keeps at most 300 points of the curve and
        /// costs some ten nanoseconds a step.
        @representation("native")
        class LiveTrainingDisplay: TrainingObserver {
          /// Creates a display that writes to the current output.
          @native("LiveTrainingDisplay.init()")
          init()

          /// Shows the first picture.
          @native("LiveTrainingDisplay.trainingBegan(steps:learningRate:)")
          func trainingBegan(steps stepCount: Int, learningRate: Double)

          /// Takes a step in, and shows a new picture if it is time.
          @native("LiveTrainingDisplay.stepEnded(_:loss:learningRate:)")
          func stepEnded(_ step: Int, loss: Float, learningRate: Double)

          /// Shows the last picture.
          @native("LiveTrainingDisplay.trainingEnded(completed:)")
          func trainingEnded(completed: Bool)
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("LiveTrainingDisplay.init()") { call in
      openErrorScope()
      let result: LiveTrainingDisplay = LiveTrainingDisplay()
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("LiveTrainingDisplay.trainingBegan(steps:learningRate:)") { call in
      openErrorScope()
      let receiver = try call.read(LiveTrainingDisplay.self)
      let a0 = call.readInt()
      let a1 = call.readDouble()
      receiver.trainingBegan(steps: a0, learningRate: a1)
      try checkLibraryErrors()
    }
    registry.add("LiveTrainingDisplay.stepEnded(_:loss:learningRate:)") { call in
      openErrorScope()
      let receiver = try call.read(LiveTrainingDisplay.self)
      let a0 = call.readInt()
      let a1 = call.readFloat()
      let a2 = call.readDouble()
      receiver.stepEnded(a0, loss: a1, learningRate: a2)
      try checkLibraryErrors()
    }
    registry.add("LiveTrainingDisplay.trainingEnded(completed:)") { call in
      openErrorScope()
      let receiver = try call.read(LiveTrainingDisplay.self)
      let a0 = call.readBool()
      receiver.trainingEnded(completed: a0)
      try checkLibraryErrors()
    }
  }
}
