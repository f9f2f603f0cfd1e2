internal import CNumerics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where errors of tensor operations go while it is open: the first one is kept.
///
/// Operations do not throw, so that formulas read as formulas. An operation that cannot be done gives
/// a result on which further operations do nothing, and reports its error to the innermost open scope
/// of its thread. Scopes nest. Outside of any scope an error ends the program with its sentence, as
/// an index out of range does in an array.
package final class ErrorScope {
  private var first: TensorError?
  private let outer: Unmanaged<ErrorScope>?

  private init(outer: Unmanaged<ErrorScope>?) { self.outer = outer }

  /// Opens a scope on this thread.
  package static func begin() {
    let state = cn_thread_state()!
    let outer = state.pointee.error_scope.map { Unmanaged<ErrorScope>.fromOpaque($0) }
    // An error of the outer scope that nobody has looked at yet stays in the outer scope.
    state.pointee.error_scope = Unmanaged.passRetained(ErrorScope(outer: outer)).toOpaque()
    state.pointee.has_error = 0
  }

  /// Closes the innermost scope of this thread; an error that nobody took is forgotten.
  package static func end() {
    let state = cn_thread_state()!
    guard let pointer = state.pointee.error_scope else { return }
    let scope = Unmanaged<ErrorScope>.fromOpaque(pointer).takeRetainedValue()
    state.pointee.error_scope = scope.outer?.toOpaque()
    let outer = scope.outer?.takeUnretainedValue()
    state.pointee.has_error = outer?.first == nil ? 0 : 1
  }

  /// Whether the innermost scope of this thread holds an error.
  package static var hasError: Bool { cn_thread_state().pointee.has_error != 0 }

  /// Throws the first error since the last look, and forgets it.
  ///
  /// Cost: about a nanosecond when there is none.
  @inline(__always)
  package static func check() throws {
    if hasError { try takeError() }
  }

  /// Whether a scope is open on this thread.
  package static var isOpen: Bool { cn_thread_state().pointee.error_scope != nil }

  private static func takeError() throws {
    let state = cn_thread_state()!
    state.pointee.has_error = 0
    guard let pointer = state.pointee.error_scope else { return }
    let scope = Unmanaged<ErrorScope>.fromOpaque(pointer).takeUnretainedValue()
    guard let error = scope.first else { return }
    scope.first = nil
    throw error
  }

  static func record(_ error: TensorError) {
    let error = error.located
    let state = cn_thread_state()!
    guard let pointer = state.pointee.error_scope else {
      fputs("error: \(error)\n", stderr)
      preconditionFailure("\(error)")
    }
    let scope = Unmanaged<ErrorScope>.fromOpaque(pointer).takeUnretainedValue()
    if scope.first == nil {
      scope.first = error
      TensorError.noteLayer()
    }
    state.pointee.has_error = 1
  }
}

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
/// - Parameter body: What to run; it is run to its end even if an operation in it fails.
/// - Returns: What the closure returns.
/// - Throws: ``TensorError``, or what the closure throws.
@discardableResult
public func catchingTensorErrors<T>(_ body: () throws -> T) throws -> T {
  ErrorScope.begin()
  defer { ErrorScope.end() }
  let result = try body()
  try ErrorScope.check()
  return result
}
