internal import CNumerics

/// A kernel that moves over images: its sizes along height and width, how far a step goes, and how many zeros
/// surround the image.
package struct Window {
  package var kernel: (height: Int, width: Int)
  package var stride: (height: Int, width: Int)
  package var padding: (height: Int, width: Int)

  package init(
    kernel: (height: Int, width: Int), stride: (height: Int, width: Int),
    padding: (height: Int, width: Int)
  ) {
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
  }

  /// The sizes as the loops need them, for images `[batch, channels, height, width]`; nil after raising an error.
  func checked(_ operation: StaticString, _ x: TensorBody, filters: Int) -> CNWindow? {
    guard x.rank == 4 else {
      TensorError.raise(.imageShape(operation: "\(operation)", shape: x.shape))
      return nil
    }
    guard kernel.height > 0, kernel.width > 0, stride.height > 0, stride.width > 0,
      padding.height >= 0, padding.width >= 0
    else {
      TensorError.raise(
        .windowSizes(
          operation: "\(operation)", kernel: [kernel.height, kernel.width],
          stride: [stride.height, stride.width], padding: [padding.height, padding.width]))
      return nil
    }
    guard let height = positions(operation, x, 2, kernel.height, stride.height, padding.height),
      let width = positions(operation, x, 3, kernel.width, stride.width, padding.width)
    else { return nil }
    return CNWindow(
      batch: x.sizes[0], channels: x.sizes[1], height: x.sizes[2], width: x.sizes[3],
      filters: filters, kernel_height: kernel.height, kernel_width: kernel.width,
      stride_height: stride.height, stride_width: stride.width, pad_height: padding.height,
      pad_width: padding.width, out_height: height, out_width: width)
  }

  /// How many places the kernel has along an axis; nil after raising an error.
  private func positions(
    _ operation: StaticString, _ x: TensorBody, _ axis: Int, _ kernel: Int, _ stride: Int,
    _ padding: Int
  ) -> Int? {
    let (both, overflow) = padding.multipliedReportingOverflow(by: 2)
    let (size, overflow2) = x.sizes[axis].addingReportingOverflow(both)
    guard !overflow, !overflow2, size >= kernel else {
      TensorError.raise(
        .windowTooLarge(
          operation: "\(operation)", kernel: kernel, axis: axis, padding: padding, shape: x.shape))
      return nil
    }
    return (size - kernel) / stride + 1
  }
}

extension CNWindow {
  /// The shape of the output.
  func shape(channels: Int) -> CNShape {
    var shape = CNShape()
    shape.append(batch)
    shape.append(channels)
    shape.append(out_height)
    shape.append(out_width)
    return shape
  }
}
