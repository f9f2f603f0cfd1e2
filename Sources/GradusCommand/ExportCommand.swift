internal import ArgumentParser
internal import JSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `gradus export`: writes a notebook as a Swift program that prints what the notebook prints.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a notebook as a Swift program.",
    discussion: "The program imports the Gradus library and prints what the notebook prints.")

  @Argument(help: "The notebook.", completion: .file(extensions: ["ipynb"])) var notebook: String

  @Option(
    name: .shortAndLong, help: "The file to write; standard output if it is left out.")
  var output: String?

  func run() {
    guard let contents = readFile(notebook) else {
      fail("cannot read \(notebook): \(lastSystemError())", code: 2)
    }
    let cells: [String]
    do throws(NotebookError) {
      cells = try codeCells(ofNotebook: contents)
    } catch {
      fail("cannot read \(notebook): \(error)", code: 2)
    }
    switch exportedProgram(cells: cells) {
    case .failure(let error): fail(error)
    case .success(let program):
      guard let output else {
        print(program, terminator: "")
        return
      }
      do throws(InstallError) {
        try write(Array(program.utf8), to: output)
      } catch {
        fail(error)
      }
    }
  }
}

/// Why a file is no notebook.
enum NotebookError: Error {
  case invalidJSON(JSONError)
  case noCells
}

extension NotebookError: CustomStringConvertible {
  var description: String {
    switch self {
    case .invalidJSON(let error): "it is not JSON: \(error)"
    case .noCells: "it has no cells of Jupyter's notebook format 4"
    }
  }
}

/// The texts of a notebook's code cells, in order.
func codeCells(ofNotebook contents: [UInt8]) throws(NotebookError) -> [String] {
  let notebook: JSONValue
  do {
    notebook = try JSONValue(parsing: contents)
  } catch {
    throw .invalidJSON(error)
  }
  guard let cells = notebook["cells"]?.array else { throw .noCells }
  return cells.filter { $0["cell_type"] == "code" }.map { cell in
    // A cell's text is one string or a list of lines that keep their ends.
    cell["source"]?.string ?? (cell["source"]?.array ?? []).compactMap(\.string).joined()
  }
}
