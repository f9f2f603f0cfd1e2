// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Gradus
internal import NeuralNetworks
internal import Plotting
internal import Tensors

enum GradusDisplaysLayerDisplayableBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Linear"],
      text: ##"""
        extension Linear: Displayable {
          /// The layer as text, and as a table of its parameters.
          @native("Linear.mimeBundle")
          var mimeBundle: MIMEBundle { get }
        }
        """##),
    .init(
      names: ["Sequential"],
      text: ##"""
        extension Sequential: Displayable {
          /// The layers as text, and as a table with the shapes and numbers of their parameters.
          @native("Sequential.mimeBundle")
          var mimeBundle: MIMEBundle { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Linear.mimeBundle") { call in
      openErrorScope()
      let receiver = try call.read(Linear.self)
      let result: MIMEBundle = receiver.mimeBundle
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Sequential.mimeBundle") { call in
      openErrorScope()
      let receiver = try call.read(Sequential.self)
      let result: MIMEBundle = receiver.mimeBundle
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
