// reject
let x: Int = "one"

// error: 2:14: cannot convert value of type 'String' to specified type 'Int'
