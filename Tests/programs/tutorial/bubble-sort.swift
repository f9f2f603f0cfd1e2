func bubbleSort<T: Comparable>(_ input: [T]) -> (sorted: [T], swaps: Int) {
  var values = input
  var swaps = 0
  var end = values.count
  while end > 1 {
    var last = 0
    for i in 1..<end where values[i - 1] > values[i] {
      values.swapAt(i - 1, i)
      swaps += 1
      last = i
    }
    end = last
  }
  return (values, swaps)
}

func quickSort<T: Comparable>(_ values: [T]) -> [T] {
  guard values.count > 1 else { return values }
  let pivot = values[values.count / 2]
  let less = values.filter { $0 < pivot }
  let equal = values.filter { $0 == pivot }
  let more = values.filter { $0 > pivot }
  return quickSort(less) + equal + quickSort(more)
}

func merge(_ a: [Int], _ b: [Int]) -> [Int] {
  var result: [Int] = []
  var (i, j) = (0, 0)
  while i < a.count && j < b.count {
    if a[i] <= b[j] {
      result.append(a[i])
      i += 1
    } else {
      result.append(b[j])
      j += 1
    }
  }
  result += a[i...]
  result += b[j...]
  return result
}

func mergeSort(_ values: [Int]) -> [Int] {
  if values.count < 2 { return values }
  let middle = values.count / 2
  return merge(mergeSort(Array(values[..<middle])), mergeSort(Array(values[middle...])))
}

let numbers = [5, 2, 9, 1, 5, 6, -3, 0]
let result = bubbleSort(numbers)
print(result.sorted, result.swaps)
print(bubbleSort(["pear", "apple", "fig"]).sorted)
print(quickSort([3.5, -1.25, 10, 0.5]))
print(mergeSort(numbers))
print(mergeSort(numbers) == numbers.sorted(), quickSort(numbers) == result.sorted)

// expect: [-3, 0, 1, 2, 5, 5, 6, 9] 18
// expect: ["apple", "fig", "pear"]
// expect: [-1.25, 0.5, 3.5, 10.0]
// expect: [-3, 0, 1, 2, 5, 5, 6, 9]
// expect: true true
