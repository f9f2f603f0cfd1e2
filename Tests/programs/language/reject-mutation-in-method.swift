// reject
struct S { var x = 0; func f() { x = 1 } }

// error: 2:34: cannot assign to property: 'self' is immutable
