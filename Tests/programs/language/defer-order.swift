func f() { defer { print("last") }; defer { print("first") }; print("body") }
f()
for i in 0..<2 { defer { print("end", i) }; print("start", i) }

// expect: body
// expect: first
// expect: last
// expect: start 0
// expect: end 0
// expect: start 1
// expect: end 1
