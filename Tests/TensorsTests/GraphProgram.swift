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
  /// Gradients of the weighed sum of all gradients.
  var seconds: [Expectation] = []

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
      case "output" where words.count > 2, "gradient" where words.count > 2,
        "second" where words.count > 2:
        guard let number = Int(words[1]), let error = Float(words[2]) else { return nil }
        let expectation = Expectation(
          number: number, error: error, shape: words.dropFirst(3).compactMap { Int($0) },
          values: rest.compactMap { Float($0) })
        switch words[0] {
        case "output": programs[last].outputs.append(expectation)
        case "gradient": programs[last].gradients.append(expectation)
        default: programs[last].seconds.append(expectation)
        }
      default: return nil
      }
    }
    return programs
  }

  /// Computes values, gradients and their gradients, and says what differs from PyTorch's.
  func differences() -> [String] {
    let leaves = self.leaves.map { $0.requiringGradient() }
    guard let values = values(at: leaves) else { return ["there is no such operation"] }
    let worst = (outputs + gradients + seconds).reduce(0) { max($0, $1.error) }
    var found: [String] = []
    for output in outputs {
      found += output.differences(values[output.number], "output", worst: worst)
    }
    let loss = loss(values)
    if loss.requiresGradient { loss.backward() }
    for gradient in gradients {
      let leaf = leaves[gradient.number]
      found += gradient.differences(
        leaf.gradient ?? Tensor.zeros(leaf.shape), "gradient", worst: worst)
    }
    if seconds.isEmpty { return found }
    let second = unpacked(secondDerivatives())
    for expected in seconds {
      found += expected.differences(second[expected.number], "second", worst: worst)
    }
    return found
  }

  private func values(at leaves: [Tensor]) -> [Tensor]? {
    var values = leaves
    for step in steps {
      let operands = step.operands.map { values[$0] }
      let hasFailed = operands.contains(where: \.isPoisoned)
      guard let value = hasFailed ? .poisoned : step.apply(to: operands) else { return nil }
      values.append(value)
    }
    return values
  }

  /// The sum of all outputs, each element with a weight of its own.
  private func loss(_ values: [Tensor]) -> Tensor {
    outputs.reduce(Tensor(0.0)) {
      $0 + (values[$1.number] * weights(like: values[$1.number])).sum()
    }
  }

  private func weights(like tensor: Tensor) -> Tensor {
    Tensor((0..<tensor.count).map { Float($0 * 7 % 11 - 5) / 4 }, shape: tensor.shape)
  }

  private func secondDerivatives() -> Tensor {
    let counts = Tensor.concatenated(leaves.map { weights(like: $0).flattened() })
    func loss(_ all: Tensor) -> Tensor { self.loss(values(at: unpacked(all)) ?? []) }
    return gradient(
      of: { (gradient(of: loss, at: $0) * counts).sum() },
      at: Tensor.concatenated(leaves.map { $0.flattened() }))
  }

  /// Tensors of the leaves' shapes that lie one behind the other in a vector.
  private func unpacked(_ all: Tensor) -> [Tensor] {
    var start = 0
    return leaves.map { leaf in
      defer { start += leaf.count }
      return all[start..<(start + leaf.count)].reshaped(to: leaf.shape)
    }
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
