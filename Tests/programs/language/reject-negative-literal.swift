// reject
let a: UInt8 = -1
print(a)

// error: 2:16: negative integer '-1' overflows when stored into unsigned type 'UInt8'
