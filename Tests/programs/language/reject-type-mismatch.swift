// reject
let x: Int = "one"
