#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A closure of the program, which the kernel runs on the thread of cells.
struct UncheckedBody: @unchecked Sendable {
  let body: () -> Void
}

/// The logarithm of base 10.
func commonLogarithm(_ number: Double) -> Double { log10(number) }
