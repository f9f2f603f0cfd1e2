func isPalindrome(_ text: String) -> Bool {
  let letters = text.lowercased().filter { $0.isLetter }
  return letters == String(letters.reversed())
}
for text in ["A man, a plan, a canal: Panama", "Swift", "Anna"] {
  print(text, isPalindrome(text))
}

func caesar(_ text: String, shift: Int) -> String {
  let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
  var result = ""
  for character in text {
    if let index = alphabet.firstIndex(of: character) {
      let moved = ((index + shift) % 26 + 26) % 26
      result.append(alphabet[moved])
    } else {
      result.append(character)
    }
  }
  return result
}
let secret = caesar("hello, world", shift: 3)
print(secret, "|", caesar(secret, shift: -3))

var vowels = 0
for c in "programming language" {
  switch c {
  case "a", "e", "i", "o", "u": vowels += 1
  default: break
  }
}
print(vowels)

let sentence = "the quick brown fox"
print(sentence.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
print(String(sentence.reversed()))
print(sentence.split(separator: " ").reversed().joined(separator: " "))
print(sentence.count, sentence.hasPrefix("the"), sentence.hasSuffix("dog"), sentence.contains("quick"))

func runLength(_ text: String) -> String {
  var result = ""
  var previous: Character?
  var count = 0
  for character in text {
    if character == previous {
      count += 1
    } else {
      if let previous { result += "\(previous)\(count)" }
      previous = character
      count = 1
    }
  }
  if let previous { result += "\(previous)\(count)" }
  return result
}
print(runLength("aaabccdddd"), runLength(""), runLength("x"))

// expect: A man, a plan, a canal: Panama true
// expect: Swift false
// expect: Anna true
// expect: khoor, zruog | hello, world
// expect: 7
// expect: The Quick Brown Fox
// expect: xof nworb kciuq eht
// expect: fox brown quick the
// expect: 19 true false true
// expect: a3b1c2d4  x1
