struct P { var v = [1, 2] }
var a = P()
var b = a
b.v.append(3)
a.v[0] = 9
print(a.v, b.v)

// expect: [9, 2] [1, 2, 3]
