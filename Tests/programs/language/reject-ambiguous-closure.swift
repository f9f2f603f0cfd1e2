// reject
let add = { $0 + $1 }
print(add("a", "b"))

// error: 2: ambiguous use of operator '+'
// error: 3: this call is not available in cells yet
