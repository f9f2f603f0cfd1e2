// Writes what notebook cells can use of the library: see scripts/update-bindings.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

exit(runCommand(Array(CommandLine.arguments.dropFirst())))
