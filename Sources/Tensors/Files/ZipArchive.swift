internal import CNumerics

/// The files of a zip archive: found through the directory at its end.
///
/// Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
struct ZipArchive {
  struct Entry {
    var name: String
    var method: UInt16
    var checksum: UInt32
    var packedCount: Int
    var count: Int
    /// Where its own header starts.
    var start: Int
    var isEncrypted: Bool
  }

  struct Invalid: Error { let problem: String }

  let entries: [Entry]
  private let file: OpenFile
  private let size: Int

  private static let endSignature: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let endCount = 22
  /// What the directory may have for a file: numbers and three texts of up to 65535 bytes.
  private static let largestEntry = 46 + 3 * 0xFFFF
  private static let stored: UInt16 = 0
  private static let deflated: UInt16 = 8
  /// Stands for a number that is found in a field of 64 bits.
  private static let seeElsewhere = 0xFFFF_FFFF

  /// Reads the directory.
  init(_ file: OpenFile) throws {
    self.file = file
    size = try file.size()
    guard size >= Self.endCount else { throw Invalid(problem: "it has only \(size) bytes") }
    // The end record is followed by a comment of at most 65535 bytes.
    let tailCount = min(size, Self.endCount + 0xFFFF + 20)
    let tailStart = size - tailCount
    let tail = try file.read(count: tailCount, at: tailStart)
    let place = (0...(tailCount - Self.endCount)).reversed().first {
      tail[$0..<($0 + 4)].elementsEqual(Self.endSignature)
    }
    guard let place else { throw Invalid(problem: "its directory is missing") }
    var count = tail.number(2, at: place + 10)
    var directoryCount = tail.number(4, at: place + 12)
    var directoryStart = tail.number(4, at: place + 16)
    if count == 0xFFFF || directoryCount == Self.seeElsewhere
      || directoryStart == Self.seeElsewhere
    {
      guard place >= 20, tail[(place - 20)..<(place - 16)].elementsEqual([0x50, 0x4B, 6, 7]) else {
        throw Invalid(problem: "its directory is damaged")
      }
      let wideStart = tail.number(8, at: place - 12)
      guard wideStart >= 0, wideStart <= size - 56 else {
        throw Invalid(problem: "its directory is damaged")
      }
      let wide = try file.read(count: 56, at: wideStart)
      guard wide[..<4].elementsEqual([0x50, 0x4B, 6, 6]) else {
        throw Invalid(problem: "its directory is damaged")
      }
      count = wide.number(8, at: 32)
      directoryCount = wide.number(8, at: 40)
      directoryStart = wide.number(8, at: 48)
    }
    guard directoryStart >= 0, directoryCount >= 0, directoryStart <= size,
      directoryCount <= size - directoryStart, count >= 0, count <= directoryCount / 46,
      directoryCount / Self.largestEntry <= count,
      directoryCount <= Int(clamping: cn_available_memory()) / 2
    else { throw Invalid(problem: "its directory is damaged") }
    let directory = try file.read(count: directoryCount, at: directoryStart)
    var entries: [Entry] = []
    var position = 0
    for _ in 0..<count {
      guard let entry = Self.entry(directory, &position) else {
        throw Invalid(problem: "its directory is damaged")
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  private static func entry(_ bytes: [UInt8], _ position: inout Int) -> Entry? {
    let start = position
    guard bytes.count - start >= 46, bytes[start..<(start + 4)].elementsEqual([0x50, 0x4B, 1, 2])
    else { return nil }
    let nameCount = bytes.number(2, at: start + 28)
    let extraCount = bytes.number(2, at: start + 30)
    let commentCount = bytes.number(2, at: start + 32)
    let end = start + 46 + nameCount + extraCount + commentCount
    guard end <= bytes.count else { return nil }
    position = end
    var entry = Entry(
      name: String(decoding: bytes[(start + 46)..<(start + 46 + nameCount)], as: UTF8.self),
      method: UInt16(bytes.number(2, at: start + 10)),
      checksum: UInt32(bytes.number(4, at: start + 16)),
      packedCount: bytes.number(4, at: start + 20), count: bytes.number(4, at: start + 24),
      start: bytes.number(4, at: start + 42),
      isEncrypted: bytes.number(2, at: start + 8) & 1 != 0)
    // Fields of 64 bits, in this order, for those numbers that need them.
    var field = start + 46 + nameCount
    let fieldsEnd = field + extraCount
    while fieldsEnd - field >= 4 {
      let length = bytes.number(2, at: field + 2)
      guard length <= fieldsEnd - field - 4 else { return nil }
      if bytes.number(2, at: field) == 1 {
        var at = field + 4
        let stop = at + length
        for path in [\Entry.count, \Entry.packedCount, \Entry.start]
        where entry[keyPath: path] == seeElsewhere {
          guard stop - at >= 8 else { return nil }
          entry[keyPath: path] = bytes.number(8, at: at)
          at += 8
        }
      }
      field += 4 + length
    }
    return entry.count >= 0 && entry.packedCount >= 0 && entry.start >= 0 ? entry : nil
  }

  /// The bytes of a file of the archive, unpacked and compared with their checksum.
  func contents(of entry: Entry) throws -> ArrayBytes {
    if entry.isEncrypted { throw InvalidArray("it is encrypted") }
    guard entry.start <= size - 30 else { throw InvalidArray("the archive is cut off") }
    let header = try file.read(count: 30, at: entry.start)
    guard header[0..<4].elementsEqual([0x50, 0x4B, 3, 4]) else {
      throw InvalidArray("it does not stand where the directory says")
    }
    let start = entry.start + 30 + header.number(2, at: 26) + header.number(2, at: 28)
    guard start <= size, entry.packedCount <= size - start else {
      throw InvalidArray("the archive is cut off")
    }
    switch entry.method {
    case Self.stored:
      guard entry.packedCount == entry.count else {
        throw InvalidArray("the directory gives two different sizes for it")
      }
      try check(entry, at: start)
      return ArrayBytes(file, at: start, count: entry.count)
    case Self.deflated:
      guard cn_can_inflate() else {
        throw InvalidArray(
          "it is compressed, and this machine has no zlib to unpack it; install zlib, or save it with"
            + " numpy.savez")
      }
      let available = Int(clamping: cn_available_memory())
      guard entry.count <= available - entry.packedCount else {
        throw InvalidArray(
          "unpacked it has \(entry.count) bytes, and only \(available) are free")
      }
      // zlib packs at most 1032 bytes into one.
      guard entry.count / 1032 <= entry.packedCount else {
        throw InvalidArray("its compressed bytes are damaged")
      }
      let packed = try file.read(count: entry.packedCount, at: start)
      var bytes = [UInt8](repeating: 0, count: entry.count)
      guard cn_inflate(packed, packed.count, &bytes, bytes.count) else {
        throw InvalidArray("its compressed bytes are damaged")
      }
      guard cn_checksum(0, bytes, bytes.count) == entry.checksum else {
        throw InvalidArray("its bytes do not have the checksum that the archive gives")
      }
      return ArrayBytes(bytes)
    default: throw InvalidArray("it is compressed by method \(entry.method), which is not known")
    }
  }

  private func check(_ entry: Entry, at start: Int) throws {
    var sum: UInt32 = 0
    var done = 0
    while done < entry.count {
      let piece = try file.read(count: min(1 << 20, entry.count - done), at: start + done)
      sum = cn_checksum(sum, piece, piece.count)
      done += piece.count
    }
    guard sum == entry.checksum else {
      throw InvalidArray("its bytes do not have the checksum that the archive gives")
    }
  }

  // MARK: Writing

  /// What stands in front of a stored file.
  static func header(_ entry: Entry) -> [UInt8] {
    [0x50, 0x4B, 3, 4] + common(entry) + Array(entry.name.utf8)
  }

  /// The directory at the end of an archive.
  static func directory(_ entries: [Entry], at start: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += [0x50, 0x4B, 1, 2] + [20, 0] + common(entry)
      bytes += [UInt8](repeating: 0, count: 10) + number(4, entry.start)
      bytes += Array(entry.name.utf8)
    }
    let count = number(2, entries.count)
    return bytes + endSignature + [0, 0, 0, 0] + count + count + number(4, bytes.count)
      + number(4, start) + [0, 0]
  }

  /// Version 2.0, names in UTF-8, stored, written on the first day of 1980: the same bytes every time.
  private static func common(_ entry: Entry) -> [UInt8] {
    [20, 0] + number(2, 0x800) + number(2, Int(stored)) + [0, 0, 0x21, 0]
      + number(4, Int(entry.checksum)) + number(4, entry.count) + number(4, entry.count)
      + number(2, entry.name.utf8.count) + [0, 0]
  }

  private static func number(_ count: Int, _ value: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

extension [UInt8] {
  /// A number of up to 8 bytes, the lowest first; the caller knows that they are there.
  fileprivate func number(_ count: Int, at start: Int) -> Int {
    var bits: UInt64 = 0
    for i in 0..<count { bits |= UInt64(self[start + i]) << (8 * UInt64(i)) }
    return Int(truncatingIfNeeded: bits)
  }
}
