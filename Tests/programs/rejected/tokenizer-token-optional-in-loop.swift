// reject
enum Token: Equatable {
  case number(Double)
  case symbol(Character)
  case word(String)
}

struct Tokenizer {
  let characters: [Character]
  var position = 0

  init(_ text: String) { characters = Array(text) }

  mutating func next() -> Token? {
    while position < characters.count, characters[position] == " " { position += 1 }
    guard position < characters.count else { return nil }
    let start = position
    let first = characters[start]
    if first.isNumber || first.isLetter {
      while position < characters.count, characters[position].isNumber || characters[position].isLetter {
        position += 1
      }
      let text = String(characters[start..<position])
      return Double(text).map { .number($0) } ?? .word(text)
    }
    position += 1
    return .symbol(first)
  }
}

var tokenizer = Tokenizer("rate = 3 * x")
var tokens: [Token] = []
while true { tokens.append(tokenizer.next()) }
for token in tokens {
  switch token {
  case .number(let value): print("number", value)
  case .symbol(let symbol): print("symbol", symbol)
  case .word(let text) where text.count == 1: print("letter", text)
  case .word(let text): print("word", text)
  }
}

// error: 33:38: value of optional type 'Token?' must be unwrapped to a value of type 'Token'
