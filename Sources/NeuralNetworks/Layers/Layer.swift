public import Tensors

/// A part of a network: a function of a tensor, with parameters that training changes.
///
/// A model of your own is a class with layers and parameters in its properties, and
/// `callAsFunction`:
///
/// ```swift
/// final class TwoLayers: Layer {
///   let hidden = Linear(2, 8, activation: .tanh)
///   let output = Linear(8, 1)
///   func callAsFunction(_ x: Tensor) -> Tensor { output(hidden(x)) }
/// }
/// ```
public protocol Layer {
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
  public var parameters: [Parameter] { namedParameters.map(\.parameter) }

  /// The parameters with the properties that lead to them.
  public var namedParameters: [NamedParameter] {
    var search = ParameterSearch()
    search.look(into: self, path: "")
    return search.found
  }

  /// The number of numbers that training changes.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }
}

/// Looks for parameters in the stored properties of a model.
private struct ParameterSearch {
  var found: [NamedParameter] = []
  private var seen: Set<ObjectIdentifier> = []

  /// `value` is the model itself or something in it.
  mutating func look(into value: Any, path: String) {
    if let parameter = value as? Parameter {
      if seen.insert(ObjectIdentifier(parameter)).inserted {
        found.append(NamedParameter(name: path, parameter: parameter))
      }
      return
    }
    if !(value is Tensor), type(of: value) is AnyClass {
      // A model that refers back to itself is looked into once.
      guard seen.insert(ObjectIdentifier(value as AnyObject)).inserted else { return }
    }
    var mirror: Mirror? = Mirror(reflecting: value)
    while let current = mirror {
      switch current.displayStyle {
      case .class, .struct, .collection, .optional, .dictionary, .tuple, .set: break
      default: if !(value is any Layer) { return }
      }
      for (index, child) in current.children.enumerated() {
        let name = child.label ?? "\(index)"
        let isWrapper = current.displayStyle == .optional
        look(
          into: child.value, path: isWrapper ? path : path.isEmpty ? name : "\(path).\(name)")
      }
      mirror = current.superclassMirror
    }
  }
}
