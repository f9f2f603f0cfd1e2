// reject
func f() throws {}
func g() { f() }
