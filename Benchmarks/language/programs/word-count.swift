let words = ["the", "quick", "brown", "fox", "jumps", "over", "lazy", "dog", "and", "runs"]

func text() -> String {
  var result = ""
  var state = 42
  for _ in 0..<40_000 {
    state = (state * 1_103_515_245 + 12345) % 2_147_483_648
    result += words[state / 65536 % 10] + " "
  }
  return result
}
let corpus = text()

func run() -> Int {
  var counts: [String: Int] = [:]
  for word in corpus.split(separator: " ") { counts[String(word), default: 0] += 1 }
  let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
  return sorted[0].value + counts.count
}
