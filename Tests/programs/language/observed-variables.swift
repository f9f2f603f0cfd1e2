struct Data { var raw: [Int]; lazy var sum: Int = { print("computing"); return raw.reduce(0, +) }() }
var d = Data(raw: [1, 2, 3])
print("made"); print(d.sum); print(d.sum)
class P { var x: Int = 0 { willSet { print("will \(newValue)") } didSet { print("did \(oldValue) -> \(x)") } } 
  var y = 0 { didSet(old) { print(old) } } }
let p = P(); p.x = 5; p.x += 1; p.y = 3
struct Q { var a = 1 { didSet { if a > 10 { a = 10 } } } }
var q = Q(); q.a = 50; print(q.a)
var g = 1 { didSet { print("g", oldValue, g) } }
g = 4
func local() { var z = 0 { didSet { print("z", z) } }; z = 3 }
local()

// expect: made
// expect: computing
// expect: 6
// expect: 6
// expect: will 5
// expect: did 0 -> 5
// expect: will 6
// expect: did 5 -> 6
// expect: 0
// expect: 10
// expect: g 1 4
// expect: z 3
