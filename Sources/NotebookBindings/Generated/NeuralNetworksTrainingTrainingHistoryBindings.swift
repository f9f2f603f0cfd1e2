// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import NeuralNetworks
internal import Tensors

enum NeuralNetworksTrainingTrainingHistoryBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["TrainingHistory"],
      text: ##"""
        /// What a training run was like.
        @representation("native")
        struct TrainingHistory {
          /// The loss before each step, first to last.
          @native("TrainingHistory.losses")
          var losses: [Float] { get }

          /// Whether all steps were done.
          @native("TrainingHistory.isComplete")
          var isComplete: Bool { get }

          /// The number of steps that were done.
          @native("TrainingHistory.steps")
          var steps: Int { get }

          /// The loss before the last step, or nil if there was none.
          @native("TrainingHistory.finalLoss")
          var finalLoss: Float? { get }
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["TrainingHistory"],
      text: ##"""
        extension TrainingHistory: CustomStringConvertible {
          /// The number of steps, and the first and the last loss.
          @native("TrainingHistory.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("TrainingHistory.losses") { call in
      openErrorScope()
      let receiver = try call.read(TrainingHistory.self)
      let result: [Float] = receiver.losses
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("TrainingHistory.isComplete") { call in
      openErrorScope()
      let receiver = try call.read(TrainingHistory.self)
      let result: Bool = receiver.isComplete
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("TrainingHistory.steps") { call in
      openErrorScope()
      let receiver = try call.read(TrainingHistory.self)
      let result: Int = receiver.steps
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("TrainingHistory.finalLoss") { call in
      openErrorScope()
      let receiver = try call.read(TrainingHistory.self)
      let result: Float? = receiver.finalLoss
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("TrainingHistory.description") { call in
      openErrorScope()
      let receiver = try call.read(TrainingHistory.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
