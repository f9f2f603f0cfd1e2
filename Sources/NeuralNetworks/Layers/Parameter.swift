public import Tensors

/// A tensor that training changes: a layer's weights or biases.
///
/// ```swift
/// let layer = Linear(2, 3)
/// print(layer.weight.shape)   // [3, 2]
/// ```
public final class Parameter {
  @exclusivity(unchecked) package var tensor: Tensor
  /// Collects the gradients of all values that the parameter has had.
  package let leaf = GradientLeaf()
  /// Where it was last found in a model, for sentences of errors.
  private(set) var place: ParameterPlace?

  /// A parameter that starts from a value.
  ///
  /// - Parameter value: The first value; how it was computed is forgotten.
  public init(_ value: Tensor) { tensor = Tensor(value, leaf: leaf) }

  /// The present value. What was read stays as it was when training goes on.
  ///
  /// Gradients of what is computed from it arrive at this parameter, so a layer of your own computes
  /// with `weight.value`.
  ///
  /// Errors: ``TensorError/parameterShape(current:new:)`` when a value of another shape is set.
  public var value: Tensor {
    get { tensor }
    set {
      guard newValue.shape == tensor.shape, !newValue.isPoisoned else {
        if !newValue.isPoisoned {
          TensorError.raise(.parameterShape(current: tensor.shape, new: newValue.shape))
        }
        return
      }
      tensor = Tensor(newValue, leaf: leaf)
    }
  }

  /// What `backward()` has added up since ``zeroGradient()``; nil if nothing has arrived.
  public var gradient: Tensor? { tensor.gradient }

  /// The sizes along the axes.
  public var shape: [Int] { tensor.shape }

  /// The number of elements.
  public var count: Int { tensor.count }

  /// Forgets the gradient.
  public func zeroGradient() { leaf.forget() }
}

/// Where in a model a parameter is.
struct ParameterPlace {
  /// The properties that lead to it: `hidden.weight`.
  var name: String
  /// The model's type.
  var model: String
}

extension Parameter {
  /// Notes where the parameter is; a part of a model knows less than the whole.
  func note(place name: String, in model: String) {
    if let place, place.name.count > name.count { return }
    place = ParameterPlace(name: name, model: model)
  }
}

extension Parameter: CustomStringConvertible {
  /// The value as text.
  public var description: String { tensor.description }
}
