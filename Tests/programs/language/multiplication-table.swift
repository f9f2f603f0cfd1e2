for i in 1...4 {
  print((1...4).map { j in String(i * j) }.joined(separator: " "))
}

// expect: 1 2 3 4
// expect: 2 4 6 8
// expect: 3 6 9 12
// expect: 4 8 12 16
