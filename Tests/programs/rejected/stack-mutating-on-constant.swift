// reject
struct Stack<Element> {
  private var items: [Element] = []
  var isEmpty: Bool { items.isEmpty }
  var count: Int { items.count }

  mutating func push(_ item: Element) { items.append(item) }
  mutating func pop() -> Element? { items.popLast() }
  func peek() -> Element? { items.last }
}

extension Stack where Element: Numeric {
  func sum() -> Element { items.reduce(0, +) }
}

func balanced(_ text: String) -> Bool {
  let pairs: [Character: Character] = [")": "(", "]": "["]
  var open = Stack<Character>()
  for character in text {
    if "([".contains(character) {
      open.push(character)
    } else if let wanted = pairs[character] {
      guard open.pop() == wanted else { return false }
    }
  }
  return open.isEmpty
}

print(balanced("[(a)(b)]"), balanced("(]"))
let numbers = Stack<Int>()
numbers.push(3)
print(numbers.sum(), numbers.count)

// error: 31:9: cannot use mutating member on immutable value: 'numbers' is a 'let' constant
