#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds out which types of layers say themselves what their parameters are.
///
/// That is a matter of the type: either it has a property `parameters` of its own, or `Layer`'s is used. The
/// first layer of a type is asked, and `Layer`'s property tells that it was reached.
enum StatedParameters {
  private struct State {
    var isStated: [ObjectIdentifier: Bool] = [:]
    /// The type that is being asked.
    var asked: ObjectIdentifier?
    var reachedDefault = false
  }

  private nonisolated(unsafe) static var state = State()

  /// Recursive, because a type's own property may ask other layers.
  private nonisolated(unsafe) static let lock: UnsafeMutablePointer<pthread_mutex_t> = {
    var attributes = pthread_mutexattr_t()
    pthread_mutexattr_init(&attributes)
    pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_RECURSIVE))
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(lock, &attributes)
    pthread_mutexattr_destroy(&attributes)
    return lock
  }()

  /// What a layer's own property says; nil if it has none.
  static func of(_ layer: any Layer) -> [Parameter]? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    let type = ObjectIdentifier(type(of: layer))
    if let isStated = state.isStated[type] { return isStated ? layer.parameters : nil }
    let outer = (state.asked, state.reachedDefault)
    state.asked = type
    state.reachedDefault = false
    let found = layer.parameters
    let isStated = !state.reachedDefault
    (state.asked, state.reachedDefault) = outer
    state.isStated[type] = isStated
    return isStated ? found : nil
  }

  /// Whether `Layer`'s property is only asked whether it is reached.
  static func isProbe(_ type: Any.Type) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard state.asked == ObjectIdentifier(type) else { return false }
    state.reachedDefault = true
    return true
  }
}
