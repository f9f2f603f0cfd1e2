// reject
struct S { var x = 0; func f() { x = 1 } }
