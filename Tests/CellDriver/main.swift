import Dispatch
import Display
import LanguageChecker
import LanguageRuntime
import NotebookBindings
import NotebookSession

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Runs many cells in one process, for the tests that need thousands: random programs, mutated cells, interrupts.
//
// Requests come on standard input, `verb number bytes` on a line and then so many bytes of text; see `Driver.answer`.
// Each is answered on standard output by `status milliseconds latency bytes bytes` on a line and then what the cell
// printed and the error it ended with.

/// A value behind a lock.
final class Locked<Value>: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  private var content: Value
  init(_ content: Value) { self.content = content }

  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.wait()
    defer { lock.signal() }
    return body(&content)
  }
}

/// Keeps what a cell writes, up to a limit: an endless loop may print.
final class KeptOutput: OutputSink, @unchecked Sendable {
  private let lock = Locked<[UInt8]>([])
  private let limit = 1 << 20
  var updatesInPlace: Bool { false }

  func write(_ text: String, to stream: StandardStream) {
    guard stream == .output else { return }
    lock.withLock { if $0.count < limit { $0 += Array(text.utf8) } }
  }
  func display(_ bundle: MIMEBundle, identifier: DisplayIdentifier?) {
    write(bundle.plainText + "\n", to: .output)
  }
  func update(_ bundle: MIMEBundle, identifier: DisplayIdentifier) {}
  func clearOutput(wait: Bool) {}

  func take() -> [UInt8] {
    lock.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
  }
}

/// What a request came to.
struct Answer {
  var status: String
  var error = ""
  /// How long the cell still ran after it was asked to stop; negative if nobody asked.
  var latency = -1.0
}

final class Driver {
  private var session = Driver.makeSession()
  private var count = 0

  private static func makeSession() -> NotebookSession {
    let session = NotebookSession(library: LibraryBindings.interfaces, style: .plain) {
      LibraryBindings.register(in: &$0)
    }
    LibraryBindings.attach(to: session.machine)
    return session
  }

  func answer(_ verb: Substring, _ number: Int, _ text: String) -> Answer {
    switch verb {
    case "new":  // a fresh session
      session = Self.makeSession()
      count = 0
      return Answer(status: "ok")
    case "cell":  // runs a cell; interrupts it after so many milliseconds
      return run(text, limit: number)
    case "trial":  // runs cells, with U+0001 between them, in a copy of this process
      return inCopy {
        var answer = Answer(status: "ok")
        for cell in text.split(separator: "\u{1}") where answer.status == "ok" {
          answer = self.run(String(cell), limit: number)
        }
        return answer
      }
    case "check":  // checks a cell without running it
      let checked = session.checker.check(SourceFile(name: "cell", text: text))
      return Answer(status: checked.program == nil ? "refused" : "ok")
    case "complete":  // what may stand at an offset
      return Answer(status: "ok \(session.complete(text, cursor: number).items.count)")
    case "inspect":  // what is known at an offset
      let found = session.inspect(text, cursor: number, isFull: true)
      return Answer(status: found == nil ? "nothing" : "ok")
    case "isComplete":
      return Answer(status: "\(Completeness(of: text))".prefix { $0 != "(" }.description)
    default:
      return Answer(status: "unknown")
    }
  }

  private func run(_ text: String, limit: Int) -> Answer {
    count += 1
    session.machine.clearInterrupt()
    LibraryBindings.clearInterrupt()
    let asked = Locked<Double?>(nil)
    let isOver = Locked(false)
    let machine = session.machine
    if limit > 0 {
      let deadline = milliseconds() + Double(limit)
      onThread {
        while milliseconds() < deadline {
          usleep(500)
          if isOver.withLock({ $0 }) { return }
        }
        isOver.withLock { isOver in
          if isOver { return }
          asked.withLock { $0 = milliseconds() }
          machine.requestInterrupt()
        }
      }
    }
    let outcome = session.run(text, name: "In[\(count)]")
    let end = milliseconds()
    isOver.withLock { $0 = true }
    let latency = asked.withLock { $0 }.map { end - $0 } ?? -1
    switch outcome {
    case .success(let shown):
      return Answer(status: "ok", error: shown?.plainText ?? "", latency: latency)
    case .failure(let failure):
      return Answer(
        status: failure.name, error: failure.traceback.joined(separator: "\n"), latency: latency)
    }
  }
}

/// Runs something on a thread of its own; a copied process has no thread pools.
func onThread(_ body: @escaping @Sendable () -> Void) {
  final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  let work = Unmanaged.passRetained(Work(body)).toOpaque()
  #if canImport(Darwin)
    var thread: pthread_t?
    let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
      Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body()
      return nil
    }
  #else
    var thread = pthread_t()
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      if let work = $0 { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
      return nil
    }
  #endif
  guard pthread_create(&thread, nil, start, work) == 0 else { return }
  #if canImport(Darwin)
    if let thread { pthread_detach(thread) }
  #else
    pthread_detach(thread)
  #endif
}

/// Answers a request in a copy of this process: a session that has read what all programs need, and none of the
/// programs before. If the copy crashes, this process says so.
func inCopy(_ body: () -> Answer) -> Answer {
  // Swift hides `fork`: the copy has one thread only. That is all it needs.
  guard let symbol = dlsym(nil, "fork") else { return Answer(status: "noFork") }
  let fork = unsafeBitCast(symbol, to: (@convention(c) () -> Int32).self)
  fflush(stdout)
  let child = fork()
  if child == 0 {
    let start = processorTime()
    send(body(), time: processorTime() - start)
    _exit(0)
  }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  var answer = Answer(status: status == 0 ? "" : "crashed")
  if status != 0 { answer.error = "the process ended with status \(status)" }
  return answer
}

/// The milliseconds of work that this process has done: they say the same on a busy machine.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// A clock that only goes forward.
func milliseconds() -> Double {
  Double(DispatchTime.now().uptimeNanoseconds) / 1e6
}

func readExactly(_ count: Int) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: count)
  let read = bytes.withUnsafeMutableBytes { fread($0.baseAddress, 1, count, stdin) }
  return read == count ? bytes : nil
}

func write(_ bytes: [UInt8]) {
  _ = bytes.withUnsafeBufferPointer { fwrite($0.baseAddress, 1, $0.count, stdout) }
}

let output = KeptOutput()

func send(_ answer: Answer, time: Double) {
  let printed = output.take()
  let error = Array(answer.error.utf8)
  let status = answer.status.split(separator: " ").joined(separator: "_")
  write(Array("\(status) \(time) \(answer.latency) \(printed.count) \(error.count)\n".utf8))
  write(printed)
  write(error)
  fflush(stdout)
}

func serve() {
  Output.sink = output
  Input.source = NoInput()
  let driver = Driver()
  while let line = readLine() {
    let words = line.split(separator: " ")
    guard words.count == 3, let number = Int(words[1]), let size = Int(words[2]),
      let bytes = readExactly(size)
    else { return }
    let start = processorTime()
    let answer = driver.answer(words[0], number, String(decoding: bytes, as: UTF8.self))
    // A copy of this process has already answered if there is no status.
    if !answer.status.isEmpty { send(answer, time: processorTime() - start) }
  }
}

/// Cells that ask for a line get none.
final class NoInput: InputSource {
  func readLine(prompt: String, isPassword: Bool) throws(InputError) -> String? { nil }
}

serve()
