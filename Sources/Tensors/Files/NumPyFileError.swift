/// Why a file in one of NumPy's formats could not be read or written.
///
/// ``description`` is one sentence that names the file and what is wrong.
public enum NumPyFileError: Error, Equatable {
  /// The file cannot be opened or read, and why.
  case unreadable(path: String, reason: String)
  /// The file cannot be written, and why; what was there before is unchanged.
  case unwritable(path: String, reason: String)
  /// The file is none of its format, or a damaged one.
  case invalid(path: String, format: String, problem: String)
  /// An array of an archive cannot be read.
  case invalidArray(path: String, name: String, problem: String)
  /// The archive has no array of that name.
  case missingArray(path: String, name: String, names: [String])
  /// A name that two arrays share, or that an archive cannot hold.
  case unusableName(path: String, name: String)
}

extension NumPyFileError: CustomStringConvertible {
  /// The error as one sentence: the file, and what is wrong.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): return "the file '\(path)' cannot be read: \(reason)"
    case .unwritable(let path, let reason):
      return "the file '\(path)' cannot be written: \(reason)"
    case .invalid(let path, let format, let problem):
      return "the file '\(path)' is no complete \(format) file: \(problem)"
    case .invalidArray(let path, let name, let problem):
      return "the array '\(name)' of the file '\(path)' cannot be read: \(problem)"
    case .missingArray(let path, let name, let names):
      let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
      let list =
        names.isEmpty ? "none" : names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
      return "the file '\(path)' has no array '\(name)'; it has \(list)"
    case .unusableName(let path, let name):
      return
        "the file '\(path)' cannot be written: the name '\(name)' is empty, too long, or that of"
        + " two tensors"
    }
  }
}

/// What is wrong with the bytes of an array, wherever they stand.
struct InvalidArray: Error {
  let problem: String

  init(_ problem: String) { self.problem = problem }
}

/// Runs file operations, whose errors are those of safetensors files, for a file of NumPy's.
func withNumPyErrors<T>(_ format: String, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as SafetensorsError {
    switch error {
    case .unreadable(let path, let reason):
      throw NumPyFileError.unreadable(path: path, reason: reason)
    case .unwritable(let path, let reason):
      throw NumPyFileError.unwritable(path: path, reason: reason)
    case .invalid(let path, let problem):
      throw NumPyFileError.invalid(path: path, format: format, problem: problem)
    default: throw error
    }
  }
}
