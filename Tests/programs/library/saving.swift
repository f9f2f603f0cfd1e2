// Saving and loading the parameters of a model of one's own.
import Gradus

struct Net: Layer {
  let hidden: Linear
  let heads: [Linear]
  let scale = Parameter(Tensor([2, 3]))
  init(width: Int) {
    hidden = Linear(width, 3, activation: .tanh)
    heads = [Linear(3, 1), Linear(3, 1, bias: false)]
  }
  func callAsFunction(_ x: Tensor) -> Tensor {
    Tensor.concatenated(heads.map { $0(hidden(x)) }, axis: -1) * scale.value
  }
}

setSeed(1)
let saved = Net(width: 2)
let loaded = Net(width: 2)
let x = Tensor([[1, 2], [3, -1]])
print(saved(x) == loaded(x))
try saved.save(to: "net.safetensors")
try loaded.load(from: "net.safetensors")
print(saved(x) == loaded(x))

let file = try SafetensorsFile(contentsOf: "net.safetensors")
print(file.names)
print(file.shape(of: "hidden.weight") ?? [], try file.tensor("scale").scalars)

func attempt(_ body: () throws -> Void) {
  do {
    try body()
    print("done")
  } catch {
    print(error)
  }
}
attempt { try Net(width: 4).load(from: "net.safetensors") }
attempt { try Linear(2, 3).load(from: "net.safetensors") }
attempt { try saved.heads[1].save(to: "head.safetensors") }
attempt { try Sequential(Linear(3, 1)).load(from: "head.safetensors") }
attempt { try loaded.load(from: "missing.safetensors") }
attempt { try saved.save(to: "no/folder/net.safetensors") }
attempt { try Activation.tanh.save(to: "none.safetensors") }
attempt { _ = try file.tensor("hidden") }
print(saved(x) == loaded(x))

// expect: false
// expect: true
// expect: ["hidden.weight", "hidden.bias", "heads.0.weight", "heads.0.bias", "heads.1.weight", "scale"]
// expect: [3, 2] [2.0, 3.0]
// expect: the parameter 'hidden.weight' of Net has shape [3, 4], but shape [3, 2] in the file 'net.safetensors'; the shapes must be equal
// expect: the file 'net.safetensors' has nothing for the parameter 'weight' of Linear 2 → 3; unused in the file: 'heads.0.bias', 'heads.0.weight', 'heads.1.weight', 'hidden.bias', 'hidden.weight', 'scale'
// expect: done
// expect: the file 'head.safetensors' has nothing for the parameter '0.weight' of Sequential; unused in the file: 'weight'
// expect: the file 'missing.safetensors' cannot be read: there is no such file or folder
// expect: the file 'no/folder/net.safetensors' cannot be written: there is no such file or folder
// expect: tanh has no parameters to save or load
// expect: the file 'net.safetensors' has no tensor 'hidden'; it has 'hidden.weight', 'hidden.bias', 'heads.0.weight', 'heads.0.bias', 'heads.1.weight', 'scale'
// expect: true
