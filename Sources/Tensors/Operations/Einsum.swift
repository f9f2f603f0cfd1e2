/// Sums of products over named axes, in Einstein's notation.
///
/// Every operand has a term with one letter for each of its axes; letters that the result lacks are
/// summed over.
///
/// ```
/// einsum("bij,bjk->bik", a, b)ᵦᵢₖ = Σⱼ aᵦᵢⱼ bᵦⱼₖ
/// ```
///
/// | subscripts         | meaning                              |
/// | ------------------ | ------------------------------------ |
/// | `"ij,jk->ik"`      | the product of two matrices          |
/// | `"bij,bjk->bik"`   | of two batches of matrices           |
/// | `"i,j->ij"`        | the outer product of two vectors     |
/// | `"ii->i"`, `"ii"`  | a matrix' diagonal, and its sum      |
/// | `"...ij->...ji"`   | the last two axes exchanged          |
/// | `"ij,jk"`          | as with `->ik`: letters that occur once, in alphabetical order |
///
/// ```swift
/// let a = Tensor([[1, 2], [3, 4]])
/// print(einsum("ij,ij->i", a, a).scalars)   // [5.0, 25.0]
/// print(einsum("ii", a).item())             // 5.0
/// ```
///
/// Axes of the same letter are equally long, or have 1 element and are stretched; `...` stands for the
/// axes that have no letter, which broadcast.
///
/// - Parameters:
///   - subscripts: One term for each operand, separated by commas; then `->` and the result's letters.
///   - operands: At least one tensor.
/// - Returns: A tensor with one axis for each letter of the result.
///
/// Errors: ``TensorError/einsumSubscripts(subscripts:problem:)``,
/// ``TensorError/einsumOperands(subscripts:terms:operands:)``,
/// ``TensorError/einsumAxes(term:operand:shape:)``,
/// ``TensorError/einsumSizes(letter:operands:sizes:)``,
/// ``TensorError/tooManyAxes(operation:count:)``.
///
/// Cost: that of matrix products of two operands at a time; of three and more, those two come first whose
/// product has the fewest elements.
///
/// Source: Einstein: Die Grundlage der allgemeinen Relativitätstheorie, 1916; names: NumPy's `einsum`.
public func einsum(_ subscripts: String, _ operands: Tensor...) -> Tensor {
  if operands.contains(where: \.isPoisoned) { return .poisoned }
  guard let axes = EinsumSubscripts(subscripts, shapes: operands.map(\.shape)) else {
    return .poisoned
  }
  guard axes.result.count <= 8 else {
    return TensorError.raise(.tooManyAxes(operation: "einsum", count: axes.result.count))
  }
  guard var factors = LabelledTensor.factors(operands, axes) else { return .poisoned }
  while factors.count > 1 {
    let (i, j) = LabelledTensor.cheapestPair(factors, axes.result)
    let right = factors.remove(at: j)
    let left = factors.remove(at: i)
    let kept = Set(axes.result).union(factors.flatMap(\.labels))
    guard let product = left.multiplied(by: right, keeping: kept) else { return .poisoned }
    factors.append(product)
  }
  let last = factors[0].summed(keeping: Set(axes.result))
  return last.tensor.permuted(axes.result.compactMap { last.labels.firstIndex(of: $0) })
}

/// A tensor whose axes have different labels.
private struct LabelledTensor {
  var tensor: Tensor
  var labels: [Int]

  /// The operands, of repeated labels the diagonals, without axes that are to be stretched; nil after
  /// raising an error.
  static func factors(_ operands: [Tensor], _ axes: EinsumSubscripts) -> [LabelledTensor]? {
    var known: [Int: (operand: Int, size: Int)] = [:]
    for (position, labels) in axes.operands.enumerated() {
      var own: [Int: Int] = [:]
      for (label, size) in zip(labels, operands[position].shape) {
        let other = own[label].map { (operand: position, size: $0) } ?? known[label]
        own[label] = size
        if let other, other.size != size,
          other.operand == position || (size != 1 && other.size != 1)
        {
          TensorError.raise(
            .einsumSizes(
              letter: EinsumSubscripts.name(label), operands: [other.operand, position],
              sizes: [other.size, size]))
          return nil
        }
        if known[label] == nil || known[label]?.size == 1 { known[label] = (position, size) }
      }
    }
    return zip(operands, axes.operands).map { tensor, labels in
      var factor = LabelledTensor(tensor: tensor, labels: labels)
      factor.takeDiagonals()
      for axis in factor.labels.indices.reversed()
      where factor.tensor.body.sizes[axis] == 1 && known[factor.labels[axis]]?.size != 1 {
        factor.tensor = factor.tensor.squeezed(axis: axis)
        factor.labels.remove(at: axis)
      }
      return factor
    }
  }

  private mutating func takeDiagonals() {
    var axis = 0
    while axis < labels.count {
      guard let next = labels[(axis + 1)...].firstIndex(of: labels[axis]) else {
        axis += 1
        continue
      }
      let others = labels.indices.filter { $0 != axis && $0 != next }
      tensor = tensor.permuted(others + [axis, next]).diagonal()
      let label = labels[axis]
      labels.remove(at: next)
      labels.remove(at: axis)
      labels.append(label)
    }
  }

  /// The two factors whose product has the fewest elements.
  static func cheapestPair(_ factors: [LabelledTensor], _ result: [Int]) -> (Int, Int) {
    var best = (0, 1)
    var least = Double.infinity
    if factors.count == 2 { return best }
    for i in 0..<factors.count {
      for j in (i + 1)..<factors.count {
        var kept = Set(result)
        for (k, factor) in factors.enumerated() where k != i && k != j {
          kept.formUnion(factor.labels)
        }
        var sizes: [Int: Int] = [:]
        for factor in [factors[i], factors[j]] {
          for (axis, label) in factor.labels.enumerated() where kept.contains(label) {
            sizes[label] = factor.tensor.body.sizes[axis]
          }
        }
        let count = sizes.values.reduce(1.0) { $0 * Double($1) }
        if count < least {
          least = count
          best = (i, j)
        }
      }
    }
    return best
  }

  /// Sums over the axes whose labels are not to be kept.
  func summed(keeping kept: Set<Int>) -> LabelledTensor {
    var sum = self
    for axis in labels.indices.reversed() where !kept.contains(labels[axis]) {
      sum.tensor = sum.tensor.sum(axis: axis)
      sum.labels.remove(at: axis)
    }
    return sum
  }

  /// The product with another factor, summed over the labels that are not to be kept; nil after raising
  /// an error.
  func multiplied(by other: LabelledTensor, keeping kept: Set<Int>) -> LabelledTensor? {
    let a = summed(keeping: kept.union(other.labels))
    let b = other.summed(keeping: kept.union(labels))
    let shared = a.labels.filter(b.labels.contains)
    let batch = shared.filter(kept.contains)
    let inner = shared.filter { !kept.contains($0) }
    let rows = a.labels.filter { !shared.contains($0) }
    let columns = b.labels.filter { !shared.contains($0) }
    let labels = batch + rows + columns
    guard labels.count <= 8 else {
      TensorError.raise(.tooManyAxes(operation: "einsum", count: labels.count))
      return nil
    }
    let product: Tensor
    if inner.isEmpty {
      product = a.matrices(batch, rows, []) * b.matrices(batch, [], columns)
    } else if rows.isEmpty && columns.isEmpty && !batch.isEmpty {
      // A scalar product for each of the batch: a matrix product of each would take longer.
      product = (a.matrices(batch, [], inner) * b.matrices(batch, [], inner)).sum(axis: -1)
    } else {
      product = a.matrices(batch, rows, inner).matmul(b.matrices(batch, inner, columns))
    }
    if product.isPoisoned { return nil }
    let sizes = labels.map { label in
      a.size(of: label) ?? b.size(of: label) ?? 1
    }
    return LabelledTensor(
      tensor: product.shape == sizes ? product : product.reshaped(to: sizes), labels: labels)
  }

  private func size(of label: Int) -> Int? {
    labels.firstIndex(of: label).map { tensor.body.sizes[$0] }
  }

  /// The tensor as matrices: the axes of the batch as one, then those of the rows as one and those of
  /// the columns as one. Nothing is copied where the elements already lie that way, or transposed.
  private func matrices(_ batch: [Int], _ rows: [Int], _ columns: [Int]) -> Tensor {
    func inOrder(_ order: [Int]) -> Tensor {
      order == labels
        ? tensor : tensor.permuted(order.compactMap { labels.firstIndex(of: $0) })
    }
    func count(_ labels: [Int]) -> Int { labels.reduce(1) { $0 * (size(of: $1) ?? 1) } }
    let plain = inOrder(batch + rows + columns)
    let leading = batch.isEmpty ? [] : [count(batch)]
    if batch.count <= 1, rows.count == 1, columns.count == 1 { return plain }
    if !plain.body.isContiguous {
      let exchanged = inOrder(batch + columns + rows)
      if exchanged.body.isContiguous {
        return exchanged.reshaped(to: leading + [count(columns), count(rows)]).transposed()
      }
    }
    return plain.reshaped(to: leading + [count(rows), count(columns)])
  }
}
