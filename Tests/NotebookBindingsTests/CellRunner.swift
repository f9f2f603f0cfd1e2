import Display
import LanguageChecker
import LanguageRuntime
import NotebookBindings

/// Runs cells one after the other in one session, as a notebook does, and collects what they print.
final class CellRunner {
  private let checker: Checker
  private let machine: Machine
  private let output = Output()
  private var count = 0
  /// Whether the latest cell had errors.
  private(set) var hasFailed = false

  private final class Output {
    var text = ""
    var shown: [MIMEBundle] = []
  }

  init() {
    checker = Checker(modules: [.standardLibrary] + LibraryBindings.interfaces)
    var registry = NativeRegistry()
    let output = output
    registry.addStandardLibrary(
      streams: StandardStreams(write: { output.text += $0 }, readLine: { nil }))
    LibraryBindings.register(in: &registry)
    // Other tests run at the same time, so the process's sink stays as it is.
    registry.add("display(_:)") { call in
      output.shown.append(MIMEBundle(describing: try call.readDescribable()))
    }
    machine = Machine(registry: registry)
    LibraryBindings.locateFailures(of: machine)
  }

  /// Asks the next cell to stop before it has begun.
  func requestInterrupt() { machine.requestInterrupt() }

  func clearInterrupt() { machine.clearInterrupt() }

  /// What cells have shown with `display`.
  var shown: [MIMEBundle] { output.shown }

  /// What a cell prints, then what it shows; or its error: `In[2]:1:5: error: …` or `Name: message`.
  func run(_ text: String) -> String {
    count += 1
    hasFailed = true
    let cell = checker.check(SourceFile(name: "In[\(count)]", text: text))
    guard let program = cell.program else {
      return cell.diagnostics.map(\.message).joined(separator: "\n")
    }
    output.text = ""
    do {
      let value = try machine.run(program)
      checker.commit(program)
      hasFailed = false
      return output.text + (value.map(machine.describe) ?? "")
    } catch {
      guard let failure = error as? RuntimeFailure else { return output.text + "\(error)" }
      return output.text + "\(failure.name): \(failure.message)"
    }
  }
}
