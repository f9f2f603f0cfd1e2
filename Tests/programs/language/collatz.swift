var n = 6
var path = [n]
while n != 1 { n = n % 2 == 0 ? n / 2 : 3 * n + 1; path.append(n) }
print(path, path.max()!)

// expect: [6, 3, 10, 5, 16, 8, 4, 2, 1] 16
