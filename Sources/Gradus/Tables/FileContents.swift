#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads whole files without Foundation.
enum FileContents {
  /// The bytes of a file.
  static func read(_ path: String) throws(CSVError) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      let reason = errno
      if reason == ENOENT { throw missing(path) }
      throw .unreadableFile(path: path, reason: String(cString: strerror(reason)))
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      bytes.append(contentsOf: buffer.prefix(count))
      if count < buffer.count { break }
    }
    guard ferror(file) == 0 else {
      throw .unreadableFile(path: path, reason: String(cString: strerror(errno)))
    }
    return bytes
  }

  private static func missing(_ path: String) -> CSVError {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    let place = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    return .missingFile(path: path, folder: folder, files: files(in: place))
  }

  /// The names of the visible files of a folder, sorted; nil if there is no such folder.
  private static func files(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
