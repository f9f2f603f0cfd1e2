#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far the thread's own stack may be used: values and expressions may be nested more deeply than it can hold.
struct StackGuard {
  /// Addresses below this one are for whoever is called last.
  private let lowest: UInt
  private static let reserve: UInt = 256 << 10

  #if canImport(Glibc)
    private typealias GetAttributes =
      @convention(c) (pthread_t, UnsafeMutablePointer<pthread_attr_t>) -> Int32

    /// The C library declares `pthread_getattr_np` only for GNU sources, which Swift's import is not.
    private static let getAttributes: GetAttributes? = dlsym(nil, "pthread_getattr_np").map {
      unsafeBitCast($0, to: GetAttributes.self)
    }
  #endif

  /// For the calling thread.
  static func ofThread() -> StackGuard {
    var bottom: UnsafeMutableRawPointer?
    var size = 0
    #if canImport(Glibc)
      var attributes = pthread_attr_t()
      guard let getAttributes, getAttributes(pthread_self(), &attributes) == 0 else {
        return StackGuard(lowest: currentAddress &- (256 << 10))
      }
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_getstack(&attributes, &bottom, &size)
    #elseif canImport(Darwin)
      size = pthread_get_stacksize_np(pthread_self())
      bottom = pthread_get_stackaddr_np(pthread_self()) - size
    #endif
    let start = UInt(bitPattern: bottom)
    return StackGuard(lowest: start &+ min(reserve, UInt(size) / 2))
  }

  /// - Throws: `RuntimeFailure.stackOverflow` if there is not enough left for another call.
  @inline(__always)
  func check() throws {
    if Self.currentAddress < lowest { throw RuntimeFailure.stackOverflow }
  }

  @inline(__always)
  private static var currentAddress: UInt {
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
  }
}
