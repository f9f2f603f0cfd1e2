// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsFilesNumPyFileErrorBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["NumPyFileError"],
      text: ##"""
        /// Why a file in one of NumPy's formats could not be read or written.
        ///
        /// ``description`` is one sentence that names the file and what is wrong.
        @representation("native")
        enum NumPyFileError: Error, Equatable {
          /// The file cannot be opened or read, and why.
          case unreadable(path: String, reason: String)

          /// The file cannot be written, and why; what was there before is unchanged.
          case unwritable(path: String, reason: String)

          /// The file is none of its format, or a damaged one.
          case invalid(path: String, format: String, problem: String)

          /// An array of an archive cannot be read.
          case invalidArray(path: String, name: String, problem: String)

          /// The archive has no array of that name.
          case missingArray(path: String, name: String, names: [String])

          /// A name that two arrays share, or that an archive cannot hold.
          case unusableName(path: String, name: String)

          @native("NumPyFileError.==")
          static func == (left: NumPyFileError, right: NumPyFileError) -> Bool
        }
        """##),
  ]

  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["NumPyFileError"],
      text: ##"""
        extension NumPyFileError: CustomStringConvertible {
          /// The error as one sentence: the file, and what is wrong.
          @native("NumPyFileError.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("NumPyFileError.unreadable") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: NumPyFileError = NumPyFileError.unreadable(path: a0, reason: a1)
      call.write(result)
    }
    registry.add("NumPyFileError.unwritable") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: NumPyFileError = NumPyFileError.unwritable(path: a0, reason: a1)
      call.write(result)
    }
    registry.add("NumPyFileError.invalid") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read(String.self)
      let result: NumPyFileError = NumPyFileError.invalid(path: a0, format: a1, problem: a2)
      call.write(result)
    }
    registry.add("NumPyFileError.invalidArray") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read(String.self)
      let result: NumPyFileError = NumPyFileError.invalidArray(path: a0, name: a1, problem: a2)
      call.write(result)
    }
    registry.add("NumPyFileError.missingArray") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let a2 = try call.read([String].self)
      let result: NumPyFileError = NumPyFileError.missingArray(path: a0, name: a1, names: a2)
      call.write(result)
    }
    registry.add("NumPyFileError.unusableName") { call in
      let a0 = try call.read(String.self)
      let a1 = try call.read(String.self)
      let result: NumPyFileError = NumPyFileError.unusableName(path: a0, name: a1)
      call.write(result)
    }
    registry.add("NumPyFileError.==") { call in
      openErrorScope()
      let a0 = try call.read(NumPyFileError.self)
      let a1 = try call.read(NumPyFileError.self)
      let result: Bool = a0 == a1
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("NumPyFileError.description") { call in
      openErrorScope()
      let receiver = try call.read(NumPyFileError.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
