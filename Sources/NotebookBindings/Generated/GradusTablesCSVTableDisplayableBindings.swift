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
        extension CSVTable: Displayable, CustomStringConvertible {
          /// The first rows of the table, and how large it is.
          @native("CSVTable.description")
          var description: String { get }

          /// The first rows of the table as text and as HTML.
          @native("CSVTable.mimeBundle")
          var mimeBundle: MIMEBundle { get }
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
    registry.add("CSVTable.mimeBundle") { call in
      openErrorScope()
      let receiver = try call.read(CSVTable.self)
      let result: MIMEBundle = receiver.mimeBundle
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
