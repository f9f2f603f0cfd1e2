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
  /// Where it listens, with the ports that it has chosen itself.
  public let connection: ConnectionFile
  private let settings: KernelSettings

  /// Listens on the five sockets, so that requests queue up there until ``run(_:version:)``.
  ///
  /// - Parameters:
  ///   - connection: Where to listen, and the key of signatures.
  ///   - settings: What its user can choose.
  public init(
    connection: ConnectionFile, settings: KernelSettings = KernelSettings()
  ) throws(KernelError) {
    pipe = try WakePipe()
    // Before there is anything that a signal could leave behind.
    installSignalHandlers(pipe)
    var connection = connection
    channels = try Channels(&connection)
    if let port = connection.registrationPort {
      try Registration.announce(connection, at: port)
    }
    outbox = Outbox(pipe: pipe, isPaced: settings.pacesOutput)
    self.connection = connection
    self.settings = settings
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
  public func run(_ backend: any LanguageBackend, version: String) throws(KernelError) {
    let server = try Server(
      channels: channels, connection: connection, settings: settings, pipe: pipe, outbox: outbox,
      backend: backend, version: version)
    if let path = settings.crashFile { keepCrashReport(in: path) }
    try server.run()
    channels.close()
  }
}
