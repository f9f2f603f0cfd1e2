// reject
struct S {}
let d = [S(): 1]
