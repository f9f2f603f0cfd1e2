print("apple" < "Banana", "apple".lowercased() < "Banana".lowercased(), "a" == "a", ["b", "C", "a"].sorted())

// expect: false true true ["C", "a", "b"]
