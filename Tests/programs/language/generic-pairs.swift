func zipWith<A, B, C>(_ a: [A], _ b: [B], _ f: (A, B) -> C) -> [C] { zip(a, b).map { f($0, $1) } }
print(zipWith([1, 2], ["a", "b"]) { "\($1)\($0)" }, zipWith([1, 2], [3.5, 4], { Double($0) + $1 }))

// expect: ["a1", "b2"] [4.5, 6.0]
