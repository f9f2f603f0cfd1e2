/// Why the kernel cannot serve.
public enum KernelError: Error, Hashable, Sendable {
  case cannotCreateSocket(reason: String)
  case cannotBind(address: String, reason: String)
  case cannotStartThread(reason: String)
  case cannotCreatePipe(reason: String)
  case noCurve
  case cannotRegister(address: String, reason: String)
  case cannotOpenLog(path: String, reason: String)
}

extension KernelError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotCreateSocket(let reason): "cannot create a socket: \(reason)"
    case .cannotBind(let address, let reason): "cannot listen on \(address): \(reason)"
    case .cannotStartThread(let reason): "cannot start a thread: \(reason)"
    case .noCurve:
      "the connection file has Curve keys, but this system's ZeroMQ was built without Curve"
    case .cannotRegister(let address, let reason):
      "cannot register at \(address): \(reason)"
    case .cannotCreatePipe(let reason): "cannot create a pipe: \(reason)"
    case .cannotOpenLog(let path, let reason): "cannot write the log \(path): \(reason)"
    }
  }
}
