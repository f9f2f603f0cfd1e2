func times(_ a: [[Int]], _ b: [[Int]]) -> [[Int]] { a.map { row in b[0].indices.map { j in row.indices.map { row[$0] * b[$0][j] }.reduce(0, +) } } }
var m = [[1, 1], [1, 0]]
for _ in 0..<8 { m = times(m, [[1, 1], [1, 0]]) }
print(m)

// expect: [[55, 34], [34, 21]]
