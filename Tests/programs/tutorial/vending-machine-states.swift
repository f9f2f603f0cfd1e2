enum VendingState: Equatable {
  case idle
  case collecting(amount: Int)
  case dispensing(item: String, change: Int)
  case outOfService(reason: String)
}

enum VendingEvent {
  case insert(Int)
  case select(String)
  case refund
  case taken
  case kick
}

struct VendingMachine {
  private(set) var state = VendingState.idle {
    didSet {
      if state != oldValue { log.append("\(oldValue) -> \(state)") }
    }
  }
  private(set) var log: [String] = []
  private var stock = ["tea": 2, "coffee": 1]
  private let prices = ["tea": 15, "coffee": 25]
  private(set) var returned = 0

  mutating func handle(_ event: VendingEvent) {
    switch (state, event) {
    case (.outOfService, _):
      break
    case (_, .kick):
      state = .outOfService(reason: "kicked")
    case (.idle, .insert(let coin)):
      state = .collecting(amount: coin)
    case (.collecting(let amount), .insert(let coin)):
      state = .collecting(amount: amount + coin)
    case (.collecting(let amount), .select(let item)):
      guard let price = prices[item], let left = stock[item], left > 0 else { return }
      guard amount >= price else { return }
      stock[item] = left - 1
      state = .dispensing(item: item, change: amount - price)
    case (.collecting(let amount), .refund):
      returned += amount
      state = .idle
    case (.dispensing(_, let change), .taken):
      returned += change
      state = .idle
    default:
      log.append("ignored \(event) while \(state)")
    }
  }
}

var machine = VendingMachine()
let events: [VendingEvent] = [
  .select("tea"), .insert(10), .select("tea"), .insert(10), .select("tea"), .taken,
  .insert(50), .select("coffee"), .insert(5), .taken, .insert(25), .select("coffee"), .refund,
  .kick, .insert(10),
]
for event in events { machine.handle(event) }
for line in machine.log { print(line) }
print(machine.state, machine.returned)

// expect: ignored select("tea") while idle
// expect: idle -> collecting(amount: 10)
// expect: collecting(amount: 10) -> collecting(amount: 20)
// expect: collecting(amount: 20) -> dispensing(item: "tea", change: 5)
// expect: dispensing(item: "tea", change: 5) -> idle
// expect: idle -> collecting(amount: 50)
// expect: collecting(amount: 50) -> dispensing(item: "coffee", change: 25)
// expect: ignored insert(5) while dispensing(item: "coffee", change: 25)
// expect: dispensing(item: "coffee", change: 25) -> idle
// expect: idle -> collecting(amount: 25)
// expect: collecting(amount: 25) -> idle
// expect: idle -> outOfService(reason: "kicked")
// expect: outOfService(reason: "kicked") 55
