#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps a request for more memory than there is from ending the process.
enum AvailableMemory {
  /// Below this nobody asks the system.
  private static let free: UInt64 = 64 << 20

  /// Fails unless there is room for that many elements.
  static func check(_ count: Int, size: Int, for what: @autoclosure () -> String) throws {
    let (bytes, overflow) = UInt64(max(0, count)).multipliedReportingOverflow(by: UInt64(size))
    if !overflow, bytes <= free { return }
    let needed = overflow ? UInt64.max : bytes
    let available = bytesAvailable()
    if needed > available {
      throw RuntimeFailure.notEnoughMemory(what(), needed: needed, available: available)
    }
  }

  /// What the system could give without taking it from other programs.
  private static func bytesAvailable() -> UInt64 {
    let physical =
      UInt64(max(0, sysconf(Int32(_SC_PHYS_PAGES)))) * UInt64(max(0, sysconf(Int32(_SC_PAGESIZE))))
    guard let file = fopen("/proc/meminfo", "r") else { return physical }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = line.withUnsafeBufferPointer { buffer in
        String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
      guard text.hasPrefix("MemAvailable:") else { continue }
      return UInt64(text.filter(\.isNumber)).map { $0 * 1024 } ?? physical
    }
    return physical
  }
}
