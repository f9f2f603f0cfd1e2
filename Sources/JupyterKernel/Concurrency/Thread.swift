#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Starts a thread that runs for as long as its body does.
///
/// Signals that end or interrupt the kernel are not delivered to it, so that they never cut a
/// system call of a cell short.
///
/// - Parameters:
///   - stackBytes: Address space for its stack; memory is used only as deep as calls go.
///   - body: What it does.
func startThread(
  stackBytes: Int, _ body: @escaping @Sendable () -> Void
) throws(KernelError) {
  let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
  defer { attributes.deallocate() }
  pthread_attr_init(attributes)
  defer { pthread_attr_destroy(attributes) }
  pthread_attr_setstacksize(attributes, stackBytes)
  pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
  let start = ThreadStart(body: body)
  let argument = Unmanaged.passRetained(start)
  var thread = pthread_t()
  let status = pthread_create(
    &thread, attributes,
    { argument in
      guard let argument else { return nil }
      let start = Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      sigaddset(&signals, SIGTERM)
      pthread_sigmask(SIG_BLOCK, &signals, nil)
      withAlternateSignalStack(start.body)
      return nil
    }, argument.toOpaque())
  guard status == 0 else {
    argument.release()
    throw .cannotStartThread(reason: String(cString: strerror(status)))
  }
}

/// What a new thread is handed.
private final class ThreadStart {
  let body: @Sendable () -> Void
  init(body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Milliseconds on a clock that never goes back.
func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
