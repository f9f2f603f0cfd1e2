import Foundation
import NeuralNetworks
import Tensors
import Testing

@Suite struct SavingTests {
  struct Net: Layer {
    let hidden: Linear
    let output = Linear(3, 1)
    let scale = Parameter(Tensor(2))
    init(_ width: Int = 2) { hidden = Linear(width, 3, activation: .tanh) }
    func callAsFunction(_ x: Tensor) -> Tensor { output(hidden(x)) * scale.value }
  }

  struct Other: Layer {
    let hidden = Linear(2, 3)
    func callAsFunction(_ x: Tensor) -> Tensor { hidden(x) }
  }

  private let path = NSTemporaryDirectory() + "gradus-\(UInt64.random(in: .min ... .max))"

  private func problem(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)".replacingOccurrences(of: path, with: "f")
    }
  }

  @Test func aLoadedModelComputesWhatTheSavedOneDid() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (saved, loaded) = withSeed(1) { (Net(), Net()) }
    let x = Tensor([[1, 2], [3, -1]])
    #expect(saved(x) != loaded(x))
    try saved.save(to: path)
    try loaded.load(from: path)
    #expect(saved(x) == loaded(x))
    #expect(
      try SafetensorsFile(contentsOf: path).names == [
        "hidden.weight", "hidden.bias", "output.weight", "output.bias", "scale",
      ])
    // What was loaded is trained: gradients arrive.
    loaded(x).sum().backward()
    #expect(loaded.parameters.allSatisfy { $0.gradient != nil })
  }

  @Test func aFileThatDoesNotFitChangesNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (net, wide, other) = withSeed(1) { (Net(), Net(4), Other()) }
    try wide.save(to: path)
    let before = net.parameters.map(\.value)
    #expect(
      problem { try net.load(from: path) }
        == "the parameter 'hidden.weight' of Net has shape [3, 2], but shape [3, 4] in the file 'f';"
        + " the shapes must be equal")
    #expect(
      problem { try withSeed(1) { Sequential(Linear(2, 3)) }.load(from: path) }
        == "the file 'f' has nothing for the parameter '0.weight' of Sequential; unused in the file:"
        + " 'hidden.bias', 'hidden.weight', 'output.bias', 'output.weight', 'scale'")
    try net.save(to: path)
    #expect(
      problem { try other.load(from: path) }
        == "the file 'f' has a tensor 'output.bias', but Other has no such parameter")
    try Data([0]).write(to: URL(fileURLWithPath: path))
    #expect(
      problem { try net.load(from: path) }
        == "the file 'f' is no complete safetensors file: it has only 1 bytes")
    #expect(
      problem { try Activation.tanh.save(to: path) }
        == "tanh has no parameters to save or load")
    #expect(net.parameters.map(\.value) == before)
  }
}
