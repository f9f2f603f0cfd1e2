// reject
let xs = [1, "a"]

// error: 2:10: heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional
