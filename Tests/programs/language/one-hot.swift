func oneHot(_ i: Int, _ n: Int) -> [Double] { (0..<n).map { $0 == i ? 1 : 0 } }
print([2, 0].map { oneHot($0, 3) })

// expect: [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
