import Tensors
import Testing

/// Every sentence that a user can get, word by word.
@Suite struct TensorErrorTests {
  let m = Tensor.zeros([3, 5])
  let v = Tensor.zeros([4])

  @Test func sumsOfProducts() {
    expectError(
      "einsum: the subscript 'j' stands for 5 elements in operand 0 but for 4 in operand 1; they must"
        + " be equal, or one of them 1"
    ) { _ = einsum("ij,j", m, v) }
    expectError(
      "einsum: the subscript '...' stands for 5 elements in operand 0 but for 4 in operand 1; they must"
        + " be equal, or one of them 1"
    ) { _ = einsum("i...,...->i...", m, v) }
    expectError(
      "einsum: the subscript 'i' stands for axes with 3 and with 5 elements in operand 0; a diagonal"
        + " needs equal sizes"
    ) { _ = einsum("ii", m) }
    expectError(
      "einsum: 'ijk' does not fit operand 0 of shape [3, 5], which has 2 axes; write a letter for each"
        + " axis, or '...' for axes without a letter"
    ) { _ = einsum("ijk->i", m) }
    expectError(
      "einsum: 'ij...' does not fit operand 1 of shape [4], which has 1 axis; write a letter for each"
        + " axis, or '...' for axes without a letter"
    ) { _ = einsum("ij,ij...", m, v) }
    expectError(
      "einsum: \"ij,jk,kl->il\" describes 3 operands but there are 2; write one term for each,"
        + " separated by commas"
    ) { _ = einsum("ij,jk,kl->il", m, m) }
    expectError(
      "einsum: in \"i?,j\", '?' cannot be read there; write letters, ',', '...' and '->'"
    ) { _ = einsum("i?,j", m, v) }
    expectError(
      "einsum: in \"i..j\", '.' cannot be read there; write letters, ',', '...' and '->'"
    ) { _ = einsum("i..j", m) }
    expectError("einsum: in \"ij->ik\", no operand has the subscript 'k' of its result") {
      _ = einsum("ij->ik", m)
    }
    expectError("einsum: in \"ij->ijj\", its result has the subscript 'j' twice") {
      _ = einsum("ij->ijj", m)
    }
    expectError(
      "einsum: in \"...j->j\", its operands have '...' but its result has not; add '...' after '->'"
    ) { _ = einsum("...j->j", m) }
    expectError("einsum: 9 axes are too many; a tensor has at most 8") {
      let x = Tensor.zeros([1, 1, 1])
      _ = einsum("abc,def,ghi->abcdefghi", x, x, x)
    }
  }

  @Test func shapes() {
    expectError(
      "matmul: the last axis of the left operand has 5 elements but the first axis of the right has 4"
        + " (shapes [3, 5] and [4]); they must be equal"
    ) { _ = m.matmul(v) }
    expectError(
      "matmul: the last axis of the left operand has 5 elements but the second-to-last axis of the"
        + " right has 3 (shapes [3, 5] and [2, 3, 5]); they must be equal"
    ) { _ = m.matmul(.zeros([2, 3, 5])) }
    expectError(
      "matmul: the leading axes [2] and [3] of the two batches do not fit"
        + " (shapes [2, 3, 5] and [3, 5, 1]); they must be equal, or 1"
    ) { _ = Tensor.zeros([2, 3, 5]).matmul(.zeros([3, 5, 1])) }
    expectError(
      "matmul: the right operand is a single number (shapes [3, 5] and []); multiply by it with *"
    ) { _ = m.matmul(Tensor(2)) }
    expectError(
      "+: the last axis has 5 elements on the left but 4 on the right (shapes [3, 5] and [4]);"
        + " they must be equal, or one of them 1"
    ) { _ = m + v }
    expectError(
      "*: the second-to-last axis has 3 elements on the left but 2 on the right"
        + " (shapes [3, 5] and [2, 5]); they must be equal, or one of them 1"
    ) { _ = m * Tensor.zeros([2, 5]) }
    expectError(
      ".<: axis -3 has 2 elements on the left but 3 on the right (shapes [2, 1, 1] and [3, 1, 1]);"
        + " they must be equal, or one of them 1"
    ) { _ = Tensor.zeros([2, 1, 1]) .< Tensor.zeros([3, 1, 1]) }
    expectError(
      "reshaped(to:): 15 elements of shape [3, 5] cannot become shape [4, 4], which has 16;"
        + " the numbers of elements must be equal"
    ) { _ = m.reshaped(to: [4, 4]) }
    expectError(
      "reshaped(to:): 15 elements of shape [3, 5] cannot become shape [4, -1], which has a multiple"
        + " of 4; the numbers of elements must be equal"
    ) { _ = m.reshaped(to: [4, -1]) }
    expectError(
      "reshaped(to:): the shape [-1, -1] has more than one -1; only one size can be found out"
    ) { _ = m.reshaped(to: [-1, -1]) }
    expectError(
      "broadcast(to:): shape [3, 5] cannot be stretched to [3, 6]; counted from the last axis,"
        + " every size must be equal or 1"
    ) { _ = m.broadcast(to: [3, 6]) }
    expectError("zeros: the shape [2, -3] has a negative size; sizes are 0 or more") {
      _ = Tensor.zeros([2, -3])
    }
    expectError("ones: 9 axes are too many; a tensor has at most 8") {
      _ = Tensor.ones([1, 1, 1, 1, 1, 1, 1, 1, 1])
    }
    expectError(
      "zeros: a tensor of shape [4611686018427387904, 4] has more elements than can be counted;"
        + " use smaller sizes"
    ) { _ = Tensor.zeros([1 << 62, 4]) }
    expectError(
      "Tensor: row 1 of axis 0 has 1 element but row 0 has 2; all rows must be equally long"
    ) { _ = Tensor([[1, 2], [3]]) }
    expectError(
      "Tensor: row 3 of axis 1 has 3 elements but row 0 has 2; all rows must be equally long"
    ) { _ = Tensor([[[1, 2], [3, 4]], [[1, 2], [3, 4, 5]]]) }
    expectError(
      "Tensor: 3 values were given for shape [2, 2], which has 4 elements; the numbers must be equal"
    ) { _ = Tensor([1, 2, 3], shape: [2, 2]) }
  }

  @Test func refusesTensorsLargerThanTheMachine() throws {
    let error = #expect(throws: TensorError.self) {
      try catchingTensorErrors { Tensor.zeros([2_500_000_000_000]) }
    }
    guard case .notEnoughMemory("zeros", [2_500_000_000_000], 10_000_000_000_000, let free) = error
    else {
      Issue.record("\(String(describing: error))")
      return
    }
    let shown = TensorError.notEnoughMemory(
      operation: "zeros", shape: [2_500_000_000_000], bytes: 10_000_000_000_000,
      available: 1_500_000_000)
    #expect(free > 0)
    #expect(
      "\(shown)" == "zeros: a tensor of shape [2500000000000] needs 10 TB but only 1.5 GB are free;"
        + " use smaller sizes")
    // The outer sum of two vectors that exist.
    let long = Tensor.zeros([2_000_000])
    #expect(throws: TensorError.self) {
      try catchingTensorErrors { long + long.reshaped(to: [2_000_000, 1]) }
    }
  }

  @Test func axesAndIndices() {
    expectError(
      "sum: there is no axis 2 in shape [3, 5]; axes go from 0 to 1, or from the end from -1 to -2"
    ) { _ = m.sum(axis: 2) }
    expectError("softmax: there is no axis -1 in a single number (shape [])") {
      _ = Tensor(1).softmax()
    }
    expectError(
      "permuted: the axes [0, 0] do not name each of the 2 axes of shape [3, 5] exactly once"
    ) { _ = m.permuted([0, 0]) }
    expectError(
      "squeezed: axis 1 of shape [3, 5] has 5 elements; only axes with 1 element can be removed"
    ) { _ = m.squeezed(axis: 1) }
    expectError(
      "subscript: index 3 is out of range for axis 0 with 3 elements (shape [3, 5]);"
        + " indices go from 0 to 2"
    ) { _ = m[3] }
    expectError(
      "subscript: index -6 is out of range for axis 1 with 5 elements (shape [3, 5]);"
        + " indices go from 0 to 4"
    ) { _ = m[0, -6] }
    expectError(
      "subscript: the range 2..<7 does not fit axis 1 with 5 elements (shape [3, 5]);"
        + " it must lie within 0..<5"
    ) { _ = m[0..., 2..<7] }
    expectError(
      "subscript: the range 6... does not fit axis 1 with 5 elements (shape [3, 5]);"
        + " it must lie within 0..<5"
    ) { _ = m[0..., 6...] }
    expectError("subscript: 3 indices are too many for a tensor of shape [3, 5], which has 2 axes")
    {
      _ = m[0, 0, 0]
    }
    expectError("subscript: 1 indices are too many for a tensor of shape [], which has 0 axes") {
      _ = Tensor(1)[0]
    }
    expectError(
      "subscript: a mask of shape [4] does not fit a tensor of shape [3, 5];"
        + " it must be Boolean and have the sizes of its leading axes"
    ) { _ = m[v .> 0] }
    expectError(
      "concatenated: tensor 1 of shape [4] does not fit tensor 0 of shape [3, 5];"
        + " all sizes except that of axis 0 must be equal"
    ) { _ = Tensor.concatenated([m, v]) }
    expectError("stacked: tensor 1 has shape [4] but tensor 0 has [3, 5]; all shapes must be equal")
    {
      _ = Tensor.stacked([m, v])
    }
    expectError("stacked: there are no tensors to join; pass at least one") {
      _ = Tensor.stacked([])
    }
    expectError(
      "subscript: a value of shape [4] cannot be assigned to a part of shape [5];"
        + " it must have that shape or be stretchable to it"
    ) {
      var t = m
      t[0] = v
    }
  }

  @Test func choosing() {
    let picks = Tensor([[1, 7, 0]]).to(.int32)
    expectError(
      "gathered: there is no index 7 along axis 1 with 5 elements (shape [3, 5]);"
        + " indices go from 0 to 4, and negative ones count from the end"
    ) { _ = m.gathered(axis: 1, indices: picks) }
    expectError(
      "gathered: indices of shape [4] do not fit a tensor of shape [3, 5]; they must have as many"
        + " axes, and all sizes except that of axis 0 must be equal, or 1"
    ) { _ = m.gathered(axis: 0, indices: v.to(.int32)) }
    expectError(
      "scatterAdded: indices of shape [2, 3] do not fit a tensor of shape [1, 5]; they must have as"
        + " many axes, and all sizes except that of axis 1 must be equal, or 1"
    ) {
      _ = Tensor.zeros([1, 5])
        .scatterAdded(axis: 1, indices: Tensor.zeros([2, 3]).to(.int32), values: m)
    }
    expectError(
      "scatterAdded: values of shape [4] do not fit indices of shape [3, 3]; there must be one for"
        + " each index, or a shape that can be stretched to that"
    ) { _ = m.scatterAdded(axis: 1, indices: picks, values: v) }
    expectError(
      "taking: the elements are float32 but must be int32 or int64; convert them with to(_:)"
    ) { _ = m.taking(v, axis: 0) }
    expectError(
      "taking: there is no index -4 along axis 0 with 3 elements (shape [3, 5]);"
        + " indices go from 0 to 2, and negative ones count from the end"
    ) { _ = m.taking([-4], axis: 0) }
    expectError(
      "taking: there is no index \(Int.min) along axis 0 with 3 elements (shape [3, 5]);"
        + " indices go from 0 to 2, and negative ones count from the end"
    ) { _ = m.taking([.min], axis: 0) }
    expectError("taking: 9 axes are too many; a tensor has at most 8") {
      _ = m.taking(Tensor.zeros([1, 1, 1, 1, 1, 1, 1, 1]).to(.int32), axis: 0)
    }
    expectError(
      "topK: 6 elements are wanted along axis 1, which has 5 (shape [3, 5]); ask for at most 5"
    ) { _ = m.topK(6) }
    expectError("topK: k is -1 but must be 0 or more") { _ = m.topK(-1) }
    expectError("sorted: there is no axis -1 in a single number (shape [])") {
      _ = Tensor(1).sorted()
    }
    expectError(
      "cumulativeSum: there is no axis 2 in shape [3, 5]; axes go from 0 to 1, or from the end from"
        + " -1 to -2"
    ) { _ = m.cumulativeSum(axis: 2) }
  }

  @Test func steps() {
    expectError(
      "subscript: the stride from 0 by 2 comes to 4, which does not fit axis 0 with 3 elements"
        + " (shape [3, 5]); indices go from 0 to 2"
    ) { _ = m[stride(from: 0, to: 5, by: 2)] }
    expectError(
      "subscript: the stride from -1 by 1 comes to -1, which does not fit axis 1 with 5 elements"
        + " (shape [3, 5]); indices go from 0 to 4"
    ) { _ = m[0, stride(from: -1, to: 2, by: 1)] }
    for steps: any TensorIndex in [
      stride(from: 0, to: Int.max, by: 1), stride(from: Int.min, through: Int.max, by: 1),
      stride(from: Int.max, through: Int.min, by: Int.min),
      stride(from: 0, through: Int.max, by: .max),
    ] {
      #expect(throws: TensorError.self) { try catchingTensorErrors { m[steps] } }
    }
  }

  @Test func borders() {
    expectError(
      "padded: 3 widths were given for shape [3, 5], which has 2 axes; give one for each"
        + " axis, or one for all"
    ) { _ = m.padded(before: [1, 1, 1], after: [1, 1, 1]) }
    expectError("padded: the width after axis 1 is -2 but must be 0 or more") {
      _ = m.padded(before: [1, 1], after: [1, -2])
    }
    expectError(
      "padded: axis 0 of shape [0, 5] has no elements that edge could repeat; use the mode constant"
    ) { _ = Tensor.zeros([0, 5]).padded(before: [1, 0], after: [0, 0], mode: .edge) }
    expectError("tiled: a count is -1 but must be 0 or more") { _ = m.tiled([-1]) }
    expectError("tiled: 9 axes are too many; a tensor has at most 8") {
      _ = m.tiled([1, 1, 1, 1, 1, 1, 1, 1, 1])
    }
    expectError("repeated: count is -1 but must be 0 or more") { _ = m.repeated(-1, axis: 0) }
    for wide: (Tensor) -> Tensor in [
      { $0.padded(before: [.max], after: [1]) },
      { $0.padded(before: [.max], after: [.max], mode: .edge) },
      { $0.padded(before: [1 << 60], after: [1], mode: .reflect) },
      { $0.tiled([1 << 40, 1 << 40]) },
      { $0.tiled([1 << 40]) }, { $0.repeated(.max, axis: 0) }, { $0.repeated(1 << 50, axis: 1) },
    ] {
      #expect(throws: TensorError.self) { try catchingTensorErrors { wide(m) } }
    }
    expectError("diagonal: a tensor of shape [4] has 1 axis, but at least 2 are needed") {
      _ = v.diagonal()
    }
    expectError("lowerTriangle: a tensor of shape [] has 0 axes, but at least 2 are needed") {
      _ = Tensor(1).lowerTriangle()
    }
    expectError("oneHot: label 1 is 3, but there are only 3 classes; labels go from 0 to 2") {
      _ = Tensor([0, 3], dtype: .int32).oneHot(classes: 3)
    }
    expectError(
      "oneHot: the elements are float32 but must be int32 or int64;"
        + " convert them with to(_:)"
    ) {
      _ = v.oneHot(classes: 3)
    }
  }

  @Test func values() {
    expectError(
      "item: a tensor of shape [4] has 4 elements, not one; use scalars, or pick one element by an index"
    ) { _ = v.item() }
    expectError("max: there is no max of no elements (shape [0]); ask for isEmpty first") {
      _ = Tensor.zeros([0]).max()
    }
    expectError(
      "subscript: the tensor of shape [3] that should select elements is not Boolean; make a mask by a"
        + " comparison, such as x .> 0, or choose by indices with taking(_:axis:)"
    ) { _ = Tensor.zeros([3])[Tensor([0, 2, 1])] }
    expectError(
      "reshaped(to:): beside a 0, any size could stand for the -1 in [0, -1] (shape [2, 3]); write the"
        + " size"
    ) { _ = Tensor.zeros([2, 3]).reshaped(to: [0, -1]) }
    expectError(
      "expandingAxis: shape [3] can get a new axis at 0 to 1, or from the end at -1 to -2, but not at 5"
    ) { _ = Tensor.zeros([3]).expandingAxis(5) }
    expectError(
      "replacing: the elements are float32 but must be bool; convert them with to(_:)"
    ) { _ = m.replacing(with: m, where: m) }
    expectError("clipped: the lower limit 1.0 is greater than the upper limit 0.0; swap them") {
      _ = m.clipped(from: 1, to: 0)
    }
    expectError("arange: the size of the step is 0 but must be greater than 0") {
      _ = Tensor.arange(from: 0, to: 1, by: 0)
    }
    expectError("arange: to is inf but must be a finite number") {
      _ = Tensor.arange(from: 0, to: .infinity)
    }
    expectError("linspace: count is -1 but must be 0 or more") {
      _ = Tensor.linspace(from: 0, to: 1, count: -1)
    }
    expectError(
      "backward: gradients start from a single number, but this tensor has shape [4];"
        + " reduce it with sum() or mean() first"
    ) { v.requiringGradient().backward() }
    expectError(
      "backward: this tensor was not computed from any parameter, so there are no gradients;"
        + " compute it from a model, or from a tensor made by requiringGradient()"
    ) { Tensor(1).backward() }
  }

  // MARK: Scopes

  @Test func keepsTheFirstErrorAndSkipsWhatFollows() {
    expectError(
      "+: the last axis has 5 elements on the left but 4 on the right (shapes [3, 5] and [4]);"
        + " they must be equal, or one of them 1"
    ) {
      let bad = m + v
      // None of these may report an error of its own, nor trap.
      let worse = ((bad * m).matmul(v).softmax(axis: 3).reshaped(to: [7])[9, 9] - 1).sum(axis: 5)
      _ = worse.item()
      _ = worse.scalars
      _ = worse.integers
      _ = Tensor.stacked([bad, v])
      _ = Tensor.concatenated([bad])
      _ = bad[[1, 2]]
      _ = bad[v .> 0]
      _ = bad.replacing(with: bad, where: bad)
      _ = gradient(of: { $0 + bad }, at: m)
      worse.backward()
      var target = v
      target[0] = bad
      target[17] = v
      #expect(bad.description == "Tensor (no value: its computation failed)")
    }
  }

  @Test func scopesNest() throws {
    try catchingTensorErrors {
      #expect(throws: TensorError.matrixProductOfScalar(left: [], right: [])) {
        try catchingTensorErrors { Tensor(1).matmul(Tensor(1)) }
      }
      // The outer scope has not seen it.
      #expect((m + 1).shape == [3, 5])
    }
  }

  @Test func passesThroughWhatTheClosureThrows() {
    struct Own: Error {}
    #expect(throws: Own.self) { try catchingTensorErrors { throw Own() } }
    #expect(throws: Never.self) { try catchingTensorErrors { m + 1 } }
  }

  @Test func givesBackTheResult() throws {
    #expect(try catchingTensorErrors { 6 * 7 } == 42)
  }

  @Test func indicesThatWouldNotFitIntoMemoryAreAnErrorBeforeTheyAreMade() throws {
    // The result has one byte an element and its indices eight: a fifth of what is left is too much for them alone.
    var available = 0
    do {
      try catchingTensorErrors { _ = Tensor.zeros([1 << 44]) }
    } catch TensorError.notEnoughMemory(_, _, _, let bytes) {
      available = bytes
    }
    let count = try #require(available > 0 ? available / 5 : nil)
    for body: (Tensor) -> Tensor in [
      { $0.repeated(count, axis: 0) }, { $0.tiled([count]) },
      { $0.padded(before: [0], after: [count], mode: .edge) },
    ] {
      do {
        try catchingTensorErrors { _ = body(Tensor([true])) }
        Issue.record("no error")
      } catch TensorError.notEnoughMemory(_, _, let bytes, _) {
        #expect(bytes >= 8 * count)
      }
    }
  }
}
