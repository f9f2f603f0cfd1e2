// Written by scripts/update-bindings; do not edit.
// swift-format-ignore-file

internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

enum TensorsOperationsEinsumBindings {
  static let declarations: [ModuleInterface.Chunk] = [
    .init(
      names: ["einsum"],
      text: ##"""
        /// Sums of products over named axes, in Einstein's notation.
        ///
        /// Every operand has a term with one letter for each of its axes; letters that the result lacks are
        /// summed over.
        ///
        /// ```
        /// einsum("bij,bjk->bik", a, b)ᵦᵢₖ = Σⱼ aᵦᵢⱼ bᵦⱼₖ
        /// ```
        ///
        /// | subscripts         | meaning                              |
        /// | ------------------ | ------------------------------------ |
        /// | `"ij,jk->ik"`      | the product of two matrices          |
        /// | `"bij,bjk->bik"`   | of two batches of matrices           |
        /// | `"i,j->ij"`        | the outer product of two vectors     |
        /// | `"ii->i"`, `"ii"`  | a matrix' diagonal, and its sum      |
        /// | `"...ij->...ji"`   | the last two axes exchanged          |
        /// | `"ij,jk"`          | as with `->ik`: letters that occur once, in alphabetical order |
        ///
        /// ```swift
        /// let a = Tensor([[1, 2], [3, 4]])
        /// print(einsum("ij,ij->i", a, a).scalars)   // [5.0, 25.0]
        /// print(einsum("ii", a).item())             // 5.0
        /// ```
        ///
        /// Axes of the same letter are equally long, or have 1 element and are stretched; `...` stands for the
        /// axes that have no letter, which broadcast.
        ///
        /// - Parameters:
        ///   - subscripts: One term for each operand, separated by commas; then `->` and the result's letters.
        ///   - operands: At least one tensor.
        /// - Returns: A tensor with one axis for each letter of the result.
        ///
        /// Errors: ``TensorError/einsumSubscripts(subscripts:problem:)``,
        /// ``TensorError/einsumOperands(subscripts:terms:operands:)``,
        /// ``TensorError/einsumAxes(term:operand:shape:)``,
        /// ``TensorError/einsumSizes(letter:operands:sizes:)``,
        /// ``TensorError/tooManyAxes(operation:count:)``.
        ///
        /// Cost: that of matrix products of two operands at a time; of three and more, those two come first whose
        /// product has the fewest elements.
        ///
        /// Source: Einstein: Die Grundlage der allgemeinen Relativitätstheorie, 1916; names: NumPy's `einsum`.
        @native("einsum(_:_:)")
        func einsum(_ subscripts: String, _ operands: Tensor...) -> Tensor
        """##),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("einsum(_:_:)") { call in
      openErrorScope()
      let a0 = try call.read(String.self)
      let a1 = try call.read([Tensor].self)
      let result: Tensor
      switch a1.count {
      case 0: result = Tensors.einsum(a0)
      case 1: result = Tensors.einsum(a0, a1[0])
      case 2: result = Tensors.einsum(a0, a1[0], a1[1])
      case 3: result = Tensors.einsum(a0, a1[0], a1[1], a1[2])
      case 4: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3])
      case 5: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3], a1[4])
      case 6: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3], a1[4], a1[5])
      case 7: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3], a1[4], a1[5], a1[6])
      case 8: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3], a1[4], a1[5], a1[6], a1[7])
      case 9: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3], a1[4], a1[5], a1[6], a1[7], a1[8])
      case 10: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3], a1[4], a1[5], a1[6], a1[7], a1[8], a1[9])
      case 11: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3], a1[4], a1[5], a1[6], a1[7], a1[8], a1[9], a1[10])
      case 12: result = Tensors.einsum(a0, a1[0], a1[1], a1[2], a1[3], a1[4], a1[5], a1[6], a1[7], a1[8], a1[9], a1[10], a1[11])
      default: throw tooManyArguments(a1.count)
      }
      try checkLibraryErrors()
      call.write(result)
    }
  }
}
