#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Releases what objects hold without recursing once per link, so that the end of a list of a million nodes cannot end the process.
struct DeferredRelease {
  private var depth = 0
  private var pending: [Int] = []
  private static let maximumDepth = 200

  /// Each thread has its own: values belong to the thread that runs their session.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      let memory: UnsafeMutableRawPointer? = pointer
      guard let state = memory?.assumingMemoryBound(to: DeferredRelease.self) else { return }
      state.deinitialize(count: 1)
      state.deallocate()
    }
    return key
  }()

  /// What every text begins with.
  private static let textClass = unsafeBitCast(TextObject.self as AnyClass, to: Int.self)

  /// Gives up the reference that the bits own.
  @inline(__always)
  static func release(_ bits: Int) {
    guard let pointer = UnsafeRawPointer(bitPattern: bits) else { return }
    let object = Unmanaged<AnyObject>.fromOpaque(pointer)
    // Somebody else has it too (the count of further references begins at bit 33), or it holds nothing but a text: nothing recurses.
    if pointer.load(fromByteOffset: 8, as: Int.self) >= 1 << 33
      || pointer.load(as: Int.self) == textClass
    {
      object.release()
      return
    }
    release(bits, object)
  }

  private static var current: UnsafeMutablePointer<DeferredRelease> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: DeferredRelease.self)
    }
    let made = UnsafeMutablePointer<DeferredRelease>.allocate(capacity: 1)
    made.initialize(to: DeferredRelease())
    pthread_setspecific(key, made)
    return made
  }

  @inline(never)
  private static func release(_ bits: Int, _ object: Unmanaged<AnyObject>) {
    let state = current
    if state.pointee.depth >= maximumDepth {
      state.pointee.pending.append(bits)
      return
    }
    state.pointee.depth += 1
    object.release()
    state.pointee.depth -= 1
    guard state.pointee.depth == 0 else { return }
    while let next = state.pointee.pending.popLast() {
      state.pointee.depth += 1
      next.unmanagedObject?.release()
      state.pointee.depth -= 1
    }
  }
}
