internal import ArgumentParser
internal import JupyterKernel
internal import JupyterProtocol
internal import NotebookSession

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `gradus kernel`: serves one connection file. Jupyter starts this.
struct KernelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernel", abstract: "Serve a Jupyter front end; started by Jupyter itself.",
    discussion:
      "Exits with 2 if the connection file cannot be used, and with 3 if an address cannot.")

  @Option(
    name: [.customShort("f"), .long], help: "The connection file that Jupyter has written.")
  var connectionFile: String

  @Option(help: "How many bytes of text a cell shows; more goes to a file. 0 shows everything.")
  var cellOutput = 5_000_000

  @Flag(help: "Send output as fast as cells make it, also faster than Jupyter's server accepts.")
  var unpaced = false

  @Option(help: "A file for a line about every message; it is made readable for you alone.")
  var logFile: String?

  @Flag(help: "Log what messages contain, too.")
  var logContent = false

  private var settings: KernelSettings {
    var settings = KernelSettings()
    settings.cellOutputLimit = cellOutput > 0 ? cellOutput : nil
    settings.pacesOutput = !unpaced
    settings.logFile = logFile
    settings.logsContent = logContent
    settings.historyPath = keptFile("GRADUS_HISTORY", name: "history.jsonl")
    return settings
  }

  func run() {
    let connection: ConnectionFile
    do {
      connection = try ConnectionFile(path: connectionFile)
    } catch {
      fail(error, code: 2)
    }
    if connection.key.isEmpty {
      fputs("gradus: the connection file has no key, so messages are not signed\n", stderr)
    }
    do {
      // Before anything that takes time: requests wait at bound sockets, but not at unbound ones.
      let kernel = try Kernel(connection: connection, settings: settings)
      let log = fcntl(2, F_DUPFD_CLOEXEC, 3)  // where nothing is captured
      let backend = SessionBackend(snapshots: snapshotStore()) { reason in
        let line = "gradus: \(reason)\n"
        _ = Array(line.utf8).withUnsafeBytes { write(log, $0.baseAddress, $0.count) }
      }
      try kernel.run(backend, version: GradusCommand.version)
    } catch {
      fail(error, code: 3)
    }
    _exit(0)  // a cell that could not be stopped may still be running
  }

  /// The files of this notebook's snapshots. Jupyter names the notebook in `JPY_SESSION_NAME`;
  /// without it the connection file stands for it, which stays the same over restarts.
  private func snapshotStore() -> SnapshotStore? {
    keptFile("GRADUS_SNAPSHOTS", name: "snapshots").map {
      SnapshotStore(
        folder: $0, notebook: environment("JPY_SESSION_NAME") ?? absolute(connectionFile))
    }
  }
}

/// Where something that outlives the kernel is kept: where the environment says, or among Jupyter's data.
///
/// - Parameters:
///   - variable: The variable of the environment; `off` keeps nothing.
///   - name: The file's name among Jupyter's data.
private func keptFile(_ variable: String, name: String) -> String? {
  if let path = environment(variable) { return path == "off" ? nil : absolute(path) }
  return jupyterDataFolder().map { "\($0)/gradus/\(name)" }
}
