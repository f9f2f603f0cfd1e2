let a = Set("the cat sat".split(separator: " ").map(String.init)), b: Set = ["cat", "dog"]
print(a.intersection(b), a.union(b).count, a.subtracting(b).sorted(), b.isSubset(of: a))

// expect: ["cat"] 4 ["sat", "the"] false
