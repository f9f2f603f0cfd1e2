let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
print("education".filter { vowels.contains($0) }, "rhythm".contains { vowels.contains($0) })

// expect: euaio false
