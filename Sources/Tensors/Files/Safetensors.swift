internal import JSON

/// What the format fixes: eight bytes with the header's length, the header in JSON, then the numbers.
///
/// The header gives for each tensor its type, its shape, and where its bytes begin and end behind the
/// header; together they cover the rest of the file without gaps.
///
/// Source: https://github.com/huggingface/safetensors
enum Safetensors {
  static let metadataKey = "__metadata__"
  /// Longer headers are refused, as the reference implementation does.
  static let headerLimit = 100_000_000
  /// The bytes in front of the header.
  static let prefixCount = 8

  /// One tensor of a file.
  struct Entry {
    var name: String
    var type: ElementType
    var shape: [Int]
    /// Where its bytes are, counted from the end of the header.
    var bytes: Range<Int>
  }

  /// How numbers are stored.
  enum ElementType: String {
    case float64 = "F64"
    case float32 = "F32"
    case float16 = "F16"
    case bfloat16 = "BF16"
    case int64 = "I64"
    case int32 = "I32"
    case int16 = "I16"
    case int8 = "I8"
    case uint8 = "U8"
    case bool = "BOOL"

    var size: Int {
      switch self {
      case .float64, .int64: 8
      case .float32, .int32: 4
      case .float16, .bfloat16, .int16: 2
      case .int8, .uint8, .bool: 1
      }
    }

    /// How the elements of a tensor are stored.
    init(_ dtype: DType) {
      switch dtype {
      case .float32: self = .float32
      case .float16: self = .float16
      case .bfloat16: self = .bfloat16
      case .int64: self = .int64
      case .int32: self = .int32
      case .bool: self = .bool
      }
    }

    /// Whether the bytes of a file are those of a tensor's elements.
    var isStoredAsItIs: Bool {
      switch self {
      case .float32, .float16, .bfloat16, .int64, .int32: true
      case .float64, .int16, .int8, .uint8, .bool: false
      }
    }

    /// The type of a tensor of these numbers.
    var dtype: DType {
      switch self {
      case .float64, .float32: .float32
      case .float16: .float16
      case .bfloat16: .bfloat16
      case .int64: .int64
      case .int32, .int16, .int8, .uint8: .int32
      case .bool: .bool
      }
    }
  }

  // MARK: Reading a header

  /// The tensors of a header in the order of their bytes, and what else it says.
  ///
  /// - Parameter dataCount: The bytes of the file behind the header.
  static func entries(
    header: [UInt8], dataCount: Int, path: String
  ) throws(SafetensorsError) -> (entries: [Entry], metadata: [String: String]) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: header)
    } catch {
      throw .invalid(path: path, problem: "its header is damaged (\(error))")
    }
    guard let object = value.object else {
      throw .invalid(path: path, problem: "its header is no JSON object")
    }
    var entries: [Entry] = []
    var metadata: [String: String] = [:]
    for (name, value) in object {
      if name == metadataKey {
        for (key, text) in value.object ?? [:] { metadata[key] = text.string }
      } else {
        do throws(InvalidEntry) {
          entries.append(try entry(name, value))
        } catch {
          throw .invalidTensor(path: path, name: name, problem: error.problem)
        }
      }
    }
    entries.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    var end = 0
    for entry in entries {
      guard entry.bytes.lowerBound == end else {
        let problem = entry.bytes.lowerBound < end ? "overlap those of another" : "leave a gap"
        throw .invalidTensor(path: path, name: entry.name, problem: "its bytes \(problem)")
      }
      end = entry.bytes.upperBound
    }
    guard end == dataCount else {
      let problem =
        end > dataCount
        ? "its tensors need \(end) bytes, but only \(dataCount) are there"
        : "\(dataCount - end) bytes follow its last tensor"
      throw .invalid(path: path, problem: problem)
    }
    return (entries, metadata)
  }

  private struct InvalidEntry: Error { let problem: String }

  private static func entry(_ name: String, _ value: JSONValue) throws(InvalidEntry) -> Entry {
    let typeName = value["dtype"]?.string ?? ""
    guard let type = ElementType(rawValue: typeName) else {
      throw InvalidEntry(
        problem: typeName.isEmpty ? "it has no type" : "numbers of type \(typeName) are not known")
    }
    guard let sizes = value["shape"]?.array, sizes.count <= 8 else {
      throw InvalidEntry(problem: "it has no shape, or one of more than 8 axes")
    }
    var shape: [Int] = []
    var count = type.size
    for size in sizes {
      guard let size = size.integer, size >= 0 else {
        throw InvalidEntry(problem: "its shape has a size that is no count")
      }
      shape.append(size)
    }
    for size in shape {
      // As everywhere, not even an empty tensor may have sizes that multiply to too much.
      let (product, overflow) = count.multipliedReportingOverflow(by: max(size, 1))
      if overflow { throw InvalidEntry(problem: "it has more elements than can be counted") }
      count = product
    }
    if shape.contains(0) { count = 0 }
    guard let offsets = value["data_offsets"]?.array, offsets.count == 2,
      let begin = offsets[0].integer, let end = offsets[1].integer, begin >= 0, end >= begin
    else { throw InvalidEntry(problem: "it does not say where its bytes are") }
    guard end - begin == count else {
      throw InvalidEntry(
        problem: "shape \(shape) of \(typeName) needs \(count) bytes, but it has \(end - begin)")
    }
    return Entry(name: name, type: type, shape: shape, bytes: begin..<end)
  }

  // MARK: Writing a header

  /// The first bytes of a file: the header's length and the header, so that numbers stand at multiples of 8.
  static func prefix(for entries: [Entry]) -> [UInt8] {
    var object = JSONObject()
    for entry in entries {
      object[entry.name] = [
        "dtype": .string(entry.type.rawValue),
        "shape": .array(entry.shape.map { .integer(Int64($0)) }),
        "data_offsets": [
          .integer(Int64(entry.bytes.lowerBound)), .integer(Int64(entry.bytes.upperBound)),
        ],
      ]
    }
    var writer = JSONWriter()
    writer.write(object)
    var header = writer.bytes
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    let length = UInt64(header.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + header
  }
}
