print([[1, 2], [], [3]].flatMap { $0 }, ["1", "x", "2"].compactMap { Int($0) }, [1, 2].flatMap { Array(repeating: $0, count: $0) })

// expect: [1, 2, 3] [1, 2] [1, 2, 2]
