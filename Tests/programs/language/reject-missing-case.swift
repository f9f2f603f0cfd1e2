// reject
enum E { case a, b }
let e = E.a
switch e { case .a: print(1) }

// error: 4:1: switch must be exhaustive
