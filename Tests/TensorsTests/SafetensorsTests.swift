import Foundation
import Tensors
import Testing

/// Files in safetensors format. The bytes of files are written by hand from the format's description;
/// `Tests/notebooks/test_safetensors.py` compares with the reference implementation.
@Suite struct SafetensorsTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "gradus-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// A file of a header and as many zero bytes as asked for.
  private func file(_ header: String, _ data: [UInt8], length: UInt64? = nil) throws -> String {
    var bytes: [UInt8] = []
    let count = length ?? UInt64(header.utf8.count)
    for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: count >> (8 * index))) }
    bytes += Array(header.utf8) + data
    let path = path("made")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func problem(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)".replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let target = path("all")
    let tensors: [String: Tensor] = [
      "floats": Tensor([[1.5, -2, 3], [4, 5, .infinity]]), "whole": Tensor([1, -7], dtype: .int32),
      "truth": Tensor([true, false, true]), "one": Tensor(2.5), "none": .zeros([0, 3]),
      "long": Tensor([.max, -7], dtype: .int64), "half": Tensor([0.1, -3]).to(.float16),
      "bfloat": Tensor([0.1, -3, 5]).to(.bfloat16), "äöü \"\\\n": Tensor([1]),
      "turned": Tensor([[1, 2], [3, 4]]).transposed(),
    ]
    try SafetensorsFile.write(tensors.map { NamedTensor($0, $1) }, to: target)
    let file = try SafetensorsFile(contentsOf: target)
    #expect(Set(file.names) == Set(tensors.keys))
    for (name, tensor) in tensors { #expect(try file.tensor(name) == tensor, "\(name)") }
    #expect(file.shape(of: "floats") == [2, 3])
    #expect(file.shape(of: "other") == nil)
    #expect(
      problem { _ = try SafetensorsFile(contentsOf: target).tensor("flaots") }.hasPrefix(
        "the file 'all' has no tensor 'flaots'; it has "))
  }

  @Test func writesTheBytesOfTheFormat() throws {
    try SafetensorsFile.write([NamedTensor("a", Tensor([1, -2]))], to: path("bytes"))
    let header = #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#
    let padded = header + String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path("bytes"))))
    #expect(bytes.prefix(8).elementsEqual([UInt8(padded.utf8.count), 0, 0, 0, 0, 0, 0, 0]))
    #expect(String(decoding: bytes.dropFirst(8).dropLast(8), as: UTF8.self) == padded)
    // IEEE 754 single precision: 1 is 3F800000, -2 is C0000000.
    #expect(bytes.suffix(8).elementsEqual([0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]))
  }

  @Test func readsOtherTypesOfNumbers() throws {
    // By IEEE 754: half 3C00 is 1, C000 is -2, 0001 is 2⁻²⁴, 7C00 is infinity; bfloat16 3FC0 is 1.5.
    let made = try file(
      #"""
      {"__metadata__":{"format":"pt"},
       "h":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},
       "b":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]},
       "d":{"dtype":"F64","shape":[1],"data_offsets":[10,18]},
       "l":{"dtype":"I64","shape":[1],"data_offsets":[18,26]},
       "s":{"dtype":"I16","shape":[1],"data_offsets":[26,28]},
       "i":{"dtype":"I8","shape":[1],"data_offsets":[28,29]},
       "u":{"dtype":"U8","shape":[1],"data_offsets":[29,30]},
       "t":{"dtype":"BOOL","shape":[2],"data_offsets":[30,32]}}
      """#,
      [0x00, 0x3C, 0x00, 0xC0, 0x01, 0x00, 0x00, 0x7C] + [0xC0, 0x3F]
        + [0, 0, 0, 0, 0, 0, 0xF8, 0x3F] + [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
        + [0xFF, 0x7F] + [0xFF] + [0xFF] + [0, 1])
    let file = try SafetensorsFile(contentsOf: made)
    #expect(file.metadata("format") == "pt")
    #expect(file.names == ["h", "b", "d", "l", "s", "i", "u", "t"])
    #expect(try file.tensor("h").scalars == [1, -2, 0x1p-24, .infinity])
    #expect(try file.tensor("b").scalars == [1.5])
    #expect(try file.tensor("d").scalars == [1.5])
    #expect(try file.tensor("l").integers == [-2])
    #expect(
      try ["h", "b", "d", "l"].map { try file.tensor($0).dtype } == [
        .float16, .bfloat16, .float32, .int64,
      ])
    #expect(try file.tensor("s").integers == [32767])
    #expect(try file.tensor("i").integers == [-1])
    #expect(try file.tensor("u").integers == [255])
    #expect(try file.tensor("t") == Tensor([false, true]))
  }

  private static let damaged: [(header: String, data: Int, problem: String)] = [
    (
      "", 0,
      "the file 'made' is no complete safetensors file: its header is damaged (the JSON text ends too early)"
    ),
    ("[]", 0, "the file 'made' is no complete safetensors file: its header is no JSON object"),
    (
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 7,
      "the file 'made' is no complete safetensors file: its tensors need 8 bytes, but only 7 are there"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 9,
      "the file 'made' is no complete safetensors file: 1 bytes follow its last tensor"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, 4,
      "the tensor 'a' of the file 'made' cannot be read: shape [2] of F32 needs 8 bytes, but it has 4"
    ),
    (
      #"{"a":{"dtype":"F8_E4M3","shape":[2],"data_offsets":[0,2]}}"#, 2,
      "the tensor 'a' of the file 'made' cannot be read: numbers of type F8_E4M3 are not known"
    ),
    (
      #"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}"#,
      6, "the tensor 'b' of the file 'made' cannot be read: its bytes overlap those of another"
    ),
    (
      #"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[6,10]}}"#,
      10, "the tensor 'b' of the file 'made' cannot be read: its bytes leave a gap"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}}"#, 8,
      "the tensor 'a' of the file 'made' cannot be read: it has more elements than can be counted"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,8]}}"#, 8,
      "the tensor 'a' of the file 'made' cannot be read: its shape has a size that is no count"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}}"#, 4,
      "the tensor 'a' of the file 'made' cannot be read: it has no shape, or one of more than 8 axes"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}}"#, 4,
      "the tensor 'a' of the file 'made' cannot be read: it does not say where its bytes are"
    ),
    ("{\"a\":7}", 0, "the tensor 'a' of the file 'made' cannot be read: it has no type"),
  ]

  @Test func tellsWhatIsWrongWithDamagedFiles() throws {
    for (header, data, sentence) in Self.damaged {
      let made = try file(header, [UInt8](repeating: 0, count: data))
      #expect(problem { _ = try SafetensorsFile(contentsOf: made) } == sentence)
    }
    #expect(
      problem { _ = try SafetensorsFile(contentsOf: file("{}", [], length: .max)) }
        == "the file 'made' is no complete safetensors file: its header would be 18446744073709551615 bytes long"
    )
    #expect(
      problem { _ = try SafetensorsFile(contentsOf: file("{}", [], length: 100)) }
        == "the file 'made' is no complete safetensors file: its header of 100 bytes is cut off after 10 bytes"
    )
    try Data([1, 2]).write(to: URL(fileURLWithPath: path("short")))
    #expect(
      problem { _ = try SafetensorsFile(contentsOf: path("short")) }
        == "the file 'short' is no complete safetensors file: it has only 2 bytes")
    #expect(
      problem { _ = try SafetensorsFile(contentsOf: path("missing")) }
        == "the file 'missing' cannot be read: there is no such file or folder")
    #expect(
      problem { _ = try SafetensorsFile(contentsOf: folder.path) }.hasSuffix(
        "cannot be read: it is no ordinary file"))
  }

  /// Every prefix of a good file, and every change of one byte of its header, is read or refused; never more.
  @Test func noBytesEndTheProgram() throws {
    try SafetensorsFile.write(
      [NamedTensor("a", Tensor([1, 2])), NamedTensor("b", Tensor([true]))], to: path("good"))
    let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path("good"))))
    var generator = SystemRandomNumberGenerator()
    for index in good.indices {
      for bytes in [
        Array(good[..<index]),
        good[..<index] + [UInt8.random(in: .min ... .max, using: &generator)]
          + good[(index + 1)...],
      ] {
        try Data(bytes).write(to: URL(fileURLWithPath: path("bad")))
        _ = problem {
          let file = try SafetensorsFile(contentsOf: path("bad"))
          for name in file.names { _ = try file.tensor(name) }
        }
      }
    }
  }

  @Test func aFileThatCannotBeWrittenStaysAsItWas() throws {
    #expect(
      problem {
        try SafetensorsFile.write([NamedTensor("a", Tensor([1]))], to: path("no/such/folder"))
      }
        == "the file 'no/such/folder' cannot be written: there is no such file or folder")
    #expect(
      problem {
        try SafetensorsFile.write([NamedTensor("__metadata__", Tensor([1]))], to: path("kept"))
      }
        == "the file 'kept' cannot be written: the format keeps the name '__metadata__' for itself")
    try SafetensorsFile.write([NamedTensor("a", Tensor([1]))], to: path("kept"))
    #expect(
      problem {
        try SafetensorsFile.write(
          [NamedTensor("a", Tensor([2])), NamedTensor("a", Tensor([3]))], to: path("kept"))
      } == "the file 'kept' cannot be written: two tensors are named 'a'")
    #expect(try SafetensorsFile(contentsOf: path("kept")).tensor("a").scalars == [1])
    try SafetensorsFile.write([NamedTensor("a", Tensor([2]))], to: path("kept"))
    #expect(try SafetensorsFile(contentsOf: path("kept")).tensor("a").scalars == [2])
    // Nothing else is left behind.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"])
  }

  @Test func writesThroughASymbolicLink() throws {
    try SafetensorsFile.write([NamedTensor("a", Tensor([1]))], to: path("real"))
    try FileManager.default.createSymbolicLink(
      atPath: path("link"), withDestinationPath: path("real"))
    try SafetensorsFile.write([NamedTensor("a", Tensor([5]))], to: path("link"))
    #expect(try SafetensorsFile(contentsOf: path("real")).tensor("a").scalars == [5])
    #expect(
      try FileManager.default.attributesOfItem(atPath: path("link"))[.type] as? FileAttributeType
        == .typeSymbolicLink)
  }
}
