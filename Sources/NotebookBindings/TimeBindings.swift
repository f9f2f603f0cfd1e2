internal import LanguageChecker
internal import LanguageRuntime

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Waiting, as the C library offers it to Swift programs, and the time, as Foundation tells it.
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
    .init(
      names: ["Date", "TimeInterval", "_secondsSince1970", "_dateDescription"],
      text: """
        /// A number of seconds.
        typealias TimeInterval = Double

        /// A moment in time.
        struct Date: Hashable, Comparable, CustomStringConvertible {
          /// The seconds since 1 January 1970, 0:00 UTC.
          let timeIntervalSince1970: Double

          /// This moment.
          init() { timeIntervalSince1970 = _secondsSince1970() }

          /// A moment some seconds after 1 January 1970, 0:00 UTC.
          init(timeIntervalSince1970: Double) {
            self.timeIntervalSince1970 = timeIntervalSince1970
          }

          /// This moment.
          static var now: Date { Date() }

          /// The seconds from now on; negative for what is past.
          var timeIntervalSinceNow: Double { timeIntervalSince1970 - _secondsSince1970() }

          /// The seconds from another moment on.
          func timeIntervalSince(_ date: Date) -> Double {
            timeIntervalSince1970 - date.timeIntervalSince1970
          }

          /// A moment some seconds later.
          func addingTimeInterval(_ timeInterval: Double) -> Date {
            Date(timeIntervalSince1970: timeIntervalSince1970 + timeInterval)
          }

          /// The moment in UTC: `2026-11-21 07:17:35 +0000`.
          var description: String { _dateDescription(timeIntervalSince1970) }

          static func < (left: Date, right: Date) -> Bool {
            left.timeIntervalSince1970 < right.timeIntervalSince1970
          }
        }

        @native("Date.seconds")
        func _secondsSince1970() -> Double

        @native("Date.description")
        func _dateDescription(_ seconds: Double) -> String
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
    registry.add("Date.seconds") { call in
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      call.write(Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)
    }
    registry.add("Date.description") { call in
      call.write(description(secondsSince1970: call.readDouble()))
    }
  }

  /// The date and time in UTC.
  private static func description(secondsSince1970 seconds: Double) -> String {
    guard var whole = time_t(exactly: seconds.rounded(.down)) else { return "\(seconds)" }
    var parts = tm()
    guard gmtime_r(&whole, &parts) != nil else { return "\(seconds)" }
    func padded(_ number: Int32, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let date = [padded(parts.tm_year + 1900, 4), padded(parts.tm_mon + 1), padded(parts.tm_mday)]
    let time = [padded(parts.tm_hour), padded(parts.tm_min), padded(parts.tm_sec)]
    return date.joined(separator: "-") + " " + time.joined(separator: ":") + " +0000"
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
