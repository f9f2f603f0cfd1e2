#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The process that started the kernel, if it is one that the kernel should not outlive.
struct ParentProcess {
  private let identifier: pid_t?

  /// Notes the parent. Jupyter names itself in `JPY_PARENT_PID`; a kernel that was started by hand
  /// may outlive its shell.
  init() { identifier = getenv("JPY_PARENT_PID") == nil ? nil : getppid() }

  /// Whether the parent has ended, so that no one will ever send a shutdown request.
  var hasEnded: Bool { identifier.map { getppid() != $0 } ?? false }
}
