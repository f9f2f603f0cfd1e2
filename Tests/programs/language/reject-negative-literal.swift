// reject
let a: UInt8 = -1
print(a)

// error: 2: negative integer '-1' overflows when stored into unsigned type 'UInt8'
