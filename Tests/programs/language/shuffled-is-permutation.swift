let v = Array(1...20)
print(v.shuffled().sorted() == v, v.shuffled().count, (0..<5).allSatisfy { _ in (1...6).contains(Int.random(in: 1...6)) })

// expect: true 20 true
