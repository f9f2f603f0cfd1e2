#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The files of a notebook's automatic snapshots.
///
/// | file | what |
/// |---|---|
/// | `NAME.gradus` | this session, as it was last |
/// | `NAME.previous.gradus` | the one before it |
/// | `NAME.earlier.gradus`, `NAME.earlier-previous.gradus` | the same of the session before this one |
///
/// A file is complete on the disk before it gets its name.
public final class SnapshotStore: @unchecked Sendable {
  /// How long a notebook's snapshots are kept after the last one.
  private static let keptDays = 30

  private let folder: String
  private let name: String
  /// Whether this process has written one. Set by the thread that writes.
  private let hasWritten = Flag()

  /// - Parameters:
  ///   - folder: Where the files are.
  ///   - notebook: What tells this notebook's files from others: its path.
  public init(folder: String, notebook: String) {
    self.folder = folder
    name = Self.fileName(of: notebook)
  }

  /// The last part of a path in letters that every file system takes, and a number of the whole path.
  private static func fileName(of notebook: String) -> String {
    let last = notebook.split(separator: "/").last ?? "notebook"
    let plain = last.unicodeScalars.prefix(60).map { scalar -> Character in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        ? Character(scalar) : "-"
    }
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in notebook.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(plain) + "-" + String(sum, radix: 36)
  }

  private func path(_ kind: String = "") -> String { "\(folder)/\(name)\(kind).gradus" }

  // MARK: Writing

  /// Keeps a snapshot; the one before it stays.
  func write(_ contents: [UInt8]) throws(CommandError) {
    createFolder()
    if !hasWritten.isSet {
      // What an earlier session has left is what `%restore` is for.
      if access(path(), F_OK) == 0 {
        rename(path(".previous"), path(".earlier-previous"))
        rename(path(), path(".earlier"))
      }
      hasWritten.set()
      removeOldFiles()
    }
    let temporary = "\(folder)/.\(name).\(getpid()).new"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    var start = 0
    while start < contents.count {
      let count = contents[start...].withUnsafeBytes { bytes in
        systemWrite(file, bytes.baseAddress, min(bytes.count, 1 << 24))
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      start += count
    }
    let isWritten = start == contents.count && fsync(file) == 0
    let error = failure()
    close(file)
    guard isWritten else {
      unlink(temporary)
      throw error
    }
    rename(path(), path(".previous"))
    guard rename(temporary, path()) == 0 else { throw failure() }
    let directory = open(folder, O_RDONLY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  private func createFolder() {
    var partial = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      partial += "/" + part
      mkdir(partial, 0o700)
    }
  }

  private func removeOldFiles() {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    let oldest = time(nil) - Self.keptDays * 86_400
    while let entry = readdir(directory) {
      let file = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var information = stat()
      guard file.hasSuffix(".gradus") || file.hasSuffix(".new"),
        stat("\(folder)/\(file)", &information) == 0, modified(information) < oldest
      else { continue }
      unlink("\(folder)/\(file)")
    }
  }

  private func failure() -> CommandError {
    CommandError("cannot write \(path()): \(String(cString: strerror(errno)))", name: "FileError")
  }

  // MARK: Reading

  /// The snapshots of the session before this one, the latest first, with the times at which they were taken.
  var earlier: [(path: String, time: String)] {
    let kinds = hasWritten.isSet ? [".earlier", ".earlier-previous"] : ["", ".previous"]
    return kinds.compactMap { kind in
      var information = stat()
      guard stat(path(kind), &information) == 0 else { return nil }
      var seconds = modified(information)
      var parts = tm()
      localtime_r(&seconds, &parts)
      var text = [CChar](repeating: 0, count: 32)
      strftime(&text, text.count, "%Y-%m-%d %H:%M:%S", &parts)
      return (path(kind), String(cString: text))
    }
  }

  private func modified(_ information: stat) -> time_t {
    #if canImport(Darwin)
      information.st_mtimespec.tv_sec
    #else
      information.st_mtim.tv_sec
    #endif
  }
}

/// The system's `write`, whose name a method of the store hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
