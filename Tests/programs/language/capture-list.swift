var x = 1
let now = { [x] in x }, later = { x }
x = 5
print(now(), later())

// expect: 1 5
