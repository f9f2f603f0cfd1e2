enum Instruction {
  case push(Int)
  case add, subtract, multiply
  case load(String), store(String)
  case jump(Int), jumpIfZero(Int)
  case print
}

enum MachineError: Error {
  case stackUnderflow(at: Int)
  case unknownVariable(String, at: Int)
  case tooManySteps
}

struct StackMachine {
  var stack: [Int] = []
  var variables: [String: Int] = [:]
  var output: [String] = []
  var counter = 0

  mutating func pop() throws -> Int {
    guard let top = stack.popLast() else { throw MachineError.stackUnderflow(at: counter) }
    return top
  }

  mutating func binary(_ operation: (Int, Int) -> Int) throws {
    let right = try pop()
    let left = try pop()
    stack.append(operation(left, right))
  }

  mutating func run(_ program: [Instruction], limit: Int = 1000) throws {
    counter = 0
    var steps = 0
    while program.indices.contains(counter) {
      steps += 1
      if steps > limit { throw MachineError.tooManySteps }
      let instruction = program[counter]
      counter += 1
      switch instruction {
      case .push(let value): stack.append(value)
      case .add: try binary(+)
      case .subtract: try binary(-)
      case .multiply: try binary { $0 * $1 }
      case .store(let name): variables[name] = try pop()
      case .load(let name):
        guard let value = variables[name] else {
          throw MachineError.unknownVariable(name, at: counter - 1)
        }
        stack.append(value)
      case .jump(let target): counter = target
      case .jumpIfZero(let target): if try pop() == 0 { counter = target }
      case .print: output.append(String(try pop()))
      }
    }
  }
}

let factorial: [Instruction] = [
  .push(6), .store("n"), .push(1), .store("result"),
  .load("n"), .jumpIfZero(15),
  .load("result"), .load("n"), .multiply, .store("result"),
  .load("n"), .push(1), .subtract, .store("n"),
  .jump(4),
  .load("result"), .print,
]
var machine = StackMachine()
try machine.run(factorial)
print(machine.output, machine.variables["n"] ?? -1)

let broken: [(String, [Instruction])] = [
  ("underflow", [.push(1), .add]), ("unknown", [.load("x")]), ("endless", [.jump(0)]),
]
for (name, program) in broken {
  do {
    var machine = StackMachine()
    try machine.run(program)
  } catch MachineError.stackUnderflow(let position) {
    print(name, "stack underflow at", position)
  } catch MachineError.unknownVariable(let variable, at: let position) {
    print(name, "unknown \(variable) at", position)
  } catch {
    print(name, error)
  }
}

// expect: ["720"] 0
// expect: underflow stack underflow at 2
// expect: unknown unknown x at 0
// expect: endless tooManySteps
