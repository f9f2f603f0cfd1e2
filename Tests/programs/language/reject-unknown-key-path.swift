// reject
struct P { var x = 1 }
let k = \P.y
