struct Pair: Hashable {
  let first: Character
  let second: Character
}
let corpus = String(repeating: "emma olivia ava isabella sophia charlotte mia amelia harper evelyn ", count: 1500)

func run() -> Int {
  var counts: [Pair: Int] = [:]
  let characters = Array(corpus)
  for i in 0..<(characters.count - 1) {
    counts[Pair(first: characters[i], second: characters[i + 1]), default: 0] += 1
  }
  return counts[Pair(first: "i", second: "a")]! + counts.count
}
