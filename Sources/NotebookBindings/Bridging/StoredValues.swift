package import Gradus
public import LanguageRuntime
public import NeuralNetworks
public import Tensors

// How values of the library are written to a file by `%save`, and read back by `%restore`.
//
// A tensor keeps its elements, and its gradient if it is one that collects gradients; how it was computed is forgotten.

extension Tensor: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    let isWritten: Void? = try withElementBytes { elements in
      writer.write(count: dtype.storedNumber)
      writer.write(count: rank)
      for size in shape { writer.write(count: size) }
      try writer.makeRoom(for: elements.count)
      writer.write(raw: elements)
      writer.write(keepsGradient)
      if keepsGradient {
        writer.write(gradient != nil)
        try gradient?.store(in: &writer)
      }
    }
    if isWritten == nil { throw StorageError.notStorable("a tensor has no value") }
  }

  public static func restored(from reader: inout ValueReader) throws -> Tensor {
    guard let dtype = DType(storedNumber: try reader.readCount()) else {
      throw StorageError.damaged("a tensor has no type of elements")
    }
    let rank = try reader.readLength(bytesEach: 1)
    let shape = try (0..<rank).map { _ in try reader.readCount() }
    var byteCount = dtype.byteCount
    for size in shape {
      let (product, overflow) = byteCount.multipliedReportingOverflow(by: size)
      if overflow { throw StorageError.damaged("a tensor is too large") }
      byteCount = product
    }
    let tensor = try reader.readRaw(count: byteCount) { elements in
      try checked { Tensor(elementBytes: elements, shape: shape, dtype: dtype) }
    }
    guard let tensor else { throw StorageError.damaged("a tensor's shape is wrong") }
    guard try reader.readBool() else { return tensor }
    let leaf = tensor.requiringGradient()
    if try reader.readBool() { leaf.setGradient(try Tensor.restored(from: &reader)) }
    return leaf
  }
}

extension DType {
  fileprivate var storedNumber: Int {
    switch self {
    case .float32: 0
    case .int32: 1
    case .bool: 2
    case .int64: 3
    case .float16: 4
    case .bfloat16: 5
    }
  }

  fileprivate init?(storedNumber: Int) {
    switch storedNumber {
    case 0: self = .float32
    case 1: self = .int32
    case 2: self = .bool
    case 3: self = .int64
    case 4: self = .float16
    case 5: self = .bfloat16
    default: return nil
    }
  }
}

extension DType: StorableValue {
  public func store(in writer: inout ValueWriter) { writer.write(count: storedNumber) }

  public static func restored(from reader: inout ValueReader) throws -> DType {
    guard let type = DType(storedNumber: try reader.readCount()) else {
      throw StorageError.damaged("there is no such type of elements")
    }
    return type
  }
}

extension Activation: StorableValue {}
extension PaddingMode: StorableValue {}

extension Parameter: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    try value.detached().store(in: &writer)
    writer.write(gradient != nil)
    try gradient?.store(in: &writer)
  }

  public static func restored(from reader: inout ValueReader) throws -> Parameter {
    let parameter = Parameter(try Tensor.restored(from: &reader))
    if try reader.readBool() { parameter.leaf.set(try Tensor.restored(from: &reader)) }
    return parameter
  }
}

extension SGD: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    try writer.write(parameters)
    writer.write(learningRate)
    writer.write(momentum)
    try writer.write(velocities)
  }

  public static func restored(from reader: inout ValueReader) throws -> SGD {
    let parameters = try reader.readParameters()
    let learningRate = try reader.readDouble()
    let momentum = try reader.readDouble()
    let optimizer = try checked {
      SGD(parameters, learningRate: learningRate, momentum: momentum)
    }
    optimizer.velocities = try reader.readTensors()
    guard optimizer.momentum == 0 || optimizer.velocities.haveShapes(of: parameters) else {
      throw StorageError.damaged("an optimizer's memory has the wrong shape")
    }
    return optimizer
  }
}

extension Adam: StorableValue, AdaptiveOptimizer {
  public func store(in writer: inout ValueWriter) throws { try storeSteps(in: &writer) }

  public static func restored(from reader: inout ValueReader) throws -> Adam {
    try restoredSteps(from: &reader)
  }
}

extension AdamW: StorableValue, AdaptiveOptimizer {
  public func store(in writer: inout ValueWriter) throws { try storeSteps(in: &writer) }

  public static func restored(from reader: inout ValueReader) throws -> AdamW {
    try restoredSteps(from: &reader)
  }
}

/// What `Adam` and `AdamW` have alike: five numbers, and what they have learned from their steps.
private protocol AdaptiveOptimizer: Optimizer {
  var beta1: Double { get }
  var beta2: Double { get }
  var epsilon: Double { get }
  var weightDecay: Double { get }
  var state: Adam.State { get set }

  init(
    _ parameters: [Parameter], learningRate: Double, beta1: Double, beta2: Double, epsilon: Double,
    weightDecay: Double)
}

extension AdaptiveOptimizer {
  fileprivate func storeSteps(in writer: inout ValueWriter) throws {
    try writer.write(parameters)
    for number in [learningRate, beta1, beta2, epsilon, weightDecay] { writer.write(number) }
    let state = state
    try writer.write(state.means)
    try writer.write(state.squares)
    writer.write(state.power1)
    writer.write(state.power2)
  }

  fileprivate static func restoredSteps(from reader: inout ValueReader) throws -> Self {
    let parameters = try reader.readParameters()
    let numbers = try (0..<5).map { _ in try reader.readDouble() }
    let optimizer = try checked {
      Self(
        parameters, learningRate: numbers[0], beta1: numbers[1], beta2: numbers[2],
        epsilon: numbers[3], weightDecay: numbers[4])
    }
    let means = try reader.readTensors()
    let squares = try reader.readTensors()
    guard means.haveShapes(of: parameters), squares.haveShapes(of: parameters) else {
      throw StorageError.damaged("an optimizer's memory has the wrong shape")
    }
    optimizer.state = (means, squares, try reader.readDouble(), try reader.readDouble())
    return optimizer
  }
}

extension NamedParameter: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    writer.write(name)
    try writer.write(reference: parameter)
  }

  public static func restored(from reader: inout ValueReader) throws -> NamedParameter {
    NamedParameter(
      name: try reader.readText(), parameter: try reader.readReference(to: Parameter.self))
  }
}

extension NamedTensor: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    writer.write(name)
    try tensor.store(in: &writer)
  }

  public static func restored(from reader: inout ValueReader) throws -> NamedTensor {
    NamedTensor(try reader.readText(), try Tensor.restored(from: &reader))
  }
}

extension TrainingHistory: StorableValue {
  public func store(in writer: inout ValueWriter) throws {
    writer.write(count: losses.count)
    for loss in losses { writer.write(Double(loss)) }
    writer.write(isComplete)
  }

  public static func restored(from reader: inout ValueReader) throws -> TrainingHistory {
    var history = TrainingHistory()
    let count = try reader.readLength(bytesEach: 8)
    history.losses = try (0..<count).map { _ in Float(try reader.readDouble()) }
    history.isComplete = try reader.readBool()
    return history
  }
}

extension CSVTable: StorableValue {
  package func store(in writer: inout ValueWriter) throws {
    writer.write(count: columnNames.count)
    for (name, column) in zip(columnNames, columns) {
      writer.write(name)
      writer.write(count: column.count)
      for field in column { writer.write(field) }
    }
    writer.write(count: lines.count)
    for line in lines { writer.write(count: line) }
  }

  package static func restored(from reader: inout ValueReader) throws -> CSVTable {
    var names: [String] = []
    var columns: [[String]] = []
    for _ in 0..<(try reader.readLength(bytesEach: 2)) {
      names.append(try reader.readText())
      let count = try reader.readLength(bytesEach: 1)
      columns.append(try (0..<count).map { _ in try reader.readText() })
    }
    let count = try reader.readLength(bytesEach: 1)
    let lines = try (0..<count).map { _ in try reader.readCount() }
    guard columns.allSatisfy({ $0.count == lines.count }) else {
      throw StorageError.damaged("a table's columns differ in length")
    }
    return CSVTable(columnNames: names, columns: columns, lines: lines)
  }
}

/// The library's stream of random numbers: a restored session goes on with the same ones.
enum StoredRandomNumbers {
  static func register(in registry: inout NativeRegistry) {
    registry.addState("random numbers") { writer in
      let state = RandomState.current
      writer.write(Int(bitPattern: UInt(state.seed)))
      writer.write(Int(bitPattern: UInt(state.counter)))
    } restore: { reader in
      let seed = UInt64(UInt(bitPattern: try reader.readInt()))
      let counter = UInt64(UInt(bitPattern: try reader.readInt()))
      return { RandomState.current = RandomState(seed: seed, counter: counter) }
    }
  }
}

extension ValueWriter {
  fileprivate mutating func write(_ parameters: [Parameter]) throws {
    write(count: parameters.count)
    for parameter in parameters { try write(reference: parameter) }
  }

  fileprivate mutating func write(_ tensors: [Tensor]) throws {
    write(count: tensors.count)
    for tensor in tensors { try tensor.store(in: &self) }
  }
}

extension ValueReader {
  fileprivate mutating func readParameters() throws -> [Parameter] {
    try (0..<readLength(bytesEach: 1)).map { _ in try readReference(to: Parameter.self) }
  }

  fileprivate mutating func readTensors() throws -> [Tensor] {
    try (0..<readLength(bytesEach: 1)).map { _ in try Tensor.restored(from: &self) }
  }
}

/// Runs code of the library whose errors are to be thrown.
func checked<Result>(_ body: () throws -> Result) throws -> Result {
  openErrorScope()
  let result = try body()
  try checkLibraryErrors()
  return result
}

extension [Tensor] {
  fileprivate func haveShapes(of parameters: [Parameter]) -> Bool {
    count == parameters.count && zip(self, parameters).allSatisfy { $0.shape == $1.shape }
  }
}
