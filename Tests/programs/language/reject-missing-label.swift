// reject
func f(a: Int) {}
f(1)

// error: 3:3: missing argument label 'a:' in call
