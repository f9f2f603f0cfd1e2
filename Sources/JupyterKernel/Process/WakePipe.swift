#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Ends the socket thread's wait, from any thread or signal handler.
struct WakePipe: Sendable {
  /// Why the wait ended.
  enum Reason: UInt8 {
    case output = 0x6F
    case interrupt = 0x69
    case terminate = 0x74
  }

  /// The end that is polled.
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(KernelError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw .cannotCreatePipe(reason: String(cString: strerror(errno)))
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// Ends the wait. Safe in a signal handler. When the pipe is full, a wake-up is on its way anyway.
  func wake(_ reason: Reason) {
    var byte = reason.rawValue
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes all reasons that have arrived.
  func drain() -> Set<Reason> {
    var reasons: Set<Reason> = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      if count <= 0 { return reasons }
      for byte in bytes[..<count] {
        if let reason = Reason(rawValue: byte) { reasons.insert(reason) }
      }
    }
  }
}
