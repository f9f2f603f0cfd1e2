import Tensors
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Random computations with values and gradients as PyTorch gives them in float64: some hundred that the
/// repository keeps, or those in the file that `GRADUS_GRAPHS` names (see Tests/graphs/README.md).
@Suite struct GraphTests {
  @Test func valuesAndGradientsOfRandomComputationsArePyTorchs() throws {
    let kept = String("\(#filePath)".dropLast("TensorsTests/GraphTests.swift".count))
    let path = getenv("GRADUS_GRAPHS").map { String(cString: $0) } ?? kept + "graphs/graphs.txt"
    let text = try #require(contents(of: path), "\(path) cannot be read")
    let programs = try #require(GraphProgram.read(text))
    #expect(programs.count >= 300)
    var failed = 0
    for program in programs {
      var found: [String] = []
      do {
        try catchingTensorErrors { found = program.differences() }
      } catch {
        found = ["\(error)"]
      }
      if found.isEmpty { continue }
      failed += 1
      if failed > 20 { continue }
      let steps = program.steps.map { "\($0.name)\($0.operands)\($0.numbers)" }
      let report =
        "graph \(program.seed): \(found.prefix(3)); leaves \(program.leaves.map(\.shape)), \(steps)"
      Issue.record(Comment(rawValue: report))
    }
    #expect(failed == 0, "of \(programs.count) computations")
  }

  private func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
