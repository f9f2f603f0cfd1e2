var s: Set = [1, 2, 3]
s.insert(3)
s.insert(4)
print(s.count, s.contains(2), s.sorted(), s.isEmpty)
print(s.union([9]).sorted(), s.intersection([2, 3, 7]).sorted(), s.subtracting([1]).sorted())
print(s.isSubset(of: [1, 2, 3, 4, 5]), s.remove(1) as Any, s.remove(77) as Any)
let letters = Set("hello")
print(letters.count, letters.sorted())
var words = Set<String>()
print(words.insert("a").inserted, words.insert("a").inserted)
print(Set([1, 1, 2]).count, s.map { $0 * 2 }.sorted(), s.filter { $0 > 2 }.sorted())
print(s.symmetricDifference([4, 5]).sorted(), s.isDisjoint(with: [50]))

// expect: 4 true [1, 2, 3, 4] false
// expect: [1, 2, 3, 4, 9] [2, 3] [2, 3, 4]
// expect: true Optional(1) nil
// expect: 4 ["e", "h", "l", "o"]
// expect: true false
// expect: 2 [4, 6, 8] [3, 4]
// expect: [2, 3, 5] true
