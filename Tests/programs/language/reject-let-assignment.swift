// reject
let x = 1
x = 2

// error: 3:1: cannot assign to value: 'x' is a 'let' constant
