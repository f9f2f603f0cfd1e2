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

private func install(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
  var action = sigaction()
  #if canImport(Glibc) || canImport(Musl)
    action.__sigaction_handler.sa_handler = handler
  #else
    action.__sigaction_u.__sa_handler = handler
  #endif
  action.sa_flags = SA_RESTART
  sigemptyset(&action.sa_mask)
  sigaction(number, &action, nil)
}
