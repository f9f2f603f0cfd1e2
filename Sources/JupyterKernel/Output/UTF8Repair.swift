/// Makes valid UTF-8 of bytes that arrive in pieces.
///
/// A character that is cut between two pieces is put together again; bytes that no character can
/// contain become U+FFFD.
package struct UTF8Repair {
  /// The beginning of a character whose other bytes have not come yet: at most three bytes.
  private var tail: [UInt8] = []

  package init() {}

  /// Takes a piece and hands on what is complete.
  package mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, emit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let piece = tail + Array(bytes)
    let complete = piece.count - Self.incompleteCount(piece)
    tail = Array(piece[complete...])
    var text = String(decoding: piece[..<complete], as: UTF8.self)
    text.withUTF8(emit)
  }

  /// Hands on what is left of a character that will not be completed.
  package mutating func finish(emit: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !tail.isEmpty else { return }
    var text = String(decoding: tail, as: UTF8.self)
    tail = []
    text.withUTF8(emit)
  }

  /// How many bytes at the end are the beginning of a character that lacks its other bytes.
  private static func incompleteCount(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte & 0xC0 == 0x80 { continue }  // continues a character that began before
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > count ? count : 0
    }
    return 0
  }
}
