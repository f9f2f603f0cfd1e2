// reject
func use(_ x: Int) {}
func flag() -> Bool { true }
let a: Int
use(a)
var b: Int
func fb() { use(b) }
fb()
b = 1
let c: Int
c = 1
use(c)
let d: Int
let e = { d }
d = 2
let f: Int
if flag() { f = 1 }
use(f)
let g: Int
g = 1
g = 2
var h: Int
for _ in 0..<2 { h = 1 }
use(h)
func fi() { use(i) }
fi()
let i = 3
let j: Int
func fj() { use(j) }
j = 3
fj()
struct K { func m() { use(l) } }
K().m()
let l = 3

// error: 5:5: constant 'a' used before being initialized
// error: 7:6: variable 'b' used by function definition before being initialized
// error: 14:9: constant 'd' captured by a closure before being initialized
// error: 18:5: constant 'f' used before being initialized
// error: 21:3: immutable value 'g' may only be initialized once
// error: 24:5: variable 'h' used before being initialized
// error: 29:6: constant 'j' used by function definition before being initialized
