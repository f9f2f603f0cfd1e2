public import Tensors

/// A part of a network: a function of a tensor, with parameters that training changes.
///
/// A model of your own is a struct or a class with layers and parameters in its properties, and
/// `callAsFunction`:
///
/// ```swift
/// struct TwoLayers: Layer {
///   let hidden = Linear(2, 8, activation: .tanh)
///   let output = Linear(8, 1)
///   func callAsFunction(_ x: Tensor) -> Tensor { output(hidden(x)) }
/// }
/// print(TwoLayers())
/// // TwoLayers
/// //   hidden  Linear 2 → 8, tanh  24 parameters
/// //   output  Linear 8 → 1         9 parameters
/// //                               33 in all
/// ```
///
/// Its parameters are those in its stored properties: of layers, of models of your own, of arrays,
/// dictionaries and optionals of them, in the order of the declarations; a superclass's come first. A
/// ``Parameter`` of its own counts too; a plain `Tensor` is a constant, and neither trained nor saved.
public protocol Layer: CustomStringConvertible {
  /// Applies the layer.
  func callAsFunction(_ x: Tensor) -> Tensor
  /// What training changes; found in the stored properties unless you say otherwise.
  var parameters: [Parameter] { get }
}

/// A parameter and where in a model it is, such as `hidden.weight`.
public struct NamedParameter {
  /// The properties and indices that lead to the parameter.
  public let name: String
  /// The parameter.
  public let parameter: Parameter

  package init(name: String, parameter: Parameter) {
    self.name = name
    self.parameter = parameter
  }
}

extension Layer {
  /// The parameters in the stored properties of the model, of its layers and of arrays of them.
  ///
  /// A parameter that stands in two places is listed once.
  public var parameters: [Parameter] {
    if StatedParameters.isProbe(type(of: self)) { return [] }
    return namedParameters.map(\.parameter)
  }

  /// The parameters with the properties that lead to them.
  ///
  /// ```swift
  /// let net = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
  /// print(net.namedParameters.map(\.name))   // ["0.weight", "0.bias", "1.weight", "1.bias"]
  /// ```
  public var namedParameters: [NamedParameter] { ModelOutline(of: self).parameters }

  /// The number of numbers that training changes.
  public var parameterCount: Int { ModelOutline(of: self).count }

  /// What the model is made of: a line for each layer with its name, its sizes and its number of
  /// parameters, and their sum.
  public var description: String { ModelOutline(of: self).text }
}
