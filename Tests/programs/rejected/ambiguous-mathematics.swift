// reject
import Foundation

// A whole number may be a `Double` as well as a `Float`: one of the two has to be written.
let a = exp(2)
let b = hypot(3, 4)
let c = pow(2.0, 10)
let d = Int(pow(2, 10))
let e = log(pow(2, 3))
let f = 1 - exp(2)
print(String(format: "%.2f", pow(2, 10)))
print(pow(10, 2) + 0.1)
let g = [exp(1), exp(2)]

// error: 5:9: ambiguous use of 'exp'
// error: 6:9: ambiguous use of 'hypot'
// error: 7:9: ambiguous use of 'pow'
// error: 8:13: ambiguous use of 'pow'
// error: 9:13: ambiguous use of 'pow'
// error: 10:13: ambiguous use of 'exp'
// error: 11:30: ambiguous use of 'pow'
// error: 12:7: ambiguous use of 'pow'
// error: 13:10: ambiguous use of 'exp'
