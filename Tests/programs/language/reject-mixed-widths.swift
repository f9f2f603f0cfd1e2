// reject
let a: UInt8 = 5
let b: Int = 6
print(a + b)

// error: 4:9: binary operator '+' cannot be applied to operands of type 'UInt8' and 'Int'
