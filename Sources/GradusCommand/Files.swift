#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The reason of the system call that has just failed.
func lastSystemError() -> String { String(cString: strerror(errno)) }

/// A variable of the environment; `nil` if it is not set or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// A path that does not depend on the current folder.
func absolute(_ path: String) -> String {
  if path.hasPrefix("/") { return path }
  guard let folder = getcwd(nil, 0) else { return path }
  defer { free(folder) }
  return String(cString: folder) + "/" + path
}

/// The absolute path of this program, or `nil` if the system does not tell.
func runningExecutable() -> String? {
  #if os(Linux)
    let path = "/proc/self/exe"
  #else
    let path = CommandLine.arguments.first ?? ""
  #endif
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Where Jupyter keeps what belongs to this user; `nil` if the environment does not tell.
func jupyterDataFolder() -> String? {
  if let folder = environment("JUPYTER_DATA_DIR") { return folder }
  #if os(macOS)
    return environment("HOME").map { $0 + "/Library/Jupyter" }
  #else
    let data = environment("XDG_DATA_HOME") ?? environment("HOME").map { $0 + "/.local/share" }
    return data.map { $0 + "/jupyter" }
  #endif
}

/// Creates a folder and those above it; those that exist are left as they are.
func createFolders(_ path: String) throws(InstallError) {
  var partial = path.hasPrefix("/") ? "" : "."
  for name in path.split(separator: "/") {
    partial += "/" + name
    guard mkdir(partial, 0o755) == 0 || errno == EEXIST || errno == EISDIR else {
      throw .cannotWrite(partial, lastSystemError())
    }
  }
}

/// Writes a whole file, replacing what was there in one step.
func write(_ contents: [UInt8], to path: String) throws(InstallError) {
  let temporary = path + ".new"
  guard let file = fopen(temporary, "we") else {
    throw .cannotWrite(temporary, lastSystemError())
  }
  let count = fwrite(contents, 1, contents.count, file)
  guard fclose(file) == 0, count == contents.count, rename(temporary, path) == 0 else {
    let reason = lastSystemError()
    unlink(temporary)
    throw .cannotWrite(path, reason)
  }
}

/// Reads a whole file; `nil` if that is not possible, with the reason in `errno`.
func readFile(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "re") else { return nil }
  defer { fclose(file) }
  var contents: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return ferror(file) == 0 ? contents : nil }
    contents.append(contentsOf: chunk[..<count])
  }
}

/// Where something that outlives the kernel is kept: where the environment says, or among Jupyter's data.
///
/// - Parameters:
///   - variable: The variable of the environment; `off` keeps nothing.
///   - name: The file's name among Jupyter's data.
func keptFile(_ variable: String, name: String) -> String? {
  if let path = environment(variable) { return path == "off" ? nil : absolute(path) }
  return jupyterDataFolder().map { "\($0)/gradus/\(name)" }
}

/// The names of the files in a folder that are not hidden; none if there is no such folder.
func visibleFiles(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names
}
