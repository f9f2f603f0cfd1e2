#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Something that one thread sets once and others read.
final class Flag: Sendable {
  private let lock = WaitingLock(false)
  var isSet: Bool { lock.withLock { $0 } }
  func set() { lock.withLock { $0 = true } }
}

/// State of several threads, on whose changes one can wait.
final class WaitingLock<State>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(_ state: State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Reads or changes the state without waking anyone.
  func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }

  /// Changes the state and lets everyone who waits look at it again.
  func update<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
    return try body(&state)
  }

  /// Waits for an attempt to give something, at most for a time.
  func wait<Result>(seconds: Double, for attempt: (inout State) -> Result?) -> Result? {
    var end = timespec()
    clock_gettime(CLOCK_REALTIME, &end)
    let whole = Int(min(max(0, seconds), 1e6))
    let nanoseconds = end.tv_nsec + Int((min(max(0, seconds), 1e6) - Double(whole)) * 1e9)
    end.tv_sec += whole + nanoseconds / 1_000_000_000
    end.tv_nsec = nanoseconds % 1_000_000_000
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = attempt(&state) { return result }
      if pthread_cond_timedwait(condition, mutex, &end) == ETIMEDOUT { return attempt(&state) }
    }
  }
}

/// Starts a thread of low importance that runs until the process ends.
func startBackgroundThread(_ body: @escaping () -> Void) {
  final class Start {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }
  var signals = sigset_t()
  var old = sigset_t()
  sigfillset(&signals)
  // The new thread inherits what is blocked: signals go to the threads that know what to do.
  pthread_sigmask(SIG_BLOCK, &signals, &old)
  defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
  let argument = Unmanaged.passRetained(Start(body))
  var thread = pthread_t()
  let status = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }, argument.toOpaque())
  if status == 0 { pthread_detach(thread) } else { argument.release() }
}

/// Seconds on a clock that never goes back.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
