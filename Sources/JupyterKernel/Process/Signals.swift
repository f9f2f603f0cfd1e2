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

/// Where a report is written, as C text, with its folder before it.
nonisolated(unsafe) private var crashFolder: UnsafeMutablePointer<CChar>?
nonisolated(unsafe) private var crashPath: UnsafeMutablePointer<CChar>?
nonisolated(unsafe) private let crashFrames =
  UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 128)
private typealias Frames = UnsafeMutablePointer<UnsafeMutableRawPointer?>
/// The C library's `backtrace` and `backtrace_symbols_fd`, which Swift's overlay leaves out.
nonisolated(unsafe) private var backtrace: (@convention(c) (Frames, Int32) -> Int32)?
nonisolated(unsafe) private var printBacktrace: (@convention(c) (Frames, Int32, Int32) -> Void)?

/// Lets a crash leave a report in a file.
func keepCrashReport(in path: String) {
  crashPath = strdup(path)
  if let slash = path.lastIndex(of: "/") { crashFolder = strdup(String(path[..<slash])) }
  let program = dlopen(nil, RTLD_NOW)
  backtrace = dlsym(program, "backtrace").map {
    unsafeBitCast($0, to: (@convention(c) (Frames, Int32) -> Int32).self)
  }
  printBacktrace = dlsym(program, "backtrace_symbols_fd").map {
    unsafeBitCast($0, to: (@convention(c) (Frames, Int32, Int32) -> Void).self)
  }
  // The first call loads a library, which a handler must not do.
  _ = backtrace?(crashFrames, 1)
}

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
  _ = crashFrames
  for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
    install(number, flags: SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))) { number in
      if let crashFolder { mkdir(crashFolder, 0o700) }
      let report = crashPath.map { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o600) } ?? -1
      func tell(_ bytes: UnsafeRawPointer?, _ count: Int) {
        _ = write(originalError, bytes, count)
        if report >= 0 { _ = write(report, bytes, count) }
      }
      tell(lastError.baseAddress, lastErrorCount)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { bytes in
        while true {
          let count = read(capturedError, bytes.baseAddress, bytes.count)
          if count <= 0 { break }
          tell(bytes.baseAddress, count)
        }
      }
      // Texts without form are written as they are: nothing may be allocated here.
      tell("gradus: ended by signal ", 24)
      var digits: (UInt8, UInt8, UInt8) = (
        UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10),
        UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10), UInt8(ascii: "\n")
      )
      withUnsafeBytes(of: &digits) { tell($0.baseAddress, 3) }
      if let backtrace, let printBacktrace {
        let count = backtrace(crashFrames, 128)
        printBacktrace(crashFrames, count, originalError)
        if report >= 0 { printBacktrace(crashFrames, count, report) }
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
