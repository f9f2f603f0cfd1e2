enum E: Error { case tooBig(Int) }
func check(_ n: Int) throws -> Int { if n > 3 { throw E.tooBig(n) }; return n }
do { for n in 1...5 { print(try check(n)) } } catch E.tooBig(let n) { print("stopped at", n) }
print((try? check(9)) as Any, try! check(2))

// expect: 1
// expect: 2
// expect: 3
// expect: stopped at 4
// expect: nil 2
