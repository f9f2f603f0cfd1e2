public import JSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where a kernel listens, as its starter tells it.
public struct ConnectionFile: Sendable {
  /// How front ends reach the sockets.
  public enum Transport: String, Sendable { case tcp, ipc }

  public var transport: Transport
  /// The address to bind, or for `ipc` the beginning of the sockets' paths.
  public var ip: String
  public var shellPort: Int
  public var controlPort: Int
  public var iopubPort: Int
  public var stdinPort: Int
  public var heartbeatPort: Int
  /// The key of signatures, as its bytes; empty if messages are not signed.
  public var key: [UInt8]
  /// The keys by which connections are encrypted, as Z85 text; `nil` if they are not.
  public var curveKeys: (publicKey: String, secretKey: String)?
  /// Where the starter waits to be told the ports, which the kernel chooses then; `nil` if the file has them.
  public var registrationPort: Int?

  /// Reads a connection file.
  public init(path: String) throws(ProtocolError) {
    guard let file = fopen(path, "re") else {
      throw .unreadableFile(path: path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 20 {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    if ferror(file) != 0 {
      throw .unreadableFile(path: path, reason: String(cString: strerror(errno)))
    }
    try self.init(parsing: bytes)
  }

  /// Reads the text of a connection file.
  public init(parsing bytes: [UInt8]) throws(ProtocolError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw .invalidJSON(part: "connection file", error)
    }
    guard let object = value.object else { throw .notAnObject(part: "connection file") }
    let scheme = try object.text("signature_scheme", default: "hmac-sha256")
    guard scheme == "hmac-sha256" else { throw .unsupportedSignatureScheme(scheme) }
    let transportName = try object.text("transport", default: "tcp")
    guard let transport = Transport(rawValue: transportName) else {
      throw .unsupportedTransport(transportName)
    }
    self.transport = transport
    ip = try object.text("ip", default: "127.0.0.1")
    key = Array(try object.text("key", default: "").utf8)
    func port(_ name: String) throws(ProtocolError) -> Int {
      guard let port = try object.integer(name) else { throw .missingField(name) }
      guard 1...65535 ~= port else { throw .portOutOfRange(name) }
      return port
    }
    let publicKey = try object.text("curve_publickey", default: "")
    let secretKey = try object.text("curve_secretkey", default: "")
    if !(publicKey.isEmpty && secretKey.isEmpty) {
      for (name, key) in [("curve_publickey", publicKey), ("curve_secretkey", secretKey)]
      where key.utf8.count != 40 {
        throw .invalidCurveKey(name)
      }
      curveKeys = (publicKey, secretKey)
    }
    if object.field("registration_port") != nil {
      registrationPort = try port("registration_port")
      (shellPort, controlPort, iopubPort, stdinPort, heartbeatPort) = (0, 0, 0, 0, 0)
      return
    }
    shellPort = try port("shell_port")
    controlPort = try port("control_port")
    iopubPort = try port("iopub_port")
    stdinPort = try port("stdin_port")
    heartbeatPort = try port("hb_port")
  }

  /// The address of a socket as ZeroMQ writes it; for `ipc` also the path of its file.
  public func endpoint(port: Int) -> (address: String, path: String?) {
    switch transport {
    case .tcp: ("tcp://\(ip):\(port == 0 ? "*" : String(port))", nil)
    case .ipc: ("ipc://\(ip)-\(port)", "\(ip)-\(port)")
    }
  }

  /// The ports by the names of their fields.
  public var ports: [(name: String, port: Int)] {
    [
      ("shell_port", shellPort), ("iopub_port", iopubPort), ("stdin_port", stdinPort),
      ("control_port", controlPort), ("hb_port", heartbeatPort),
    ]
  }

  /// The file's text, with which other front ends can connect, too.
  public var content: JSONObject {
    var content: JSONObject = [
      "transport": .string(transport.rawValue), "ip": .string(ip),
      "signature_scheme": "hmac-sha256", "key": .string(String(decoding: key, as: UTF8.self)),
    ]
    for (name, port) in ports { content[name] = .integer(Int64(port)) }
    if let curveKeys {
      content["curve_publickey"] = .string(curveKeys.publicKey)
      content["curve_secretkey"] = .string(curveKeys.secretKey)
    }
    return content
  }
}
