// What closures of several statements return, and values where optionals or anything is wanted.
let suffix = "!"
let late: () -> (Float, String)
late = { let text = "late" + suffix; return (2.0 + 1e2, text) }
print(late())
let early: (Int) -> Double? = { n in let twice = n * 2; return Double(twice) }
print(early(4) as Any)
print({ () -> String in let number = 1; return "a\(number)" }(), 1)
print({ () -> Bool in let yes = true; return yes || false }())
let boxed = { () -> String in let text = "a"; return text }() as Any
print(boxed)
let distance = abs(4 - 9) as Int?
print(distance as Any, max(-11, 1) as Int? ?? 0)
switch (abs(847)) as Int? {
case 847?: print("found")
default: print("other")
}

// What a called closure's value is asked for decides about the literal.
var rest: Float = 7.5
rest = ({ () -> Float in let half = rest / 2; return half }()).remainder(dividingBy: 2)
let root: Float = { (x: Float) -> Float in x }(16).squareRoot() + 1
print(rest, root)

// expect: (102.0, "late!")
// expect: Optional(8.0)
// expect: a1 1
// expect: true
// expect: a
// expect: Optional(5) 1
// expect: found
// expect: -0.25 5.0
