enum SortingAlgorithm: String, CaseIterable {
  case selection, insertion, merge, quick, heap, counting

  func sort(_ input: [Int]) -> [Int] {
    var a = input
    switch self {
    case .selection:
      for i in a.indices {
        var smallest = i
        for j in i..<a.count where a[j] < a[smallest] { smallest = j }
        if smallest != i { a.swapAt(i, smallest) }
      }
    case .insertion:
      for i in stride(from: 1, to: a.count, by: 1) {
        let value = a[i]
        var j = i
        while j > 0 && a[j - 1] > value {
          a[j] = a[j - 1]
          j -= 1
        }
        a[j] = value
      }
    case .merge:
      return mergeSort(a[...])
    case .quick:
      quickSort(&a, 0, a.count - 1)
    case .heap:
      heapSort(&a)
    case .counting:
      guard let low = a.min(), let high = a.max() else { return [] }
      var counts = Array(repeating: 0, count: high - low + 1)
      for value in a { counts[value - low] += 1 }
      return counts.enumerated().flatMap { Array(repeating: $0.offset + low, count: $0.element) }
    }
    return a
  }

  private func mergeSort(_ part: ArraySlice<Int>) -> [Int] {
    guard part.count > 1 else { return Array(part) }
    let middle = part.startIndex + part.count / 2
    let left = mergeSort(part[..<middle])
    let right = mergeSort(part[middle...])
    var merged: [Int] = []
    var (i, j) = (0, 0)
    while i < left.count && j < right.count {
      if left[i] <= right[j] {
        merged.append(left[i])
        i += 1
      } else {
        merged.append(right[j])
        j += 1
      }
    }
    return merged + left[i...] + right[j...]
  }

  private func quickSort(_ a: inout [Int], _ low: Int, _ high: Int) {
    guard low < high else { return }
    let pivot = a[high]
    var boundary = low
    for j in low..<high where a[j] < pivot {
      a.swapAt(boundary, j)
      boundary += 1
    }
    a.swapAt(boundary, high)
    quickSort(&a, low, boundary - 1)
    quickSort(&a, boundary + 1, high)
  }

  private func heapSort(_ a: inout [Int]) {
    func siftDown(_ start: Int, _ end: Int) {
      var root = start
      while 2 * root + 1 < end {
        var child = 2 * root + 1
        if child + 1 < end, a[child] < a[child + 1] { child += 1 }
        if a[root] >= a[child] { return }
        a.swapAt(root, child)
        root = child
      }
    }
    for start in stride(from: a.count / 2 - 1, through: 0, by: -1) { siftDown(start, a.count) }
    for end in stride(from: a.count - 1, to: 0, by: -1) {
      a.swapAt(0, end)
      siftDown(0, end)
    }
  }
}

var seed = 12345
let numbers = (0..<40).map { _ -> Int in
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed % 100 - 50
}
let expected = numbers.sorted()
for algorithm in SortingAlgorithm.allCases {
  let edge = algorithm.sort([]) == [] && algorithm.sort([7]) == [7] && algorithm.sort([2, 1]) == [1, 2]
  print("\(algorithm.rawValue): \(algorithm.sort(numbers) == expected), edge cases \(edge)")
}
print(expected.prefix(5), expected.suffix(3))

// expect: selection: true, edge cases true
// expect: insertion: true, edge cases true
// expect: merge: true, edge cases true
// expect: quick: true, edge cases true
// expect: heap: true, edge cases true
// expect: counting: true, edge cases true
// expect: [-50, -46, -44, -43, -43] [42, 43, 47]
