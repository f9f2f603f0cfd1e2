func distance(_ a: String, _ b: String) -> Int {
  let x = Array(a), y = Array(b)
  var row = Array(0...y.count)
  for i in 0..<x.count {
    var previous = row[0]
    row[0] = i + 1
    for j in 0..<y.count {
      let old = row[j + 1]
      row[j + 1] = min(old + 1, row[j] + 1, previous + (x[i] == y[j] ? 0 : 1))
      previous = old
    }
  }
  return row[y.count]
}
print(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"))

// expect: 3 3 0
