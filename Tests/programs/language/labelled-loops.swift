search: for i in 1...9 {
  for j in 1...9 where i * j == 42 {
    print(i, j)
    break search
  }
}

// expect: 6 7
