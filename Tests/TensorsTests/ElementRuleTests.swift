import Tensors
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What operations make of operands of each element type, beside NumPy: a thousand lines that element_types.py writes.
@Suite struct ElementRuleTests {
  private static let two: [String: (Tensor, Tensor) -> Tensor] = [
    "a + b": { $0 + $1 }, "a - b": { $0 - $1 }, "a * b": { $0 * $1 }, "a / b": { $0 / $1 },
    "maximum": { Tensor.maximum($0, $1) }, "minimum": { Tensor.minimum($0, $1) },
    "floorDivided": { $0.floorDivided(by: $1) }, "a % b": { $0 % $1 }, "a .== b": { $0 .== $1 },
    "a .!= b": { $0 .!= $1 }, "a .< b": { $0 .< $1 }, "a .<= b": { $0 .<= $1 },
    "a .> b": { $0 .> $1 }, "a .>= b": { $0 .>= $1 },
    "replacing": { $0.replacing(with: $1, where: $1 .> $0) },
    "concatenated": { Tensor.concatenated([$0, $1]) },
    "stacked": { Tensor.stacked([$1, $0]).flattened() }, "matmul": { $0.matmul($1) },
    "outer": { $0.outer($1).flattened() }, "einsum": { einsum("i,i->i", $0, $1) },
  ]
  private static let one: [String: (Tensor) -> Tensor] = [
    "-a": { -$0 }, "abs": { $0.abs() }, "sum": { $0.sum() }, "mean": { $0.mean() },
    "max": { $0.max() }, "min": { $0.min() }, "argmax": { $0.argmax() }, "argmin": { $0.argmin() },
    "variance": { $0.variance() }, "cumulativeSum": { $0.cumulativeSum(axis: 0) },
    "cumulativeProduct": { $0.cumulativeProduct(axis: 0) }, "sorted": { $0.sorted() },
    "sorted descending": { $0.sorted(descending: true) }, "argsorted": { $0.argsorted() },
    "exp": { $0.exp() }, "sqrt of abs": { $0.abs().sqrt() }, "flipped": { $0.flipped(axis: 0) },
    "rolled": { $0.rolled(by: 1, axis: 0) }, "padded": { $0.padded(before: [1], after: [1]) },
    "repeated": { $0.repeated(2, axis: 0) },
    "rows": { $0.isEmpty ? $0 : $0[stride(from: $0.count - 1, to: 0, by: -1)] },
    "a + 1": { $0 + 1 }, "a + 0.5": { $0 + 0.5 }, "a + true": { $0 + true }, "a * 2": { $0 * 2 },
    "3 - a": { 3 - $0 }, "a / 2": { $0 / 2 }, "a % 3": { $0 % 3 }, "a .> 1": { $0 .> 1 },
    "a .== 0": { $0 .== 0 }, "to bool": { $0.to(.bool) }, "to int32": { $0.to(.int32) },
    "to int64": { $0.to(.int64) }, "to float16": { $0.to(.float16) },
    "to float32": { $0.to(.float32) },
  ]
  /// Where NumPy's result depends on its loops, zeros may have either sign.
  private static let freeSigns: Set<String> = [
    "maximum", "minimum", "max", "min", "sum", "mean", "sorted", "sorted descending", "matmul",
    "einsum",
  ]

  @Test func operationsTreatElementTypesAsNumPyDoes() throws {
    let folder = String("\(#filePath)".dropLast("TensorsTests/ElementRuleTests.swift".count))
    let lines = try #require(read(folder + "Reference/element_types.txt")).split(separator: "\n")
    #expect(lines.count > 900)
    for line in lines where !line.hasPrefix("#") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      guard parts.count == 5 else {
        Issue.record("cannot be read: \(line)")
        continue
      }
      check(parts, "\(line)")
    }
  }

  private func check(_ parts: [String], _ line: String) {
    let types = parts[1].split(separator: " ").compactMap { DType(rawValue: String($0)) }
    let values = parts[2].split(separator: ";", omittingEmptySubsequences: false)
    let operands = zip(types, values).map { type, text in
      Tensor(text.split(separator: " ").compactMap { Double($0) }, dtype: type)
    }
    var result: Tensor?
    do {
      try catchingTensorErrors {
        if operands.count == 2 {
          result = Self.two[parts[0]].map { $0(operands[0], operands[1]) }
        } else {
          result = Self.one[parts[0]].map { $0(operands[0]) }
        }
      }
    } catch {
      #expect(parts[3] == "error", "\(line): \(error)")
      return
    }
    guard let result else {
      Issue.record("there is no operation for \(line)")
      return
    }
    #expect(parts[3] == result.dtype.rawValue, "\(line): \(result.dtype)")
    let expected = parts[4].split(separator: " ").compactMap { Double($0) }
    // Exact whole numbers, and floats to their last digits.
    let found =
      result.dtype.rawValue.hasPrefix("int")
      ? result.integers.map { Double($0) } : result.scalars.map { Double($0) }
    #expect(found.count == expected.count, "\(line): \(found)")
    let tolerance = result.dtype == .float16 ? 1e-3 : 1e-6
    for (a, b) in zip(found, expected) {
      let isClose = a == b || (a - b).magnitude <= tolerance * b.magnitude
      let hasSign = a != 0 || a.sign == b.sign || Self.freeSigns.contains(parts[0])
      #expect((isClose && hasSign) || (a.isNaN && b.isNaN), "\(line): \(found)")
    }
  }

  private func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte >= 0 { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
