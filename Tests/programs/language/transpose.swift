let m = [[1, 2, 3], [4, 5, 6]]
print(m[0].indices.map { c in m.map { $0[c] } })

// expect: [[1, 4], [2, 5], [3, 6]]
