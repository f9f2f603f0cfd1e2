func half(_ s: String) -> String {
  guard let n = Int(s) else { return "not a number" }
  guard n % 2 == 0 else { return "odd" }
  return "\(n / 2)"
}
print(half("8"), half("7"), half("x"))

// expect: 4 odd not a number
