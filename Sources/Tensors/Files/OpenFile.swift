#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is being read.
final class OpenFile {
  private let path: String
  private let descriptor: Int32

  init(reading path: String) throws(SafetensorsError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .unreadable(path: path, reason: lastReason()) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The number of bytes.
  func size() throws(SafetensorsError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: lastReason())
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is no ordinary file")
    }
    return Int(status.st_size)
  }

  func read(count: Int, at offset: Int) throws(SafetensorsError) -> [UInt8] {
    var failure: SafetensorsError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(SafetensorsError) {
        if let start = buffer.baseAddress { try read(into: start, count: count, at: offset) }
        initialized = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  func read(
    into memory: UnsafeMutableRawPointer, count: Int, at offset: Int
  ) throws(SafetensorsError) {
    var done = 0
    while done < count {
      let got = pread(descriptor, memory + done, count - done, off_t(offset + done))
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .unreadable(path: path, reason: lastReason()) }
      if got == 0 { throw .invalid(path: path, problem: "it became shorter while it was read") }
      done += got
    }
  }
}

/// A file that takes another's place when it is complete.
final class ReplacingFile {
  /// The path as the caller wrote it, for errors.
  private let path: String
  /// The file itself, if the path is a symbolic link.
  private let target: String
  private let temporary: String
  private var descriptor: Int32 = -1

  init(_ path: String) throws(SafetensorsError) {
    self.path = path
    var target = path
    if let resolved = realpath(path, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
    self.target = target
    let suffix = String(UInt64.random(in: .min ... .max), radix: 36)
    var folder = ""
    if let slash = target.lastIndex(of: "/") { folder = String(target[...slash]) }
    temporary = "\(folder).\(target.dropFirst(folder.count)).\(suffix)"
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      throw .unwritable(path: path, reason: "it is no ordinary file")
    }
    // A new file is for everyone whom the user's mask lets in; a replaced one keeps its permissions.
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .unwritable(path: path, reason: lastReason()) }
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SafetensorsError) {
    guard let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let put = writeBytes(descriptor, start + done, bytes.count - done)
      if put < 0, errno == EINTR { continue }
      if put <= 0 { throw .unwritable(path: path, reason: lastReason()) }
      done += put
    }
  }

  /// Puts the file in its place.
  func finish() throws(SafetensorsError) {
    guard fsync(descriptor) == 0 else { throw .unwritable(path: path, reason: lastReason()) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(temporary, target) == 0 else {
      throw .unwritable(path: path, reason: lastReason())
    }
  }

  /// Leaves everything as it was.
  func abandon() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    unlink(temporary)
  }
}

/// What the system says went wrong.
private func lastReason() -> String {
  let code = errno
  if code == ENOENT { return "there is no such file or folder" }
  return String(cString: strerror(code))
}

/// The system's `write`, which a method of that name would hide.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, bytes, count)
}
