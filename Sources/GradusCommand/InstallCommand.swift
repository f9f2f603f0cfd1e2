internal import ArgumentParser
internal import JSON
internal import JupyterProtocol

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `gradus install`: makes the kernel known to Jupyter.
struct InstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Make this kernel known to Jupyter.")

  @OptionGroup var place: KernelspecPlace

  @Option(help: "What front ends show.") var displayName = "Gradus (Swift)"

  @Option(name: .customLong("env"), help: "An environment variable of the kernel, NAME=VALUE.")
  var environmentVariables: [String] = []

  @Argument(parsing: .postTerminator, help: "After --: options of 'gradus kernel'.")
  var kernelOptions: [String] = []

  func validate() throws {
    for variable in environmentVariables where !variable.dropFirst().contains("=") {
      throw ValidationError("--env takes NAME=VALUE, not '\(variable)'")
    }
  }

  private var environmentOfKernel: JSONObject {
    var object = JSONObject()
    for variable in environmentVariables {
      let parts = variable.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      object[String(parts[0])] = .string(parts.count > 1 ? String(parts[1]) : "")
    }
    return object
  }

  func run() {
    guard let executable = runningExecutable() else {
      fail("cannot find out where this program is")
    }
    var kernelspec: JSONObject = [
      "argv": .array(
        [.string(executable), "kernel", "--connection-file", "{connection_file}"]
          + kernelOptions.map { .string($0) }),
      "display_name": .string(displayName), "language": "swift", "interrupt_mode": "message",
      "kernel_protocol_version": .string(MessageEncoder.protocolVersion),
      "metadata": ["debugger": false, "supported_encryption": "curve"],
    ]
    if !environmentVariables.isEmpty { kernelspec["env"] = .object(environmentOfKernel) }
    do throws(InstallError) {
      let folder = try place.folder()
      try createFolders(folder)
      try write(kernelspec.serialized + [0x0A], to: folder + "/kernel.json")
      for (name, contents) in Logo.files { try write(contents, to: folder + "/" + name) }
      print("installed \(place.name) in \(folder)")
    } catch {
      fail(error)
    }
  }
}

/// `gradus uninstall`: takes back what `install` did.
struct UninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall", abstract: "Make Jupyter forget this kernel.")

  @OptionGroup var place: KernelspecPlace

  func run() {
    do throws(InstallError) {
      let folder = try place.folder()
      for name in ["kernel.json"] + Logo.files.map(\.name) {
        guard unlink(folder + "/" + name) == 0 || errno == ENOENT else {
          throw InstallError.cannotRemove(folder + "/" + name, lastSystemError())
        }
      }
      guard rmdir(folder) == 0 || errno == ENOENT else {
        throw InstallError.cannotRemove(folder, lastSystemError())
      }
      print("removed \(place.name) from \(folder)")
    } catch {
      fail(error)
    }
  }
}

/// Where Jupyter looks for kernels.
struct KernelspecPlace: ParsableArguments {
  @Flag(help: "For this user (the default).") var user = false

  @Flag(help: "For the Python environment whose python3 is on the PATH.") var sysPrefix = false

  @Option(help: "For the environment in a folder, such as a virtual environment's.")
  var prefix: String?

  @Option(help: "The kernel's name.") var name = "gradus"

  func validate() throws {
    if (user ? 1 : 0) + (sysPrefix ? 1 : 0) + (prefix == nil ? 0 : 1) > 1 {
      throw ValidationError("--user, --sys-prefix and --prefix exclude each other")
    }
    let isAllowed = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    if name.isEmpty || name.hasPrefix(".") || !isAllowed {
      throw ValidationError("--name takes letters, digits, '-', '_' and '.'")
    }
  }

  /// The folder of the kernelspec.
  func folder() throws(InstallError) -> String {
    if let prefix { return absolute(prefix) + "/share/jupyter/kernels/" + name }
    if sysPrefix { return try pythonPrefix() + "/share/jupyter/kernels/" + name }
    guard let folder = jupyterDataFolder() else { throw .noHome }
    return folder + "/kernels/" + name
  }

  private func pythonPrefix() throws(InstallError) -> String {
    guard let pipe = popen("python3 -c 'import sys; print(sys.prefix)'", "r") else {
      throw .noPython
    }
    var line = [CChar](repeating: 0, count: 4096)
    let text = fgets(&line, Int32(line.count), pipe) == nil ? "" : String(cString: line)
    guard pclose(pipe) == 0, let prefix = text.split(separator: "\n").first else {
      throw .noPython
    }
    return String(prefix)
  }
}

/// Why a kernelspec cannot be installed or removed.
enum InstallError: Error {
  case noHome
  case noPython
  case cannotWrite(String, String)
  case cannotRemove(String, String)
}

extension InstallError: CustomStringConvertible {
  var description: String {
    switch self {
    case .noHome: "HOME is not set; say where to install with --prefix"
    case .noPython: "python3 is not on the PATH; say where to install with --prefix"
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .cannotRemove(let path, let reason): "cannot remove \(path): \(reason)"
    }
  }
}
