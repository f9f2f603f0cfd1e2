var a = [1, 2, 3, 4, 5, 6]
var s = a[1...4]
s[2] = 10
s.append(9)
print(s, a, s.startIndex, s.endIndex, s.first!, s.last!, s.count, Array(s), s.indices)
s.removeFirst()
print(s, s.startIndex, s.sorted(), s.reversed() as [Int], s.sum())
a[0..<2] = [7, 7, 7]
print(a)
a.replaceSubrange(0..<3, with: [0])
print(a)
extension ArraySlice where Element == Int { func sum() -> Int { reduce(0, +) } }
s.insert(3, at: s.startIndex); s.sort(); s.swapAt(s.startIndex, s.endIndex - 1)
print(s, s.popFirst()!, s.popLast()!, s.dropFirst(), s.prefix(1), s.firstIndex(of: 9) as Any, s.max()!, s == [9], s + [1])
s.removeAll { $0 > 3 }
print(s, s.isEmpty, s.split(separator: 3), s.contains(3))
func rec(_ x: ArraySlice<Int>) -> Int { x.isEmpty ? 0 : x.first! + rec(x.dropFirst()) }
print(rec(a[...]), rec(a[2...]))
s += [1, 2]; s.removeLast(); s.reverse(); print(s, s.allSatisfy { $0 > 0 }, s.enumerated().map { $0.offset })

// expect: [2, 10, 4, 5, 9] [1, 2, 3, 4, 5, 6] 1 6 2 9 5 [2, 10, 4, 5, 9] 1..<6
// expect: [10, 4, 5, 9] 2 [4, 5, 9, 10] [9, 5, 4, 10] 28
// expect: [7, 7, 7, 3, 4, 5, 6]
// expect: [0, 3, 4, 5, 6]
// expect: [10, 4, 5, 9, 3] 10 3 [5, 9] [4] Optional(5) 9 false [4, 5, 9, 1]
// expect: [] true [] false
// expect: 18 15
// expect: [1] true [0]
