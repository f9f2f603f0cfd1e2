import Gradus

/// Weights and batches that all libraries share, from a file that the Python side has written.
struct Data {
  let file: SafetensorsFile

  /// A parameter that starts as in every other library.
  func parameter(_ name: String) throws -> Parameter { Parameter(try file.tensor("init." + name)) }

  func set(_ parameter: Parameter, _ name: String) throws {
    parameter.value = try file.tensor("init." + name)
  }

  func set(_ linear: Linear, _ weight: String, _ bias: String? = nil) throws {
    try set(linear.weight, weight)
    if let bias, let parameter = linear.bias { try set(parameter, bias) }
  }

  /// The inputs of the eight batches.
  func inputs() throws -> [Tensor] { try (0..<8).map { try file.tensor("x\($0)") } }
  /// Their labels, in one row.
  func labels() throws -> [[Int]] { try (0..<8).map { try file.tensor("y\($0)").integers } }
}

/// One network on its data: a step computes the loss, the gradients, and changes the parameters.
protocol Workload {
  func step(_ number: Int) -> Tensor
}

func workload(_ name: String, _ data: Data) throws -> any Workload {
  switch name {
  case "mlp": try MLP(data)
  case "cnn": try CNN(data)
  case "lstm": try CharacterLSTM(data)
  default: try GPT(data)
  }
}

/// 784-256-128-10, ReLU, batch 64; Adam.
struct MLP: Workload {
  let model = Sequential(
    Linear(784, 256, activation: .relu), Linear(256, 128, activation: .relu), Linear(128, 10))
  let optimizer: Adam
  let x: [Tensor]
  let y: [[Int]]

  init(_ data: Data) throws {
    for (i, layer) in model.layers.enumerated() {
      if let linear = layer as? Linear { try data.set(linear, "w\(i)", "b\(i)") }
    }
    optimizer = Adam(model, learningRate: 1e-3)
    (x, y) = (try data.inputs(), try data.labels())
  }

  func step(_ number: Int) -> Tensor {
    let loss = crossEntropy(logits: model(x[number % 8]), labels: y[number % 8])
    optimizer.zeroGradients()
    loss.backward()
    optimizer.step()
    return loss
  }
}

/// Two convolutions with pooling, and a linear layer, on images of 28 × 28; batch 64; Adam.
struct CNN: Workload {
  let first = Conv2D(1, 16, kernel: 3, padding: 1, activation: .relu)
  let second = Conv2D(16, 32, kernel: 3, padding: 1, activation: .relu)
  let last = Linear(1568, 10)
  let optimizer: Adam
  let x: [Tensor]
  let y: [[Int]]

  init(_ data: Data) throws {
    try data.set(first.weight, "c0")
    try data.set(first.bias!, "cb0")
    try data.set(second.weight, "c1")
    try data.set(second.bias!, "cb1")
    try data.set(last, "w", "b")
    optimizer = Adam(
      first.parameters + second.parameters + last.parameters, learningRate: 1e-3)
    (x, y) = (try data.inputs(), try data.labels())
  }

  func step(_ number: Int) -> Tensor {
    let h = second(first(x[number % 8]).maxPooled(2)).maxPooled(2)
    let loss = crossEntropy(logits: last(h.reshaped(to: [64, -1])), labels: y[number % 8])
    optimizer.zeroGradients()
    loss.backward()
    optimizer.step()
    return loss
  }
}

/// Embedding 65 × 128, LSTM of 256, linear to 65; batch 32 of 64 steps; Adam.
struct CharacterLSTM: Workload {
  let embedding = Embedding(tokens: 65, width: 128)
  let lstm = LSTM(features: 128, units: 256)
  let last = Linear(256, 65)
  let optimizer: Adam
  let x: [Tensor]
  let y: [[Int]]

  init(_ data: Data) throws {
    try data.set(embedding.weight, "emb")
    try data.set(lstm.inputWeight, "wih")
    try data.set(lstm.recurrentWeight, "whh")
    try data.set(lstm.inputBias, "bih")
    try data.set(lstm.recurrentBias, "bhh")
    try data.set(last, "w", "b")
    optimizer = Adam(
      embedding.parameters + lstm.parameters + last.parameters, learningRate: 1e-3)
    (x, y) = (try data.inputs().map { $0.to(.int32) }, try data.labels())
  }

  func step(_ number: Int) -> Tensor {
    let h = lstm(embedding(x[number % 8]))
    let loss = crossEntropy(logits: last(h).reshaped(to: [-1, 65]), labels: y[number % 8])
    optimizer.zeroGradients()
    loss.backward()
    optimizer.step()
    return loss
  }
}

/// Four blocks of width 128 with four heads, context 64, vocabulary 65, without biases, head tied to the embedding; batch
/// 12; AdamW on the matrices, gradients clipped to 1.
struct GPT: Workload {
  struct Block {
    let norm1 = LayerNorm(128, bias: false)
    let attention = MultiHeadAttention(width: 128, heads: 4, bias: false)
    let norm2 = LayerNorm(128, bias: false)
    let up = Linear(128, 512, activation: .gelu, bias: false)
    let down = Linear(512, 128, bias: false)

    func callAsFunction(_ x: Tensor) -> Tensor {
      let h = x + attention(norm1(x))
      return h + down(up(norm2(h)))
    }

    var matrices: [Parameter] {
      [attention.input.weight, attention.output.weight, up.weight, down.weight]
    }
    var vectors: [Parameter] { [norm1.scale, norm2.scale] }
  }

  let tokens = Embedding(tokens: 65, width: 128)
  let positions: Parameter
  let blocks = (0..<4).map { _ in Block() }
  let norm = LayerNorm(128, bias: false)
  let ofMatrices: AdamW
  let ofVectors: Adam
  let x: [Tensor]
  let y: [[Int]]

  init(_ data: Data) throws {
    try data.set(tokens.weight, "wte")
    positions = try data.parameter("wpe")
    try data.set(norm.scale, "lnf")
    for (i, block) in blocks.enumerated() {
      try data.set(block.norm1.scale, "l\(i).ln1")
      try data.set(block.attention.input.weight, "l\(i).qkv")
      try data.set(block.attention.output.weight, "l\(i).o")
      try data.set(block.norm2.scale, "l\(i).ln2")
      try data.set(block.up.weight, "l\(i).up")
      try data.set(block.down.weight, "l\(i).down")
    }
    ofMatrices = AdamW(
      [tokens.weight, positions] + blocks.flatMap(\.matrices), learningRate: 1e-3, beta2: 0.99,
      weightDecay: 0.1)
    ofVectors = Adam(
      [norm.scale] + blocks.flatMap(\.vectors), learningRate: 1e-3, beta2: 0.99)
    (x, y) = (try data.inputs().map { $0.to(.int32) }, try data.labels())
  }

  func step(_ number: Int) -> Tensor {
    var h = tokens(x[number % 8]) + positions.value
    for block in blocks { h = block(h) }
    let logits = norm(h).matmul(tokens.weight.value.transposed())
    let loss = crossEntropy(logits: logits.reshaped(to: [-1, 65]), labels: y[number % 8])
    ofMatrices.zeroGradients()
    ofVectors.zeroGradients()
    loss.backward()
    clipGradients(ofMatrices.parameters + ofVectors.parameters, to: 1)
    ofMatrices.step()
    ofVectors.step()
    return loss
  }
}
