internal import Display

/// The text of the running cell, with a limit to what reaches the front end.
///
/// A notebook holds every line that a cell has ever written, so an endless `print` would fill the
/// browser. Beyond the limit text goes to a file, which has all of it from the beginning; the front
/// end has shown the head, is told of the file, and gets the tail when the cell ends.
final class LimitedText: Sendable {
  private struct State {
    /// The head as it was sent, for the file.
    var head: [UInt8] = []
    /// Set once the head is full.
    var overflow: Overflow?
  }

  fileprivate struct Overflow {
    var file: OverflowFile
    /// The latest text, a little more than is going to be shown.
    var tail: [(stream: StandardStream, bytes: [UInt8])] = []
    var tailCount = 0
    /// How much text has come after the head.
    var count = 0
  }

  private let outbox: Outbox
  private let headLimit: Int
  private let tailLimit: Int
  private let state = Monitor(State())

  /// Creates the text of cells.
  ///
  /// - Parameter limit: How many bytes of a cell are shown: four fifths from its beginning, one fifth
  ///   from its end; `nil` for all.
  init(outbox: Outbox, limit: Int?) {
    self.outbox = outbox
    headLimit = limit.map { $0 / 5 * 4 } ?? .max
    tailLimit = limit.map { $0 / 5 } ?? 0
  }

  /// Writes text, which must be valid UTF-8.
  func write(_ text: UnsafeBufferPointer<UInt8>, to stream: StandardStream) {
    guard !text.isEmpty else { return }
    state.withLock { state in
      if state.overflow != nil {
        state.overflow?.append(text, to: stream, tailLimit: tailLimit)
        return
      }
      let room = headLimit - state.head.count
      if text.count <= room {
        if headLimit < .max { state.head.append(contentsOf: text) }
        outbox.write(text, to: stream)
        return
      }
      let cut = text.lineStart(upTo: room)
      let first = UnsafeBufferPointer(rebasing: text[..<cut])
      outbox.write(first, to: stream)
      state.head.append(contentsOf: first)
      var overflow = Overflow(file: OverflowFile(beginning: state.head))
      state.head = []
      note(
        "[This cell has written more than \(headLimit.inUnits). "
          + (overflow.file.path.map { "The rest goes to \($0), which has all of it; the" } ?? "The")
          + " end is shown when the cell has ended.]\n")
      overflow.append(
        UnsafeBufferPointer(rebasing: text[cut...]), to: stream, tailLimit: tailLimit)
      state.overflow = overflow
    }
  }

  /// Shows the end of what was too long.
  func endCell() {
    state.withLock { state in
      defer { state = State() }
      guard var overflow = state.overflow else { return }
      overflow.file.close()
      let hidden = overflow.trimTail(to: tailLimit)
      if hidden > 0 {
        note("[\(hidden.inUnits) of output are left out here.\(overflow.file.summary)]\n")
      }
      for (stream, bytes) in overflow.tail {
        bytes.withUnsafeBufferPointer { outbox.write($0, to: stream) }
      }
    }
  }

  private func note(_ text: String) {
    Array(text.utf8).withUnsafeBufferPointer { outbox.write($0, to: .error) }
  }
}

extension LimitedText.Overflow {
  fileprivate mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, to stream: StandardStream, tailLimit: Int
  ) {
    guard !text.isEmpty else { return }
    file.write(text)
    count += text.count
    tailCount += text.count
    // No copy of the last piece may be left while it grows.
    let goesOn = tail.last.map { $0.stream == stream && $0.bytes.count < 65_536 } ?? false
    if goesOn {
      tail[tail.count - 1].bytes.append(contentsOf: text)
    } else {
      tail.append((stream, Array(text)))
    }
    // Now and then, so that pieces are moved only a few times each.
    if tailCount > 2 * tailLimit + 65_536 { dropOldPieces(tailLimit: tailLimit) }
  }

  /// Forgets whole pieces for as long as what is left is enough.
  private mutating func dropOldPieces(tailLimit: Int) {
    var dropped = 0
    while dropped + 1 < tail.count, tailCount - tail[dropped].bytes.count >= tailLimit {
      tailCount -= tail[dropped].bytes.count
      dropped += 1
    }
    tail.removeFirst(dropped)
  }

  /// Leaves at most so many bytes, from the beginning of a line if there is one.
  ///
  /// - Returns: How many bytes after the head are not in the tail.
  fileprivate mutating func trimTail(to limit: Int) -> Int {
    dropOldPieces(tailLimit: limit)
    if tailCount > limit, let first = tail.first {
      let excess = first.bytes.withUnsafeBufferPointer { bytes in
        bytes.lineEnd(from: min(tailCount - limit, bytes.count))
      }
      tail[0].bytes.removeFirst(excess)
      tailCount -= excess
    }
    return count - tailCount
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The last place up to a limit where a line begins; if there is none, where a character does.
  fileprivate func lineStart(upTo limit: Int) -> Int {
    let newline = UInt8(ascii: "\n")
    if let last = self[..<limit].lastIndex(of: newline) { return last + 1 }
    var place = limit
    while place > 0, self[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The first place from a limit on where a line begins; if there is none, where a character does.
  fileprivate func lineEnd(from limit: Int) -> Int {
    let newline = UInt8(ascii: "\n")
    if let next = self[limit...].firstIndex(of: newline), next + 1 < count { return next + 1 }
    var place = limit
    while place < count, self[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }
}

extension Int {
  /// A number of bytes as people say it: `512 bytes`, `4 MB`, `1.2 GB`.
  fileprivate var inUnits: String {
    var value = Double(self)
    var units = ["bytes", "kB", "MB", "GB", "TB"][...]
    while value >= 999.5, units.count > 1 {
      value /= 1000
      units.removeFirst()
    }
    let tenths = Int((value * 10).rounded())
    let isWhole = value >= 99.5 || tenths % 10 == 0 || units.first == "bytes"
    let number = isWhole ? "\(Int(value.rounded()))" : "\(tenths / 10).\(tenths % 10)"
    return "\(number) \(units.first ?? "bytes")"
  }
}
