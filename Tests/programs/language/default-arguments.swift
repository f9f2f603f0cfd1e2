func power(_ base: Int, _ exponent: Int = 2) -> Int { (0..<exponent).reduce(1) { r, _ in r * base } }
print(power(5), power(2, 8))

// expect: 25 256
