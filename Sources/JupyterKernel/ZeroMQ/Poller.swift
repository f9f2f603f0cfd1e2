internal import CZeroMQ

/// Waits until one of several sockets, or one file, has something to read.
struct Poller {
  private var items: [zmq_pollitem_t]

  /// Creates a poller.
  ///
  /// - Parameters:
  ///   - sockets: The sockets, known by their position from now on.
  ///   - file: The file.
  init(sockets: [Socket], file: Int32) {
    items = sockets.map {
      zmq_pollitem_t(socket: $0.handle, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
    }
    items.append(zmq_pollitem_t(socket: nil, fd: file, events: Int16(ZMQ_POLLIN), revents: 0))
  }

  /// Waits for at most so many milliseconds; a signal ends the wait, too.
  mutating func wait(milliseconds: Int) {
    for position in items.indices { items[position].revents = 0 }
    _ = zmq_poll(&items, Int32(items.count), milliseconds)
  }

  /// Whether the socket at a position had something to read when the wait ended.
  func isReadable(_ position: Int) -> Bool { items[position].revents & Int16(ZMQ_POLLIN) != 0 }

  /// Whether the file had something to read when the wait ended.
  var fileIsReadable: Bool { isReadable(items.count - 1) }
}
