enum Light: CaseIterable {
  case red, yellow, green

  var next: Light {
    switch self {
    case .red: .green
    case .green: .yellow
    case .yellow: .red
    }
  }

  var seconds: Int {
    switch self {
    case .red, .green: return 30
    case .yellow: return 5
    }
  }
}

var light = Light.red
var clock = 0
for _ in 1...5 {
  print(clock, light)
  clock += light.seconds
  light = light.next
}
print(Light.allCases.map { "\($0)" }.joined(separator: "/"), Light.allCases.count)

enum Command: Equatable {
  case move(dx: Int, dy: Int)
  case turn(degrees: Int)
  case say(String)
  case stop
}

struct Robot {
  var position = (x: 0, y: 0)
  var heading = 0
  var words: [String] = []

  mutating func run(_ command: Command) -> Bool {
    switch command {
    case .move(let dx, 0) where dx != 0:
      position.x += dx
    case .move(let dx, let dy):
      position.x += dx
      position.y += dy
    case .turn(let degrees):
      heading = (heading + degrees) % 360
    case .say(let text):
      words.append(text)
    case .stop:
      return false
    }
    return true
  }
}

var robot = Robot()
let program: [Command] = [
  .move(dx: 3, dy: 0), .turn(degrees: 270), .say("hi"), .turn(degrees: 180), .move(dx: -1, dy: 4),
  .stop, .say("never"),
]
for command in program {
  if !robot.run(command) { break }
}
print(robot.position, robot.heading, robot.words)
print(program[2] == .say("hi"), program.firstIndex(of: .stop) ?? -1)
print(program.contains { if case .say = $0 { return true } else { return false } })

// expect: 0 red
// expect: 30 green
// expect: 60 yellow
// expect: 65 red
// expect: 95 green
// expect: red/yellow/green 3
// expect: (x: 2, y: 4) 90 ["hi"]
// expect: true 5
// expect: true
