let people = [("Zoe", 30), ("Al", 25), ("Bo", 30)]
print(people.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { $0.0 }, people.sorted { $0.0 > $1.0 }.map { $0.1 })

// expect: ["Al", "Bo", "Zoe"] [30, 30, 25]
