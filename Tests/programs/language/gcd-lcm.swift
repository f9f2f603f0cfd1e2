func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
func lcm(_ a: Int, _ b: Int) -> Int { a / gcd(a, b) * b }
print(gcd(84, 36), lcm(4, 6), [12, 18, 24].reduce(0, gcd))

// expect: 12 12 6
