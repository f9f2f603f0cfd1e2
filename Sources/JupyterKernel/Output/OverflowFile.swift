#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The file that has all the text of a cell which has written more than a notebook can hold.
///
/// It is the user's alone, and stays when the kernel ends. It takes at most half of what is free on
/// its disk, and a gigabyte, so that an endless loop does not fill the disk.
struct OverflowFile {
  private static let limit = 1 << 30
  private static let bufferCount = 1 << 18

  /// Where it is; `nil` if it could not be made.
  let path: String?
  private var descriptor: Int32 = -1
  private var buffer: [UInt8] = []
  private var room = 0
  /// Why not everything is in it.
  private var failure: String?

  /// Makes the file, with the text that has been shown.
  init(beginning: [UInt8]) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var template = Array("\(folder)/gradus-output-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      path = nil
      failure = String(cString: strerror(errno))
      return
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    var disk = statvfs()
    let free =
      fstatvfs(descriptor, &disk) == 0
      ? UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize)).partialValue
      : 0
    room = Int(min(free / 2, UInt64(Self.limit)))
    beginning.withUnsafeBufferPointer { write($0) }
  }

  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    let kept = text.prefix(room)
    buffer.append(contentsOf: kept)
    room -= kept.count
    if buffer.count >= Self.bufferCount || kept.count < text.count { flush() }
    if kept.count < text.count, failure == nil { failure = "no room is left for it" }
  }

  private mutating func flush() {
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { systemWrite(descriptor, $0 + start, bytes.count - start) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        failure = String(cString: strerror(errno))
        break
      }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  mutating func close() {
    guard descriptor >= 0 else { return }
    flush()
    _ = systemClose(descriptor)
    descriptor = -1
  }

  /// What is in it, as the end of a notice.
  var summary: String {
    guard let path else { return " No file could be made: \(failure ?? "")." }
    guard let failure else { return " All of it is in \(path)." }
    return " The beginning is in \(path), but not all: \(failure)."
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
