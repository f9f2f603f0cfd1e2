var a = [5, 3, 8, 1]
print(a, a.count, a.isEmpty, a.first ?? 0, a.last ?? 0, a[2], [Int]().isEmpty, [Int]().first as Any)
a.append(9)
a.append(contentsOf: [2, 7])
a += [4]
print(a, a + [0], a.contains(8), a.contains { $0 > 100 }, a.firstIndex(of: 8) ?? -1, a.firstIndex { $0 < 3 } ?? -1, a.lastIndex(of: 4) ?? -1)
a.insert(100, at: 1)
print(a.remove(at: 0), a.removeFirst(), a.removeLast(), a)
a.swapAt(0, 1)
print(a, a.sorted(), a.sorted(by: >), a.sorted { $0 % 4 < $1 % 4 })
a.sort()
print(a, a.min() ?? 0, a.max() ?? 0, a.reversed() as [Int])
a.sort(by: >)
a.reverse()
print(a, a.map { $0 * 2 }, a.filter { $0 % 2 == 1 }, a.reduce(0, +), a.reduce(1) { $0 * $1 })
print(a.reduce(into: [Int]()) { $0.append($1 + 1) }, a.compactMap { $0 > 3 ? "\($0)" : nil }, a.flatMap { [$0, $0] })
for (i, x) in a.enumerated() { print(i, x, terminator: "; ") }
print()
print(a.indices, a.indices.map { $0 }, a.prefix(2), a.suffix(2), a.dropFirst(), a.dropFirst(2), a.dropLast(), a.dropLast(3))
print(a.prefix(100), a.suffix(0), a[1...2], a[..<2], a[3...], a[1..<1], a[...])
print(a.prefix { $0 < 5 }, a.drop { $0 < 5 }, a.allSatisfy { $0 > 0 }, a.first { $0 > 4 } ?? 0, a.last { $0 < 4 } ?? 0)
a[0] = 50
a[1...2] = [7, 7, 7]
print(a)
a.removeSubrange(0..<2)
a.replaceSubrange(0..<1, with: [1, 2, 3])
a.insert(contentsOf: [0, 0], at: 0)
print(a, a.popLast() ?? 0)
a.removeAll { $0 == 0 }
a.removeFirst(1)
a.removeLast(1)
print(a)
a.removeAll()
print(a, Array(repeating: 0.5, count: 3), [Int](repeating: 7, count: 2), Array("abc"), Array(Set([1])))
print([1, 2] == [1, 2], [1, 2] != [1, 3], [[1], [2, 3]], [[1], [2, 3]].flatMap { $0 }, Array([[1], [2, 3]].joined()))
print(["b", "a", "C"].sorted(), ["x", "y"].joined(), ["x", "y"].joined(separator: "-"), ["é", "z", "a"].max() ?? "")
print([3, 1, 2].min { $0 > $1 } ?? 0, ["aa", "b"].max { $0.count < $1.count } ?? "", [1.5, -2].map { abs($0) })
print([1, 2, 3].elementsEqual([1, 2, 3]), [1, 2, 3].starts(with: [1, 2]), [1, 2, 3, 4].split { $0 == 3 }, [1, 0, 2, 0].split(separator: 0))
var matrix = [[1, 2], [3, 4]]
matrix[0][1] = 20
matrix[1].append(5)
print(matrix, matrix.map { $0.reduce(0, +) })
let copy = matrix
matrix[0][0] = -1
print(copy[0][0], matrix[0][0])
print([1, 2, 3].shuffled().sorted(), [1, 2, 3].randomElement().map { (1...3).contains($0) } ?? false, [Int]().randomElement() as Any)
print([(1, "a"), (2, "b")].map { $0.1 }, [1, 2, 3].count { $0 > 1 }, Array([1, 2, 3].reversed()))
print(zip([1, 2, 3], ["a", "b"]).map { "\($0.0)\($0.1)" }, Array(zip([1], [2])))
print([1, 2, 3].description, ["q\n"].description, [true], ["a": 1], [Character("c")], [nil, 1])
var big = Array(0..<100)
big.sort { ($0 * 37) % 101 < ($1 * 37) % 101 }
print(big)
var words = ["pear", "fig", "apple", "kiwi", "date", "plum", "nut", "lime", "bean", "corn", "leek"]
words.sort { $0.count < $1.count }
print(words)
words.sort()
print(words)
print([2.5, 1.5, -3].sorted(), [Float(2), 1].sorted(), [true, false].map { !$0 })
let slice = [10, 20, 30, 40][1...2]
print(slice.startIndex, slice.endIndex, slice[1], slice.map { $0 / 10 }, slice.count, slice.first ?? 0, Array(slice), slice.reduce(0, +))
for x in slice { print(x, terminator: " ") }
print(slice == [20, 30], [slice])
var parts = [1, 2, 3, 4]
let middle = parts.partition { $0 % 2 == 0 }
print(parts[..<middle].sorted(), parts[middle...].sorted())
