#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the handlers use; set once, before they are installed.
nonisolated(unsafe) private var signalPipe: WakePipe?
nonisolated(unsafe) private var terminations: Int32 = 0

/// Turns SIGINT and SIGTERM into wake-ups of the socket thread.
///
/// The handlers do nothing else, so they are safe wherever a signal strikes; interrupted system
/// calls go on. A second SIGTERM ends the process at once.
func installSignalHandlers(_ pipe: WakePipe) {
  signalPipe = pipe
  install(SIGINT) { _ in
    let saved = errno
    signalPipe?.wake(.interrupt)
    errno = saved
  }
  install(SIGTERM) { _ in
    let saved = errno
    terminations &+= 1
    if terminations > 1 { _exit(143) }
    signalPipe?.wake(.terminate)
    errno = saved
  }
  signal(SIGPIPE, SIG_IGN)
}

/// What the handlers of crashes use: where captured standard error is read, and the original.
nonisolated(unsafe) private var capturedError: Int32 = -1
nonisolated(unsafe) private var originalError: Int32 = 2
/// The captured text that was read last, in case it explains the crash: length, then bytes.
nonisolated(unsafe) private var lastErrorCount = 0
nonisolated(unsafe) private let lastError = UnsafeMutableRawBufferPointer.allocate(
  byteCount: 4096, alignment: 1)

/// Keeps captured error text for the case that the process crashes right after writing it.
func keepLastError(_ bytes: UnsafeBufferPointer<UInt8>) {
  lastErrorCount = 0
  let kept = UnsafeRawBufferPointer(bytes).suffix(lastError.count)
  lastError.copyMemory(from: UnsafeRawBufferPointer(rebasing: kept))
  lastErrorCount = kept.count
}

/// Lets the process's last words reach its original standard error.
///
/// A Swift trap explains itself on standard error, which is captured; without this the explanation
/// would be lost with the process. The process still ends as it would have.
///
/// - Parameters:
///   - captured: The end of the pipe from which captured standard error is read.
///   - original: The process's own standard error.
func installCrashHandlers(captured: Int32, original: Int32) {
  capturedError = captured
  originalError = original
  _ = lastError  // allocated now, not in a handler
  for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
    install(number, flags: SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))) { number in
      _ = write(originalError, lastError.baseAddress, lastErrorCount)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { bytes in
        while true {
          let count = read(capturedError, bytes.baseAddress, bytes.count)
          if count <= 0 { break }
          _ = write(originalError, bytes.baseAddress, count)
        }
      }
      raise(number)  // its own action was restored when the handler began
    }
  }
}

/// Runs a body on a thread that can handle the overflow of its own stack.
func withAlternateSignalStack(_ body: () -> Void) {
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  var stack = stack_t()
  stack.ss_sp = memory.baseAddress
  stack.ss_size = memory.count
  var previous = stack_t()
  sigaltstack(&stack, &previous)
  body()
  sigaltstack(&previous, nil)
  memory.deallocate()
}

private func install(
  _ number: Int32, flags: Int32 = SA_RESTART,
  _ handler: @escaping @convention(c) (Int32) -> Void
) {
  var action = sigaction()
  #if canImport(Glibc) || canImport(Musl)
    action.__sigaction_handler.sa_handler = handler
  #else
    action.__sigaction_u.__sa_handler = handler
  #endif
  action.sa_flags = flags
  sigemptyset(&action.sa_mask)
  sigaction(number, &action, nil)
}
