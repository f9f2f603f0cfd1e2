public import Display
internal import JSON
public import NeuralNetworks
public import Tensors

extension Tensor: Displayable {
  /// The tensor as `print` shows it, and as a table with its shape and element type.
  public var mimeBundle: MIMEBundle {
    guard !isPoisoned, rank > 0 else { return MIMEBundle(text: description) }
    return MIMEBundle([.html: .string(htmlRepresentation), .plainText: .string(description)])
  }
}

extension Parameter: Displayable {
  /// The value, shown as a tensor is.
  public var mimeBundle: MIMEBundle { value.mimeBundle }
}
