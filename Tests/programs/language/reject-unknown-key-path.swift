// reject
struct P { var x = 1 }
let k = \P.y

// error: 3:9: value of type 'P' has no member 'y'
