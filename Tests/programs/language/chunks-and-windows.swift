let v = Array(1...7)
let chunks = stride(from: 0, to: v.count, by: 3).map { Array(v[$0..<min($0 + 3, v.count)]) }
let windows = (0...(v.count - 3)).map { v[$0..<($0 + 3)].reduce(0, +) }
print(chunks, windows)

// expect: [[1, 2, 3], [4, 5, 6], [7]] [6, 9, 12, 15, 18]
