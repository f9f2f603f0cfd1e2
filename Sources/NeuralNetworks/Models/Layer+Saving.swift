internal import Tensors

extension Layer {
  /// Writes all parameters to a file in safetensors format, under their names.
  ///
  /// ```swift
  /// let net = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
  /// try net.save(to: "/tmp/net.safetensors")
  /// let copy = Sequential(Linear(2, 8, activation: .tanh), Linear(8, 1))
  /// try copy.load(from: "/tmp/net.safetensors")
  /// print(copy(Tensor([1, 2])) == net(Tensor([1, 2])))   // true
  /// ```
  ///
  /// What is at the path is replaced as a whole, at the end: if anything goes wrong, it is unchanged.
  /// PyTorch reads the file with `safetensors.torch.load_file`.
  ///
  /// - Parameter path: Where the file goes; a relative path starts at the notebook's folder, or at the
  ///   current folder of a compiled program.
  /// - Throws: ``SafetensorsError/unwritable(path:reason:)``, ``SafetensorsError/noParameters(model:)``.
  public func save(to path: String) throws {
    let outline = ModelOutline(of: self)
    if outline.parameters.isEmpty { throw SafetensorsError.noParameters(model: outline.caption) }
    try SafetensorsFile.write(
      outline.parameters.map { NamedTensor($0.name, $0.parameter.value) }, to: path)
  }

  /// Gives all parameters the values that a file in safetensors format has for them.
  ///
  /// The file must have a tensor of the right shape for every parameter, and no others; if not, or if it
  /// is damaged, nothing changes.
  ///
  /// - Parameter path: Where the file is.
  /// - Throws: ``SafetensorsError/missingParameter(path:model:name:unused:)``,
  ///   ``SafetensorsError/shapesDiffer(path:model:name:parameter:file:)`` and the others of
  ///   ``SafetensorsError``.
  public func load(from path: String) throws {
    let outline = ModelOutline(of: self)
    let model = outline.caption
    if outline.parameters.isEmpty { throw SafetensorsError.noParameters(model: model) }
    let file = try SafetensorsFile(contentsOf: path)
    var unused = Set(file.names)
    for named in outline.parameters { unused.remove(named.name) }
    for named in outline.parameters {
      guard let shape = file.shape(of: named.name) else {
        throw SafetensorsError.missingParameter(
          path: path, model: model, name: named.name, unused: unused.sorted())
      }
      guard shape == named.parameter.shape else {
        throw SafetensorsError.shapesDiffer(
          path: path, model: model, name: named.name, parameter: named.parameter.shape, file: shape)
      }
    }
    if let name = unused.min() {
      throw SafetensorsError.unknownParameter(path: path, model: model, name: name)
    }
    // All values are read before the first parameter changes.
    let values = try outline.parameters.map { try file.tensor($0.name).to(.float32) }
    if values.contains(where: \.isPoisoned) { return }
    for (named, value) in zip(outline.parameters, values) { named.parameter.value = value }
  }
}
