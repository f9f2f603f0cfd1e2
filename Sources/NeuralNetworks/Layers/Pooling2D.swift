public import Tensors

/// The largest element under a window that moves over images.
///
/// `[batch, channels, height, width]` becomes `[batch, channels, out height, out width]`, each
/// `(size of the image − size) / stride + 1`.
///
/// ```swift
/// print(MaxPool2D(2)(Tensor.zeros([1, 16, 28, 28])).shape)   // [1, 16, 14, 14]
/// ```
///
/// Source: LeCun et al.: Gradient-based learning applied to document recognition, 1998.
public final class MaxPool2D: Layer {
  /// The window's height and width.
  public let size: Int
  /// How far it moves at a time.
  public let stride: Int

  /// A layer without parameters.
  ///
  /// - Parameters:
  ///   - size: The window's height and width, at least 1.
  ///   - stride: How far it moves at a time, at least 1; by default its own size.
  public init(_ size: Int, stride: Int? = nil) {
    self.size = size
    self.stride = stride ?? size
  }

  /// Applies the layer to a batch of images.
  ///
  /// Errors: those of ``Tensor/maxPooled(_:stride:)``.
  public func callAsFunction(_ x: Tensor) -> Tensor { x.maxPooled(size, stride: stride) }
}

extension MaxPool2D: OutlinedLayer {
  package var summary: String {
    "MaxPool2D \(size) × \(size)" + (stride == size ? "" : ", stride \(stride)")
  }
}

/// The mean of the elements under a window that moves over images.
///
/// Shapes are those of ``MaxPool2D``.
///
/// ```swift
/// print(MeanPool2D(7)(Tensor.zeros([1, 32, 7, 7])).shape)   // [1, 32, 1, 1]
/// ```
public final class MeanPool2D: Layer {
  /// The window's height and width.
  public let size: Int
  /// How far it moves at a time.
  public let stride: Int

  /// A layer without parameters.
  ///
  /// - Parameters:
  ///   - size: The window's height and width, at least 1.
  ///   - stride: How far it moves at a time, at least 1; by default its own size.
  public init(_ size: Int, stride: Int? = nil) {
    self.size = size
    self.stride = stride ?? size
  }

  /// Applies the layer to a batch of images.
  ///
  /// Errors: those of ``Tensor/meanPooled(_:stride:)``.
  public func callAsFunction(_ x: Tensor) -> Tensor { x.meanPooled(size, stride: stride) }
}

extension MeanPool2D: OutlinedLayer {
  package var summary: String {
    "MeanPool2D \(size) × \(size)" + (stride == size ? "" : ", stride \(stride)")
  }
}
