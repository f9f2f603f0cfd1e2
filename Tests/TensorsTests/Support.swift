import Tensors
import Testing

/// Compares shapes first, then values one by one.
func expect(
  _ tensor: Tensor, _ shape: [Int], _ values: [Float], tolerance: Float = 0,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(tensor.shape == shape, sourceLocation: sourceLocation)
  let found = tensor.scalars
  #expect(found.count == values.count, sourceLocation: sourceLocation)
  for (i, (a, b)) in zip(found, values).enumerated() {
    let isSame =
      a == b || (a.isNaN && b.isNaN) || (a - b).magnitude <= tolerance * max(1, b.magnitude)
    #expect(isSame, "element \(i) is \(a), expected \(b)", sourceLocation: sourceLocation)
  }
}

/// Runs a closure that must fail, and compares the sentence.
func expectError(
  _ sentence: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () -> Void
) {
  do {
    try catchingTensorErrors(body)
    Issue.record("no error; expected: \(sentence)", sourceLocation: sourceLocation)
  } catch {
    #expect("\(error)" == sentence, sourceLocation: sourceLocation)
  }
}

/// Numbers between -1 and 1 that are the same in every run, and far from each other and from 0.
func sample(_ shape: [Int], _ stream: Int = 0) -> Tensor {
  var state = UInt64(truncatingIfNeeded: stream &+ 1) &* 0x9E37_79B9_7F4A_7C15
  let count = shape.reduce(1, *)
  return Tensor(
    (0..<count).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let unit = Double(state >> 40) / Double(1 << 24) * 2 - 1
      return unit.magnitude < 0.05 ? unit + 0.1 : unit
    }, shape: shape)
}

/// Compares the gradients of a function with central differences, for every element of every input.
func expectGradients(
  at inputs: [Tensor], step: Float = 0.01, tolerance: Float = 0.01,
  sourceLocation: SourceLocation = #_sourceLocation, _ function: ([Tensor]) -> Tensor
) {
  // A weighted sum, so that every element of the result counts differently.
  func value(_ inputs: [Tensor]) -> Tensor {
    let y = function(inputs)
    return (y * sample(y.shape, 99)).sum()
  }
  let leaves = inputs.map { $0.requiringGradient() }
  value(leaves).backward()
  for (number, leaf) in leaves.enumerated() {
    guard let gradient = leaf.gradient else {
      Issue.record("input \(number) got no gradient", sourceLocation: sourceLocation)
      continue
    }
    #expect(gradient.shape == leaf.shape, sourceLocation: sourceLocation)
    let found = gradient.scalars
    for i in 0..<leaf.count {
      func moved(by h: Float) -> Float {
        var values = inputs[number].scalars
        values[i] += h
        var all = inputs
        all[number] = Tensor(values, shape: leaf.shape)
        return value(all).item()
      }
      let difference = (moved(by: step) - moved(by: -step)) / (2 * step)
      #expect(
        (found[i] - difference).magnitude <= tolerance * max(1, difference.magnitude),
        "input \(number), element \(i): gradient \(found[i]), difference \(difference)",
        sourceLocation: sourceLocation)
    }
  }
}
