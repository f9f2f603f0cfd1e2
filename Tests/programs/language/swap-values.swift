var a = 1, b = 2
(a, b) = (b, a)
print(a, b)
swap(&a, &b)
print(a, b)

// expect: 2 1
// expect: 1 2
