func add(_ a: Int) -> (Int) -> Int { { b in a + b } }
print(add(2)(3), [1, 2].map(add(10)))

// expect: 5 [11, 12]
