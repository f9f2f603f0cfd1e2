func grade(_ p: Int) -> String {
  switch p {
  case 90...: return "A"
  case 75..<90: return "B"
  case ..<0: return "?"
  default: return "C"
  }
}
print([95, 80, 10, -1].map(grade))

// expect: ["A", "B", "C", "?"]
