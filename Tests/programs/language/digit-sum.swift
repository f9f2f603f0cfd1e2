func digits(_ n: Int) -> Int { n < 10 ? n : n % 10 + digits(n / 10) }
print(digits(98765), String(98765).compactMap { Int(String($0)) }.reduce(0, +))

// expect: 35 35
