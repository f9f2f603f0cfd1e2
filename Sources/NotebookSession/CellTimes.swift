#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How long a cell took, in seconds.
struct CellTimes {
  /// What passed on the clock.
  struct Span {
    var check = 0.0
    var run = 0.0
    var total: Double { check + run }
  }
  var wall = Span()
  /// What processors worked for it: in its own code, and in the system for it.
  var user = 0.0
  var system = 0.0

  mutating func measure<Result>(_ part: WritableKeyPath<Span, Double>, _ body: () -> Result)
    -> Result
  {
    let before = Self.now()
    let result = body()
    let after = Self.now()
    wall[keyPath: part] += after.wall - before.wall
    user += after.user - before.user
    system += after.system - before.system
    return result
  }

  static func + (left: CellTimes, right: CellTimes) -> CellTimes {
    var sum = left
    sum.wall.check += right.wall.check
    sum.wall.run += right.wall.run
    sum.user += right.user
    sum.system += right.system
    return sum
  }

  private static func now() -> (wall: Double, user: Double, system: Double) {
    var clock = timespec()
    clock_gettime(CLOCK_MONOTONIC, &clock)
    var usage = rusage()
    getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
    func seconds(_ time: timeval) -> Double {
      Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
    return (
      Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9, seconds(usage.ru_utime),
      seconds(usage.ru_stime)
    )
  }

  /// A time as a person reads it: `1.23 s`, `45.6 ms`, `2 min 3 s`.
  static func text(_ seconds: Double) -> String {
    func rounded(_ value: Double, _ unit: String) -> String {
      // Three digits that count.
      let places = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
      let scale = places == 0 ? 1.0 : places == 1 ? 10.0 : 100.0
      let number = (value * scale).rounded()
      if places == 0 { return "\(Int(number)) \(unit)" }
      let whole = Int(number / scale)
      var digits = String(Int(number) - whole * Int(scale))
      while digits.count < places { digits = "0" + digits }
      while digits.last == "0" { digits.removeLast() }
      return digits.isEmpty ? "\(whole) \(unit)" : "\(whole).\(digits) \(unit)"
    }
    switch max(0, seconds) {
    case ..<0.0000005: return "0 µs"
    case ..<0.0009995: return rounded(seconds * 1e6, "µs")
    case ..<0.9995: return rounded(seconds * 1e3, "ms")
    case ..<59.95: return rounded(seconds, "s")
    case ..<3599.5:
      let whole = Int(seconds.rounded())
      return "\(whole / 60) min \(whole % 60) s"
    default:
      let minutes = Int((seconds / 60).rounded())
      return "\(minutes / 60) h \(minutes % 60) min"
    }
  }
}
