// reject
let add = { $0 + $1 }
print(add("a", "b"))

// error: 2:16: ambiguous use of operator '+'
