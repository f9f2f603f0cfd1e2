public import LanguageRuntime
public import Tensors

/// A tensor is one reference, and stands in a register as that reference.
extension Tensor: Bridged {
  public static func decode(_ slot: Slot, _ machine: Machine) throws -> Tensor {
    guard let body = slot.object as? TensorBody else {
      throw RuntimeFailure(
        name: "NotInitialized",
        message: "a tensor is used before it has a value, or while it is being changed")
    }
    return Tensor(body: body)
  }

  public func encode(_ machine: Machine) -> Slot { Slot(body) }
}

func fallback(for type: Tensor.Type) -> Tensor { .poisoned }
