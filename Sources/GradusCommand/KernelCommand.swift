internal import ArgumentParser
internal import JSON
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
    settings.crashFile = keptFile("GRADUS_CRASHES", name: "crashes").map {
      "\($0)/crash-\(getpid()).txt"
    }
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
      let written =
        connection.registrationPort == nil ? nil : writeConnectionFile(kernel.connection)
      try kernel.run(backend, version: GradusCommand.version)
      if let written { unlink(written) }
    } catch {
      fail(error, code: 3)
    }
    _exit(0)  // a cell that could not be stopped may still be running
  }

  /// Writes where the kernel listens, so that other front ends can connect, too; only its user can read it.
  ///
  /// - Returns: The file, or `nil` if there is no folder for it.
  private func writeConnectionFile(_ connection: ConnectionFile) -> String? {
    let folder = environment("JUPYTER_RUNTIME_DIR") ?? jupyterDataFolder().map { $0 + "/runtime" }
    guard let folder, (try? createFolders(folder)) != nil else { return nil }
    let path = "\(folder)/kernel-\(getpid()).json"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return nil }
    defer { close(file) }
    fchmod(file, 0o600)
    let bytes = connection.content.serialized
    return bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count
      ? path : nil
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
