var a = [3, 1, 2]
a.append(4)
a += [5, 6]
a.insert(0, at: 0)
print(a, a.count, a.first!, a.last!, a[2], a.isEmpty)
a.remove(at: 1)
a.removeLast()
a.removeFirst()
print(a, a.contains(4), a.firstIndex(of: 4)!, a.sorted(), a.sorted(by: >), a.reversed())
a[0] = 10
a[1] += 5
print(a, a.min()!, a.max()!, a.reduce(0, +), a.map { $0 * 2 }, a.filter { $0 % 2 == 0 })
print(a[1...], a[..<2], a[1..<3], Array(a[1...]), a.prefix(2), a.suffix(2), a.dropFirst())
let grid = [[1, 2], [3, 4]]
print(grid[1][0], grid.flatMap { $0 }, grid.map { $0.reduce(0, +) })
var copy = a
copy[0] = 99
print(a[0], copy[0])
print(Array(repeating: 0, count: 3), [Int](), Array(1...5), [String](repeating: "x", count: 2))
for (i, v) in ["x", "y"].enumerated() { print(i, v) }
print(zip([1, 2, 3], ["a", "b"]).map { "\($0)\($1)" })
a.swapAt(0, 1)
a.sort()
a.reverse()
print(a, a.indices, a.endIndex)
print([1, 2, 3].allSatisfy { $0 > 0 }, [1, 2].contains { $0 > 1 }, [5, 6].first { $0 > 5 } ?? 0)
print([[1], [2, 3]].joined().map { $0 }, stride(from: 0, to: 10, by: 3).map { $0 })
a.removeAll { $0 > 3 }
print(a)
a.removeAll()
print(a.isEmpty, a.first as Any, a.last as Any)
var m = [[0, 0], [0, 0]]
m[0][1] = 5
m[1].append(7)
print(m)
print([1, 2, 3, 4].split { $0 == 3 }, [3, 1].min() ?? 0, [1, 2, 3].dropLast(2), ["b", "a"].sorted())

// expect: [0, 3, 1, 2, 4, 5, 6] 7 0 6 1 false
// expect: [1, 2, 4, 5] true 2 [1, 2, 4, 5] [5, 4, 2, 1] ReversedCollection<Array<Int>>(_base: [1, 2, 4, 5])
// expect: [10, 7, 4, 5] 4 10 26 [20, 14, 8, 10] [10, 4]
// expect: [7, 4, 5] [10, 7] [7, 4] [7, 4, 5] [10, 7] [4, 5] [7, 4, 5]
// expect: 3 [1, 2, 3, 4] [3, 7]
// expect: 10 99
// expect: [0, 0, 0] [] [1, 2, 3, 4, 5] ["x", "x"]
// expect: 0 x
// expect: 1 y
// expect: ["1a", "2b"]
// expect: [10, 7, 5, 4] 0..<4 4
// expect: true true 6
// expect: [1, 2, 3] [0, 3, 6, 9]
// expect: []
// expect: true nil nil
// expect: [[0, 5], [0, 0, 7]]
// expect: [ArraySlice([1, 2]), ArraySlice([4])] 1 [1] ["a", "b"]
