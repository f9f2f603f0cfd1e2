import Tensors
import Testing

/// int64, float16 and bfloat16. Expected values are NumPy's, or by hand from IEEE 754.
@Suite struct ElementTypeTests {
  @Test func roundsToTheNearestOfSixteenBits() {
    for (number, half, bfloat) in NumPyReference.halves {
      for sign: Float in [1, -1] {
        let x = Tensor(sign * number)
        #expect(x.to(.float16).item() == sign * half, "float16 of \(sign * number)")
        #expect(x.to(.bfloat16).item() == sign * bfloat, "bfloat16 of \(sign * number)")
      }
    }
    for type: DType in [.float16, .bfloat16] {
      #expect(Tensor(Double.nan).to(type).item().isNaN)
      #expect(Tensor(-Double.infinity).to(type).item() == -.infinity)
      #expect(Tensor(-0.0).to(type).item().sign == .minus)
    }
  }

  @Test func everyNumberOfSixteenBitsIsKept() {
    // From the definition: sign, 5 bits of exponent, 10 of fraction.
    for bits in 0..<65536 where bits >> 10 & 0x1F != 0x1F {
      let (exponent, fraction) = (bits >> 10 & 0x1F, Float(bits & 0x3FF))
      let size =
        exponent == 0
        ? fraction * 0x1p-24
        : Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
      let number = bits & 0x8000 == 0 ? size : -size
      if Tensor(number).to(.float16).item() != number { Issue.record("\(bits): \(number)") }
    }
  }

  @Test func typesJoinAsInNumPy() {
    for (left, right, joined) in NumPyReference.sums {
      let (a, b) = (Tensor([1, 0]).to(left), Tensor([1, 1]).to(right))
      #expect((a + b).dtype == joined, "\(left) + \(right)")
      #expect((a * b).scalars == [1, 0])
      #expect(Tensor.maximum(a, b).dtype == joined, "maximum of \(left) and \(right)")
      #expect(a.replacing(with: b, where: a .> b).dtype == joined)
      #expect(Tensor.concatenated([a, b]).dtype == joined)
    }
    let half = Tensor([1, 2]).to(.float16)
    let bfloat = Tensor([1, 2]).to(.bfloat16)
    #expect((half + bfloat).dtype == .float32)
    #expect((bfloat + bfloat).dtype == .bfloat16)
    #expect((half * 0.5).dtype == .float16)
    #expect((2 - bfloat).dtype == .bfloat16)
    #expect((Tensor([7], dtype: .int64) / 2).scalars == [3.5])
    #expect((Tensor([7], dtype: .int64) * 0.5).dtype == .float32)
  }

  @Test func wholeNumbersOf64BitsAreExact() {
    for (text, found, expected) in NumPyReference.wholeCases {
      #expect(found.integers == expected, "\(text)")
    }
    let big = Tensor([9_007_199_254_740_993], dtype: .int64)
    #expect(big == big)
    #expect(big != big - 1)
    #expect("\(big)" == "Tensor [1] int64\n[9007199254740993]")
    #expect(big.sum().dtype == .int64)
    #expect(Tensor([16_777_217], dtype: .int32).integers == [16_777_217])
    #expect(big.to(.int32).integers == [2_147_483_647])
    #expect(Tensor([3_000_000_000]).integers == [3_000_000_000])
    #expect(Tensor([.nan, .infinity, -1e30, 2.9]).to(.int64).integers == [0, .max, .min, 2])
    #expect(big.to(.bool).scalars == [1])
  }

  @Test func halvesAreComputedInFloat32AndRoundedOnce() {
    // NumPy: np.float16([0.1, 3, 2049]) is [0.0999755859375, 3, 2048].
    let x = Tensor([0.1, 3, 2049]).to(.float16)
    #expect(x.scalars == [0.099975586, 3, 2048])
    // (x + x), x * x, np.exp(x), x.sum() of NumPy, whose sums of halves are kept in float32.
    #expect((x + x).scalars == [0.19995117, 6, 4096])
    #expect((x * x).scalars == [0.009994507, 9, .infinity])
    #expect((-x).scalars == [-0.099975586, -3, -2048])
    #expect(x.exp().scalars == [1.1054688, 20.078125, .infinity])
    #expect(x.sum().item() == 2052)
    #expect(x.max().dtype == .float16)
    #expect(x.argmax().integers == [2])
    #expect((x .> 1).scalars == [0, 1, 1])
    #expect(x.sorted(descending: true).scalars == [2048, 3, 0.099975586])
    #expect(x.cumulativeSum(axis: 0).scalars == [0.099975586, 3.0996094, 2052])
    #expect(x.matmul(x).dtype == .float16)
    #expect(x.softmax().dtype == .float32)
    #expect(x.mean().item() == 683.5)
    #expect(x.power(2).dtype == .float16)
    #expect("\(Tensor([1, 2.5]).to(.bfloat16))" == "Tensor [2] bfloat16\n[1.0, 2.5]")
  }

  @Test func viewsAndIndicesKnowTheSizeOfElements() {
    for type: DType in [.float32, .int32, .bool, .int64, .float16, .bfloat16] {
      let m = Tensor([[1, 0, 0], [0, 1, 1]]).to(type)
      #expect(m[1].scalars == [0, 1, 1])
      #expect(m[0..., 1...].scalars == [0, 0, 1, 1])
      #expect(m.transposed().scalars == [1, 0, 0, 1, 0, 1])
      #expect(m.flipped(axis: 1).scalars == [0, 0, 1, 1, 1, 0])
      #expect(m.diagonal(offset: 1).scalars == [0, 1])
      #expect(m[[1, 1]].scalars == [0, 1, 1, 0, 1, 1])
      #expect(m[m .> 0].scalars == [1, 1, 1])
      #expect(m.upperTriangle().scalars == [1, 0, 0, 0, 1, 1])
      #expect(m.upperTriangle().dtype == type)
      #expect(m.taking([2, 0], axis: 1).scalars == [0, 1, 1, 0])
      let picks = Tensor([[1], [0]]).to(.int64)
      #expect(m.gathered(axis: 1, indices: picks).scalars == [0, 0])
      #expect(m.padded(before: [0], after: [1]).dtype == type)
      var changed = m
      changed[0, 1] = Tensor(1)
      #expect(changed.dtype == type)
      #expect(changed.scalars == [1, 1, 0, 0, 1, 1])
      #expect(m.scalars == [1, 0, 0, 0, 1, 1])
      #expect(m.to(.float32).to(type) == m)
      #expect(Tensor.zeros([0, 2]).to(type).sum().item() == 0)
      #expect(Tensor.stacked([m, m]).dtype == type)
    }
    #expect(Tensor([2, 0], dtype: .int64).oneHot(classes: 3).scalars == [0, 0, 1, 1, 0, 0])
    #expect(
      Tensor([[1, 2], [3, 4]]).embedding(of: Tensor([1], dtype: .int64)).scalars == [3, 4])
  }

  @Test func gradientsFlowThroughConversions() {
    // By hand: the rounding counts as the identity, and gradients are float32.
    for type: DType in [.float16, .bfloat16] {
      let x = Tensor([1.5, -2]).requiringGradient()
      let h = x.to(type)
      (h * h).sum().backward()
      #expect(x.gradient == Tensor([3.0, -4.0]))
      let slope = gradient(of: { ($0.to(type).exp() * $0).sum() }, at: Tensor([0, 0]))
      #expect(slope.scalars == [1, 1])
      #expect(slope.dtype == .float32)
      let curve = hessian(of: { $0.to(type).power(3).sum() }, at: Tensor([2]))
      #expect(curve.scalars == [12])
      let picked = gradient(of: { $0.to(type)[1...].sorted().sum() }, at: Tensor([1, 2, 3]))
      #expect(picked.scalars == [0, 1, 1])
    }
    #expect(!Tensor([1]).requiringGradient().to(.int64).requiresGradient)
  }

  @Test func refusesHugeTensorsOfWideElements() {
    expectError(
      "Tensor: 0 values were given for shape [3], which has 3 elements; the numbers must be equal"
    ) { _ = Tensor([Int](), shape: [3], dtype: .int64) }
    #expect(throws: TensorError.self) {
      try catchingTensorErrors {
        Tensor([1], dtype: .int64).broadcast(to: [1 << 50]) + Tensor([1], dtype: .int64)
      }
    }
  }
}
