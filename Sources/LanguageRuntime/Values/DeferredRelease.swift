#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Releases what objects hold without recursing once per link, so that the end of a list of a million nodes cannot end the process.
final class DeferredRelease {
  private var depth = 0
  private var pending: [Int] = []
  private static let maximumDepth = 200

  /// Each thread has its own: values belong to the thread that runs their session.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      #if canImport(Darwin)
        Unmanaged<DeferredRelease>.fromOpaque(pointer).release()
      #else
        if let pointer { Unmanaged<DeferredRelease>.fromOpaque(pointer).release() }
      #endif
    }
    return key
  }()

  /// Gives up the reference that the bits own.
  @inline(__always)
  static func release(_ bits: Int) {
    guard let object = bits.unmanagedObject else { return }
    current.release(bits, object)
  }

  private static var current: DeferredRelease {
    if let known = pthread_getspecific(key) {
      return Unmanaged<DeferredRelease>.fromOpaque(known).takeUnretainedValue()
    }
    let made = DeferredRelease()
    pthread_setspecific(key, Unmanaged.passRetained(made).toOpaque())
    return made
  }

  private func release(_ bits: Int, _ object: Unmanaged<AnyObject>) {
    if depth >= Self.maximumDepth {
      pending.append(bits)
      return
    }
    depth += 1
    object.release()
    depth -= 1
    guard depth == 0 else { return }
    while let next = pending.popLast() {
      depth += 1
      next.unmanagedObject?.release()
      depth -= 1
    }
  }
}
