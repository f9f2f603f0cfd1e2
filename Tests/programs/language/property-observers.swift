struct Step { var n = 0 { didSet { print("\(oldValue) -> \(n)") } } }
var s = Step()
s.n = 3
s.n += 2

// expect: 0 -> 3
// expect: 3 -> 5
