// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Gradus
internal import NeuralNetworks
internal import Plotting
internal import Tensors

enum GradusTablesCSVTableDisplayableBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["CSVTable"],
      text: ##"""
        extension CSVTable: CustomStringConvertible {
          /// The first rows of the table, and how large it is.
          @native("CSVTable.description")
          var description: String { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("CSVTable.description") { call in
      openErrorScope()
      let receiver = try call.read(CSVTable.self)
      let result: String = receiver.description
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
