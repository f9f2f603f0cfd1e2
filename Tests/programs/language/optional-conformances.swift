// Optionals of comparable things are comparable, wherever a conformance is asked for.
func same<T: Equatable>(_ a: T, _ b: T) -> Bool { a == b }

struct Token: Equatable, Hashable {
  var text: String
  var kind: Character?
  var position: Int?
}

enum Answer {
  case none
  case some(Int?)
  case words([String]?)
}
extension Answer: Equatable {}

let known: Int? = 3
print(same(known, 3), same(known, nil))
print(Token(text: "a", kind: nil, position: 1) == Token(text: "a", kind: nil, position: 1))
print(Set([Token(text: "a", kind: "x", position: nil), Token(text: "a", kind: "x", position: nil)]).count)
print(Answer.some(nil) == .some(nil), Answer.some(1) == .words(nil), Answer.none == .none)
let names: [Int?: String] = [nil: "unknown", 1: "one"]
print(names[nil] ?? "?", names[1] ?? "?", names[2] ?? "?")

// expect: true false
// expect: true
// expect: 1
// expect: true false true
// expect: unknown one ?
