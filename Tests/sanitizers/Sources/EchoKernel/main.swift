import Display
import Foundation
import JupyterKernel
import JupyterProtocol

/// A language of a few words, for everything that a kernel's threads have to do with one another.
///
/// `print N`, `printf N` (by C, on a thread of its own), `display N`, `loop` (until it is interrupted), `input`, `fail`;
/// any other text is its own result.
final class EchoBackend: LanguageBackend, @unchecked Sendable {
  let language = LanguageInformation(
    name: "echo", version: "1", mimeType: "text/plain", fileExtension: ".txt",
    pygmentsLexer: "text",
    codeMirrorMode: "text", banner: "echo")

  private let lock = NSLock()
  private var isInterrupted = false
  private var interrupted: Bool { lock.withLock { isInterrupted } }

  func interrupt() { lock.withLock { isInterrupted = true } }
  func clearInterrupt() { lock.withLock { isInterrupted = false } }
  func call(_ body: () -> Void) -> CellError? {
    body()
    return nil
  }

  func execute(_ request: CellRequest) -> CellOutcome {
    let words = request.code.split(separator: " ")
    let count = words.count > 1 ? Int(words[1]) ?? 1 : 1
    switch words.first {
    case "print":
      for number in 0..<count {
        Output.sink.write("line \(number)\n", to: number % 10 == 9 ? .error : .output)
        if interrupted { return stopped }
      }
    case "printf":
      let done = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        for number in 0..<count { fputs("line \(number)\n", stdout) }
        done.signal()
      }
      done.wait()
    case "display":
      for number in 0..<count {
        Output.sink.display(MIMEBundle(text: "\(number)"), identifier: nil)
      }
    case "loop": while !interrupted { usleep(100) }
    case "input":
      let line = try? Input.source.answer(prompt: "? ", isPassword: false)
      Output.sink.write(line ?? "none", to: .output)
    case "fail":
      return .failure(
        CellError(name: "Failure", value: "as asked for", traceback: ["as asked for"]))
    default: return .success(result: MIMEBundle(text: request.code))
    }
    return interrupted ? stopped : .success()
  }

  private var stopped: CellOutcome {
    .interrupted(CellError(name: "Interrupted", value: "interrupted", traceback: ["interrupted"]))
  }

  func evaluate(expression: String) -> Result<MIMEBundle, CellError> {
    .success(MIMEBundle(text: expression))
  }
  func complete(code: String, cursor: Int) -> Completion {
    Completion(candidates: [.init(text: code)], range: 0..<cursor)
  }
  func inspect(code: String, cursor: Int, detail: InspectionDetail) -> MIMEBundle? {
    MIMEBundle(text: code)
  }
  func isComplete(code: String) -> Completeness { code.hasSuffix("x") ? .invalid : .complete }
}

// EchoKernel kernel -f FILE [HISTORY]
let connection = try ConnectionFile(path: CommandLine.arguments[3])
var settings = KernelSettings()
settings.cellOutputLimit = 50_000
settings.pacesOutput = false
settings.historyPath = ProcessInfo.processInfo.environment["GRADUS_HISTORY"]
let kernel = try Kernel(connection: connection, settings: settings)
try kernel.run(EchoBackend(), version: "1.0.0")
exit(0)
