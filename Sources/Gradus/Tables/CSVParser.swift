/// Reads comma-separated values as RFC 4180 describes them.
///
/// Lines end in `\r\n`, `\n` or `\r`; a field in quotation marks may hold commas, line ends and
/// doubled quotation marks. A byte order mark and empty lines are skipped.
struct CSVParser {
  /// One line of the table and where it begins in the file.
  struct Record: Hashable, Sendable {
    var fields: [String]
    var line: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// All lines that are not empty.
  static func records(_ bytes: [UInt8]) throws(CSVError) -> [Record] {
    var parser = CSVParser(bytes)
    var records: [Record] = []
    while parser.position < bytes.count {
      let record = try parser.record()
      if record.fields != [""] { records.append(record) }
    }
    return records
  }

  private mutating func record() throws(CSVError) -> Record {
    var record = Record(fields: [], line: line)
    while true {
      record.fields.append(try field())
      guard position < bytes.count else { return record }
      let separator = bytes[position]
      position += 1
      if separator == Self.comma { continue }
      if separator == Self.carriageReturn, position < bytes.count,
        bytes[position] == Self.lineFeed
      {
        position += 1
      }
      line += 1
      return record
    }
  }

  /// One field; `position` is then at what ends it.
  private mutating func field() throws(CSVError) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else {
      let start = position
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    let firstLine = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == Self.quote else {
        if byte == Self.lineFeed { line += 1 }
        content.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == Self.quote {
        content.append(Self.quote)
        position += 1
      } else if position == bytes.count || isEnd(bytes[position]) {
        return String(decoding: content, as: UTF8.self)
      } else {
        throw .textAfterQuote(line: line)
      }
    }
    throw .unclosedQuote(line: firstLine)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn
  }
}
