internal import ArgumentParser

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The command line.
@main
struct GradusCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "gradus",
    abstract: "A Jupyter kernel for Swift with a neural-network library behind it.",
    subcommands: [
      KernelCommand.self, InstallCommand.self, UninstallCommand.self, RunCommand.self,
      ExportCommand.self, VersionCommand.self,
    ])
}

/// `gradus version`.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the version.")

  func run() { print("gradus \(GradusCommand.version)") }
}

/// Ends the process with one line on standard error.
func fail(_ reason: some CustomStringConvertible, code: Int32 = 1) -> Never {
  fputs("gradus: \(reason)\n", stderr)
  exit(code)
}
