internal import Display

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Brings what C code and child processes write to file descriptors 1 and 2 into the notebook.
///
/// Both descriptors become pipes. A thread empties them while a cell runs; at the end of a cell the
/// cell thread empties them itself, so that nothing written before is missing or comes after `idle`.
final class StreamCapture: Sendable {
  /// The process's own standard error, for messages that no front end should show.
  let originalError: Int32
  private let pipes: [Pipe]
  private let text: LimitedText
  private let tails: Monitor<[UTF8Repair]>

  private struct Pipe: Sendable {
    var stream: StandardStream
    var readEnd: Int32
    /// As much as can be in the pipe at one moment.
    var capacity: Int
  }

  /// Redirects the two descriptors.
  init(text: LimitedText) throws(KernelError) {
    self.text = text
    originalError = fcntl(2, F_DUPFD_CLOEXEC, 3)
    fflush(stdout)  // not all files: someone may be waiting in a read of one
    pipes = [
      try Self.redirect(1, stream: .output), try Self.redirect(2, stream: .error),
    ]
    tails = Monitor(pipes.map { _ in UTF8Repair() })
    setvbuf(stdout, nil, _IOLBF, 0)
    setvbuf(stderr, nil, _IONBF, 0)
    installCrashHandlers(captured: pipes[1].readEnd, original: originalError)
  }

  private static func redirect(
    _ descriptor: Int32, stream: StandardStream
  ) throws(KernelError) -> Pipe {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, dup2(ends[1], descriptor) >= 0 else {
      throw .cannotCreatePipe(reason: String(cString: strerror(errno)))
    }
    close(ends[1])
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    var capacity = 65_536
    #if canImport(Glibc) || canImport(Musl)
      let setPipeSize: Int32 = 1031  // F_SETPIPE_SZ, which the C headers hide from Swift
      let size = fcntl(ends[0], setPipeSize, 1 << 20)
      if size > 0 { capacity = Int(size) }
    #endif
    return Pipe(stream: stream, readEnd: ends[0], capacity: capacity)
  }

  /// Starts the thread that empties the pipes.
  func start() throws(KernelError) {
    try startThread(stackBytes: 512 << 10) { [self] in
      var items = pipes.map { pollfd(fd: $0.readEnd, events: Int16(POLLIN), revents: 0) }
      while poll(&items, nfds_t(items.count), -1) >= 0 || errno == EINTR { empty() }
    }
  }

  /// Publishes everything that a cell has written, also the beginning of a character whose last
  /// bytes never came.
  func endCell() {
    fflush(stdout)
    empty(endsCell: true)
  }

  /// Publishes what C code and child processes have written, if they have written anything.
  ///
  /// Called before other output is published, so that both appear in the order of writing.
  func catchUp() {
    fflush(stdout)
    var items = (
      pollfd(fd: pipes[0].readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipes[1].readEnd, events: Int16(POLLIN), revents: 0)
    )
    let hasOutput = withUnsafeMutableBytes(of: &items) {
      poll($0.assumingMemoryBound(to: pollfd.self).baseAddress, 2, 0) > 0
    }
    if hasOutput { empty() }
  }

  private func empty(endsCell: Bool = false) {
    tails.withLock { tails in
      for (position, pipe) in pipes.enumerated() {
        var taken = 0
        // What was written before the call fits the pipe; what comes meanwhile may wait.
        while taken < pipe.capacity {
          let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16_384) { chunk in
            let count = read(pipe.readEnd, chunk.baseAddress, chunk.count)
            if count > 0 {
              let bytes = UnsafeBufferPointer(start: chunk.baseAddress, count: count)
              if pipe.stream == .error { keepLastError(bytes) }
              tails[position].append(bytes) { text.write($0, to: pipe.stream) }
            }
            return count
          }
          if count <= 0 { break }
          taken += count
        }
        if endsCell { tails[position].finish { text.write($0, to: pipe.stream) } }
      }
    }
  }
}
