/// Decides when a picture is due, and looks at the clock as rarely as it can.
///
/// Steps that take microseconds are counted; the clock is read once in a while, so often that about
/// 4 ms lie between two looks.
struct UpdatePacing {
  /// Nanoseconds between two pictures.
  let interval: UInt64

  private var lastUpdate: UInt64
  private var lastLook: UInt64
  private var stepsPerLook = 1
  private var stepsUntilLook = 1

  private static let strideLimit = 64

  /// Starts with a picture that has just been shown.
  init(interval: UInt64, now: UInt64) {
    self.interval = interval
    lastUpdate = now
    lastLook = now
  }

  /// Counts a step. Returns the time if a picture is due now.
  mutating func step(_ now: () -> UInt64) -> UInt64? {
    stepsUntilLook -= 1
    guard stepsUntilLook <= 0 else { return nil }
    let time = now()
    let passed = time &- lastLook
    if passed < 2_000_000 {
      stepsPerLook = min(stepsPerLook * 2, Self.strideLimit)
    } else if passed > 32_000_000 {
      stepsPerLook = 1
    } else if passed > 8_000_000 {
      stepsPerLook = max(1, stepsPerLook / 2)
    }
    lastLook = time
    stepsUntilLook = stepsPerLook
    guard time &- lastUpdate >= interval else { return nil }
    lastUpdate = time
    return time
  }
}
