// reject
let s = "abc"
print(s[0])

// error: 3:7: 'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead.
