/// The outside of a saved session: what tells it from other files, and a whole one from a damaged one.
///
/// | bytes | what |
/// |---|---|
/// | 14 | `gradus session` |
/// | 2 | the version of the format, lowest first |
/// | 8 | the number of bytes that follow the check sum, lowest first |
/// | 8 | their check sum, lowest first |
/// | … | what ``SessionWriter`` writes |
enum SessionFile {
  private static let mark = Array("gradus session".utf8)
  private static let version: UInt16 = 1
  private static let headerCount = 32

  static func bytes(of contents: [UInt8]) -> [UInt8] {
    var bytes = mark
    bytes.reserveCapacity(headerCount + contents.count)
    append(UInt64(version), 2, to: &bytes)
    append(UInt64(contents.count), 8, to: &bytes)
    append(checkSum(contents[...]), 8, to: &bytes)
    bytes += contents
    return bytes
  }

  /// - Throws: ``CommandError`` if the bytes are no session that this program can read.
  static func contents(of bytes: [UInt8], path: String) throws(CommandError) -> [UInt8] {
    guard bytes.starts(with: mark) else {
      throw CommandError(
        "'\(path)' is not a session: '%restore' reads what '%save' has written", name: "FileError")
    }
    let damaged = CommandError("'\(path)' is damaged: it ends too early", name: "FileError")
    guard bytes.count >= headerCount else { throw damaged }
    guard number(bytes[14..<16]) == UInt64(version) else {
      throw CommandError(
        "'\(path)' was written by another version of Gradus, and this one cannot read it",
        name: "FileError")
    }
    let contents = bytes[headerCount...]
    guard number(bytes[16..<24]) == UInt64(contents.count) else { throw damaged }
    guard number(bytes[24..<32]) == checkSum(contents) else {
      throw CommandError(
        "'\(path)' is damaged: its contents are not what was written", name: "FileError")
    }
    return Array(contents)
  }

  private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(index))))
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// FNV-1a over words of 8 bytes, the last one filled up with zeros; every change of one word changes it.
  private static func checkSum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      func add(_ word: UInt64) { sum = (sum ^ word) &* 0x100_0000_01B3 }
      let whole = bytes.count / 8
      for index in 0..<whole {
        add(
          UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)))
      }
      var rest: UInt64 = 0
      for index in (8 * whole..<bytes.count).reversed() { rest = rest << 8 | UInt64(bytes[index]) }
      add(rest)
      return sum
    }
  }
}
