// reject
let s: String? = "a"
print(s.count)

// error: 3:7: value of optional type 'String?' must be unwrapped to refer to member 'count' of wrapped base type 'String'
