internal import ArgumentParser
internal import Display
internal import JupyterKernel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `gradus run`: runs a file as if it were one cell, in the terminal.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a Swift file as a cell, with its output in the terminal.",
    discussion: "Exits with 1 if the file is refused or fails.")

  @Argument(help: "The file.", completion: .file(extensions: ["swift"])) var file: String

  func run() throws {
    guard let contents = readFile(file) else {
      fail("cannot read \(file): \(lastSystemError())", code: 2)
    }
    let backend = SessionBackend(isColoured: isatty(STDERR_FILENO) != 0)
    backend.clearInterrupt()
    let code = String(decoding: contents, as: UTF8.self)
    switch backend.execute(CellRequest(code: code, number: 1)) {
    case .success: break
    case .failure(let error), .interrupted(let error):
      let lines = error.traceback.isEmpty ? ["\(error.name): \(error.value)"] : error.traceback
      for line in lines { Output.sink.write(line + "\n", to: .error) }
      throw ExitCode(1)
    }
  }
}
