// reject
let o: Int? = 1
print(o + 1)

// error: 3:7: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
