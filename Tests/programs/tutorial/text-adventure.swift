enum Direction: String, CaseIterable {
  case north, south, east, west
  var opposite: Direction {
    switch self {
    case .north: .south
    case .south: .north
    case .east: .west
    case .west: .east
    }
  }
}

final class Room {
  let name: String
  var exits: [Direction: Room] = [:]
  var items: Set<String>
  init(_ name: String, items: Set<String> = []) {
    self.name = name
    self.items = items
  }
  func connect(_ direction: Direction, to other: Room) {
    exits[direction] = other
    other.exits[direction.opposite] = self
  }
}

enum Command {
  case go(Direction)
  case take(String)
  case look, inventory
  case unknown(String)

  init(_ line: String) {
    let words = line.lowercased().split(separator: " ").map(String.init)
    switch words.first {
    case "go"?:
      if words.count > 1, let direction = Direction(rawValue: words[1]) {
        self = .go(direction)
      } else {
        self = .unknown(line)
      }
    case "take"? where words.count > 1: self = .take(words.dropFirst().joined(separator: " "))
    case "look"?: self = .look
    case "inventory"?, "i"?: self = .inventory
    default: self = .unknown(line)
    }
  }
}

struct Game {
  var room: Room
  var bag: [String] = []
  var moves = 0

  mutating func perform(_ command: Command) -> String {
    switch command {
    case .go(let direction):
      guard let next = room.exits[direction] else { return "You cannot go \(direction)." }
      room = next
      moves += 1
      return "You are in the \(room.name)."
    case .take(let item):
      guard room.items.remove(item) != nil else { return "There is no \(item) here." }
      bag.append(item)
      return "Taken: \(item)."
    case .look:
      let exits = Direction.allCases.filter { room.exits[$0] != nil }.map(\.rawValue)
      let things = room.items.isEmpty ? "nothing" : room.items.sorted().joined(separator: ", ")
      return "The \(room.name). You see \(things). Exits: \(exits.joined(separator: ", "))."
    case .inventory: return bag.isEmpty ? "Your bag is empty." : "You carry \(bag.joined(separator: " and "))."
    case .unknown(let text): return "I do not understand '\(text)'."
    }
  }
}

let hall = Room("hall", items: ["lamp"])
let library = Room("library", items: ["old book", "key"])
hall.connect(.north, to: library)
hall.connect(.east, to: Room("garden"))
var game = Game(room: hall)
for line in [
  "look", "take lamp", "take lamp", "go north", "Take old book", "look", "i", "go up", "go west",
  "go south", "go east", "dance",
] {
  print("> \(line)")
  print(game.perform(Command(line)))
}
print("moves:", game.moves)

// expect: > look
// expect: The hall. You see lamp. Exits: north, east.
// expect: > take lamp
// expect: Taken: lamp.
// expect: > take lamp
// expect: There is no lamp here.
// expect: > go north
// expect: You are in the library.
// expect: > Take old book
// expect: Taken: old book.
// expect: > look
// expect: The library. You see key. Exits: south.
// expect: > i
// expect: You carry lamp and old book.
// expect: > go up
// expect: I do not understand 'go up'.
// expect: > go west
// expect: You cannot go west.
// expect: > go south
// expect: You are in the hall.
// expect: > go east
// expect: You are in the garden.
// expect: > dance
// expect: I do not understand 'dance'.
// expect: moves: 3
