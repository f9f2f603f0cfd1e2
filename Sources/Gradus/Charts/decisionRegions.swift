public import NeuralNetworks
public import Plotting
public import Tensors

/// Draws which class a model chooses at every point of the plane, and the points it was trained on.
///
/// The model is asked once, for a grid of 160 × 106 points, without gradients.
///
/// | Tensor      | Shape                | Meaning                                        |
/// | ----------- | -------------------- | ---------------------------------------------- |
/// | `points`    | `[B, 2]`             | two features of each example                   |
/// | model input | `[grid, 2]`          | the points of the grid                         |
/// | its output  | `[grid, 1]`          | one logit: class 1 where it is above zero      |
/// | or          | `[grid, C]`          | `C` logits: the class of the largest           |
///
/// ```swift
/// decisionRegions(of: model, points: x, labels: labels, xLabel: "x₁", yLabel: "x₂")
/// ```
///
/// - Parameters:
///   - model: A layer that takes two features.
///   - points: The examples to draw, shape `[B, 2]`.
///   - labels: The class of each example, counted from 0.
///   - names: The names of the classes; empty for their numbers.
///   - title: The heading.
///   - xLabel: What the first feature is.
///   - yLabel: What the second feature is.
/// - Returns: The chart. Points that are not `[B, 2]`, or another number of labels, raise an error.
public func decisionRegions(
  of model: any Layer, points: Tensor, labels: [Int], names: [String] = [], title: String = "",
  xLabel: String = "", yLabel: String = ""
) -> Chart {
  let empty = Chart.scatter(
    x: [Double](), y: [Double](), title: title, xLabel: xLabel, yLabel: yLabel)
  if points.isPoisoned { return empty }
  guard points.rank == 2, points.shape[1] == 2 else {
    TensorError.raise(
      .invalidData(
        "decisionRegions: the points have shape \(points.shape); two features each are needed, "
          + "shape [n, 2]"))
    return empty
  }
  guard labels.count == points.shape[0] else {
    TensorError.raise(
      .invalidData(
        "decisionRegions: there are \(points.shape[0]) points but \(labels.count) labels; "
          + "each point needs one"))
    return empty
  }
  let scalars = points.scalars
  let x = stride(from: 0, to: scalars.count, by: 2).map { Double(scalars[$0]) }
  let y = stride(from: 1, to: scalars.count, by: 2).map { Double(scalars[$0]) }
  let grid = RegionGrid(x: RegionGrid.range(around: x), y: RegionGrid.range(around: y))
  let logits = withoutGradients { model(grid.points) }
  guard let classes = grid.classes(logits) else { return empty }
  let classCount = max(classes.count, (labels.max() ?? 0) + 1)
  return .decisionRegions(
    classes: classes.labels, columnCount: RegionGrid.columnCount, xRange: grid.x, yRange: grid.y,
    points: (x, y, labels),
    names: (0..<min(classCount, RegionGrid.classLimit)).map {
      names.indices.contains($0) ? names[$0] : "class \($0)"
    },
    title: title, xLabel: xLabel, yLabel: yLabel)
}

/// The points at which a model is asked for its decision.
struct RegionGrid {
  static let columnCount = 160
  static let rowCount = 106
  /// More classes than this are not told apart.
  static let classLimit = 1000

  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  /// The range of some numbers and an eighth of it on either side.
  static func range(around values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter { $0.isFinite && abs($0) < 1e30 }
    guard let lower = finite.min(), let upper = finite.max() else { return -1...1 }
    let span = upper - lower
    let room = span > max(abs(lower), abs(upper)) * 1e-6 ? span / 8 : max(1, abs(lower) / 4)
    return (lower - room)...(upper + room)
  }

  /// The centers of the cells, row by row from the bottom, shape `[grid, 2]`.
  var points: Tensor {
    var scalars: [Float] = []
    scalars.reserveCapacity(2 * Self.columnCount * Self.rowCount)
    let width = (x.upperBound - x.lowerBound) / Double(Self.columnCount)
    let height = (y.upperBound - y.lowerBound) / Double(Self.rowCount)
    for row in 0..<Self.rowCount {
      for column in 0..<Self.columnCount {
        scalars.append(Float(x.lowerBound + (Double(column) + 0.5) * width))
        scalars.append(Float(y.lowerBound + (Double(row) + 0.5) * height))
      }
    }
    return Tensor(scalars, shape: [Self.columnCount * Self.rowCount, 2])
  }

  /// The class of every cell, -1 where a model gave something that is not a number, and how many
  /// classes there are; nil after raising an error.
  func classes(_ logits: Tensor) -> (labels: [Int], count: Int)? {
    if logits.isPoisoned { return nil }
    let cellCount = Self.columnCount * Self.rowCount
    let classCount = logits.rank == 1 ? 1 : logits.shape.last ?? 0
    guard logits.rank == 1 || logits.rank == 2, logits.shape[0] == cellCount, classCount > 0 else {
      TensorError.raise(
        .invalidData(
          "decisionRegions: for points of shape [\(cellCount), 2] the model gives shape "
            + "\(logits.shape); one row of logits for each point is needed"))
      return nil
    }
    let scores = logits.scalars
    if classCount == 1 { return (scores.map { $0.isNaN ? -1 : $0 > 0 ? 1 : 0 }, 2) }
    let labels = (0..<cellCount).map { cell -> Int in
      let row = scores[cell * classCount..<(cell + 1) * classCount]
      guard !row.contains(where: \.isNaN), let largest = row.max(),
        let position = row.firstIndex(of: largest)
      else { return -1 }
      return position - row.startIndex
    }
    return (labels, classCount)
  }
}
