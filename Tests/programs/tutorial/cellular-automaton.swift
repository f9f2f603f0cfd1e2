struct Automaton {
  let rule: Int
  var cells: [Bool]

  func next(_ left: Bool, _ centre: Bool, _ right: Bool) -> Bool {
    var index = 0
    for bit in [left, centre, right] { index = index << 1 | (bit ? 1 : 0) }
    return rule >> index & 1 == 1
  }

  mutating func step() {
    let old = cells
    let n = old.count
    for i in old.indices { cells[i] = next(old[(i + n - 1) % n], old[i], old[(i + 1) % n]) }
  }

  var picture: String { cells.map { $0 ? "█" : "·" }.joined() }
}

func run(rule: Int, width: Int, steps: Int) -> [String] {
  var automaton = Automaton(rule: rule, cells: (0..<width).map { $0 == width / 2 })
  var lines = [automaton.picture]
  for _ in 1..<steps {
    automaton.step()
    lines.append(automaton.picture)
  }
  return lines
}

for rule in [30, 90, 110] {
  print("rule \(rule)")
  for line in run(rule: rule, width: 31, steps: 8) { print(line) }
}

enum Life {
  static func step(_ alive: Set<[Int]>) -> Set<[Int]> {
    var counts: [[Int]: Int] = [:]
    for cell in alive {
      for dr in -1...1 {
        for dc in -1...1 where (dr, dc) != (0, 0) { counts[[cell[0] + dr, cell[1] + dc], default: 0] += 1 }
      }
    }
    return Set(counts.filter { $0.value == 3 || $0.value == 2 && alive.contains($0.key) }.keys)
  }
}
var glider: Set<[Int]> = [[0, 1], [1, 2], [2, 0], [2, 1], [2, 2]]
for _ in 0..<4 { glider = Life.step(glider) }
print(glider.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })

// expect: rule 30
// expect: ···············█···············
// expect: ··············███··············
// expect: ·············██··█·············
// expect: ············██·████············
// expect: ···········██··█···█···········
// expect: ··········██·████·███··········
// expect: ·········██··█····█··█·········
// expect: ········██·████··██████········
// expect: rule 90
// expect: ···············█···············
// expect: ··············█·█··············
// expect: ·············█···█·············
// expect: ············█·█·█·█············
// expect: ···········█·······█···········
// expect: ··········█·█·····█·█··········
// expect: ·········█···█···█···█·········
// expect: ········█·█·█·█·█·█·█·█········
// expect: rule 110
// expect: ···············█···············
// expect: ··············██···············
// expect: ·············███···············
// expect: ············██·█···············
// expect: ···········█████···············
// expect: ··········██···█···············
// expect: ·········███··██···············
// expect: ········██·█·███···············
// expect: [[1, 2], [2, 3], [3, 1], [3, 2], [3, 3]]
