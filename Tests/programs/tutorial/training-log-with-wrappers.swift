// Property wrappers, observers and static counters around a training loop.
@propertyWrapper struct Logged<Value: CustomStringConvertible> {
  private var stored: Value
  private(set) var history: [String] = []
  init(wrappedValue: Value) { stored = wrappedValue }
  var wrappedValue: Value {
    get { stored }
    set {
      history.append("\(stored)->\(newValue)")
      stored = newValue
    }
  }
  var projectedValue: [String] { history }
}

@propertyWrapper struct NonNegative {
  private var value = 0.0
  init(wrappedValue: Double) { self.wrappedValue = wrappedValue }
  var wrappedValue: Double {
    get { value }
    set { value = max(0, newValue) }
  }
}

struct Schedule {
  static var made = 0
  @NonNegative var rate: Double = 0.4
  @Logged var epoch = 0
  var onEpoch: ((Int) -> Void)?
  var patience = 2 {
    willSet { if newValue < patience { print("losing patience:", newValue) } }
    didSet { if patience == 0 { print("out of patience after", oldValue) } }
  }

  init(rate: Double) {
    self.rate = rate
    Schedule.made += 1
  }

  mutating func advance(loss: Double, best: inout Double) -> Bool {
    epoch += 1
    onEpoch?(epoch)
    if loss < best {
      best = loss
      patience = 2
    } else {
      patience -= 1
      rate -= 0.3
    }
    return patience > 0
  }
}

var schedule = Schedule(rate: -3)
print(schedule.rate, schedule.epoch, schedule.$epoch)
schedule.rate = 0.5
var seen: [Int] = []
schedule.onEpoch = { seen.append($0 * $0) }
var best = Double.infinity
let losses = [0.9, 0.7, 0.8, 0.6, 0.65, 0.66, 0.1]
for loss in losses {
  guard schedule.advance(loss: loss, best: &best) else { break }
}
print(best, schedule.epoch, seen, schedule.$epoch.count, schedule.$epoch.last ?? "")
print((schedule.rate * 100).rounded() / 100, Schedule.made, [Schedule(rate: 1), Schedule(rate: 2)].map(\.rate), Schedule.made)

// expect: 0.0 0 []
// expect: losing patience: 1
// expect: losing patience: 1
// expect: losing patience: 0
// expect: out of patience after 1
// expect: 0.6 6 [1, 4, 9, 16, 25, 36] 6 5->6
// expect: 0.0 1 [1.0, 2.0] 3
