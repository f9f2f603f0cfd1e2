func counter() -> () -> Int { var n = 0; return { n += 1; return n } }
let a = counter(), b = counter()
print(a(), a(), b())

// expect: 1 2 1
