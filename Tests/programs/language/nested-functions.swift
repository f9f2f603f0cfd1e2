func outer(_ n: Int) -> Int {
  func square(_ x: Int) -> Int { x * x }
  func sum(_ k: Int) -> Int { k == 0 ? 0 : square(k) + sum(k - 1) }
  return sum(n)
}
print(outer(4))

// expect: 30
