#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files that commands read and write.
enum TextFile {
  /// The path that a command's argument names, without quotes and with the home folder for `~`.
  static func path(_ argument: String, of command: any NotebookCommand.Type)
    throws(CommandError) -> String
  {
    var path = argument[...]
    if path.count >= 2, let quote = path.first, quote == path.last, quote == "\"" || quote == "'" {
      path = path.dropFirst().dropLast()
    }
    if path.isEmpty { throw .missingArgument(of: command) }
    if path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") {
      return String(cString: home) + path.dropFirst()
    }
    return String(path)
  }

  static func read(_ path: String) throws(CommandError) -> [UInt8] {
    var information = stat()
    guard stat(path, &information) == 0 else { throw failed("read", path) }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw CommandError("cannot read '\(path)': it is a folder", name: "FileError")
    }
    guard let file = fopen(path, "re") else { throw failed("read", path) }
    defer { fclose(file) }
    var contents: [UInt8] = []
    contents.reserveCapacity(max(0, Int(information.st_size)))
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 {
        guard ferror(file) == 0 else { throw failed("read", path) }
        return contents
      }
      contents.append(contentsOf: chunk[..<count])
    }
  }

  /// Writes a whole file. Whatever happens, there is either the old file or the new one.
  static func write(_ contents: [UInt8], to path: String) throws(CommandError) {
    let temporary = "\(path).\(getpid()).new"
    guard let file = fopen(temporary, "we") else { throw failed("write", path) }
    let count = fwrite(contents, 1, contents.count, file)
    // On the disk before it has the name.
    let isWritten = count == contents.count && fflush(file) == 0 && fsync(fileno(file)) == 0
    guard fclose(file) == 0, isWritten, rename(temporary, path) == 0 else {
      let error = failed("write", path)
      unlink(temporary)
      throw error
    }
  }

  private static func failed(_ what: String, _ path: String) -> CommandError {
    CommandError("cannot \(what) '\(path)': \(String(cString: strerror(errno)))", name: "FileError")
  }
}
