// reject
let a: UInt8 = 256
print(a)

// error: 2:16: integer literal '256' overflows when stored into 'UInt8'
