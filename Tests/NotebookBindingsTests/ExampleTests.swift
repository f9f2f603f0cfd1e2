import Foundation
import LanguageChecker
import NotebookBindings
import Testing

/// The examples of the library's own comments, run as cells. What they print is what the comments say.
@Suite struct ExampleTests {
  struct Example: CustomTestStringConvertible {
    var chunk: String
    var code: String
    var testDescription: String { "\(chunk): \(code.prefix(60))" }
  }

  /// Examples that need a file, a person, or what stands around them.
  private static let unrunnable = ["contentsOf:", "input(", "help(", "iris"]

  static var examples: [Example] {
    var examples: [Example] = []
    for chunk in LibraryBindings.interfaces.flatMap(\.chunks) {
      var lines: [Substring]?
      for line in chunk.text.split(separator: "\n", omittingEmptySubsequences: false) {
        let line = line.drop { $0 == " " }
        guard line.hasPrefix("///") else { continue }
        let text = line.dropFirst(4)
        if text.hasPrefix("```") {
          if let code = lines?.joined(separator: "\n"),
            !unrunnable.contains(where: { code.contains($0) })
          {
            examples.append(Example(chunk: chunk.names.first ?? "", code: code))
          }
          lines = lines == nil && text == "```swift" ? [] : nil
        } else {
          lines?.append(text)
        }
      }
    }
    return examples
  }

  /// What stands around the examples that use things without making them.
  private static let surroundings = """
    let model = Linear(2, 2)
    let x = Tensor([[1, 2], [3, 4]])
    let y = Tensor([[0, 1], [1, 0]])
    let labels = [0, 1]
    let optimizer = SGD(model, learningRate: 0.1)
    """

  /// What the comments behind `print` say, and those on lines of their own.
  private func expected(_ code: String) -> String {
    var result: [Substring] = []
    for line in code.split(separator: "\n") {
      guard let comment = line.range(of: "// ") else { continue }
      if line.hasPrefix("print(") || line.hasPrefix("// ") {
        result.append(line[comment.upperBound...])
      }
    }
    return words(result.joined(separator: " "))
  }

  /// The text with single spaces: comments wrap long lines.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: examples) func printsWhatItsCommentsSay(_ example: Example) {
    let cells = CellRunner()
    #expect(cells.run(Self.surroundings) == "")
    let output = cells.run(example.code)
    #expect(!cells.hasFailed, "\(example.code)\n\(output)")
    let expected = expected(example.code)
    if !expected.isEmpty { #expect(words(output) == expected, "\(example.code)") }
  }
}
