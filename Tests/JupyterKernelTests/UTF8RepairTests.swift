import JupyterKernel
import Testing

struct UTF8RepairTests {
  /// Feeds pieces and collects what comes out.
  private func repair(_ pieces: [[UInt8]]) -> String {
    var repair = UTF8Repair()
    var bytes: [UInt8] = []
    for piece in pieces {
      piece.withUnsafeBufferPointer { repair.append($0) { bytes.append(contentsOf: $0) } }
    }
    repair.finish { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func joinsCharactersThatWereCutAnywhere() {
    let text = "aé€😀z\u{10FFFF}"
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      #expect(repair([Array(bytes[..<cut]), Array(bytes[cut...])]) == text)
    }
    #expect(repair(bytes.map { [$0] }) == text)
  }

  @Test func replacesOnlyWhatNoCharacterContains() {
    #expect(repair([[0x61, 0xFF, 0x62]]) == "a\u{FFFD}b")
    #expect(repair([[0x61, 0x80], [0x62]]) == "a\u{FFFD}b")
    #expect(repair([[0xE2, 0x82]]) == "\u{FFFD}")
    #expect(repair([[0xE2, 0x82], [0x61]]) == "\u{FFFD}a")
  }
}
