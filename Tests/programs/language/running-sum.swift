var total = 0
let sums = [1, 2, 3, 4].map { x -> Int in
  total += x
  return total
}
print(sums)

// expect: [1, 3, 6, 10]
