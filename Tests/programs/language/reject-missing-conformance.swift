// reject
protocol P { func f() }
struct S: P {}

// error: 3:8: type 'S' does not conform to protocol 'P'
