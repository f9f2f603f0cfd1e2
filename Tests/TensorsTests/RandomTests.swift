import Tensors
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The stream of random numbers belongs to the whole process: one test at a time.
@Suite(.serialized) struct RandomTests {
  @Test func isPhilox() {
    // The first words of Philox 4x32-10 for key 0 and counter 0, from the authors' known answers
    // (Random123, kat_vectors): 6627e8d5 e169c58d bc57ac4c 9b00dbd8. The upper 24 bits count.
    setSeed(0)
    let words: [UInt32] = [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
    #expect(
      Tensor.randomUniform([4]).scalars == words.map { Float(Double($0 >> 8) / Double(1 << 24)) })
  }

  @Test func isTheSameForTheSameSeed() {
    setSeed(42)
    let first = [Tensor.randomNormal([5]), Tensor.randomUniform([2, 3])]
    setSeed(42)
    let second = [Tensor.randomNormal([5]), Tensor.randomUniform([2, 3])]
    setSeed(43)
    #expect(first == second)
    #expect(Tensor.randomNormal([5]) != first[0])
  }

  @Test func followsItsDistribution() {
    setSeed(1)
    let normal = Tensor.randomNormal([100_000], mean: 2, standardDeviation: 3)
    #expect((normal.mean().item() - 2).magnitude < 0.03)
    #expect((normal.standardDeviation().item() - 3).magnitude < 0.03)
    let uniform = Tensor.randomUniform([100_000], from: -1, to: 3)
    #expect((uniform.mean().item() - 1).magnitude < 0.02)
    #expect((uniform.variance().item() - 16.0 / 12).magnitude < 0.02)
    #expect(uniform.min().item() >= -1)
    #expect(uniform.max().item() < 3)
  }

  @Test func neverReachesTheUpperLimit() {
    setSeed(1)
    let x = Tensor.randomUniform([1000], from: 1, to: 1.0000001192092896)
    #expect(x.max().item() == 1)
  }

  @Test func refusesWhatCannotBe() {
    expectError("randomUniform: the lower limit 1.0 is greater than the upper limit 0.0; swap them")
    {
      _ = Tensor.randomUniform([2], from: 1, to: 0)
    }
    expectError("randomNormal: the shape [-1] has a negative size; sizes are 0 or more") {
      _ = Tensor.randomNormal([-1])
    }
    expectError("randomNormal: the standard deviation is -1 but must be 0 or more") {
      _ = Tensor.randomNormal([1], standardDeviation: -1)
    }
  }
}
