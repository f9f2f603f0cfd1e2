#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// State that several threads share, and on whose changes they can wait.
final class Monitor<State>: @unchecked Sendable {
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
  @inline(__always)
  func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }

  /// Changes the state and lets everyone who waits look at it again.
  func update<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    defer { pthread_cond_broadcast(condition) }
    return try body(&state)
  }

  /// Waits until an attempt gives a value.
  ///
  /// - Parameters:
  ///   - milliseconds: How long to wait; `nil` for as long as it takes.
  ///   - attempt: Called now and after every update.
  /// - Returns: What the attempt gave, or `nil` when the time is up.
  func wait<Result>(
    milliseconds: Int? = nil, for attempt: (inout State) -> Result?
  ) -> Result? {
    var end = timespec()
    if let milliseconds {
      clock_gettime(CLOCK_REALTIME, &end)
      let nanoseconds = end.tv_nsec + milliseconds % 1000 * 1_000_000
      end.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
      end.tv_nsec = nanoseconds % 1_000_000_000
    }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = attempt(&state) { return result }
      if milliseconds == nil {
        pthread_cond_wait(condition, mutex)
      } else if pthread_cond_timedwait(condition, mutex, &end) == ETIMEDOUT {
        return attempt(&state)
      }
    }
  }
}
