public import Tensors

extension Tensor {
  /// Random weights that keep lengths: rows, or columns if there are fewer of them, of length `gain` that
  /// are at right angles to one another.
  ///
  /// ```
  /// W Wᵀ = gain² 1   (more columns than rows)       Wᵀ W = gain² 1   (otherwise)
  /// ```
  ///
  /// ```swift
  /// let w = Tensor.orthogonal([2, 2])
  /// print(w.matmul(w.transposed()).sum().item().rounded())   // 2.0
  /// ```
  ///
  /// - Parameters:
  ///   - shape: `[outputs, inputs]`; further axes count as inputs.
  ///   - gain: The length of the rows or columns.
  ///
  /// Errors: ``TensorError/tooFewAxes(operation:needed:shape:)``,
  /// ``TensorError/notPositive(operation:name:value:)``, ``TensorError/noLinearAlgebra(operation:)``.
  ///
  /// Cost: a QR decomposition. Source: Saxe, McClelland, Ganguli: Exact solutions to the nonlinear dynamics of
  /// learning in deep linear neural networks, 2014.
  public static func orthogonal(_ shape: [Int], gain: Double = 1) -> Tensor {
    guard Fans("orthogonal", shape, gain: gain) != nil else { return .poisoned }
    let rows = shape[0]
    let columns = shape.dropFirst().reduce(1, &*)
    let (q, r) = Tensor.randomNormal([Swift.max(rows, columns), Swift.min(rows, columns)]).qr()
    // With these signs, every orthogonal matrix is equally likely.
    let diagonal = r.diagonal()
    let signs = (diagonal .>= 0).to(.float32) * 2 - 1
    let matrix = q * (signs * gain)
    return (rows < columns ? matrix.transposed() : matrix).reshaped(to: shape)
  }
}
