struct Event {
  let time: Int
  let name: String
  let action: (inout Simulation) -> Void
}

struct Simulation {
  private var queue: [Event] = []
  private(set) var now = 0
  private(set) var log: [String] = []
  var waiting = 0
  var served = 0
  var clerkIsBusy = false

  mutating func schedule(_ name: String, after delay: Int, _ action: @escaping (inout Simulation) -> Void) {
    let event = Event(time: now + delay, name: name, action: action)
    let index = queue.firstIndex { $0.time > event.time } ?? queue.count
    queue.insert(event, at: index)
  }

  mutating func note(_ text: String) { log.append("t=\(now): \(text)") }

  mutating func run(until end: Int) {
    while let next = queue.first, next.time <= end {
      queue.removeFirst()
      now = next.time
      next.action(&self)
    }
    now = end
  }
}

func customerArrives(_ number: Int) -> (inout Simulation) -> Void {
  { simulation in
    simulation.note("customer \(number) arrives")
    simulation.waiting += 1
    serveNext(&simulation)
    if number < 4 {
      simulation.schedule("arrival", after: 2, customerArrives(number + 1))
    }
  }
}

func serveNext(_ simulation: inout Simulation) {
  guard !simulation.clerkIsBusy, simulation.waiting > 0 else { return }
  simulation.waiting -= 1
  simulation.clerkIsBusy = true
  simulation.note("service begins")
  simulation.schedule("service", after: 3) { later in
    later.clerkIsBusy = false
    later.served += 1
    later.note("service ends, \(later.waiting) waiting")
    serveNext(&later)
  }
}

var bank = Simulation()
bank.schedule("first", after: 1, customerArrives(1))
bank.run(until: 8)
bank.log.forEach { print($0) }
print("served \(bank.served), waiting \(bank.waiting), time \(bank.now)")
bank.run(until: 100)
print("served \(bank.served), last: \(bank.log.last ?? "")")

// expect: t=1: customer 1 arrives
// expect: t=1: service begins
// expect: t=3: customer 2 arrives
// expect: t=4: service ends, 1 waiting
// expect: t=4: service begins
// expect: t=5: customer 3 arrives
// expect: t=7: service ends, 1 waiting
// expect: t=7: service begins
// expect: t=7: customer 4 arrives
// expect: served 2, waiting 1, time 8
// expect: served 4, last: t=13: service ends, 0 waiting
