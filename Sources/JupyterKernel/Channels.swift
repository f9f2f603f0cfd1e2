internal import CZeroMQ
internal import JupyterProtocol

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The five sockets, owned by one thread.
struct Channels {
  let shell: Socket
  let control: Socket
  let iopub: Socket
  let stdin: Socket
  let heartbeat: Socket
  private let context: Context
  /// The files of IPC sockets.
  private var paths: [String] = []

  /// Listens where the connection file says.
  init(_ connection: ConnectionFile) throws(KernelError) {
    context = try Context()
    shell = try Socket(context, type: ZMQ_ROUTER)
    control = try Socket(context, type: ZMQ_ROUTER)
    iopub = try Socket(context, type: ZMQ_XPUB)
    stdin = try Socket(context, type: ZMQ_ROUTER)
    heartbeat = try Socket(context, type: ZMQ_REP)
    for router in [shell, control, stdin] {
      // A client that reconnects under its old identity takes over from its former self.
      router.set(ZMQ_ROUTER_HANDOVER, 1)
      router.set(ZMQ_MAXMSGSIZE, wide: 256 << 20)
    }
    // No one signs what comes here: topics, and the bytes of heartbeats.
    for socket in [iopub, heartbeat] { socket.set(ZMQ_MAXMSGSIZE, wide: 1 << 20) }
    // A question to a front end whose stdin socket is not connected yet is sent again, not dropped.
    stdin.set(ZMQ_ROUTER_MANDATORY, 1)
    // Subscriptions take effect only when the kernel confirms them, and then a welcome comes first.
    iopub.set(ZMQ_XPUB_MANUAL, 1)
    let oldMask = umask(0o077)  // the files of IPC sockets are the user's alone
    defer { umask(oldMask) }
    for (socket, port) in [
      (shell, connection.shellPort), (control, connection.controlPort),
      (iopub, connection.iopubPort), (stdin, connection.stdinPort),
      (heartbeat, connection.heartbeatPort),
    ] {
      let endpoint = connection.endpoint(port: port)
      try socket.bind(endpoint.address)
      if let path = endpoint.path { paths.append(path) }
    }
  }

  /// Closes all sockets after what was sent has been delivered, at most after a second.
  func close() {
    for socket in [shell, control, iopub, stdin, heartbeat] { socket.close() }
    context.terminate()
    for path in paths { unlink(path) }
  }
}
