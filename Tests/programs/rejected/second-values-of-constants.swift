// reject
func use(_ x: Int) {}
func change(_ x: inout Int) {}
func flag() -> Bool { true }
func fail() throws -> Int { 1 }
func stop() -> Never { fatalError() }
enum Kind { case a, b, c }
func f34() { let x: Int; x = 1; change(&x) }
func f37() { let x: Int; let f = { x = 1 }; f(); use(x) }
func f48() { let x: Int; if flag(), { x = 1; return true }() { }; use(x) }
func f53() { let x: [Int]; x = []; x.append(1) }
func f98() { let s: String; s = "a"; s += "b"; print(s) }

// error: 8:40: cannot pass immutable value as inout argument: 'x' is a 'let' constant
// error: 9:36: cannot assign to value: 'x' is a 'let' constant
// error: 10:71: constant 'x' used before being initialized
// error: 11:38: cannot use mutating member on immutable value: 'x' is a 'let' constant
// error: 12:40: left side of mutating operator isn't mutable: 's' is a 'let' constant
