import Display
import JSON
import LanguageChecker
import LanguageRuntime
import NotebookBindings
import NotebookSession

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A session with the whole library whose output is kept, cell by cell.
///
/// Output is the process's: suites that use it are serialized, and this makes them wait for each other.
final class TestNotebook {
  let session: NotebookSession
  private let sink = RecordingSink()
  private var number = 0

  init() {
    session = NotebookSession(library: LibraryBindings.interfaces, style: .plain) {
      LibraryBindings.register(in: &$0)
    }
    LibraryBindings.attach(to: session.machine)
  }

  /// Runs a cell as the next one; gives what it shows, or its error as it is shown.
  func run(_ cell: String) -> String {
    number += 1
    return outputLock.withLock {
      let before = Output.sink
      sink.clear()
      Output.sink = sink
      defer { Output.sink = before }
      switch session.run(cell, name: "In[\(number)]") {
      case .success(let bundle): return bundle?.plainText ?? ""
      case .failure(let failure): return failure.traceback.joined(separator: "\n")
      }
    }
  }

  /// What the latest cell has written.
  var output: String { sink.text }
  /// The HTML that the latest cell has shown.
  var html: String { sink.html }
  /// What cells have shown beside the notebook.
  var pages: [String] { sink.pages }
  /// What the latest cell has put into the next one.
  var nextInput: String? { sink.nextInput }

  /// A file in a folder of its own.
  func file(_ name: String, _ contents: String) -> String {
    var template = Array("/tmp/gradus-test-XXXXXX".utf8CString)
    _ = mkdtemp(&template)
    let path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) } + "/" + name
    write(Array(contents.utf8), path)
    return path
  }

  func write(_ bytes: [UInt8], _ path: String) {
    let file = fopen(path, "w")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte >= 0 { bytes.append(UInt8(byte)) }
    return bytes
  }

  func contents(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }
}

private let outputLock = Mutex()

private final class Mutex: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  init() { pthread_mutex_init(mutex, nil) }
  func withLock<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}

/// Keeps what is written.
private final class RecordingSink: OutputSink, @unchecked Sendable {
  private(set) var text = ""
  private(set) var html = ""
  private(set) var pages: [String] = []
  private(set) var nextInput: String?

  var updatesInPlace: Bool { false }
  func clear() {
    text = ""
    html = ""
    nextInput = nil
  }
  func write(_ text: String, to stream: StandardStream) {
    if stream == .output { self.text += text }
  }
  func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?) {
    text += bundle.plainText + "\n"
    html += bundle.data[.html]?.string ?? ""
  }
  func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier) {}
  func clearOutput(wait: Bool) {}
  func page(_ bundle: MIMEBundle) { pages.append(bundle.plainText) }
  func setNextInput(_ text: String, replacesCell: Bool) { nextInput = text }
}
