enum Message { case text(String), number(Int, unit: String), none }
func show(_ m: Message) -> String {
  switch m {
  case .text(let t): t
  case .number(let n, let unit): "\(n) \(unit)"
  case .none: "-"
  }
}
print([.text("hi"), .number(3, unit: "kg"), .none].map(show))

// expect: ["hi", "3 kg", "-"]
