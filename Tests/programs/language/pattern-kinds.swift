func classify(_ p: (Int, Int)) -> String { switch p { case (0, 0): "origin"; case (_, 0): "x"; case (0, _): "y"; case (-2...2, -2...2): "near"; case let (x, y) where x == y: "diag"; case (let x, _): "far \(x)" } }
for p in [(0, 0), (3, 0), (0, 4), (1, 1), (5, 5), (7, 1)] { print(classify(p)) }
let xs: [Int?] = [1, nil, 3]
for case let x? in xs { print(x) }
for case .some(let x) in xs where x > 1 { print(x) }
let n = 42
switch n { case ..<0: print("neg"); case 0: print("0"); case 1..<10: print("small"); case 10...: print("big"); default: print("?") }
let things: [Any] = [1, "a", 2.5, [1], (1, 2)]
for t in things { switch t { case let i as Int: print("int", i); case is String: print("str"); case let d as Double where d > 2: print("d", d); default: print("other") } }
struct Mod { let m: Int }
func ~= (p: Mod, v: Int) -> Bool { v % p.m == 0 }
switch 9 { case Mod(m: 2): print("even"); case Mod(m: 3): print("three"); default: print("no") }
let nested: (Int, (String, Bool)) = (1, ("a", true))
if case (1, ("a", let b)) = nested { print(b) }
let c: Character = "e"
switch c { case "a", "e", "i": print("vowel"); case "b"..."z": print("cons"); default: break }
switch "hello" { case "hi": print(1); case let s where s.hasPrefix("he"): print(s); default: break }
let opt: Int? = 5
switch opt { case 5: print("five"); case nil: print("nil"); case let v?: print(v) }
switch opt { case .some(1...3): print("1-3"); case .some: print("some"); case .none: print("none") }
switch 3 { case 3: print("a"); fallthrough; case 4: print("b"); default: print("c") }
let isBig = if case 40... = n { true } else { false }
print(isBig)
let d = switch n { case 0: "zero"; default: "many" }
print(d)
while case let v? = Optional(n), v < 0 { break }
let bools = (true, false)
switch bools { case (true, true): print("tt"); case (true, false): print("tf"); case (false, _): print("f") }

// expect: origin
// expect: x
// expect: y
// expect: near
// expect: diag
// expect: far 7
// expect: 1
// expect: 3
// expect: 3
// expect: big
// expect: int 1
// expect: str
// expect: d 2.5
// expect: other
// expect: other
// expect: three
// expect: true
// expect: vowel
// expect: hello
// expect: five
// expect: some
// expect: a
// expect: b
// expect: true
// expect: many
// expect: tf
