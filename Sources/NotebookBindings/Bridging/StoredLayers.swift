public import LanguageRuntime
public import NeuralNetworks

// How layers are written to a file by `%save`, and read back by `%restore`. A layer's sizes are those of its parameters.

extension Linear: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    activation.store(in: &writer)
    try writer.write(reference: weight)
    try writer.write(optional: bias)
  }

  public static func restored(from reader: inout ValueReader) throws -> Linear {
    let activation = try Activation.restored(from: &reader)
    let weight = try reader.readParameter(rank: 2)
    let bias = try reader.readOptionalParameter(shape: [weight.shape[0]])
    return Linear(weight: weight, bias: bias, activation: activation)
  }
}

extension Sequential: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    writer.write(count: layers.count)
    for layer in layers { try writer.write(any: layer) }
  }

  public static func restored(from reader: inout ValueReader) throws -> Sequential {
    let count = try reader.readLength(bytesEach: 1)
    return Sequential(try (0..<count).map { _ in try reader.read(as: (any Layer).self) })
  }
}

extension Conv2D: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    activation.store(in: &writer)
    writer.write(count: stride)
    writer.write(count: padding)
    try writer.write(reference: weight)
    try writer.write(optional: bias)
  }

  public static func restored(from reader: inout ValueReader) throws -> Conv2D {
    let activation = try Activation.restored(from: &reader)
    let stride = try reader.readCount()
    let padding = try reader.readCount()
    let weight = try reader.readParameter(rank: 4)
    let shape = weight.shape
    guard shape[2] == shape[3] else { throw wrongShape }
    return Conv2D(
      weight: weight, bias: try reader.readOptionalParameter(shape: [shape[0]]), stride: stride,
      padding: padding, activation: activation)
  }
}

extension Conv1D: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    activation.store(in: &writer)
    writer.write(count: stride)
    writer.write(count: padding)
    try writer.write(reference: weight)
    try writer.write(optional: bias)
  }

  public static func restored(from reader: inout ValueReader) throws -> Conv1D {
    let activation = try Activation.restored(from: &reader)
    let stride = try reader.readCount()
    let padding = try reader.readCount()
    let weight = try reader.readParameter(rank: 3)
    return Conv1D(
      weight: weight, bias: try reader.readOptionalParameter(shape: [weight.shape[0]]),
      stride: stride, padding: padding, activation: activation)
  }
}

extension Embedding: StorableValue {
  public func store(in writer: inout ValueWriter) throws { try writer.write(reference: weight) }

  public static func restored(from reader: inout ValueReader) throws -> Embedding {
    Embedding(weight: try reader.readParameter(rank: 2))
  }
}

extension LayerNorm: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    writer.write(epsilon)
    try writer.write(reference: scale)
    try writer.write(optional: shift)
  }

  public static func restored(from reader: inout ValueReader) throws -> LayerNorm {
    let epsilon = try reader.readDouble()
    let scale = try reader.readParameter(rank: 1)
    return LayerNorm(
      scale: scale, shift: try reader.readOptionalParameter(shape: scale.shape), epsilon: epsilon)
  }
}

extension MultiHeadAttention: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    writer.write(count: heads)
    writer.write(isCausal)
    try writer.write(reference: input)
    try writer.write(reference: output)
  }

  public static func restored(from reader: inout ValueReader) throws -> MultiHeadAttention {
    let heads = try reader.readCount()
    let isCausal = try reader.readBool()
    let input = try reader.readReference(to: Linear.self)
    let output = try reader.readReference(to: Linear.self)
    let width = output.inputs
    guard output.outputs == width, input.inputs == width, input.outputs == 3 * width, heads > 0,
      width % heads == 0
    else { throw wrongShape }
    return MultiHeadAttention(input: input, output: output, heads: heads, isCausal: isCausal)
  }
}

extension LSTM: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    for parameter in parameters { try writer.write(reference: parameter) }
  }

  public static func restored(from reader: inout ValueReader) throws -> LSTM {
    let weights = [try reader.readParameter(rank: 2), try reader.readParameter(rank: 2)]
    let biases = [try reader.readParameter(rank: 1), try reader.readParameter(rank: 1)]
    let units = weights[1].shape[1]
    guard (weights + biases).allSatisfy({ $0.shape[0] == 4 * units }) else { throw wrongShape }
    return LSTM(
      inputWeight: weights[0], recurrentWeight: weights[1], inputBias: biases[0],
      recurrentBias: biases[1])
  }
}

extension LSTM.State: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    try outputs.store(in: &writer)
    try cells.store(in: &writer)
  }

  public static func restored(from reader: inout ValueReader) throws -> LSTM.State {
    LSTM.State(
      outputs: try .restored(from: &reader), cells: try .restored(from: &reader))
  }
}

extension Dropout: StorableValue {
  public func store(in writer: inout ValueWriter) { writer.write(rate) }

  public static func restored(from reader: inout ValueReader) throws -> Dropout {
    let rate = try reader.readDouble()
    return try checked { Dropout(rate) }
  }
}

extension MaxPool2D: StorableValue {
  public func store(in writer: inout ValueWriter) {
    writer.write(size)
    writer.write(stride)
  }

  public static func restored(from reader: inout ValueReader) throws -> MaxPool2D {
    MaxPool2D(try reader.readInt(), stride: try reader.readInt())
  }
}

extension MeanPool2D: StorableValue {
  public func store(in writer: inout ValueWriter) {
    writer.write(size)
    writer.write(stride)
  }

  public static func restored(from reader: inout ValueReader) throws -> MeanPool2D {
    MeanPool2D(try reader.readInt(), stride: try reader.readInt())
  }
}

extension Flatten: StorableValue {
  public func store(in writer: inout ValueWriter) {}

  public static func restored(from reader: inout ValueReader) throws -> Flatten { Flatten() }
}

private var wrongShape: StorageError { .damaged("a layer's parameters have the wrong shape") }

extension ValueWriter {
  fileprivate mutating func write(optional parameter: Parameter?) throws {
    write(parameter != nil)
    if let parameter { try write(reference: parameter) }
  }
}

extension ValueReader {
  fileprivate mutating func readParameter(rank: Int) throws -> Parameter {
    let parameter = try readReference(to: Parameter.self)
    guard parameter.shape.count == rank else { throw wrongShape }
    return parameter
  }

  fileprivate mutating func readOptionalParameter(shape: [Int]) throws -> Parameter? {
    guard try readBool() else { return nil }
    let parameter = try readReference(to: Parameter.self)
    guard parameter.shape == shape else { throw wrongShape }
    return parameter
  }
}
