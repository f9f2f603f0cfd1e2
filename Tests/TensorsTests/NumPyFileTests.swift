import Foundation
import Tensors
import Testing

/// Files in npy and npz format. The bytes are written by hand from the format's description;
/// `Tests/notebooks/test_numpy_files.py` compares with NumPy.
@Suite struct NumPyFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "gradus-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// An npy file of a header's text and data.
  private func file(_ text: String, _ data: [UInt8], version: UInt8 = 1) throws -> String {
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [version, 0]
    for index in 0..<(version == 1 ? 2 : 4) {
      bytes.append(UInt8(truncatingIfNeeded: text.utf8.count >> (8 * index)))
    }
    bytes += Array(text.utf8) + data
    try Data(bytes).write(to: URL(fileURLWithPath: path("made")))
    return path("made")
  }

  private func problem(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)".replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  private static let tensors: [(String, Tensor)] = [
    ("floats", Tensor([[1.5, -2, 3], [4, 5, .infinity]])), ("one", Tensor(2.5)),
    ("whole", Tensor([1, -7], dtype: .int32)), ("long", Tensor([.max, -7], dtype: .int64)),
    ("truth", Tensor([true, false])), ("half", Tensor([0.1, 3]).to(.float16)),
    ("none", .zeros([0, 3])), ("turned", Tensor([[1, 2], [3, 4]]).transposed()),
    ("ä b/c", Tensor([7])), ("deep", .ones([1, 1, 1, 1, 1, 1, 1, 2])),
  ]

  @Test func whatIsWrittenIsReadAgain() throws {
    for (_, tensor) in Self.tensors {
      try tensor.save(npy: path("one"))
      #expect(try Tensor(npy: path("one")) == tensor)
    }
    try NPZFile.write(Self.tensors.map { NamedTensor($0, $1) }, to: path("all"))
    let file = try NPZFile(contentsOf: path("all"))
    #expect(file.names == Self.tensors.map(\.0))
    for (name, tensor) in Self.tensors { #expect(try file.tensor(name) == tensor, "\(name)") }
    // NumPy has no bfloat16.
    let bfloat = Tensor([0.1]).to(.bfloat16)
    try bfloat.save(npy: path("one"))
    #expect(try Tensor(npy: path("one")) == bfloat.to(.float32))
    try NPZFile.write([], to: path("empty"))
    #expect(try NPZFile(contentsOf: path("empty")).names == [])
  }

  @Test func writesTheBytesOfTheFormat() throws {
    try Tensor([1, -2]).save(npy: path("bytes"))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path("bytes"))))
    #expect(bytes.count == 128 + 8 || bytes.count == 64 + 64 + 8)
    #expect(bytes.prefix(10).elementsEqual([0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0]))
    let text = String(decoding: bytes[10..<128], as: UTF8.self)
    #expect(text.hasPrefix("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }"))
    #expect(text.hasSuffix(" \n"))
    #expect(bytes.suffix(8).elementsEqual([0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]))
  }

  @Test func readsEveryTypeOrderAndVersion() throws {
    func header(_ type: String, _ shape: String = "(2,)", _ order: String = "False") -> String {
      "{'descr': '\(type)', 'fortran_order': \(order), 'shape': \(shape), }\n"
    }
    let cases: [(String, [UInt8], DType, [Int])] = [
      ("<i4", [1, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF], .int32, [1, -2]),
      (">i4", [0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFE], .int32, [1, -2]),
      (">i2", [1, 0, 0xFF, 0xFE], .int32, [256, -2]), ("|i1", [5, 0xFF], .int32, [5, -1]),
      ("|u1", [5, 0xFF], .int32, [5, 255]), ("<u2", [0xFF, 0xFF, 1, 0], .int32, [65535, 1]),
      ("<u4", [0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0], .int64, [4_294_967_295, 1]),
      (
        ">i8", [0, 0, 0, 1, 0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 8), .int64, [1 << 32, -1]
      ),
      ("<f2", [0, 0x3C, 0, 0xC0], .float16, [1, -2]),
      (">f2", [0x3C, 0, 0xC0, 0], .float16, [1, -2]),
      (">f4", [0x3F, 0x80, 0, 0, 0xC0, 0, 0, 0], .float32, [1, -2]),
      ("<f8", [0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0xC0], .float32, [1, -2]),
      ("|b1", [0, 1], .bool, [0, 1]),
    ]
    for (type, bytes, dtype, values) in cases {
      for version: UInt8 in 1...3 {
        let found = try Tensor(npy: file(header(type), bytes, version: version))
        #expect(found.dtype == dtype, "\(type)")
        #expect(found.integers == values, "\(type)")
      }
    }
    // In Fortran's order, 1 2 3 4 5 6 of shape (2, 3) is [[1, 3, 5], [2, 4, 6]].
    let turned = try Tensor(npy: file(header("|u1", "(2, 3)", "True"), [1, 2, 3, 4, 5, 6]))
    #expect(turned.integers == [1, 3, 5, 2, 4, 6])
    #expect(try Tensor(npy: file(header("|u1", "()"), [9])).shape == [])
    #expect(try Tensor(npy: file(header("<f4", "(0, 3)"), [])).shape == [0, 3])
    let other = "{\"shape\": (2L,), \"descr\": \"<i2\", \"fortran_order\": False}"
    #expect(try Tensor(npy: file(other, [1, 0, 2, 0])).integers == [1, 2])
  }

  @Test func tellsWhatIsWrongWithDamagedFiles() throws {
    let good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }"
    let cases: [(String, [UInt8], UInt8, String)] = [
      (good, [0, 0, 0, 0], 1, "shape [2] of 'f4' needs 8 bytes, but only 4 are there"),
      (good, [], 4, "version 4 of the format is not known"),
      ("{'descr'", [], 1, "its header is damaged"),
      (
        "{'descr': '<c8', 'fortran_order': False, 'shape': (), }", [], 1,
        "elements of type '<c8' are not known"
      ),
      (
        "{'descr': '|O', 'fortran_order': False, 'shape': (), }", [], 1,
        "elements of type '|O' are not known"
      ),
      (
        "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (), }", [], 1,
        "its elements are records, not numbers"
      ),
      ("{'fortran_order': False, 'shape': (), }", [], 1, "its header has no type"),
      (
        "{'descr': '<f4', 'shape': (), }", [], 1,
        "its header does not say the order of the elements"
      ),
      ("{'descr': '<f4', 'fortran_order': False, }", [], 1, "its header has no shape"),
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", [], 1, "its header is damaged"
      ),
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,1), }", [], 1,
        "it has more than 8 axes"
      ),
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296,4294967296), }", [], 1,
        "it has more elements than can be counted"
      ),
      (
        "{'descr': '<u8', 'fortran_order': False, 'shape': (1,), }",
        [UInt8](repeating: 0xFF, count: 8), 1, "element 0 does not fit into 64 bits with a sign"
      ),
    ]
    for (text, data, version, sentence) in cases {
      #expect(
        problem { _ = try Tensor(npy: file(text, data, version: version)) }
          == "the file 'made' is no complete npy file: \(sentence)")
    }
    try Data([1, 2]).write(to: URL(fileURLWithPath: path("short")))
    #expect(
      problem { _ = try Tensor(npy: path("short")) }
        == "the file 'short' is no complete npy file: it does not start with the six bytes of NumPy's format"
    )
    #expect(
      problem { _ = try Tensor(npy: path("missing")) }
        == "the file 'missing' cannot be read: there is no such file or folder")
    #expect(
      problem { _ = try NPZFile(contentsOf: path("short")) }
        == "the file 'short' is no complete npz file: it has only 2 bytes")
    #expect(
      problem { try Tensor(1).save(npy: path("no/such/folder")) }
        == "the file 'no/such/folder' cannot be written: there is no such file or folder")
    try NPZFile.write([NamedTensor("a", Tensor([1]))], to: path("kept"))
    #expect(
      problem {
        try NPZFile.write(
          [NamedTensor("a", Tensor(1)), NamedTensor("a", Tensor(2))], to: path("kept"))
      }
        == "the file 'kept' cannot be written: the name 'a' is empty, too long, or that of two tensors"
    )
    #expect(
      problem { _ = try NPZFile(contentsOf: path("kept")).tensor("b") }
        == "the file 'kept' has no array 'b'; it has 'a'")
    #expect(try NPZFile(contentsOf: path("kept")).tensor("a").scalars == [1])
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path("kept"))))
    bytes[30 + 5 + 128] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: path("bad")))
    #expect(
      problem { _ = try NPZFile(contentsOf: path("bad")).tensor("a") }
        == "the array 'a' of the file 'bad' cannot be read: its bytes do not have the checksum that the"
        + " archive gives")
  }

  /// An archive that `numpy.savez_compressed(file, a=np.arange(40, dtype=np.int32))` wrote.
  private static let compressed =
    "UEsDBC0AAAAIAAAAIQAbzes8//////////8FABQAYS5ucHkBABAAIAEAAAAAAACTAAAAAAAAAJ3KuQrCQACE"
    + "4cT7vu9zPVchhUUqsbZTbCysJJgVBTGyERvxKXxh/7yCA18xw3y3+83uYBov4y1d5Z+0XAq5utrSEvLs6ad2"
    + "7kdPuyrY187NV+z+xXko+sxeWHNLfMT/SRnERAhhRBBFDHEkkERwTCODLHLIo4AiSiijgipqqKOBJlpoo4Mu"
    + "euhDYIAhRhhjgikkflBLAQItAy0AAAAIAAAAIQAbzes8kwAAACABAAAFAAAAAAAAAAAAAACAAQAAAABhLm5w"
    + "eVBLBQYAAAAAAQABADMAAADKAAAAAAA="

  @Test func unpacksCompressedArrays() throws {
    let data = try #require(Data(base64Encoded: Self.compressed))
    try data.write(to: URL(fileURLWithPath: path("packed")))
    #expect(try NPZFile(contentsOf: path("packed")).tensor("a").integers == Array(0..<40))
  }

  /// Every prefix of a good file, and every change of one byte, is read or refused; never more.
  @Test func noBytesEndTheProgram() throws {
    try Tensor([1, 2], shape: [1, 2], dtype: .int64).save(npy: path("npy"))
    try NPZFile.write(
      [NamedTensor("a", Tensor([1, 2])), NamedTensor("b", Tensor([true]))], to: path("npz"))
    let packed = try #require(Data(base64Encoded: Self.compressed))
    try packed.write(to: URL(fileURLWithPath: path("packed")))
    var generator = SystemRandomNumberGenerator()
    for name in ["npy", "npz", "packed"] {
      let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
      for index in good.indices {
        let random = UInt8.random(in: .min ... .max, using: &generator)
        for bytes in [
          Array(good[..<index]), good[..<index] + [random] + good[(index + 1)...],
          good[..<index] + [0xFF] + good[(index + 1)...],
        ] {
          try Data(bytes).write(to: URL(fileURLWithPath: path("bad")))
          _ = problem {
            if name == "npy" {
              _ = try Tensor(npy: path("bad"))
            } else {
              let file = try NPZFile(contentsOf: path("bad"))
              for name in file.names { _ = try file.tensor(name) }
            }
          }
        }
      }
    }
  }
}
