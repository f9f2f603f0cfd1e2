struct Stack<Element> {
  private var items: [Element] = []

  var isEmpty: Bool { items.isEmpty }
  var count: Int { items.count }
  var top: Element? { items.last }

  mutating func push(_ item: Element) { items.append(item) }

  @discardableResult
  mutating func pop() -> Element? { items.popLast() }
}

extension Stack where Element: Comparable {
  func largest() -> Element? { isEmpty ? nil : copyOfItems.max() }
  private var copyOfItems: [Element] {
    var copy = self
    var result: [Element] = []
    while let item = copy.pop() { result.append(item) }
    return result
  }
}

func evaluate(_ expression: String) -> Int? {
  var stack = Stack<Int>()
  for token in expression.split(separator: " ") {
    if let number = Int(token) {
      stack.push(number)
      continue
    }
    guard let right = stack.pop(), let left = stack.pop() else { return nil }
    switch token {
    case "+": stack.push(left + right)
    case "-": stack.push(left - right)
    case "*": stack.push(left * right)
    case "/":
      if right == 0 { return nil }
      stack.push(left / right)
    default: return nil
    }
  }
  return stack.count == 1 ? stack.top : nil
}

for text in ["3 4 +", "5 1 2 + 4 * + 3 -", "1 +", "4 0 /", "2 3", "7 2 /", "x 1 +"] {
  if let value = evaluate(text) {
    print("\(text) = \(value)")
  } else {
    print("\(text) is wrong")
  }
}
var words = Stack<String>()
words.push("alpha")
words.push("gamma")
words.push("beta")
print(words.largest() ?? "", words.count)
words.pop()
print(words.top!, words.isEmpty)

// expect: 3 4 + = 7
// expect: 5 1 2 + 4 * + 3 - = 14
// expect: 1 + is wrong
// expect: 4 0 / is wrong
// expect: 2 3 is wrong
// expect: 7 2 / = 3
// expect: x 1 + is wrong
// expect: gamma 3
// expect: gamma false
