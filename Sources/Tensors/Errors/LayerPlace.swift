internal import CNumerics

/// A layer that may know where in a model it is.
package protocol PlacedLayer: AnyObject {
  /// The properties that lead to it from the model, and the model's type; nil if it is a model itself, or in
  /// none that has been looked into.
  var place: (path: String, model: String)? { get }
}

extension PlacedLayer {
  /// Runs the layer's function; errors in it name the layer.
  ///
  /// Cost: about two nanoseconds.
  @inline(__always)
  package func naming(_ body: () -> Tensor) -> Tensor {
    let state = cn_thread_state()!
    let outer = state.pointee.layer
    state.pointee.layer = Unmanaged.passUnretained(self as AnyObject).toOpaque()
    defer { state.pointee.layer = outer }
    return body()
  }
}

extension TensorError {
  /// The layer in which the latest error happened. Only cells look at it, and they run on one thread.
  package private(set) nonisolated(unsafe) static weak var latestLayer: (any PlacedLayer)?

  /// The error with the place of the layer that is running.
  var located: TensorError {
    guard let pointer = cn_thread_state()?.pointee.layer,
      let layer = Unmanaged<AnyObject>.fromOpaque(pointer).takeUnretainedValue()
        as? any PlacedLayer
    else { return self }
    return located(in: layer)
  }

  /// The error with a layer's place, as far as it is known.
  package func located(in layer: any PlacedLayer) -> TensorError {
    if case .inLayer = self { return self }
    guard let place = layer.place else { return self }
    return .inLayer(path: place.path, model: place.model, error: self)
  }

  /// Remembers the layer that is running, which may not know its place yet.
  static func noteLayer() {
    let pointer = cn_thread_state()?.pointee.layer
    latestLayer = pointer.flatMap {
      Unmanaged<AnyObject>.fromOpaque($0).takeUnretainedValue() as? any PlacedLayer
    }
  }
}
