import LanguageChecker
import LanguageRuntime

/// Runs cells one after the other, as a notebook does.
final class Session {
  var output = ""
  let machine: Machine
  private let checker: Checker
  private var count = 0

  init(
    modules: [ModuleInterface] = [], natives: (inout NativeRegistry) -> Void = { _ in }
  ) {
    checker = Checker(modules: [.standardLibrary] + modules)
    let streams = StandardStreams()
    var registry = NativeRegistry()
    registry.addStandardLibrary(streams: streams)
    natives(&registry)
    machine = Machine(registry: registry)
    streams.write = { [unowned self] in output += $0 }
  }

  /// What the cell shows, or its first diagnostic, or how it failed: `DivisionByZero: division by zero`.
  @discardableResult func run(_ text: String) -> String {
    count += 1
    let checked = checker.check(SourceFile(name: "In[\(count)]", text: text))
    guard let program = checked.program else {
      return "error: " + (checked.diagnostics.first?.message ?? "")
    }
    do {
      let value = try machine.run(program)
      checker.commit(program)
      lastValue = value
      return value.map(machine.describe) ?? ""
    } catch let failure as RuntimeFailure {
      lastFailure = failure
      return "\(failure.name): \(failure.message)"
    } catch {
      return "\(error)"
    }
  }

  private(set) var lastFailure: RuntimeFailure?
  private(set) var lastValue: CellValue?

  /// Everything that the cell prints.
  func printed(_ text: String) -> String {
    output = ""
    let result = run(text)
    return output + (result.isEmpty ? "" : result)
  }
}
