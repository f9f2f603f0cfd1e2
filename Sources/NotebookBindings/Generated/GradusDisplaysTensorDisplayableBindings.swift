// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Display
internal import Gradus
internal import NeuralNetworks
internal import Plotting
internal import Tensors

enum GradusDisplaysTensorDisplayableBindings {
  static let extensions: [ModuleInterface.Chunk] = [
    .init(
      names: ["Tensor"],
      text: ##"""
        extension Tensor: Displayable {
          /// The tensor as `print` shows it, and as a table with its shape and element type.
          @native("Tensor.mimeBundle")
          var mimeBundle: MIMEBundle { get }
        }
        """##),
    .init(
      names: ["Parameter"],
      text: ##"""
        extension Parameter: Displayable {
          /// The value, shown as a tensor is.
          @native("Parameter.mimeBundle")
          var mimeBundle: MIMEBundle { get }
        }
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("Tensor.mimeBundle") { call in
      openErrorScope()
      let receiver = try call.read(Tensor.self)
      let result: MIMEBundle = receiver.mimeBundle
      try checkLibraryErrors()
      call.write(result)
    }
    registry.add("Parameter.mimeBundle") { call in
      openErrorScope()
      let receiver = try call.read(Parameter.self)
      let result: MIMEBundle = receiver.mimeBundle
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
