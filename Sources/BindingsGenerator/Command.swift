internal import Foundation

/// Runs the command; gives back the exit status.
///
///     BindingsGenerator ROOT            writes the bindings of the package in the folder ROOT
///     BindingsGenerator ROOT --check    only tells whether they are up to date
func runCommand(_ arguments: [String]) -> Int32 {
  guard let root = arguments.first, !root.hasPrefix("-") else {
    complain("usage: BindingsGenerator ROOT [--check]")
    return 2
  }
  do {
    let files = try libraryFiles(root: root)
    let generated = GeneratedSource(files, handBound: try handBoundDeclarations(root: root))
    let unclear = undocumented(in: files)
    for problem in unclear { complain("documentation: \(problem)") }
    for problem in generated.problems {
      complain("not usable in cells, and not in Exclusions.swift: \(problem)")
    }
    let written = try generatedFiles(root: root)
    let folder = URL(fileURLWithPath: root)
    var isCurrent = true
    for (name, text) in generated.files.sorted(by: { $0.key < $1.key })
    where written[name] != text {
      isCurrent = false
      if arguments.contains("--check") {
        complain("out of date: \(name)")
      } else {
        try text.write(
          to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        print("wrote \(name)")
      }
    }
    for name in written.keys.sorted() where generated.files[name] == nil {
      isCurrent = false
      if arguments.contains("--check") {
        complain("no longer needed: \(name)")
      } else {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        print("removed \(name)")
      }
    }
    if arguments.contains("--check"), !isCurrent {
      complain("run scripts/update-bindings")
      return 1
    }
    return generated.problems.isEmpty && unclear.isEmpty ? 0 : 1
  } catch {
    complain("\(error)")
    return 1
  }
}

private func complain(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}
