@testable import Tensors

extension GraphProgram.Step {
  func apply(to x: [Tensor]) -> Tensor? {
    x.count == 1 ? one(x[0], numbers) : x.count == 2 ? two(x[0], x[1], numbers) : nil
  }

  private func one(_ x: Tensor, _ p: [Int]) -> Tensor? {
    switch name {
    case "neg": -x
    case "exp": x.exp()
    case "log": positive(x).log()
    case "sqrt": positive(x).sqrt()
    case "abs": x.abs()
    case "sin": x.sin()
    case "cos": x.cos()
    case "tanh": x.tanh()
    case "sigmoid": x.sigmoid()
    case "relu": x.relu()
    case "gelu": x.gelu()
    case "square": x.power(2)
    case "cube": x.power(3)
    case "clip": x.clipped(from: -0.5, to: 0.75)
    case "line": x * 0.5 + 1
    case "reciprocal": 1 / positive(x)
    case "checkpoint": checkpoint(x) { $0.sin() * $0 }
    default: reduced(x, p) ?? viewed(x, p) ?? selected(x, p) ?? matrix(x, p) ?? whole(x, p)
    }
  }

  private func reduced(_ x: Tensor, _ p: [Int]) -> Tensor? {
    switch name {
    case "sumall": x.sum()
    case "meanall": x.mean()
    case "maxall": x.max()
    case "sum": x.sum(axis: p[0], keepingAxis: p[1] == 1)
    case "mean": x.mean(axis: p[0], keepingAxis: p[1] == 1)
    case "max": x.max(axis: p[0], keepingAxis: p[1] == 1)
    case "min": x.min(axis: p[0], keepingAxis: p[1] == 1)
    case "variance": x.variance(axis: p[0], keepingAxis: p[1] == 1)
    case "softmax": x.softmax(axis: p[0])
    case "logsoftmax": x.logSoftmax(axis: p[0])
    case "cumsum": x.cumulativeSum(axis: p[0])
    case "cumprod": x.cumulativeProduct(axis: p[0])
    case "sort": x.sorted(axis: p[0])
    case "sortdown": x.sorted(axis: p[0], descending: true)
    case "topk": x.topK(p[1], axis: p[0]).values
    default: nil
    }
  }

  private func viewed(_ x: Tensor, _ p: [Int]) -> Tensor? {
    switch name {
    case "reshape": x.reshaped(to: p)
    case "transpose": x.transposed()
    case "permute": x.permuted(p)
    case "expand": x.expandingAxis(p[0])
    case "squeeze": x.squeezed(axis: p[0])
    case "broadcast": x.broadcast(to: p)
    case "index": x[p[0]]
    case "part": x.part(axis: p[0], from: p[1], count: p[2])
    case "rows": x[p]
    case "every" where x.rank > 0: x[stride(from: 0, to: x.shape[0], by: p[0])]
    case "flip": x.flipped(axis: p[0])
    case "pad": x.padded(before: firstOnly(p[0], x), after: firstOnly(p[1], x))
    case "roll": x.rolled(by: p[0], axis: p[1])
    default: nil
    }
  }

  private func selected(_ x: Tensor, _ p: [Int]) -> Tensor? {
    switch name {
    case "steps": x.stepping(p)
    case "mask": x[mask(Array(x.shape.prefix(p[0])), p[1])]
    case "gather":
      x.gathered(axis: p[0], indices: chosen(x.shape(with: p[1], at: p[0]), p[2], x.size(p[0])))
    case "embedding": x.embedding(of: Tensor([p.map { $0 % x.shape[0] }]).to(.int32))
    case "padedge", "padreflect":
      x.padded(
        before: alone(p[1], at: p[0], x), after: alone(p[2], at: p[0], x),
        mode: name == "padedge" ? .edge : .reflect)
    case "tile": x.tiled(p)
    case "repeat": x.repeated(p[0], axis: p[1])
    default: nil
    }
  }

  /// Operations of layers on one tensor.
  private func whole(_ x: Tensor, _ p: [Int]) -> Tensor? {
    switch name {
    case "maxpool": images(x).maxPooled(p[0], stride: p[1])
    case "meanpool": images(x).meanPooled(p[0], stride: p[1])
    case "selfattention":
      filled(x, [p[0], p[1], 3 * p[2] * p[3]]).selfAttention(heads: p[2], isCausal: p[4] == 1)
    case "crossentropy":
      Tensor.crossEntropy(
        filled(x, p), checkedLabels: chosen([p[0]], 1, p[1]).integers.map(Int32.init))
    default: nil
    }
  }

  /// A number for the first axis, and 0 for the others.
  private func firstOnly(_ number: Int, _ x: Tensor) -> [Int] {
    [number] + [Int](repeating: 0, count: max(x.rank - 1, 0))
  }

  private func matrix(_ x: Tensor, _ p: [Int]) -> Tensor? {
    switch name {
    case "diagonal": x.diagonal(offset: p[0])
    case "tril": x.lowerTriangle(diagonal: p[0])
    case "triu": x.upperTriangle(diagonal: p[0])
    case "determinant" where x.rank >= 2: regular(x).determinant()
    case "inverse": regular(x).inverse()
    case "cholesky": regular(x).cholesky()
    case "qr": regular(x).qr().r.power(2)
    case "svd": spread(x).svd().s.sum(axis: -1)
    case "einsum1": einsum(Self.single[p[0]], x)
    default: nil
    }
  }

  private func two(_ x: Tensor, _ y: Tensor, _ p: [Int]) -> Tensor? {
    switch name {
    case "add": x + y
    case "subtract": x - y
    case "multiply": x * y
    case "divide": x / positive(y)
    case "maximum": Tensor.maximum(x, y)
    case "minimum": Tensor.minimum(x, y)
    case "power": positive(x).power(y)
    case "where":
      x.replacing(with: y.reshaped(to: x.shape), where: x .> y.reshaped(to: x.shape))
    case "matmul": x.matmul(y)
    case "cat": Tensor.concatenated([x, y, x], axis: p[0])
    case "stack": Tensor.stacked([x, y], axis: p[0])
    case "assign": assigned(x, y, p[0])
    case "einsum": einsum(Self.einsums[p[0]], x, y)
    case "solve" where x.rank >= 2: regular(x).solve(y)
    case "layernorm": x.layerNormalized(scale: y)
    default: layer(x, y, p)
    }
  }

  /// Operations of layers, whose weights are the elements of the second tensor.
  private func layer(_ x: Tensor, _ y: Tensor, _ p: [Int]) -> Tensor? {
    switch name {
    case "conv": convolved(images(x), y, p)
    case "conv1": convolvedRows(x, y, p)
    case "attention": attended(x, y, p)
    case "lstm": recurrent(x.reshaped(to: [-1] + x.shape.suffix(2)), y, p)
    case "scatter": scattered(x, y, p)
    case "wheremask": y.replacing(with: x, where: mask(x.shape, p[0]))
    case "linear":
      Tensor.linear(
        x, weight: filled(y, [p[0], x.size(-1)]), bias: filled(y, [p[0]]),
        activation: [.identity, .tanh, .sigmoid, .relu][p[1]])
    case "leastsquares": leastSquares(x, y)
    case "bce": Tensor.loss(.binaryCrossEntropy, x, filled(y, x.shape).sigmoid())
    case "mse": Tensor.loss(.meanSquaredError, x, filled(y, x.shape))
    default: nil
    }
  }

  private func convolved(_ x: Tensor, _ y: Tensor, _ p: [Int]) -> Tensor {
    x.convolved(
      with: filled(y, [p[0], x.shape[1], p[1], p[2]]), bias: filled(y, [p[0]]), stride: p[3],
      padding: p[4])
  }

  private func convolvedRows(_ x: Tensor, _ y: Tensor, _ p: [Int]) -> Tensor {
    let x = x.reshaped(to: [Int](repeating: 1, count: 3 - x.rank) + x.shape).expandingAxis(2)
    return x.convolved(
      with: filled(y, [p[0], x.shape[1], 1, p[1]]), bias: filled(y, [p[0]]),
      Window(kernel: (1, p[1]), stride: (1, p[2]), padding: (0, p[3])), activation: .relu
    ).squeezed(axis: 2)
  }

  private func attended(_ x: Tensor, _ y: Tensor, _ p: [Int]) -> Tensor {
    let size = x.size(-1)
    return Tensor.attention(
      queries: x.reshaped(to: [1, 1, -1, size]), keys: filled(y, [1, 1, p[0], size]),
      values: filled(y.rank == 0 ? y : y.flipped(axis: 0), [1, 1, p[0], p[1]]),
      isCausal: p[2] == 1)
  }

  private func recurrent(_ x: Tensor, _ y: Tensor, _ p: [Int]) -> Tensor {
    let bias = filled(y, [4 * p[0]])
    let state = filled(y, [x.shape[0], p[0]])
    let result = Tensor.lstm(
      x, inputWeight: filled(y, [4 * p[0], x.shape[2]]) / 2,
      recurrentWeight: filled(y, [4 * p[0], p[0]]) / 2, inputBias: bias, recurrentBias: bias,
      state: p[1] == 1 ? (state, state) : nil)
    return Tensor.concatenated([result.outputs, result.cells.expandingAxis(1)], axis: 1)
  }

  private func scattered(_ x: Tensor, _ y: Tensor, _ p: [Int]) -> Tensor {
    let shape = x.shape(with: p[1], at: p[0])
    return x.scatterAdded(
      axis: p[0], indices: chosen(shape, p[2], x.size(p[0])), values: filled(y, shape))
  }

  /// Equations with more rows than unknowns.
  private func leastSquares(_ x: Tensor, _ y: Tensor) -> Tensor {
    let n = x.size(-1)
    let eye = Tensor.eye(n).broadcast(to: Array(x.shape.dropLast(2)) + [n, n])
    let a = Tensor.concatenated([x, eye], axis: -2)
    return a.leastSquares(filled(y, Array(a.shape.dropLast()) + [2]))
  }

  /// In the order of graphs.py.
  private static let single = [
    "ij->ji", "ii->i", "ii->", "ij->j", "bij->bji", "bii->b", "...ij->...j",
  ]

  /// In the order of graphs.py.
  private static let einsums = [
    "ij,jk->ik", "ij,kj->ki", "ij,ij->i", "ij,kj->j", "i,j->ij", "bij,bjk->bik", "bij,jk->ibk",
    "bij,bij->b", "ij,bjk->bk", "...i,...i->...",
  ]

  private func positive(_ x: Tensor) -> Tensor { x.abs() + 0.5 }

  /// A matrix whose singular values differ.
  private func spread(_ x: Tensor) -> Tensor {
    let n = x.shape[x.rank - 2]
    return regular(x) + Tensor.eye(n) * Tensor.arange(n)
  }

  /// A matrix far from singular.
  private func regular(_ x: Tensor) -> Tensor {
    x.matmul(x.transposed()) + 2 * Tensor.eye(x.shape[x.rank - 2])
  }

  private func assigned(_ x: Tensor, _ y: Tensor, _ index: Int) -> Tensor {
    var x = x
    x[index] = y
    return x
  }
}

// MARK: As in graphs.py

/// A tensor of a shape whose elements are those of another one, again and again.
private func filled(_ y: Tensor, _ shape: [Int]) -> Tensor {
  let count = shape.reduce(1, *)
  return y.flattened()[(0..<count).map { $0 % max(y.count, 1) }].reshaped(to: shape)
}

/// Indices below a size, the same in every run.
private func chosen(_ shape: [Int], _ seed: Int, _ size: Int) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor((0..<count).map { ($0 * 7 + seed) % max(size, 1) }, shape: shape, dtype: .int64)
}

private func mask(_ shape: [Int], _ seed: Int) -> Tensor { chosen(shape, seed, 3) .> 0 }

private func images(_ x: Tensor) -> Tensor {
  x.reshaped(to: [Int](repeating: 1, count: max(0, 4 - x.rank)) + x.shape)
}

/// A number for one axis, and 0 for the others.
private func alone(_ number: Int, at axis: Int, _ x: Tensor) -> [Int] {
  (0..<x.rank).map { $0 == (axis + x.rank) % x.rank ? number : 0 }
}

extension Tensor {
  fileprivate func size(_ axis: Int) -> Int { shape[(axis + rank) % rank] }

  /// The shape with another size along an axis.
  fileprivate func shape(with size: Int, at axis: Int) -> [Int] {
    var shape = shape
    shape[(axis + rank) % rank] = size
    return shape
  }

  /// Steps along one axis: the axis, the first index, the distance and the number.
  fileprivate func stepping(_ p: [Int]) -> Tensor {
    let steps = stride(from: p[1], to: p[1] + p[2] * p[3], by: p[2])
    let axis = (p[0] + rank) % rank
    return swappingAxes(0, axis)[steps].swappingAxes(0, axis)
  }
}
