func search(_ v: [Int], _ x: Int) -> Int? {
  var (low, high) = (0, v.count - 1)
  while low <= high {
    let middle = (low + high) / 2
    if v[middle] == x { return middle }
    if v[middle] < x { low = middle + 1 } else { high = middle - 1 }
  }
  return nil
}
let v = [1, 3, 5, 7, 9, 11]
print(search(v, 7)!, search(v, 4) as Any)

// expect: 3 nil
