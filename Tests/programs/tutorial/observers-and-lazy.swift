struct Progress {
  var log: [String] = []
  var done: Int = 0 {
    willSet { log.append("\(done) -> \(newValue)") }
    didSet {
      if done > 100 { done = 100 }
      log.append("was \(oldValue), is \(done)")
    }
  }
  static var instances = 0
  static let limit = 100
  var fraction: Double {
    get { Double(done) / Double(Progress.limit) }
    set { done = Int(newValue * 100) }
  }
}

var progress = Progress()
progress.done = 30
progress.fraction = 0.5
progress.done += 80
print(progress.done, progress.fraction)
for line in progress.log { print(line) }
Progress.instances += 2
print(Progress.instances)

final class Data {
  lazy var values: [Int] = {
    print("loading")
    return (1...5).map { $0 * $0 }
  }()
  var name = "squares"
  static let shared = Data()
}

let data = Data()
print("made")
print(data.values)
data.values.append(36)
print(data.values.count)
Data.shared.name = "shared"
print(Data.shared.name, data.name)
print(Data.shared === data, Data.shared === Data.shared)

struct Countdown: Sequence, IteratorProtocol {
  var current: Int
  mutating func next() -> Int? {
    guard current > 0 else { return nil }
    defer { current -= 1 }
    return current
  }
}
for value in Countdown(current: 3) { print(value, terminator: " ") }
print()
print(Array(Countdown(current: 4)), Countdown(current: 5).reduce(0, +))

// expect: 100 1.0
// expect: 0 -> 30
// expect: was 0, is 30
// expect: 30 -> 50
// expect: was 30, is 50
// expect: 50 -> 130
// expect: was 50, is 100
// expect: 2
// expect: made
// expect: loading
// expect: [1, 4, 9, 16, 25]
// expect: 6
// expect: shared squares
// expect: false true
// expect: 3 2 1
// expect: [4, 3, 2, 1] 15
