struct Money: CustomStringConvertible { let cents: Int; var description: String { "\(cents / 100).\(cents % 100) EUR" } }
print(Money(cents: 1250), [Money(cents: 199)], "total \(Money(cents: 345))")

// expect: 12.50 EUR [1.99 EUR] total 3.45 EUR
