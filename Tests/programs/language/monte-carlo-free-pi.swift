var inside = 0
let n = 100
for i in 0..<n { for j in 0..<n {
  let x = (Double(i) + 0.5) / Double(n), y = (Double(j) + 0.5) / Double(n)
  if x * x + y * y < 1 { inside += 1 }
} }
print(4 * Double(inside) / Double(n * n))

// expect: 3.1428
