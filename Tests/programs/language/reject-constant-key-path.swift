// reject
struct P { let x = 1 }
var p = P()
p[keyPath: \.x] = 3
