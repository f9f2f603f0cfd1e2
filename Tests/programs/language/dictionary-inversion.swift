let codes = ["a": 1, "b": 2]
let names = Dictionary(uniqueKeysWithValues: codes.map { ($0.value, $0.key) })
print(names[1]!, names[2]!, names[3] ?? "none")

// expect: a b none
