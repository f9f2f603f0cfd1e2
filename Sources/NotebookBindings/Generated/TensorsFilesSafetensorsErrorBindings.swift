// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsFilesSafetensorsErrorBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["SafetensorsError"],
      text: ##"""
        /// Why a safetensors file could not be read, written, or loaded into a model.
        ///
        /// ``description`` is one sentence that names the file, the tensor and what differs.
        @representation("native")
        enum SafetensorsError: Error, Equatable {
          /// The file cannot be opened or read, and why.
          case unreadable(path: String, reason: String)

          /// The file cannot be written, and why; what was there before is unchanged.
          case unwritable(path: String, reason: String)

          /// The file is no safetensors file, or a damaged one.
          case invalid(path: String, problem: String)

          /// What the file says about one of its tensors cannot be true.
          case invalidTensor(path: String, name: String, problem: String)

          /// The file has no tensor of that name.
          case missingTensor(path: String, name: String, names: [String])

          /// A name that two tensors share, or that the format keeps for itself.
          case unusableName(path: String, name: String)

          /// A model has no parameters to save or load.
          case noParameters(model: String)

          /// The file has nothing for a parameter of the model.
          case missingParameter(path: String, model: String, name: String, unused: [String])

          /// The file has a tensor for which the model has no parameter.
          case unknownParameter(path: String, model: String, name: String)

          /// A parameter's shape differs from that of its tensor in the file.
          case shapesDiffer(path: String, model: String, name: String, parameter: [Int], file: [Int])

          @native("SafetensorsError.==")
          static func == (left: SafetensorsError, right: SafetensorsError) -> Bool
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["SafetensorsError"],
      text: ##"""
        extension SafetensorsError: CustomStringConvertible {
          /// The error as one sentence: the file, the tensor, and what differs.
          @native("SafetensorsError.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("SafetensorsError.unreadable") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: SafetensorsError = SafetensorsError.unreadable(path: a0, reason: a1)
      call.write(result)
    }
    registry.add("SafetensorsError.unwritable") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: SafetensorsError = SafetensorsError.unwritable(path: a0, reason: a1)
      call.write(result)
    }
    registry.add("SafetensorsError.invalid") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: SafetensorsError = SafetensorsError.invalid(path: a0, problem: a1)
      call.write(result)
    }
    registry.add("SafetensorsError.invalidTensor") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read(String.self)
      let result: SafetensorsError = SafetensorsError.invalidTensor(path: a0, name: a1, problem: a2)
      call.write(result)
    }
    registry.add("SafetensorsError.missingTensor") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read([String].self)
      let result: SafetensorsError = SafetensorsError.missingTensor(path: a0, name: a1, names: a2)
      call.write(result)
    }
    registry.add("SafetensorsError.unusableName") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: SafetensorsError = SafetensorsError.unusableName(path: a0, name: a1)
      call.write(result)
    }
    registry.add("SafetensorsError.noParameters") { call in
      let a0 = try call.read(String.self)
      let result: SafetensorsError = SafetensorsError.noParameters(model: a0)
      call.write(result)
    }
    registry.add("SafetensorsError.missingParameter") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read(String.self)
      let a3 = try call.read([String].self)
      let result: SafetensorsError = SafetensorsError.missingParameter(path: a0, model: a1, name: a2, unused: a3)
      call.write(result)
    }
    registry.add("SafetensorsError.unknownParameter") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read(String.self)
      let result: SafetensorsError = SafetensorsError.unknownParameter(path: a0, model: a1, name: a2)
      call.write(result)
    }
    registry.add("SafetensorsError.shapesDiffer") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read(String.self)
      let a3 = try call.read([Int].self)
      let a4 = try call.read([Int].self)
      let result: SafetensorsError = SafetensorsError.shapesDiffer(path: a0, model: a1, name: a2, parameter: a3, file: a4)
      call.write(result)
    }
    registry.add("SafetensorsError.==") { call in
      openErrorScope()
      let a0 = try call.read(SafetensorsError.self)
      let a1 = try call.read(SafetensorsError.self)
      let result: Bool = a0 == a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("SafetensorsError.description") { call in
      openErrorScope()
      let receiver = try call.read(SafetensorsError.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
