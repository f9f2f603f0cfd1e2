internal import CZeroMQ

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a ZeroMQ call that has just failed says about itself.
private func lastError() -> String { String(cString: zmq_strerror(zmq_errno())) }

/// A ZeroMQ context: the thread that moves bytes, and the sockets' common home.
final class Context {
  let handle: UnsafeMutableRawPointer

  init() throws(KernelError) {
    guard let handle = zmq_ctx_new() else { throw .cannotCreateSocket(reason: lastError()) }
    self.handle = handle
  }

  /// Waits until all closed sockets have sent what they had, at most their linger time.
  func terminate() {
    while zmq_ctx_term(handle) != 0, zmq_errno() == EINTR {}
  }
}

/// A socket; it must be used by one thread only.
final class Socket {
  let handle: UnsafeMutableRawPointer

  /// Creates a socket.
  ///
  /// - Parameter type: `ZMQ_ROUTER`, `ZMQ_XPUB` or `ZMQ_REP`.
  init(_ context: Context, type: Int32) throws(KernelError) {
    guard let handle = zmq_socket(context.handle, type) else {
      throw .cannotCreateSocket(reason: lastError())
    }
    self.handle = handle
    set(ZMQ_LINGER, 1000)
    // Nothing may be dropped: memory is bounded where output is made.
    set(ZMQ_SNDHWM, 0)
    set(ZMQ_RCVHWM, 0)
  }

  /// Sets a whole-number option.
  func set(_ option: Int32, _ value: Int32) {
    var value = value
    zmq_setsockopt(handle, option, &value, MemoryLayout<Int32>.size)
  }

  /// Sets an option that is 64 bits wide.
  func set(_ option: Int32, wide value: Int64) {
    var value = value
    zmq_setsockopt(handle, option, &value, MemoryLayout<Int64>.size)
  }

  /// Sets an option that is a string of bytes.
  func set(_ option: Int32, _ value: some Collection<UInt8>) {
    let value = Array(value)
    zmq_setsockopt(handle, option, value, value.count)
  }

  /// Listens on an address.
  func bind(_ address: String) throws(KernelError) {
    guard zmq_bind(handle, address) == 0 else {
      throw .cannotBind(address: address, reason: lastError())
    }
  }

  /// Talks only to those who know the public key, and encrypts everything. Before ``bind(_:)``.
  func useCurve(secretKey: String) {
    set(ZMQ_CURVE_SERVER, 1)
    set(ZMQ_CURVE_SECRETKEY, Array(secretKey.utf8) + [0])
  }

  /// The port on which it listens.
  var boundPort: Int? {
    var address = [CChar](repeating: 0, count: 256)
    var count = address.count
    guard zmq_getsockopt(handle, ZMQ_LAST_ENDPOINT, &address, &count) == 0 else { return nil }
    return String(cString: address).split(separator: ":").last.flatMap { Int($0) }
  }

  /// Connects to an address.
  func connect(_ address: String) throws(KernelError) {
    guard zmq_connect(handle, address) == 0 else {
      throw .cannotRegister(address: address, reason: lastError())
    }
  }

  /// Takes the next message, or `nil` if none has arrived.
  func receive() -> [[UInt8]]? {
    var frames: [[UInt8]] = []
    var message = zmq_msg_t()
    while true {
      zmq_msg_init(&message)
      defer { zmq_msg_close(&message) }
      while zmq_msg_recv(&message, handle, ZMQ_DONTWAIT) < 0 {
        if zmq_errno() != EINTR { return nil }
      }
      let bytes = UnsafeRawBufferPointer(
        start: zmq_msg_data(&message), count: zmq_msg_size(&message))
      frames.append(Array(bytes))
      if zmq_msg_more(&message) == 0 { return frames }
    }
  }

  /// Sends a message without waiting; what no one can receive is dropped.
  ///
  /// - Returns: Whether it was sent.
  @discardableResult
  func send(_ frames: [[UInt8]]) -> Bool {
    for (offset, frame) in frames.enumerated() {
      let flags = ZMQ_DONTWAIT | (offset + 1 < frames.count ? ZMQ_SNDMORE : 0)
      while zmq_send(handle, frame, frame.count, flags) < 0 {
        if zmq_errno() != EINTR { return false }
      }
    }
    return true
  }

  /// Stops listening; what has been sent is still delivered for at most a second.
  func close() { zmq_close(handle) }
}
