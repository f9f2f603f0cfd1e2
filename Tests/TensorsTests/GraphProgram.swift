@testable import Tensors

/// A computation of Tests/graphs, with what PyTorch gives for it.
struct GraphProgram {
  struct Step {
    let name: String
    let operands: [Int]
    let numbers: [Int]
  }
  /// A result or the gradient of a leaf, and how exact float32 can be.
  struct Expectation {
    let number: Int
    let error: Float
    let shape: [Int]
    let values: [Float]
  }

  var seed = ""
  var leaves: [Tensor] = []
  var steps: [Step] = []
  var outputs: [Expectation] = []
  var gradients: [Expectation] = []

  /// Reads what graphs.py writes; nil for a line that it does not write.
  static func read(_ text: String) -> [GraphProgram]? {
    var programs: [GraphProgram] = []
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: ":", omittingEmptySubsequences: false)
      let words = halves[0].split(separator: " ")
      let rest = halves.count > 1 ? halves[1].split(separator: " ") : []
      if words.first == "graph", words.count == 2 {
        programs.append(GraphProgram(seed: String(words[1])))
        continue
      }
      guard !programs.isEmpty, words.count > 0 else { return nil }
      let last = programs.count - 1
      switch words[0] {
      case "leaf":
        programs[last].leaves.append(
          Tensor(rest.compactMap { Float($0) }, shape: words.dropFirst().compactMap { Int($0) }))
      case "step" where words.count > 2:
        programs[last].steps.append(
          Step(
            name: String(words[1]), operands: words.dropFirst(2).compactMap { Int($0) },
            numbers: rest.compactMap { Int($0) }))
      case "output" where words.count > 2, "gradient" where words.count > 2:
        guard let number = Int(words[1]), let error = Float(words[2]) else { return nil }
        let expectation = Expectation(
          number: number, error: error, shape: words.dropFirst(3).compactMap { Int($0) },
          values: rest.compactMap { Float($0) })
        if words[0] == "output" {
          programs[last].outputs.append(expectation)
        } else {
          programs[last].gradients.append(expectation)
        }
      default: return nil
      }
    }
    return programs
  }

  /// Computes values and gradients, and says what differs from PyTorch's.
  func differences() -> [String] {
    let leaves = self.leaves.map { $0.requiringGradient() }
    var values = leaves
    for step in steps {
      guard let value = step.apply(to: step.operands.map { values[$0] }) else {
        return ["there is no operation \(step.name)"]
      }
      values.append(value)
    }
    let worst = (outputs + gradients).reduce(0) { max($0, $1.error) }
    var loss = Tensor(0.0)
    var found: [String] = []
    for output in outputs {
      let value = values[output.number]
      found += output.differences(value, "output", worst: worst)
      let weights = (0..<value.count).map { Float($0 * 7 % 11 - 5) / 4 }
      loss = loss + (value * Tensor(weights, shape: value.shape)).sum()
    }
    if loss.requiresGradient { loss.backward() }
    for gradient in gradients {
      let leaf = leaves[gradient.number]
      found += gradient.differences(
        leaf.gradient ?? Tensor.zeros(leaf.shape), "gradient", worst: worst)
    }
    return found
  }
}

extension GraphProgram.Expectation {
  /// Allowed are a few times the error that float32 makes by itself (or what it makes at worst anywhere in
  /// the computation) and, for what is rounded on the way, 1e-5 of the largest element.
  func differences(_ tensor: Tensor, _ name: String, worst: Float) -> [String] {
    guard tensor.shape == shape else {
      return ["\(name) \(number) has shape \(tensor.shape), not \(shape)"]
    }
    let largest = values.reduce(1) { max($0, $1.magnitude) }
    let allowed = max(8 * error, worst) + 1e-5 * largest
    return zip(tensor.scalars, values).enumerated().compactMap { position, pair in
      (pair.0 - pair.1).magnitude <= allowed
        ? nil
        : "\(name) \(number), element \(position): \(pair.0), not \(pair.1) (allowed \(allowed))"
    }
  }
}

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
    default: reduced(x, p) ?? viewed(x, p) ?? matrix(x, p)
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
    case "sort": x.sorted(axis: p[0])
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
    default: nil
    }
  }

  /// In the order of graphs.py.
  private static let einsums = [
    "ij,jk->ik", "ij,kj->ki", "ij,ij->i", "ij,kj->j", "i,j->ij", "bij,bjk->bik", "bij,jk->ibk",
    "bij,bij->b", "ij,bjk->bk", "...i,...i->...",
  ]

  private func positive(_ x: Tensor) -> Tensor { x.abs() + 0.5 }

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
