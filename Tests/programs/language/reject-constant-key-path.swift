// reject
struct P { let x = 1 }
var p = P()
p[keyPath: \.x] = 3

// error: 4:2: cannot assign through subscript: subscript is get-only
// swiftc: 4:2: cannot assign through subscript: key path is read-only
