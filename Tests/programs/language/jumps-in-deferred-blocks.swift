// A loop is left while another one, in a deferred block, is left too.
for i in 0..<3 {
  defer {
    for j in 0..<3 {
      if j == 1 { break }
      if j == 2 { continue }
      print("deferred", i, j)
    }
  }
  if i == 0 { continue }
  if i == 1 { break }
  print("not reached")
}
// expect: deferred 0 0
// expect: deferred 1 0
