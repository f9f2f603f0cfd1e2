internal import JSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The file of all sessions' cells: one JSON object a line, only ever appended to.
///
/// Kernels that run at the same time share it, each under its lock while it appends. Lines that are
/// no record, such as one that a killed kernel has left unfinished, are passed over.
package struct HistoryFile: Sendable {
  /// What one line tells about a cell.
  package struct Record: Sendable {
    fileprivate var line: Int
    fileprivate var kind: Kind
    fileprivate var text: String
    fileprivate enum Kind: String { case input, output }

    package init(line: Int, input: String) { (self.line, kind, text) = (line, .input, input) }
    package init(line: Int, output: String) { (self.line, kind, text) = (line, .output, output) }

    /// About how many bytes it takes.
    package var count: Int { text.utf8.count + 64 }
  }

  /// Why the file cannot be written.
  package enum Failure: Error, CustomStringConvertible {
    case cannotWrite(path: String, reason: String)

    package var description: String {
      switch self {
      case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
      }
    }
  }

  /// How much of the file's end is read for one answer.
  private static let readLimit = 64 << 20
  private static let chunkCount = 256 << 10

  private let path: String

  package init(path: String) { self.path = path }

  // MARK: Writing

  /// Numbers a new session, one above the last one in the file.
  package func beginSession() throws(Failure) -> Int {
    try createFolder()
    return try appending { (file) throws(Failure) in
      var last = 0
      eachLineFromEnd { line in
        guard let record = Self.object(line), let session = record["session"]?.integer else {
          return true
        }
        // Numbers were given under the lock, so the latest beginning has the highest one.
        last = max(last, session)
        return record["started"] == nil
      }
      let session = last < Int.max ? last + 1 : 1
      let record: JSONObject = [
        "session": .integer(Int64(session)), "started": .string(Self.date()),
      ]
      try write(record.serialized + [0x0A], to: file)
      return session
    }
  }

  /// Appends records of a session.
  package func append(_ records: [Record], session: Int) throws(Failure) {
    if records.isEmpty { return }
    var bytes: [UInt8] = []
    for record in records {
      let object: JSONObject = [
        "session": .integer(Int64(session)), "line": .integer(Int64(record.line)),
        record.kind.rawValue: .string(record.text),
      ]
      bytes += object.serialized
      bytes.append(0x0A)
    }
    try appending { (file) throws(Failure) in try write(bytes, to: file) }
  }

  private func appending<Result>(_ body: (Int32) throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    defer { close(file) }  // and with it the lock
    while flock(file, LOCK_EX) != 0, errno == EINTR {}
    fchmod(file, 0o600)
    return try body(file)
  }

  /// Writes whole lines, behind the unfinished one that a killed kernel may have left.
  private func write(_ bytes: [UInt8], to file: Int32) throws(Failure) {
    var bytes = bytes
    if !endsWithNewline { bytes.insert(0x0A, at: 0) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        #if canImport(Darwin)
          Darwin.write(file, $0.baseAddress, $0.count)
        #elseif canImport(Musl)
          Musl.write(file, $0.baseAddress, $0.count)
        #else
          Glibc.write(file, $0.baseAddress, $0.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure()
      }
      start += count
    }
  }

  private var endsWithNewline: Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    let end = lseek(file, 0, SEEK_END)
    var last: UInt8 = 0
    return end <= 0 || pread(file, &last, 1, end - 1) == 1 && last == 0x0A
  }

  private func createFolder() throws(Failure) {
    var partial = ""
    for name in path.split(separator: "/").dropLast() {
      partial += (partial.isEmpty && !path.hasPrefix("/") ? "" : "/") + name
      guard mkdir(partial, 0o700) == 0 || errno == EEXIST || errno == EISDIR || errno == EROFS
      else { throw failure() }
    }
  }

  private func failure() -> Failure {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }

  // MARK: Reading

  /// Gives the cells in the file, latest first, until the body wants no more.
  ///
  /// - Parameters:
  ///   - session: The only session that is wanted; `nil` for all.
  ///   - outputs: Whether results are wanted.
  ///   - body: Gets a cell and tells whether it wants more.
  func readFromEnd(session: Int?, outputs: Bool, _ body: (History.Entry) -> Bool) {
    let wanted = session.map { Array("{\"session\":\($0),".utf8) }
    // A result stands behind its cell, and so comes before it here.
    var results: [[Int]: String] = [:]
    eachLineFromEnd { line in
      if let wanted, !line.starts(with: wanted) { return true }
      guard let record = Self.object(line), let number = record["session"]?.integer else {
        return true
      }
      if record["started"] != nil { return session == nil }
      guard let cell = record["line"]?.integer else { return true }
      if let input = record["input"]?.string {
        return body((number, cell, input, results.removeValue(forKey: [number, cell])))
      }
      if outputs, let output = record["output"]?.string { results[[number, cell]] = output }
      return true
    }
  }

  private static func object(_ line: ArraySlice<UInt8>) -> JSONObject? {
    (try? JSONValue(parsing: Array(line)))?.object
  }

  /// Gives the file's lines from its end on, until the body wants no more.
  private func eachLineFromEnd(_ body: (ArraySlice<UInt8>) -> Bool) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var end = Int(lseek(file, 0, SEEK_END))
    let limit = max(0, end - Self.readLimit)
    /// The beginning of the line whose end was read.
    var rest: [UInt8] = []
    while end > limit {
      let start = max(limit, end - Self.chunkCount)
      var bytes = [UInt8](repeating: 0, count: end - start)
      let count = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, off_t(start))
      }
      guard count == bytes.count else { return }
      bytes += rest
      end = start
      var lineEnd = bytes.count
      while let newline = bytes[..<lineEnd].lastIndex(of: 0x0A) {
        if newline + 1 < lineEnd, !body(bytes[(newline + 1)..<lineEnd]) { return }
        lineEnd = newline
      }
      rest = Array(bytes[..<lineEnd])
    }
    if limit == 0, !rest.isEmpty { _ = body(rest[...]) }
  }

  private static func date() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(cString: text)
  }
}
