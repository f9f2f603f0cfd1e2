var s: Set = [3, 1, 2, 3]
print(s.count, s.contains(2), s.contains(9), s.sorted(), s.insert(4).inserted, s.insert(4).inserted, s.remove(1) ?? 0, s.remove(1) as Any)
let t: Set<Int> = [2, 4, 6]
print(s.union(t).sorted(), s.intersection(t).sorted(), s.subtracting(t).sorted(), s.symmetricDifference(t).sorted())
print(s.isSubset(of: [2, 3, 4, 5]), s.isSuperset(of: [2]), s.isDisjoint(with: [9]), s == [4, 3, 2], Set([1, 1]).count)
s.formUnion([7])
s.subtract([2])
print(s.sorted(), s.map { $0 * 2 }.sorted(), s.filter { $0 > 3 }.sorted(), Set("hello").count, s.min() ?? 0, s.isEmpty, Set<Int>())
for x in s.sorted() { print(x, terminator: " ") }
print(Set(["only"]), Array(Set([5])), Set([1, 2]).reduce(0, +), s.first != nil)
s.removeAll()
print(s.count, s.update(with: 8) as Any, Set(1...3) == Set([3, 2, 1]))
