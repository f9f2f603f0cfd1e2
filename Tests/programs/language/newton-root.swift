func root(_ x: Double) -> Double {
  var guess = x
  for _ in 0..<20 { guess = (guess + x / guess) / 2 }
  return guess
}
print(root(2), abs(root(9) - 3) < 1e-12)

// expect: 1.414213562373095 true
