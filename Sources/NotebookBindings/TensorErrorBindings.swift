internal import LanguageChecker
internal import LanguageRuntime
internal import Tensors

/// `catchingTensorErrors`, by hand: in a cell, tensor errors stop the closure as failures of the machine,
/// which become errors again here.
enum TensorErrorBindings {
  static let chunks: [ModuleInterface.Chunk] = [
    .init(
      names: ["catchingTensorErrors"],
      text: #"""
        /// Runs a closure and throws the first error of the tensor operations in it.
        ///
        /// ```swift
        /// do {
        ///   try catchingTensorErrors { Tensor([1, 2, 3]) + Tensor([1, 2]) }
        /// } catch {
        ///   print(error)
        /// }
        /// // +: the last axis has 3 elements on the left but 2 on the right (shapes [3] and [2]); they must
        /// // be equal, or one of them 1
        /// ```
        ///
        /// - Parameter body: What to run.
        /// - Returns: What the closure returns.
        /// - Throws: ``TensorError``, or what the closure throws.
        @discardableResult
        @native("catchingTensorErrors(_:)")
        func catchingTensorErrors<T>(_ body: () throws -> T) throws -> T
        """#)
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("catchingTensorErrors(_:)") { call in
      let resultType = call.resultType
      let body = try call.readCallback()
      do {
        call.writeSlot(try body.call(slots: [], resultType: resultType))
      } catch let failure as RuntimeFailure {
        guard let error = TensorFailure.error(behind: failure) else { throw failure }
        throw error
      }
    }
  }
}
