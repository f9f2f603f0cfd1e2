public import JupyterProtocol

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A Jupyter kernel: everything between a connection file and a language.
///
/// | Thread        | Does                                                                      |
/// | ------------- | ------------------------------------------------------------------------- |
/// | socket thread | owns all sockets: reads requests, answers the simple ones, sends everything |
/// | cell thread   | runs cells, one after the other                                            |
/// | service thread | completes, inspects, and judges whether code is complete                  |
/// | capture thread | reads what C code writes to standard output and error                     |
///
/// The socket thread never waits for the others, so requests are answered while a cell runs.
/// Everything that is sent goes through one ordered queue, the ``Outbox``.
public final class Kernel {
  private let channels: Channels
  private let pipe: WakePipe
  private let outbox: Outbox
  private let connection: ConnectionFile

  /// Listens on the five sockets, so that requests queue up there until ``run(_:)``.
  ///
  /// - Parameter connection: Where to listen, and the key of signatures.
  public init(connection: ConnectionFile) throws(KernelError) {
    channels = try Channels(connection)
    pipe = try WakePipe()
    outbox = Outbox(pipe: pipe)
    self.connection = connection
  }

  /// Serves until a front end asks the kernel to end, or its parent process ends.
  ///
  /// The calling thread becomes the socket thread and must be the process's main thread. Standard
  /// output and error of the process belong to the notebook from now on. A cell that cannot be
  /// stopped may still be running on return, so end the process with `_exit`.
  ///
  /// - Parameters:
  ///   - backend: The language.
  ///   - version: The kernel's own version, as `implementation_version`.
  ///   - historyPath: Where the cells of all sessions are kept; `nil` to keep none.
  public func run(
    _ backend: any LanguageBackend, version: String, historyPath: String? = nil
  ) throws(KernelError) {
    let server = try Server(
      channels: channels, connection: connection, pipe: pipe, outbox: outbox, backend: backend,
      version: version, history: History(file: historyPath.map { HistoryFile(path: $0) }))
    installSignalHandlers(pipe)
    try server.run()
    channels.close()
  }
}
