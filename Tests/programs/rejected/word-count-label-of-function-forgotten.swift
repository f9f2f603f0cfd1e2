// reject
let text = """
  the cat sat on the mat
  the dog sat on the log
  """

func words(of text: String) -> [String] {
  text.split { $0 == " " || $0 == "\n" }.map { $0.lowercased() }
}

var counts: [String: Int] = [:]
for word in words(text) {
  counts[word, default: 0] += 1
}

let total = counts.values.reduce(0, +)
let ranked = counts.sorted { $0.value > $1.value || $0.value == $1.value && $0.key < $1.key }
for (word, count) in ranked.prefix(3) {
  let share = Double(count) / Double(total)
  print(word, count, share)
}
if let cats = counts["cat"] { print("cats:", cats) }

// error: 12:19: missing argument label 'of:' in call
