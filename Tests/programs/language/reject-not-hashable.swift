// reject
struct S {}
let d = [S(): 1]

// error: 3:9: generic struct 'Dictionary' requires that 'S' conform to 'Hashable'
