enum Problem: Error { case negative }
func root(_ x: Double) -> Result<Double, Problem> { x < 0 ? .failure(.negative) : .success(x.squareRoot()) }
for x in [4.0, -1] {
  switch root(x) {
  case .success(let r): print(r)
  case .failure(let e): print("failed:", e)
  }
}

// expect: 2.0
// expect: failed: negative
