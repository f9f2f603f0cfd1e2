internal import Foundation

/// The modules whose public declarations cells see, in order of their dependencies.
private let modules = ["Display", "Tensors", "NeuralNetworks", "Plotting", "Gradus"]

/// Runs the command; gives back the exit status.
///
///     BindingsGenerator ROOT            writes the bindings of the package in the folder ROOT
///     BindingsGenerator ROOT --check    only tells whether they are up to date
func runCommand(_ arguments: [String]) -> Int32 {
  guard let root = arguments.first, !root.hasPrefix("-") else {
    complain("usage: BindingsGenerator ROOT [--check]")
    return 2
  }
  let sources = URL(fileURLWithPath: root).appendingPathComponent("Sources")
  let output = sources.appendingPathComponent("NotebookBindings/Generated")
  do {
    let generated = GeneratedSource(try libraryFiles(in: sources))
    for problem in generated.problems {
      complain("not usable in cells, and not in Exclusions.swift: \(problem)")
    }
    let written = try existingFiles(in: output)
    var isCurrent = true
    for (name, text) in generated.files.sorted(by: { $0.key < $1.key })
    where written[name] != text {
      isCurrent = false
      if arguments.contains("--check") {
        complain("out of date: \(name)")
      } else {
        try text.write(
          to: output.appendingPathComponent(name), atomically: true, encoding: .utf8)
        print("wrote \(name)")
      }
    }
    for name in written.keys.sorted() where generated.files[name] == nil {
      isCurrent = false
      if arguments.contains("--check") {
        complain("no longer needed: \(name)")
      } else {
        try FileManager.default.removeItem(at: output.appendingPathComponent(name))
        print("removed \(name)")
      }
    }
    if arguments.contains("--check"), !isCurrent {
      complain("run scripts/update-bindings")
      return 1
    }
    return generated.problems.isEmpty ? 0 : 1
  } catch {
    complain("\(error)")
    return 1
  }
}

private func complain(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}

private func libraryFiles(in sources: URL) throws -> [LibraryFile] {
  var files: [LibraryFile] = []
  for module in modules {
    let folder = sources.appendingPathComponent(module)
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      files.append(LibraryFile(module: module, path: String(path.dropLast(6)), text: text))
    }
  }
  return files
}

private func existingFiles(in folder: URL) throws -> [String: String] {
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  var files: [String: String] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
    files[name] = try String(
      contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }
  return files
}
