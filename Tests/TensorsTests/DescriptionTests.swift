import Tensors
import Testing

/// Layouts written by hand.
@Suite struct DescriptionTests {
  @Test func alignsColumns() {
    #expect(
      "\(Tensor([[1, 2.5], [-3, 4]]))" == """
        Tensor [2, 2] float32
        [[ 1.0,  2.5],
         [-3.0,  4.0]]
        """)
  }

  @Test func writesWholeNumbersWithoutDecimals() {
    #expect("\(Tensor([2, 2, 4]))" == "Tensor [3] float32\n[2, 2, 4]")
    #expect("\(Tensor([10, -200]))" == "Tensor [2] float32\n[  10, -200]")
    #expect("\(Tensor([0.1, 0.25]))" == "Tensor [2] float32\n[0.10, 0.25]")
  }

  @Test func writesASingleNumberAsOne() {
    #expect("\(Tensor(1.5))" == "1.5")
    #expect("\(Tensor([2, 7, 5]).argmax())" == "1")
    #expect("\(Tensor([2]).sum())" == "2")
  }

  @Test func showsAtMostSixDigits() {
    #expect("\(Tensor([1.0 / 3, 2.0 / 3]))" == "Tensor [2] float32\n[0.333333, 0.666667]")
    #expect("\(Tensor([1234.5678, 0.5]))" == "Tensor [2] float32\n[1234.57,    0.50]")
    #expect("\(Tensor([1e-7, 2.5e-7]))" == "Tensor [2] float32\n[1.0e-07, 2.5e-07]")
    #expect("\(Tensor([1.5e20]))" == "Tensor [1] float32\n[1.5e+20]")
    #expect("\(Tensor([Double.nan, .infinity, 0.5]))" == "Tensor [3] float32\n[nan, inf, 0.5]")
    #expect("\(Tensor([-0.0000001, 1.5]))" == "Tensor [2] float32\n[0.0, 1.5]")
  }

  @Test func showsTypesOtherThanFloat() {
    #expect("\(Tensor([1, 20], dtype: .int32))" == "Tensor [2] int32\n[ 1, 20]")
    #expect("\(Tensor([true, false]))" == "Tensor [2] bool\n[ true, false]")
  }

  @Test func separatesBlocks() {
    #expect(
      "\(Tensor([[[1], [2]], [[3], [4]]]))" == """
        Tensor [2, 2, 1] float32
        [[[1],
          [2]],

         [[3],
          [4]]]
        """)
  }

  @Test func leavesOutTheMiddleOfLargeTensors() {
    #expect(
      "\(Tensor.arange(1000))" == "Tensor [1000] float32\n[  0,   1,   2, …, 997, 998, 999]")
    #expect(
      "\(Tensor.arange(300).reshaped(to: [100, 3]))" == """
        Tensor [100, 3] float32
        [[  0,   1,   2],
         [  3,   4,   5],
         [  6,   7,   8],
         …,
         [291, 292, 293],
         [294, 295, 296],
         [297, 298, 299]]
        """)
  }

  @Test func showsEmptyTensors() {
    #expect("\(Tensor.zeros([0]))" == "Tensor [0] float32\n[]")
    #expect("\(Tensor.zeros([2, 0]))" == "Tensor [2, 0] float32\n[]")
    #expect("\(Tensor.zeros([0, 1000]))" == "Tensor [0, 1000] float32\n[]")
  }

  @Test func wrapsLongRows() {
    let lines = "\(Tensor.arange(60))".split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count <= 100 })
  }
}
