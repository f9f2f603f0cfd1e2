// reject
let i = 1
let d = 2.5
print(i * d)

// error: 4:9: binary operator '*' cannot be applied to operands of type 'Int' and 'Double'
