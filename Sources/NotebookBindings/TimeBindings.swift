internal import LanguageChecker
internal import LanguageRuntime

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Waiting, as the C library offers it to Swift programs; an interrupt ends it.
enum TimeBindings {
  static let chunks: [ModuleInterface.Chunk] = [
    .init(
      names: ["sleep"],
      text: """
        /// Waits for a number of seconds.
        ///
        /// - Parameter seconds: How long, in whole seconds.
        /// - Returns: The seconds that were left when it was woken, 0 if none.
        @discardableResult
        @native("sleep(_:)")
        func sleep(_ seconds: Int) -> Int
        """),
    .init(
      names: ["usleep"],
      text: """
        /// Waits for a number of microseconds.
        ///
        /// - Parameter microseconds: How long, in millionths of a second.
        /// - Returns: 0.
        @discardableResult
        @native("usleep(_:)")
        func usleep(_ microseconds: Int) -> Int
        """),
  ]

  static func register(in registry: inout NativeRegistry) {
    registry.add("sleep(_:)") { call in
      let seconds = call.readInt()
      try wait(microseconds: seconds.multipliedReportingOverflow(by: 1_000_000), call.machine)
      call.write(0)
    }
    registry.add("usleep(_:)") { call in
      try wait(microseconds: (call.readInt(), false), call.machine)
      call.write(0)
    }
  }

  /// Waits in pieces so short that an interrupt is noticed at once.
  private static func wait(
    microseconds: (partialValue: Int, overflow: Bool), _ machine: Machine
  ) throws {
    var remaining = microseconds.overflow ? Int.max : microseconds.partialValue
    while remaining > 0 {
      try machine.checkInterrupt()
      let piece = min(remaining, 10_000)
      var time = timespec(tv_sec: 0, tv_nsec: piece * 1_000)
      nanosleep(&time, nil)
      remaining -= piece
    }
  }
}
