// Parts of arrays, and arrays under their other name.
var numbers = [1, 2, 3, 4, 5]
let middle = numbers[1..<4]
print(middle, middle.startIndex, middle.endIndex, middle[2], middle.first!, middle.last!, type(of: middle))
print(middle.indices, middle.firstIndex(of: 4)!, middle.dropFirst(), Array(middle.reversed()), middle.isEmpty)

var rest = numbers[...]
while let next = rest.popFirst() { print(next, terminator: " ") }
print(rest.isEmpty, numbers.count)

func total(_ values: ArraySlice<Int>) -> Int {
  guard let first = values.first else { return 0 }
  return first + total(values.dropFirst())
}
print(total(numbers[...]), total(numbers[2...]), total([]))

numbers[1..<3] = [7, 7, 7]
numbers[1...2].reverse()
print(numbers, numbers.prefix(2) + numbers.suffix(1), numbers.split(separator: 7).map(Array.init))

var window = numbers[2...]
window.append(9)
window[2] = 0
window.removeAll { $0 == 7 }
window.sort(by: >)
print(window, window.count, window == [9, 5, 4, 0], numbers)

var scores: ContiguousArray = [3, 1, 2]
scores.append(4)
scores[0] += 10
scores.sort()
print(scores, scores.count, type(of: scores), scores == [1, 2, 4, 13], scores.map { $0 * 2 })
var copy = scores
copy.removeFirst()
copy += [5]
for (index, score) in copy.enumerated() where score > 3 { print(index, score, terminator: "; ") }
print(scores.reduce(0, +), Array(copy), copy.max()!, scores.firstIndex(of: 4)!, scores[1...], scores.reversed().first!)
print(ContiguousArray(repeating: 0.5, count: 2), ContiguousArray("abc"), Set([scores, scores]).count)

// expect: [2, 3, 4] 1 4 3 2 4 ArraySlice<Int>
// expect: 1..<4 3 [3, 4] [4, 3, 2] false
// expect: 1 2 3 4 5 true 5
// expect: 15 12 0
// expect: [1, 7, 7, 7, 4, 5] [1, 7, 5] [[1], [4, 5]]
// expect: [9, 5, 4, 0] 4 true [1, 7, 7, 7, 4, 5]
// expect: [1, 2, 4, 13] 4 ContiguousArray<Int> true [2, 4, 8, 26]
// expect: 1 4; 2 13; 3 5; 20 [2, 4, 13, 5] 13 2 [2, 4, 13] 13
// expect: [0.5, 0.5] ["a", "b", "c"] 1
