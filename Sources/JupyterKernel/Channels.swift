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

  /// Listens where the connection file says, or on ports that are free; the file gets their numbers.
  init(_ connection: inout ConnectionFile) throws(KernelError) {
    if connection.curveKeys != nil, zmq_has("curve") == 0 { throw .noCurve }
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
    if connection.transport == .ipc, let slash = connection.ip.lastIndex(of: "/") {
      mkdir(String(connection.ip[..<slash]), 0o700)
    }
    for (socket, field) in [
      (shell, \ConnectionFile.shellPort), (control, \.controlPort), (iopub, \.iopubPort),
      (stdin, \.stdinPort), (heartbeat, \.heartbeatPort),
    ] {
      if let keys = connection.curveKeys { socket.useCurve(secretKey: keys.secretKey) }
      if connection.transport == .ipc, connection[keyPath: field] == 0 {
        connection[keyPath: field] = Self.freeNumber(connection)
      }
      let endpoint = connection.endpoint(port: connection[keyPath: field])
      try socket.bind(endpoint.address)
      if let path = endpoint.path { paths.append(path) }
      if connection[keyPath: field] == 0 { connection[keyPath: field] = socket.boundPort ?? 0 }
    }
  }

  /// The number of an IPC socket that does not exist yet.
  private static func freeNumber(_ connection: ConnectionFile) -> Int {
    (1...65535).first { number in
      number != connection.registrationPort
        && connection.endpoint(port: number).path.map { access($0, F_OK) != 0 } ?? true
    } ?? 1
  }

  /// Closes all sockets after what was sent has been delivered, at most after a second.
  func close() {
    for socket in [shell, control, iopub, stdin, heartbeat] { socket.close() }
    context.terminate()
    for path in paths { unlink(path) }
  }
}
