internal import LanguageRuntime

/// A generic argument that the checker should not have let through.
func unexpectedType(_ type: TypeDescriptor?, as bound: String) -> RuntimeFailure {
  RuntimeFailure(
    name: "TypeMismatch", message: "a value of type '\(type?.name ?? "?")' is not a '\(bound)'")
}

/// More values than a cell can pass to a variadic parameter of the library.
func tooManyArguments(_ count: Int) -> RuntimeFailure {
  RuntimeFailure(
    name: "TooManyArguments",
    message: "\(count) values were passed where cells can pass at most \(maximumVariadicCount); "
      + "a compiled program has no such limit")
}

/// What the generated thunks spell out.
let maximumVariadicCount = 12
