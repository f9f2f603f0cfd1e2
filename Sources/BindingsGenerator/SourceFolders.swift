internal import Foundation
internal import SwiftParser
internal import SwiftSyntax

/// The modules whose public declarations cells see, in order of their dependencies.
let modules = ["Display", "Tensors", "NeuralNetworks", "Plotting", "Gradus"]

/// A module and those whose types its declarations may use.
func visibleModules(_ module: String) -> [String] {
  switch module {
  case "NeuralNetworks": ["NeuralNetworks", "Tensors"]
  case "Plotting": ["Display", "Plotting"]
  case "Gradus": modules.sorted()
  default: [module]
  }
}

/// Where generated files stand in the package.
let generatedFolder = "Sources/NotebookBindings/Generated"
/// The list of what cells do not see.
let generatedReport = "docs/not-in-cells.md"
/// The list of what cells see.
let generatedReference = "docs/library.md"

/// The library's source files.
///
/// - Parameter root: The package's folder.
package func libraryFiles(root: String) throws -> [LibraryFile] {
  var files: [LibraryFile] = []
  for module in modules {
    let folder = URL(fileURLWithPath: "\(root)/Sources/\(module)").resolvingSymlinksInPath()
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      files.append(LibraryFile(module: module, path: String(path.dropLast(6)), text: text))
    }
  }
  return files
}

/// The generated files as they are now, by their paths in the package.
///
/// - Parameter root: The package's folder.
package func generatedFiles(root: String) throws -> [String: String] {
  let folder = URL(fileURLWithPath: "\(root)/\(generatedFolder)").resolvingSymlinksInPath()
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  var files: [String: String] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
    files["\(generatedFolder)/\(name)"] = try String(
      contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }
  for name in [generatedReport, generatedReference] {
    files[name] = try? String(
      contentsOf: URL(fileURLWithPath: "\(root)/\(name)"), encoding: .utf8)
  }
  return files
}

/// The interface text in the bindings that are written by hand, a declaration with its comment each.
///
/// - Parameter root: The package's folder.
package func handBoundDeclarations(root: String) throws -> [[String]] {
  let folder = URL(fileURLWithPath: "\(root)/Sources/NotebookBindings").resolvingSymlinksInPath()
  var result: [[String]] = []
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  where name.hasSuffix(".swift") {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let finder = InterfaceTextFinder(viewMode: .sourceAccurate)
    finder.walk(Parser.parse(source: text))
    result += finder.found
  }
  return result
}

/// Finds the texts of `.init(names: […], text: """…""")`.
private final class InterfaceTextFinder: SyntaxVisitor {
  var found: [[String]] = []

  override func visit(_ node: LabeledExprSyntax) -> SyntaxVisitorContinueKind {
    if node.label?.text == "text", let literal = node.expression.as(StringLiteralExprSyntax.self) {
      let text = literal.representedLiteralValue ?? ""
      found.append(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    return .visitChildren
  }
}
